package io.notional.files.plan;

import io.notional.api.strategy.Strategy;
import io.notional.core.benchmark.AgainstBenchmark;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.Market;
import io.notional.core.measure.DerivativesRisk;
import io.notional.core.measure.Measures;
import io.notional.core.result.Proposal;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.core.stress.ScenarioRun;
import io.notional.files.market.LoadedMarket;
import io.notional.files.results.Findings;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.RunRecord;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * A spec and a market that were checked against each other, ready to run any number of times: each
 * run has a strategy of its own. Immutable, and safe for use by many threads as far as the plugins
 * are.
 *
 * <pre>{@code
 * RunPlan plan =
 *     RunPlan.builder(Catalog.load())
 *         .spec(Path.of("ntsx.yaml"))
 *         .market(Path.of("market.yaml"))
 *         .build();
 * plan.write(Path.of("out"), plan.run());
 * }</pre>
 */
public final class RunPlan {
  private final PlannedFund fund;
  private final MarketSource source;
  private final LoadedMarket loaded;
  private final RunSettings config;
  private final Origin origin;

  RunPlan(
      PlannedFund fund,
      MarketSource source,
      LoadedMarket loaded,
      RunSettings config,
      Origin origin) {
    this.fund = fund;
    this.source = source;
    this.loaded = loaded;
    this.config = config;
    this.origin = origin;
  }

  /** A builder that knows some plugins. */
  public static RunPlanBuilder builder(Catalog catalog) {
    return new RunPlanBuilder(catalog);
  }

  /**
   * A plan for another fund on the same market, between dates of its own; whether the market has
   * what the fund needs is found out when it runs.
   *
   * @param first the first simulated close; where empty, the first that all data covers
   * @param last the last simulated close; where empty, the last that all data covers
   * @throws io.notional.api.error.NotionalException {@code CONFLICT} for dates in the wrong order
   */
  public RunPlan with(PlannedFund other, Optional<LocalDate> first, Optional<LocalDate> last) {
    return new RunPlan(other, source, loaded, other.settings(first, last), origin);
  }

  /** The fund. */
  public PlannedFund fund() {
    return fund;
  }

  /** The market with what the fund needs of it, shared by all runs. */
  public Market market() {
    return loaded.market();
  }

  /**
   * Loads the futures that the fund may hold as they would be if they were financed at the rate of
   * cash: theoretical futures, Treasury futures where the market has par yields, and those whose
   * underlying is told.
   *
   * @param underlyings securities of the market by the ids of futures
   * @param progress is told each day of which theoretical futures were priced: that takes time
   * @return a market with these futures under their ids, and nothing else; empty where there are
   *     none, or the market did not come from a file
   * @throws io.notional.api.error.NotionalException {@code UNKNOWN_NAME} for what is no future or
   *     no security of the market, or with the problems of all data files together
   */
  public Optional<LoadedMarket> twins(
      Map<String, String> underlyings, Consumer<LocalDate> progress) {
    return source.twins(fund, underlyings, progress);
  }

  /** The settings of the run, dates included. */
  public RunSettings config() {
    return config;
  }

  /** A fresh strategy, for one run. */
  public Strategy strategy() {
    return fund.strategy();
  }

  /**
   * A run to be stepped through.
   *
   * @throws io.notional.api.error.NotionalException if the data does not cover the dates
   */
  public Simulation simulation() {
    return Simulation.of(strategy(), market(), config);
  }

  /**
   * The last close at which all that the fund must have has a price of its own, none carried.
   *
   * @throws io.notional.api.error.NotionalException if the data does not cover the dates
   */
  public LocalDate lastClose() {
    return ScenarioRun.lastClose(strategy(), market(), config);
  }

  /**
   * Runs from the first day to the last.
   *
   * @return the result; it says if the run stopped before its last day, and why
   * @throws io.notional.api.error.NotionalException if the data does not cover the dates, or the
   *     strategy orders what no fund can do
   */
  public Result run() {
    Simulation simulation = simulation();
    simulation.advance(simulation.daysInAll());
    return simulation.result();
  }

