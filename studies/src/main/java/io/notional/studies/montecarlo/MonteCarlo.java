package io.notional.studies.montecarlo;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.market.TradingDays;
import io.notional.core.measure.Measures;
import io.notional.core.resample.ResampledMarket;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.files.plan.RunPlan;
import io.notional.files.results.Findings;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongFunction;

/**
 * A fund run on many paths. What comes of a path is decided by the settings and its number: neither
 * the order of paths nor the number of threads changes a bit of it.
 *
 * <pre>{@code
 * MonteCarlo paths = MonteCarlo.of(plan, MonteCarloSettings.of(10_000, 25, 1));
 * MonteCarloSummary summary = paths.run(2, row -> {}, () -> false);
 * Result one = paths.result(17);
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads as far as plugins are.
 */
public final class MonteCarlo {
  private final RunPlan plan;
  private final MonteCarloSettings settings;
  private final PathSource source;
  private final RunSettings config;
  private final Horizons horizons;

  private MonteCarlo(RunPlan plan, MonteCarloSettings settings, PathSource source) {
    this.plan = plan;
    this.settings = settings;
    this.source = source;
    LocalDate first = source.firstClose();
    TradingDays days = source.days();
    int start = days.atOrAfter(Math.toIntExact(first.toEpochDay()));
    this.horizons = new Horizons(days, start, settings.years());
    this.config =
        RunSettings.builder()
            .from(plan.config())
            .firstDate(first)
            .lastDate(horizons.date(horizons.row(settings.years() - 1)))
            .build();
  }

  /**
   * Prepares the paths of a plan and binds its fund to the first of them.
   *
   * @throws NotionalException if the market cannot be drawn from, as {@link ResampledMarket#of}, or
   *     the fund cannot be run on paths: {@code CONFLICT} if it begins with holdings, or with what
   *     {@link Simulation#of} refuses, such as flows on stated dates
   */
  public static MonteCarlo of(RunPlan plan, MonteCarloSettings settings) {
    if (plan.config().holdings().isPresent()) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "paths begin with cash on days that follow the market's last, so the fund must not begin"
              + " with holdings of another");
    }
    MonteCarlo paths = new MonteCarlo(plan, settings, PathSource.of(plan, settings));
    Simulation.of(plan.strategy(), paths.source.path(0), paths.config);
    return paths;
  }

  /** The fund and its market. */
  public RunPlan plan() {
    return plan;
  }

  /** How many paths of which kind. */
  public MonteCarloSettings settings() {
    return settings;
  }

  PathSource source() {
    return source;
  }

  /** The first day of the market that paths are made from. */
  public LocalDate firstUsed() {
    return source.firstUsed();
  }

  /** The last day of the market that paths are made from. */
  public LocalDate lastUsed() {
    return source.lastUsed();
  }

  /** The settings of the run on each path. */
  public RunSettings config() {
    return config;
  }

  Horizons horizons() {
    return horizons;
  }

  /**
   * Runs one path alone.
   *
   * @param path its number, from 0
   * @return the result, to the same bits as among all others
   * @throws NotionalException if its run fails
   */
  public Result result(long path) {
    return run(plan.strategy(), source.path(path));
  }

  /**
   * Writes the files of one path's run, as of any other.
   *
   * @param result of {@link #result}
   * @param cancelled asked between files; none appears once it is true
   * @throws NotionalException as {@link ResultFiles#write}
   */
  public void write(
      Path directory, Result result, TableFormats formats, BooleanSupplier cancelled) {
    ResultFiles.write(
        directory, result, findings(result), plan.record(directory), formats, cancelled);
  }

  /** What is found of one path's run, of which there is no benchmark. */
  public Findings findings(Result result) {
    return new Findings(Measures.of(result), Optional.empty(), Optional.empty());
  }

  private Result run(Strategy strategy, Market market) {
    Simulation simulation = Simulation.of(strategy, market, config);
    simulation.advance(simulation.daysInAll());
    return simulation.result();
  }

  /**
   * Runs all paths in memory that does not grow with them, and keeps none.
   *
   * @param threads how many run them, at least 1
   * @param watcher is handed each path in the order of their numbers, on the thread that asks
   * @param cancelled asked now and then; the watcher is handed what is done by then
   * @throws NotionalException {@code CANCELLED}
   */
  public MonteCarloSummary run(int threads, Consumer<PathRow> watcher, BooleanSupplier cancelled) {
    MonteCarloSummary.Collector collector = new MonteCarloSummary.Collector(this);
    run(
        0,
        threads,
        row -> {
          collector.add(row);
          watcher.accept(row);
        },
        cancelled);
    return collector.summary();
  }

  /** Runs the paths from one on. */
  void run(long first, int threads, Consumer<PathRow> consumer, BooleanSupplier cancelled) {
    new OrderedWork<PathRow>(first, settings.paths() - first, threads)
        .run(this::worker, consumer, cancelled);
  }

  private LongFunction<PathRow> worker() {
    PathMarkets markets = source.paths();
    Strategy first = plan.strategy();
    boolean serves = Simulation.servesMany(first);
    return path -> row(path, serves ? first : plan.strategy(), markets);
  }

  /**
   * Runs one path alone as a row.
   *
   * @param path its number, from 0
   * @return the row, to the same bits as among all others; a path that fails has its error
   */
  public PathRow row(long path) {
    return rows().apply(path);
  }

  /** The same for many paths, one after the other and in any order, on one thread. */
  public LongFunction<PathRow> rows() {
    return worker();
  }

  /**
   * What the paths follow from: a line for each file with its hash, for each plugin and Notional
   * with its version, and for how paths are made. Two with equal lines have equal rows, if they are
   * of markets that were read.
   */
  public List<String> fingerprint() {
    return PathRecord.fingerprint(this);
  }

  /** A path that fails is a row with its error. */
  private PathRow row(long path, Strategy strategy, PathMarkets markets) {
    try {
      return PathRow.of(path, run(strategy, markets.market(path)), horizons);
    } catch (NotionalException e) {
      if (e.code() == ErrorCode.CANCELLED) {
        throw e;
      }
      return PathRow.failed(path, e.getMessage());
    } catch (RuntimeException e) {
      return PathRow.failed(path, "a defect: " + e);
    }
  }
}
