package io.notional.core.stress;

import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a fund did in a scenario. Amounts are in the market's base currency. Immutable.
 *
 * @param scenario what happened
 * @param result the whole run: real closes, then those of the scenario
 * @param startRow the row of the last real close
 */
public record StressOutcome(Scenario scenario, Result result, int startRow) {
  private static final Set<String> CUTS = Set.of("margin call", "initial margin");
  private static final String SWEEP = "sweep";

  /** The last row that was computed. */
  public int lastRow() {
    return result.size() - 1;
  }

  /** Whether the run got as far as the first day of the scenario. */
  public boolean started() {
    return lastRow() > startRow;
  }

  /** Whether the fund went through the whole scenario able to pay. */
  public boolean survived() {
    return started() && !result.stopped();
  }

  /**
   * Nav at the last real close, or at the last close of a run that stopped before; what went in
   * where that is the first of all.
   */
  public double navBefore() {
    return result.reportedNav(Math.min(startRow, lastRow()));
  }

  /** Nav at the last close. */
  public double navAfter() {
    return result.nav(lastRow());
  }

  /** The fund's return over the scenario. */
  public double totalReturn() {
    return navAfter() / navBefore() - 1;
  }

  /** The rows of the scenario at which a call was issued. */
  public List<Integer> callRows() {
    return IntStream.rangeClosed(startRow + 1, lastRow())
        .filter(row -> result.called(row) > 0)
        .boxed()
        .toList();
  }

  /**
   * What was sold in the scenario because it had to be: cuts of futures for a call or for initial
   * margin (a short is bought back), and what was sold to raise cash.
   */
  public List<Trade> forcedTrades() {
    return result.trades().stream().filter(this::forced).toList();
  }

  /** The least headroom of the scenario: eligible collateral less maintenance margin. */
  public double leastHeadroom() {
    return IntStream.rangeClosed(Math.min(startRow + 1, lastRow()), lastRow())
        .mapToDouble(result::headroom)
        .min()
        .orElseThrow();
  }

  /** The worst way in which a day of the scenario ended. */
  public DayState worstState() {
    return IntStream.rangeClosed(Math.min(startRow + 1, lastRow()), lastRow())
        .mapToObj(result::state)
        .max(DayState::compareTo)
        .orElseThrow();
  }

  private boolean forced(Trade trade) {
    boolean inScenario = trade.day() > result.day(startRow);
    boolean cut = CUTS.contains(trade.reason());
    boolean sold = trade.reason().equals(SWEEP) && trade.quantity() < 0;
    return inScenario && (cut || sold);
  }
}
