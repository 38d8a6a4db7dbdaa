package io.notional.core.tables;

import io.notional.core.benchmark.AgainstBenchmark;
import io.notional.core.income.Distributions;
import io.notional.core.lookthrough.Level;
import io.notional.core.measure.DerivativesRisk;
import io.notional.core.measure.FuturesUse;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.result.Result;
import io.notional.core.tax.Taxes;
import io.notional.core.watch.Watch;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The tables of a result by name, each made when it is asked for:
 *
 * <table>
 * <caption>Names</caption>
 * <tr><td>{@code nav}</td><td>nav and return of each close</td></tr>
 * <tr><td>{@code exposures}</td><td>capital, notional and duration by close and sleeve</td></tr>
 * <tr><td>{@code exposures-funds}, {@code exposures-sleeves}, {@code exposures-contracts}</td>
 * <td>what is held by close, seen through funds at a level, where a run may hold any</td></tr>
 * <tr><td>{@code margin}</td><td>requirement, collateral, calls, distance to one</td></tr>
 * <tr><td>{@code trades}, {@code rolls}</td><td>every fill, every roll</td></tr>
 * <tr><td>{@code attribution}</td><td>by close, sleeve and source; only what is not zero</td></tr>
 * <tr><td>{@code markets}</td><td>by futures market: contribution, cost, leverage, margin</td></tr>
 * <tr><td>{@code watch}, {@code alerts}</td><td>what a holder watches by close, and the limits that
 *     were passed, if any were</td></tr>
 * <tr><td>{@code flows}</td><td>what went in and out after the first close, if anything
 * did</td></tr>
 * <tr><td>{@code derivatives-risk}</td><td>tests of Rule 18f-4, where they were made</td></tr>
 * <tr><td>{@code diagnostics}</td><td>what components recorded, if any did</td></tr>
 * <tr><td>{@code crises}, {@code smile}</td><td>a benchmark's worst falls and its months by fifths,
 *     where there is one</td></tr>
 * <tr><td>{@code taxes}, {@code lots}</td><td>by calendar year, and lots at the last close, where
 *     the run was asked for them</td></tr>
 * <tr><td>{@code distributions}, {@code price-return}, {@code yields}</td><td>what was distributed,
 *     a unit with and without it, and yields, where the run was asked for distributions</td></tr>
 * <tr><td>{@code positions}</td><td>what was held at each close; no file has it</td></tr>
 * </table>
 *
 * <p>Every column says its {@link Unit}. Immutable, and safe for use by many threads.
 */
public final class ResultTables {
  /** It is there where it has a row, which is known when it is made. */
  private static final String ALERTS = "alerts";

  private final Map<String, Supplier<Table>> tables = new LinkedHashMap<>();

  private ResultTables(Map<String, Supplier<Table>> tables) {
    this.tables.putAll(tables);
  }

  private ResultTables(Result result) {
    tables.put("nav", () -> NavTable.of(result));
    tables.put("exposures", () -> ExposuresTable.of(result));
    if (LookThroughWalk.seesThrough(result)) {
      for (Level level : Level.values()) {
        tables.put(LookThroughTable.name(level), () -> LookThroughTable.of(result, level));
      }
    }
    tables.put("margin", () -> MarginTable.of(result));
    tables.put("trades", () -> TradesTable.of(result));
    tables.put("rolls", () -> RollsTable.of(result));
    tables.put("attribution", () -> AttributionTable.of(result));
    tables.put("markets", () -> MarketsTable.of(FuturesUse.of(result)));
    tables.put("watch", () -> WatchTable.of(result));
    tables.put(ALERTS, () -> AlertsTable.of(Watch.of(result)));
    if (!result.flows().isEmpty()) {
      tables.put("flows", () -> FlowsTable.of(result));
    }
    if (!result.diagnostics().isEmpty()) {
      tables.put("diagnostics", () -> DiagnosticsTable.of(result));
    }
    Distributions.of(result).ifPresent(d -> distributions(result, d));
    if (Taxes.isAsked(result)) {
      tables.put("taxes", () -> TaxesTable.of(Taxes.of(result).orElseThrow()));
      tables.put("lots", () -> LotsTable.of(Taxes.of(result).orElseThrow()));
    }
    tables.put("positions", () -> PositionsTable.of(result));
  }

  private void distributions(Result result, Distributions distributions) {
    tables.put("distributions", () -> DistributionTables.distributions(distributions));
    tables.put("price-return", () -> DistributionTables.prices(result, distributions));
    tables.put("yields", () -> DistributionTables.yields(result, distributions));
  }

  /**
   * The tables of a result.
   *
   * @param result a run that has ended
   */
  public static ResultTables of(Result result) {
    return new ResultTables(result);
  }

  /**
   * The same with {@code derivatives-risk}.
   *
   * @param risk of the result
   */
  public static ResultTables of(Result result, DerivativesRisk risk) {
    ResultTables tables = new ResultTables(result);
    tables.tables.put("derivatives-risk", () -> DerivativesRiskTable.of(result, risk));
    return tables;
  }

  /**
   * Adds {@code crises} and {@code smile}.
   *
   * @param benchmark what the result was set against
   * @return these and the tables that there are
   */
  public ResultTables with(AgainstBenchmark benchmark) {
    ResultTables more = new ResultTables(tables);
    more.tables.put("crises", () -> CrisesTable.of(benchmark.crises()));
    more.tables.put("smile", () -> SmileTable.of(benchmark.smile()));
    return more;
  }

  /** These tables, each made once and kept: for who asks for a table more than once. */
  public ResultTables kept() {
    ResultTables kept = new ResultTables(Map.of());
    tables.forEach((name, table) -> kept.tables.put(name, new Kept(table)));
    return kept;
  }

  /** Makes a table when it is first asked for. */
  private static final class Kept implements Supplier<Table> {
    private final Supplier<Table> maker;
    private Table table;

    Kept(Supplier<Table> maker) {
      this.maker = maker;
    }

    @Override
    public synchronized Table get() {
      if (table == null) {
        table = maker.get();
      }
      return table;
    }
  }

  /** The names of all tables; {@code alerts} among them, which has no row where there were none. */
  public List<String> names() {
    return List.copyOf(tables.keySet());
  }

  /** Whether there is a table of a name. */
  public boolean has(String name) {
    return tables.containsKey(name);
  }

  /**
   * Makes a table.
   *
   * @throws IllegalArgumentException if there is none of that name
   */
  public Table table(String name) {
    Supplier<Table> table = tables.get(name);
    if (table == null) {
      throw new IllegalArgumentException(
          "table must be one of "
              + Collections.unmodifiableSet(tables.keySet())
              + " but was "
              + name);
    }
    return table.get();
  }
}
