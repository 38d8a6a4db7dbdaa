package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.files.market.LoadedMarket;
import io.notional.files.market.MarketFile;
import io.notional.files.spec.SpecFile;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Puts a {@link RunPlan} together; one builder may build several, with another spec each. A spec
 * and a market are read when they are named; what is wrong with them is kept and reported together,
 * by {@link #problems()}, {@link #check()} or {@link #build()}. Not safe for use by several
 * threads.
 */
public final class RunPlanBuilder {
  private final Catalog catalog;
  private final Map<String, Path> paths = new LinkedHashMap<>();
  private final Set<String> more = new TreeSet<>();
  private final List<PlannedFund> others = new ArrayList<>();
  private final SortedMap<String, Object> funds = new TreeMap<>();
  private Problems ofSpec = new Problems();
  private Problems ofMarket = new Problems();
  private Optional<PlannedFund> fund = Optional.empty();
  private Optional<MarketFile> file = Optional.empty();
  private Optional<Market> ready = Optional.empty();
  private Optional<LocalDate> firstDate = Optional.empty();
  private Optional<LocalDate> lastDate = Optional.empty();
  private Optional<Path> pluginDirectory = Optional.empty();
  private Executor readers = Runnable::run;
  private OptionalLong seed = OptionalLong.empty();
  private Consumer<LocalDate> progress = date -> {};
  private Consumer<Simulation> watcher = simulation -> {};

  RunPlanBuilder(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The fund: a YAML or JSON file. */
  public RunPlanBuilder spec(Path specFile) {
    read(() -> PlannedFund.read(specFile, catalog));
    paths.put(Origin.SPEC, specFile);
    return this;
  }

  /** The fund as plain values: {@code strategy}, and perhaps {@code preset}, {@code with}, ... */
  public RunPlanBuilder spec(Map<String, ?> values) {
    Node root = Node.of(new TreeMap<>(values), "");
    read(() -> PlannedFund.of(SpecFile.of(root), catalog));
    return this;
  }

  private void read(Supplier<PlannedFund> reader) {
    paths.remove(Origin.SPEC);
    ofSpec = new Problems();
    fund = ofSpec.attempt(reader);
  }

  /** What the fund holds at the first close: a file, in place of one that its spec names. */
  public RunPlanBuilder holdings(Path holdingsFile) {
    Optional<HeldFile> held = ofSpec.attempt(() -> HeldFile.read(holdingsFile));
    held.ifPresent(h -> fund = fund.map(f -> f.holding(h)));
    return this;
  }

  /** The market: a YAML or JSON file, whose data is loaded by {@link #build()}. */
  public RunPlanBuilder market(Path marketFile) {
    paths.put(Origin.MARKET, marketFile);
    paths.putIfAbsent(Origin.DATA_ROOT, marketFile.toAbsolutePath().normalize().getParent());
    ready = Optional.empty();
    ofMarket = new Problems();
    file = ofMarket.attempt(() -> MarketFile.open(marketFile, readers));
    return this;
  }

  /** A market that is there. */
  public RunPlanBuilder market(Market market) {
    ready = Optional.of(market);
    return this;
  }

  /** Says of a fund that the market has, for the manifest, what was run to make it. */
  public RunPlanBuilder holding(String id, RunPlan held, Result result) {
    funds.put(id, FundRuns.described(held.fund(), result));
    return this;
  }

  /** The seed that a market was generated from, for the manifest. */
  public RunPlanBuilder seed(long value) {
    seed = OptionalLong.of(value);
    return this;
  }

  /** The folder that the names of data files start from; by default the market file's own. */
  public RunPlanBuilder dataRoot(Path folder) {
    paths.put(Origin.DATA_ROOT, folder);
    return this;
  }

  /** The first simulated close; by default, and where empty, the first that all data covers. */
  public RunPlanBuilder firstDate(Optional<LocalDate> date) {
    firstDate = date;
    return this;
  }

  /** The first simulated close. */
  public RunPlanBuilder firstDate(LocalDate date) {
    return firstDate(Optional.of(date));
  }

  /** The last simulated close; by default, and where empty, the last that all data covers. */
  public RunPlanBuilder lastDate(Optional<LocalDate> date) {
    lastDate = date;
    return this;
  }

  /** The last simulated close. */
  public RunPlanBuilder lastDate(LocalDate date) {
    return lastDate(Optional.of(date));
  }

  /** Instruments to load besides those that the fund may hold, such as a reference. */
  public RunPlanBuilder alsoLoad(Collection<String> instruments) {
    more.addAll(instruments);
    return this;
  }

  /** A fund that will run on the same market: what it needs is checked and loaded, too. */
  RunPlanBuilder alsoFund(PlannedFund other) {
    others.add(other);
    return alsoLoad(other.instruments());
  }

  /** A folder of plugins that do not ship: the manifest has the hashes of its jars. */
  public RunPlanBuilder pluginDirectory(Path directory) {
    pluginDirectory = Optional.of(directory);
    return this;
  }

  /**
   * Reads files on other threads beside the one that asks, and hashes them there; by default on
   * that one alone. Set it before the market is named.
   */
  public RunPlanBuilder readers(Executor executor) {
    readers = executor;
    return this;
  }

  /** Is told each day of which theoretical futures were priced: that takes time. */
  public RunPlanBuilder progress(Consumer<LocalDate> priced) {
    progress = priced;
    return this;
  }

  /**
   * Is handed each run of a fund that others hold, before its first day and after each, and may
   * {@linkplain Simulation#cancel() cancel} it.
   */
  public RunPlanBuilder watching(Consumer<Simulation> simulated) {
    watcher = simulated;
    return this;
  }

  /** The fund, where its spec could be read. */
  public Optional<PlannedFund> fund() {
    return fund;
  }

  /** What the market has, where it could be read. */
  public Optional<MarketNames> marketNames() {
    return source().map(MarketSource::names);
  }

  /**
   * What is wrong with the spec, with the market file, and with the names by which the one speaks
   * of the other: in this order, and each with its place.
   */
  public Problems problems() {
    Problems all = new Problems();
    all.addAll(ofSpec);
    all.addAll(ofMarket);
    fund.ifPresent(f -> check(f, all));
    others.forEach(f -> check(f, all));
    fund.ifPresent(f -> source().ifPresent(s -> s.check(needs(List.of(f)), all)));
    return all;
  }

  /**
   * Checks everything but the data.
   *
   * @return the settings of the run
   * @throws io.notional.api.error.NotionalException with all {@link #problems()}, {@code
   *     MISSING_VALUE} without a spec, or {@code CONFLICT} for dates in the wrong order
   */
  public RunSettings check() {
    Problems problems = problems();
    if (fund.isEmpty() && ofSpec.list().isEmpty()) {
      problems.add(ErrorCode.MISSING_VALUE, "a plan needs a spec");
    }
    return config(problems.require(fund));
  }

  /**
   * Checks everything and loads what the fund needs of the market, and nothing else.
   *
   * @throws io.notional.api.error.NotionalException as {@link #check()}, {@code MISSING_VALUE}
   *     without a market, or with the problems of all data files together
   */
  public RunPlan build() {
    PlannedFund planned = checked();
    LoadedMarket market = source().orElseThrow().load(needs(List.of(planned)));
    return plan(planned, market, paths);
  }

  /**
   * Checks everything, loads what the fund needs of the market, and tells over which closes it
   * would run if no fund that it holds stopped. Runs none of them.
   *
   * @throws io.notional.api.error.NotionalException as {@link #build()}, or if the data does not
   *     cover the dates
   */
  public RunDates dates() {
    PlannedFund planned = checked();
    Market outline = source().orElseThrow().outline(needs(List.of(planned)));
    return RunDates.of(Simulation.of(planned.strategy(), outline, config(planned)));
  }

  private PlannedFund checked() {
    Problems problems = new Problems();
    problems.attempt(this::check);
    requireSource(problems);
    problems.throwIfAny();
    return fund.orElseThrow();
  }

  /** Whoever holds funds that are to be run must be covered before any of them is. */
  private void cover(List<PlannedFund> holders, Market outline) {
    Set<Problem> found = new LinkedHashSet<>();
    for (PlannedFund holder : holders) {
      try {
        Simulation.of(holder.strategy(), outline, config(holder));
      } catch (NotionalException e) {
        found.addAll(e.problems());
      }
    }
    if (!found.isEmpty()) {
      throw new NotionalException(List.copyOf(found));
    }
  }

  /**
   * Plans of several specs on one market, which is loaded once, with what any of them needs. A spec
   * that was named by itself is passed over.
   *
   * @throws io.notional.api.error.NotionalException as {@link #build()}, with the problems of all
   *     specs together
   */
  public List<RunPlan> buildAll(List<Path> specs) {
    Problems problems = new Problems();
    problems.addAll(ofMarket);
    List<Optional<PlannedFund>> funds = new ArrayList<>();
    for (Path spec : specs) {
      Optional<PlannedFund> read = problems.attempt(() -> PlannedFund.read(spec, catalog));
      funds.add(read);
    }
    List<PlannedFund> known = funds.stream().flatMap(Optional::stream).toList();
    LoadedMarket market = load(known, problems);
    List<RunPlan> plans = new ArrayList<>();
    for (int i = 0; i < specs.size(); i++) {
      Map<String, Path> own = new LinkedHashMap<>(paths);
      own.put(Origin.SPEC, specs.get(i));
      plans.add(plan(known.get(i), market, own));
    }
    return plans;
  }

  /**
   * Plans of several funds on one market, which is loaded once, with what any of them needs. A spec
   * that was named by itself is passed over.
   *
   * @throws io.notional.api.error.NotionalException as {@link #build()}, with the problems of all
   *     funds together
   */
  public List<RunPlan> plans(List<PlannedFund> funds) {
    Problems problems = new Problems();
    problems.addAll(ofMarket);
    LoadedMarket market = load(funds, problems);
    return funds.stream().map(f -> plan(f, market, paths)).toList();
  }

  /** The market with what funds need, unless that or what was found before is wrong. */
  private LoadedMarket load(List<PlannedFund> holders, Problems problems) {
    holders.forEach(f -> check(f, problems));
    source().ifPresent(s -> s.check(needs(holders), problems));
    requireSource(problems);
    problems.throwIfAny();
    return source().orElseThrow().load(needs(holders));
  }

  private void requireSource(Problems problems) {
    if (source().isEmpty() && ofMarket.list().isEmpty()) {
      problems.add(ErrorCode.MISSING_VALUE, "a plan needs a market");
    }
  }

  private MarketNeeds needs(List<PlannedFund> holders) {
    Set<String> all = new TreeSet<>(more);
    Optional<List<String>> ids = marketNames().map(MarketNames::ids);
    for (PlannedFund holder : holders) {
      Stream.of(holder.benchmark(), holder.bondBenchmark())
          .flatMap(Optional::stream)
          .filter(id -> ids.isPresent() && ids.get().contains(id))
          .forEach(all::add);
    }
    return new MarketNeeds(
        catalog, holders, all, progress, watcher, outline -> cover(holders, outline));
  }

  private void check(PlannedFund planned, Problems problems) {
    source()
        .ifPresent(
            market -> {
              new FundNames(planned, problems).check(market.names());
              market.advise(planned, problems);
            });
  }

  private RunPlan plan(PlannedFund planned, LoadedMarket market, Map<String, Path> from) {
    Problems problems = new Problems();
    new TaxNames(planned, problems).checkIncome(market.market());
    problems.throwIfAny();
    PluginRecord plugins = new PluginRecord(catalog, pluginDirectory);
    RunSettings config = config(planned);
    return new RunPlan(
        planned, source().orElseThrow(), market, config, new Origin(plugins, seed, from));
  }

  private RunSettings config(PlannedFund planned) {
    return planned.settings(firstDate, lastDate);
  }

  private Optional<MarketSource> source() {
    Optional<MarketSource> given = ready.map(m -> new MarketSource.Ready(m, funds));
    return given.or(() -> file.map(f -> new MarketSource.OfFile(f, paths.get(Origin.DATA_ROOT))));
  }
}