  /**
   * The same a day at a time, for hosts that show progress and may be told to stop.
   *
   * @param watcher is handed the run before the first day and after each, and may {@linkplain
   *     Simulation#cancel() cancel} it
   * @throws io.notional.api.error.NotionalException as {@link #run()}, or {@code CANCELLED}
   */
  public Result run(Consumer<Simulation> watcher) {
    return run(watcher, simulation -> {});
  }

  /**
   * The same for hosts that want more of a run than its result.
   *
   * @param ended is handed the run after its last day
   * @throws io.notional.api.error.NotionalException as {@link #run()}, or {@code CANCELLED}
   */
  public Result run(Consumer<Simulation> watcher, Consumer<Simulation> ended) {
    Simulation simulation = simulation();
    do {
      watcher.accept(simulation);
    } while (simulation.advance());
    ended.accept(simulation);
    return simulation.result();
  }

  /**
   * A run of this plan after its last simulated close, as bytes; {@link Simulation#checkpoint} with
   * the values of the spec and the versions of the plugins.
   *
   * @throws io.notional.api.error.NotionalException as {@link Simulation#checkpoint}
   */
  public byte[] checkpoint(Simulation simulation) {
    return simulation.checkpoint(inputs());
  }

  /**
   * Goes on from a checkpoint of a plan with the same spec and plugins; the market may have new
   * rows.
   *
   * @throws io.notional.api.error.NotionalException as {@link Simulation#resume}
   */
  public Simulation resume(byte[] checkpoint) {
    return Simulation.resume(checkpoint, strategy(), market(), config, inputs());
  }

  private Map<String, String> inputs() {
    Map<String, String> inputs = new TreeMap<>();
    inputs.put("strategy", fund.spec().strategy());
    inputs.put("preset", fund.spec().preset().orElse("none"));
    fund.values().asMap().forEach((name, value) -> inputs.put("with." + name, "" + value));
    origin
        .plugins()
        .entries()
        .forEach(
            plugin ->
                inputs.put(
                    "plugin " + plugin.get("id"),
                    "version "
                        + plugin.get("version")
                        + plugin.getOrDefault("sha256", "").replaceFirst("^(.)", " sha256 $1")));
    return inputs;
  }

  /**
   * What the fund's rules ask for at the first close of what it holds there.
   *
   * @throws io.notional.api.error.NotionalException as {@link Simulation#propose}
   */
  public Proposal propose() {
    return Simulation.propose(strategy(), market(), config);
  }

  /** A result of this plan beside the benchmark of its spec; empty where that names none. */
  public Optional<AgainstBenchmark> benchmark(Result result) {
    return fund.benchmark().map(id -> AgainstBenchmark.of(result, id, fund.bondBenchmark()));
  }

  /**
   * What a manifest says of where a run's inputs came from and its outputs go.
   *
   * @param out the folder of the results
   */
  public RunRecord record(Path out) {
    return origin.record(fund, loaded, out);
  }

  /**
   * Writes the files of a run.
   *
   * @param out the folder of the results
   * @param result of this plan
   * @throws io.notional.api.error.NotionalException as {@link ResultFiles#write}
   */
  public void write(Path out, Result result) {
    write(out, result, Measures.of(result), Optional.empty(), () -> false);
  }

  /**
   * The same with tables in other formats.
   *
   * @param formats of the tables
   * @throws io.notional.api.error.NotionalException as {@link ResultFiles#write}
   */
  public void write(Path out, Result result, TableFormats formats) {
    Findings findings = new Findings(Measures.of(result), Optional.empty(), benchmark(result));
    ResultFiles.write(out, result, findings, record(out), formats, () -> false);
  }

  /**
   * The same for hosts that have measured already and may be told to stop.
   *
   * @param measures those of the result
   * @param risk that of the result, where it was tested
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException as {@link ResultFiles#write}
   */
  public void write(
      Path out,
      Result result,
      Measures measures,
      Optional<DerivativesRisk> risk,
      BooleanSupplier cancelled) {
    Findings findings = new Findings(measures, risk, benchmark(result));
    ResultFiles.write(out, result, findings, record(out), cancelled);
  }
}
