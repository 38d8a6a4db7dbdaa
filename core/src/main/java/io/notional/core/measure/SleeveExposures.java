package io.notional.core.measure;

import io.notional.core.market.FutureProduct;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.SecurityHoldings;

/**
 * Walks the closes of a result and sums up what each sleeve held, in the base currency. It rests on
 * the log of trades and rolls and on prices alone, so it works for results that recorded nav alone.
 * Used by one thread.
 *
 * <pre>{@code
 * SleeveExposures exposures = new SleeveExposures(result);
 * while (exposures.next()) {
 *   double weight = exposures.notional(sleeve) / result.nav(exposures.row());
 * }
 * }</pre>
 */
public final class SleeveExposures {
  private final PositionCursor cursor;
  private final SecurityHoldings securities;
  private final double[] capital;
  private final double[] notional;
  private final double[] gross;
  private final double[] yearsOfNotional;
  private final boolean[] holds;

  /** A walk that stands before the first close. */
  public SleeveExposures(Result result) {
    int sleeves = result.sleeves().size();
    cursor = PositionCursor.ofContracts(result);
    securities = SecurityHoldings.of(result);
    capital = new double[sleeves];
    notional = new double[sleeves];
    gross = new double[sleeves];
    yearsOfNotional = new double[sleeves];
    holds = new boolean[sleeves];
  }

  /** Moves to the next close; false when there is none. */
  public boolean next() {
    if (!cursor.next()) {
      return false;
    }
    int day = cursor.day();
    addSecurities(cursor.row());
    for (Position position : cursor.positions()) {
      add(position, day);
    }
    return true;
  }

  /** The row of the result that the walk stands at. */
  public int row() {
    return cursor.row();
  }

  /** Market value of what a sleeve holds paid in full; contracts tie up none. */
  public double capital(int sleeve) {
    return capital[sleeve];
  }

  /** Signed exposure: market value, or notional of contracts. */
  public double notional(int sleeve) {
    return notional[sleeve];
  }

  /** Sum of the absolute notional of each position. */
  public double grossNotional(int sleeve) {
    return gross[sleeve];
  }

  /** Whether a sleeve holds anything. */
  public boolean holds(int sleeve) {
    return holds[sleeve];
  }

  /**
   * Sum of notional x duration in years; NaN where the duration of a position is not known, and
   * where nothing is held.
   */
  public double yearsOfNotional(int sleeve) {
    return holds[sleeve] ? yearsOfNotional[sleeve] : Double.NaN;
  }

  /** Nothing that is paid in full declares a duration. */
  private void addSecurities(int row) {
    for (int s = 0; s < holds.length; s++) {
      capital[s] = securities.value(s, row);
      notional[s] = capital[s];
      gross[s] = securities.absolute(s, row);
      holds[s] = securities.holds(s, row);
      yearsOfNotional[s] = holds[s] ? Double.NaN : 0;
    }
  }

  private void add(Position position, int day) {
    int sleeve = position.sleeve();
    double signed = position.notional(day);
    notional[sleeve] += signed;
    gross[sleeve] += Math.abs(signed);
    yearsOfNotional[sleeve] += signed * years(position, day);
    holds[sleeve] = true;
  }

  private static double years(Position position, int day) {
    FutureProduct product = position.product().orElseThrow();
    return product.duration(position.contract().orElseThrow(), day);
  }
}
