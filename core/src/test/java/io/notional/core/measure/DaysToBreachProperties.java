package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.simulation.RandomRun;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class DaysToBreachProperties {
  @Property(tries = 100)
  void comparesClosesAtWhichTheFundIsInvested(@ForAll long seed) {
    assertThat(known(new RandomRun(seed).ugly().result())).isNotNegative();
  }

  /** The property is worth something only if there are numbers. */
  @Example
  void thereAreNumbers() {
    int known = 0;
    for (long seed = 0; seed < 20; seed++) {
      known += known(new RandomRun(seed).ugly().result());
    }
    assertThat(known).isGreaterThan(200);
  }

  /** Replays positions and says at how many closes days were known and finite. */
  private static int known(Result result) {
    PositionCursor cursor = new PositionCursor(result);
    int invested = Integer.MAX_VALUE;
    int known = 0;
    double[] column = DaysToBreach.column(result);
    while (cursor.next()) {
      int row = cursor.row();
      boolean bought =
          cursor.positions().stream().anyMatch(held -> held.sleeve() != result.collateral());
      invested = bought ? Math.min(invested, row) : invested;
      double days = DaysToBreach.at(result, row);
      assertThat(Double.compare(column[row], days)).isZero();
      boolean futures = cursor.positions().stream().anyMatch(held -> held.product().isPresent());
      assertThat(futures || !(result.maintenance(row) > 0)).isTrue();
      if (!(result.maintenance(row) > 0)) { // nothing held, or nothing left once it is netted
        assertThat(days).isEqualTo(DaysToBreach.NONE);
      } else if (row < invested + 20L) {
        assertThat(days).isNaN();
      } else if (days > 0 && Double.isFinite(days)) {
        known++;
        // At the pace since then the collateral of that many days is all that is above the margin.
        double pace = (result.eligible(row - 20) - result.eligible(row)) / 20;
        double left = result.headroom(row) - days * pace;
        assertThat(left).isCloseTo(0, within(1e-9 * Math.abs(result.nav(row))));
      }
    }
    return known;
  }
}
