package io.notional.files.plan;

import io.notional.api.error.Problems;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.Created;
import io.notional.core.catalog.Declaration;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.holdings.Holdings;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FlowParameters;
import io.notional.core.settings.RunComponents;
import io.notional.core.settings.RunParameters;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.StatedLot;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.spec.Spec;
import io.notional.files.spec.SpecFile;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A spec that a catalog knows all parts of: its values are checked, and it makes strategies.
 * Immutable, and safe for use by many threads as far as the catalog's providers are.
 */
public final class PlannedFund {
  private final Spec spec;
  private final Optional<InputHash> hash;
  private final Optional<Path> folder;
  private final Catalog catalog;
  private final ResolvedConfig values;
  private final ResolvedConfig settings;
  private final RunSettings planned;
  private final List<Sleeve> sleeves;
  private final List<InputHash> files;

  private PlannedFund(
      Spec spec,
      Optional<InputHash> hash,
      Optional<Path> folder,
      Catalog catalog,
      ResolvedConfig settings,
      RunSettings planned,
      List<InputHash> files,
      ResolvedConfig values,
      List<Sleeve> sleeves) {
    this.spec = spec;
    this.hash = hash;
    this.folder = folder;
    this.catalog = catalog;
    this.settings = settings;
    this.planned = planned;
    this.files = files;
    this.values = values;
    this.sleeves = sleeves;
  }

  /**
   * Reads a spec.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with the spec
   */
  public static PlannedFund read(Path file, Catalog catalog) {
    InputFile input = TreeReader.open(file);
    Optional<Path> folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    return of(SpecFile.read(input), Optional.of(input.hash()), folder, catalog);
  }

  /**
   * A spec that did not come from a file.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with the spec
   */
  public static PlannedFund of(Spec spec, Catalog catalog) {
    return of(spec, Optional.empty(), Optional.empty(), catalog);
  }

  private static PlannedFund of(
      Spec spec, Optional<InputHash> hash, Optional<Path> folder, Catalog catalog) {
    Problems problems = new Problems();
    Optional<ResolvedConfig> run =
        problems.attempt(() -> catalog.read(spec.run(), RunParameters.ALL, "run"));
    Optional<RunComponents> components =
        run.flatMap(r -> problems.attempt(() -> RunComponents.of(r, catalog::component)));
    Optional<FlowFiles> flows = run.flatMap(r -> problems.attempt(() -> FlowFiles.read(r, folder)));
    Optional<StatedLotsFile> lots =
        run.flatMap(r -> problems.attempt(() -> StatedLotsFile.read(r, folder)));
    Optional<Optional<HeldFile>> held =
        run.flatMap(r -> problems.attempt(() -> HeldFile.read(r, folder)));
    Optional<RunSettings> planned =
        components.flatMap(c -> problems.attempt(() -> settings(run.get(), c, flows, lots)));
    Optional<Created<Strategy>> created =
        problems.attempt(() -> catalog.create(ComponentKind.STRATEGY, spec.component()));
    Created<Strategy> made = problems.require(created);
    PlannedFund fund =
        new PlannedFund(
            spec,
            hash,
            folder,
            catalog,
            run.orElseThrow(),
            planned.orElseThrow(),
            files(flows.orElseThrow(), lots.orElseThrow()),
            made.config(),
            Declaration.of(made.component()).sleeves());
    fund = held.orElseThrow().map(fund::holding).orElse(fund);
    new FundNames(fund, problems).checkLiquidationOrder();
    problems.throwIfAny();
    return fund;
  }

  /**
   * Another spec in place of this one's, which names files from the same folder and has the same
   * plugins. Where its section {@code run} is equal, that is not read again.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with the spec
   */
  public PlannedFund with(Spec other) {
    if (!other.run().equals(spec.run())) {
      return of(other, hash, folder, catalog);
    }
    Created<Strategy> made = catalog.create(ComponentKind.STRATEGY, other.component());
    List<Sleeve> declared = Declaration.of(made.component()).sleeves();
    PlannedFund fund =
        new PlannedFund(
            other, hash, folder, catalog, settings, planned, files, made.config(), declared);
    Problems problems = new Problems();
    new FundNames(fund, problems).checkLiquidationOrder();
    problems.throwIfAny();
    return fund;
  }

