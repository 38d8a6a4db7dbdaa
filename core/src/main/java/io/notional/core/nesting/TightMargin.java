package io.notional.core.nesting;

import io.notional.core.market.HeldFund;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.BitSet;
import java.util.Optional;
import java.util.TreeMap;

/**
 * At which closes margin was tight: headroom, which is eligible collateral less maintenance margin,
 * was below a multiple of maintenance margin, of the run itself or of a fund that was run and that
 * it held then. Margin of funds that have nothing but a price is not known and does not count.
 * Immutable.
 */
public final class TightMargin {
  /** Headroom below which a requirement that doubles is a call. */
  public static final double DEFAULT_MULTIPLE = 1;

  private final BitSet asked = new BitSet();
  private final BitSet tight = new BitSet();

  private TightMargin() {}

  /**
   * Looks at all closes of a run.
   *
   * @param multiple of maintenance margin, at least 0
   * @throws IllegalArgumentException if the multiple is below 0 or not finite
   */
  public static TightMargin of(Result result, double multiple) {
    if (!(multiple >= 0 && multiple < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "multiple must be at least 0 and finite but was " + multiple);
    }
    TightMargin margin = new TightMargin();
    for (int row = 0; row < result.size(); row++) {
      double maintenance = result.maintenance(row);
      margin.asked.set(row, maintenance > 0);
      margin.tight.set(row, maintenance > 0 && result.headroom(row) < multiple * maintenance);
    }
    if (mayHoldRuns(result)) {
      margin.addHeld(result, multiple);
    }
    return margin;
  }

  private static boolean mayHoldRuns(Result result) {
    return result.sleeves().stream()
        .flatMap(sleeve -> sleeve.requirements().stream())
        .map(requirement -> result.market().securities().get(requirement.instrument()))
        .anyMatch(security -> security != null && run(security).isPresent());
  }

  private void addHeld(Result result, double multiple) {
    TreeMap<String, TightMargin> known = new TreeMap<>();
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      int epochDay = result.market().days().epochDay(cursor.day());
      for (Position position : cursor.positions()) {
        SimulatedFund fund = position.security().flatMap(TightMargin::run).orElse(null);
        if (fund != null) {
          TightMargin inner =
              known.computeIfAbsent(position.instrument(), id -> of(fund.result(), multiple));
          add(cursor.row(), inner, fund.rowOn(epochDay));
        }
      }
    }
  }

  private void add(int row, TightMargin inner, int innerRow) {
    asked.set(row, asked.get(row) || inner.asked.get(innerRow));
    tight.set(row, tight.get(row) || inner.tight.get(innerRow));
  }

  private static Optional<SimulatedFund> run(Security security) {
    HeldFund fund = security.fund().orElse(null);
    return fund instanceof SimulatedFund simulated ? Optional.of(simulated) : Optional.empty();
  }

  /** Whether any margin was asked at the close of a row. */
  public boolean asked(int row) {
    return asked.get(row);
  }

  /** Whether it was tight at the close of a row. */
  public boolean tight(int row) {
    return tight.get(row);
  }
}
