package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Config;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.core.config.Shown;
import io.notional.core.work.Ahead;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.input.ReadFiles;
import io.notional.files.market.InstrumentEntry.Kind;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * A market file that was read and checked, its data not yet loaded. Loading reads the files of the
 * instruments that are asked for, of the calendar's instrument, of all rates and of the exchange
 * rates that are needed, and no others. Immutable, and safe for use by many threads.
 */
public final class MarketFile {
  /** What every host has. */
  private static final Catalog BUILT_IN = Catalog.builtIn();

  private final Ahead<InputHash> hash;
  private final Executor readers;
  private final String name;
  private final Optional<Path> folder;
  private final Config config;
  private final Map<String, InstrumentEntry> entries;

  private MarketFile(
      String name,
      Optional<Path> folder,
      Ahead<InputHash> hash,
      Executor readers,
      Config config,
      Map<String, InstrumentEntry> entries) {
    this.name = name;
    this.folder = folder;
    this.hash = hash;
    this.readers = readers;
    this.config = config;
    this.entries = entries;
  }

  /**
   * Reads and checks a market file, and loads nothing.
   *
   * @throws NotionalException with every problem of the file
   */
  public static MarketFile open(Path file) {
    return open(file, Runnable::run);
  }

  /**
   * The same, where other threads may read beside the one that asks.
   *
   * @param readers hash the files, read par yields, and prepare instruments
   * @throws NotionalException with every problem of the file
   */
  public static MarketFile open(Path file, Executor readers) {
    Optional<Path> folder = Optional.of(file.toAbsolutePath().normalize().getParent());
    return open(TreeReader.open(file), folder, readers);
  }

  /**
   * Checks a market file whose bytes are at hand.
   *
   * @throws NotionalException with every problem of the file
   */
  public static MarketFile open(InputFile file) {
    return open(file, Optional.empty(), Runnable::run);
  }