  /** The same that begins with what a file says. */
  PlannedFund holding(HeldFile held) {
    List<InputHash> more = new ArrayList<>(files);
    more.add(held.hash());
    RunSettings begun = config().holdings(held.holdings()).build();
    return new PlannedFund(
        spec, hash, folder, catalog, settings, begun, List.copyOf(more), values, sleeves);
  }

  private static List<InputHash> files(FlowFiles flows, StatedLotsFile lots) {
    return Stream.of(flows.hashes(), lots.hashes()).flatMap(List::stream).toList();
  }

  private static RunSettings settings(
      ResolvedConfig run,
      RunComponents components,
      Optional<FlowFiles> files,
      Optional<StatedLotsFile> lots) {
    RunSettings settings = RunParameters.builder(run, components).build();
    List<DatedFlow> dated = files.map(FlowFiles::flows).orElse(List.of());
    List<StatedLot> stated = lots.map(StatedLotsFile::lots).orElse(List.of());
    return RunSettings.builder()
        .from(settings)
        .flows(settings.flows().with(dated))
        .taxes(settings.taxes().map(taxes -> taxes.withStated(stated)))
        .build();
  }

  /** The spec as written. */
  public Spec spec() {
    return spec;
  }

  /** The preset, or else the strategy. */
  public String name() {
    return spec.preset().orElse(spec.strategy());
  }

  /** A fresh strategy, for one run. */
  public Strategy strategy() {
    return catalog.create(ComponentKind.STRATEGY, spec.component()).component();
  }

  /** The strategy's values with every default. */
  public ResolvedConfig values() {
    return values;
  }

  /** The settings of the run with every default. */
  public ResolvedConfig settings() {
    return settings;
  }

  /**
   * The settings of a run between two dates; where the first is empty, that of what is held, or
   * else the first that all data covers.
   *
   * @throws io.notional.api.error.NotionalException {@code CONFLICT} for dates in the wrong order
   */
  RunSettings settings(Optional<LocalDate> first, Optional<LocalDate> last) {
    RunSettings undated = config().lastDate(last).build();
    Optional<LocalDate> held = undated.holdings().flatMap(Holdings::date);
    return RunSettings.builder().from(undated).firstDate(first.or(() -> held)).build();
  }

  /** The settings of the run as the core takes them, without dates. */
  public RunSettings.Builder config() {
    return RunSettings.builder().from(planned);
  }

  /** The sleeves of the strategy, in its order. */
  public List<Sleeve> sleeves() {
    return sleeves;
  }

  /** The ids of all instruments that the strategy may hold, in order. */
  public SortedSet<String> instruments() {
    SortedSet<String> ids = new TreeSet<>();
    sleeves.forEach(sleeve -> sleeve.requirements().forEach(r -> ids.add(r.instrument())));
    return ids;
  }

  /** The instrument that results are set against, if the spec names one. */
  public Optional<String> benchmark() {
    return setting(RunParameters.BENCHMARK);
  }

  /** The one that returns are correlated with besides, if the spec names one. */
  public Optional<String> bondBenchmark() {
    return setting(RunParameters.BOND_BENCHMARK);
  }

  private Optional<String> setting(String name) {
    return settings.has(name) ? Optional.of(settings.text(name)) : Optional.empty();
  }

  /** The spec with every default filled in, as plain values. */
  public Map<String, Object> asRun() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("strategy", spec.strategy());
    spec.preset().ifPresent(preset -> map.put("preset", preset));
    map.put("with", values.asMap());
    map.put("run", settings.asMap());
    return Collections.unmodifiableMap(map);
  }

  /** The spec's file; empty when it did not come from one. */
  public Optional<InputHash> hash() {
    return hash;
  }

  /** The indices that flows grow with and sleeves read, by the places where the spec names them. */
  SortedMap<String, String> indices() {
    SortedMap<String, String> all = FlowParameters.indices(settings);
    for (Sleeve sleeve : sleeves) {
      sleeve.indices().forEach(index -> all.putIfAbsent(index, spec.where()));
    }
    return all;
  }

  /** The files that the spec names. */
  List<InputHash> files() {
    return files;
  }

  /** The folder of the spec's file, from which it names others; empty when it was no file. */
  Optional<Path> folder() {
    return folder;
  }

  /** The plugins that it was made with. */
  Catalog catalog() {
    return catalog;
  }

  /** Whether a place is in the spec's own file, and not in a preset or among the defaults. */
  boolean isWritten(String where) {
    return hash.isPresent() && where.startsWith(hash.get().name() + ", line ");
  }
}