  private static MarketFile open(InputFile file, Optional<Path> folder, Executor readers) {
    Ahead<InputHash> hash = ReadFiles.ahead(file::hash, readers);
    Node root = TreeReader.read(file);
    if (!(root instanceof Node.Mapping map)) {
      String message = "a market file must be a map but was " + Shown.node(root);
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, root.where());
    }
    Problems problems = new Problems();
    Map<String, Node> sections = new LinkedHashMap<>(map.entries());
    Node instruments = sections.remove(MarketSchema.INSTRUMENTS);
    Node.Mapping rest = new Node.Mapping(sections, map.where());
    Config config = ConfigReader.read(rest, MarketSchema.FILE, "", problems.list());
    FileRules.requireCashRate(rest, problems);
    Map<String, InstrumentEntry> entries =
        new InstrumentReader(problems).read(instruments, map.where());
    problems.throwIfAny();
    new FileRules(problems).check(config, entries);
    problems.throwIfAny();
    return new MarketFile(file.name(), folder, hash, readers, config, entries);
  }

  /**
   * Reads a market file and the data of all its instruments, whose components are this host's own.
   * Funds that are simulated are left out: a plan of a run makes them.
   *
   * @param dataRoot the folder that the names of data files start from
   * @throws NotionalException with every problem of the market file, or else of all data files
   */
  public static LoadedMarket read(Path file, Path dataRoot) {
    MarketFile market = open(file);
    Set<String> priced = new TreeSet<>(market.entries.keySet());
    market.simulatedFunds().forEach(fund -> priced.remove(fund.id()));
    return market.load(dataRoot, priced, BUILT_IN);
  }

  /**
   * Reads a market file and the data of some of its instruments, whose components are this host's
   * own.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} for an instrument that is not in the file, and
   *     as {@link #read(Path, Path)}
   */
  public static LoadedMarket read(Path file, Path dataRoot, Set<String> instruments) {
    return open(file).load(dataRoot, instruments, BUILT_IN);
  }

  /** The ids of the indices that nobody holds, such as consumer prices, in the file's order. */
  public List<String> indices() {
    return config.groups(MarketSchema.INDICES).stream().map(index -> index.text("id")).toList();
  }

  /**
   * The same market with its futures priced from what they deliver and financed at the rate of
   * cash: theoretical futures, Treasury futures where there are par yields, and those whose
   * underlying is told.
   *
   * @param underlyings securities of the file by the ids of futures
   * @throws NotionalException {@code UNKNOWN_NAME} for what is no future or no security of the file
   */
  public Twins twins(Map<String, String> underlyings) {
    Problems problems = new Problems();
    boolean parYields = !config.texts(MarketSchema.PAR_YIELDS).isEmpty();
    SortedMap<String, InstrumentEntry> twins =
        new TwinEntries(entries, parYields, problems).all(underlyings);
    problems.throwIfAny();
    Map<String, InstrumentEntry> replaced = new LinkedHashMap<>(entries);
    replaced.putAll(twins);
    MarketFile twin = new MarketFile(name, folder, hash, readers, config, replaced);
    return new Twins(twin, new TreeSet<>(twins.keySet()));
  }

  /** Its name, as places call it. */
  public String name() {
    return name;
  }

  /** Ids of the instruments that are futures, theoretical ones included, in the file's order. */
  public List<String> futures() {
    return entries.values().stream()
        .filter(entry -> entry.kind().isFuture())
        .map(InstrumentEntry::id)
        .toList();
  }

  /** The folder that it lies in, from which it names specs; empty if it was no file. */
  public Optional<Path> folder() {
    return folder;
  }

  /** Funds that must be run before others can hold them, in the order of the file. */
  public List<SimulatedEntry> simulatedFunds() {
    return entries.values().stream()
        .filter(entry -> entry.kind() == Kind.SIMULATED_FUND)
        .map(SimulatedEntry::new)
        .toList();
  }

  /** Ids of the instruments, in the order of the file. */
  public List<String> ids() {
    return List.copyOf(entries.keySet());
  }

  /** What the file says is still to be filled in, a line each. */
  public List<String> unfinished() {
    return config.groups(MarketSchema.UNFINISHED).stream()
        .map(item -> item.text("series") + " needs " + item.text("needs"))
        .toList();
  }

  /**
   * Looks at the files of rates and of some instruments and what they need, each by itself; of all
   * instruments, at all files.
   *
   * @param dataRoot the folder that the names of data files start from
   * @param instruments ids; those that are not in the file are passed over
   * @param catalog the plugins whose components the file may name
   */
  public List<SeriesReport> report(Path dataRoot, Set<String> instruments, Catalog catalog) {
    return new MarketReport(config, dataRoot, new EntryComponents(catalog))
        .of(
            entries.values().stream().filter(e -> instruments.contains(e.id())).toList(),
            instruments.containsAll(entries.keySet()));
  }

  /**
   * Checks the components that some instruments name, and makes nothing.
   *
   * @param instruments ids; those that are not in the file are passed over
   * @param catalog the plugins whose components the file may name
   * @return what is wrong with them, each with its place
   */
  public List<Problem> problems(Set<String> instruments, Catalog catalog) {
    Problems problems = new Problems();
    EntryComponents components = new EntryComponents(catalog);
    entries.values().stream()
        .filter(entry -> instruments.contains(entry.id()))
        .forEach(entry -> components.check(entry, problems));
    return problems.list();
  }

  /**
   * Loads the data of some instruments.
   *
   * @param dataRoot the folder that the names of data files start from
   * @param instruments ids; their order does not matter
   * @param catalog the plugins whose components the file may name
   * @throws NotionalException with the problems of all data files together
   */
  public LoadedMarket load(Path dataRoot, Set<String> instruments, Catalog catalog) {
    return load(dataRoot, instruments, catalog, day -> {});
  }

  /**
   * Loads the data of some instruments, and tells how far it is.
   *
   * @param dataRoot the folder that the names of data files start from
   * @param instruments ids; their order does not matter
   * @param catalog the plugins whose components the file may name
   * @param progress is told each day of which theoretical futures were priced: that takes time
   * @throws NotionalException with the problems of all data files together
   */
  public LoadedMarket load(
      Path dataRoot, Set<String> instruments, Catalog catalog, Consumer<LocalDate> progress) {
    return load(dataRoot, instruments, Set.of(), catalog, progress);
  }

  /**
   * Loads the data of some instruments, and of indices that nobody holds.
   *
   * @param dataRoot the folder that the names of data files start from
   * @param instruments ids; their order does not matter
   * @param indices ids; those that the file does not have are left out
   * @param catalog the plugins whose components the file may name
   * @param progress is told each day of which theoretical futures were priced: that takes time
   * @throws NotionalException with the problems of all data files together
   */
  public LoadedMarket load(
      Path dataRoot,
      Set<String> instruments,
      Set<String> indices,
      Catalog catalog,
      Consumer<LocalDate> progress) {
    Problems problems = new Problems();
    for (String id : instruments.stream().sorted().toList()) {
      if (!entries.containsKey(id)) {
        String message = Nearest.unknown("instrument", id, entries.keySet());
        problems.add(ErrorCode.UNKNOWN_NAME, message, name);
      } else if (entries.get(id).kind() == Kind.SIMULATED_FUND) {
        String message = id + " is no data: it is a fund that a plan of a run runs first";
        problems.add(ErrorCode.CONFLICT, message, entries.get(id).where());
      }
    }
    problems.throwIfAny();
    EntryComponents components = new EntryComponents(catalog);
    Config calendar = config.group("calendar");
    String dates = calendar.has("dates-of") ? calendar.text("dates-of") : "";
    Set<String> read = new TreeSet<>(instruments);
    read.add(dates);
    Map<String, InstrumentEntry> made = components.made(entries, instruments, read, problems);
    problems.throwIfAny();
    InstrumentEntry clock = made.get(dates);
    List<InstrumentEntry> chosen =
        made.values().stream().filter(entry -> instruments.contains(entry.id())).toList();
    return new MarketLoader(config, new DataFiles(dataRoot, readers), components, progress)
        .load(hash.get(), clock, chosen, indices);
  }
}
