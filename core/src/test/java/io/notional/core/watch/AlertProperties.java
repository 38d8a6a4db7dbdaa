package io.notional.core.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.watch.WatchColumn.Measure;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** An alert is the first known close beyond a limit, and only that, whatever the values are. */
class AlertProperties {
  private static final Market MARKET =
      SyntheticMarket.builder().seed(1).years(1).build().generate();
  private static final Result RESULT =
      Runs.run(TestFund.withCollateral("BILLS"), MARKET, RunSettings.builder());

  /** Values in quarters, five of them above the limit of one, and 9 for what is not known. */
  @Property(tries = 300)
  void isRaisedOnceAndClearedByTheFirstCloseWithin(
      @ForAll @Size(min = 1, max = 60) List<@IntRange(min = 0, max = 9) Integer> drawn) {
    double[] values = drawn.stream().mapToDouble(v -> v == 9 ? Double.NaN : v / 4.0).toArray();
    WatchColumn column = new WatchColumn("drawn", Measure.FRACTION, values);
    for (boolean above : new boolean[] {true, false}) {
      Limit limit = above ? Limit.most(column, 1) : Limit.least(column, 1);
      List<String> expected = new ArrayList<>();
      String open = "";
      for (int row = 0; row < values.length; row++) {
        boolean known = !Double.isNaN(values[row]);
        boolean beyond = above ? values[row] > 1 : values[row] < 1;
        if (known && beyond && open.isEmpty()) {
          open = RESULT.date(row) + " to ";
        } else if (known && !beyond && !open.isEmpty()) {
          expected.add(open + RESULT.date(row));
          open = "";
        }
      }
      if (!open.isEmpty()) {
        expected.add(open);
      }
      assertThat(limit.alerts(RESULT))
          .extracting(a -> a.date() + " to " + a.cleared().map(Object::toString).orElse(""))
          .isEqualTo(expected);
    }
  }

  /** Two standard errors, and where none is known it cannot be told. */
  @Property(tries = 300)
  void anEstimateMustLieTwoErrorsBeyond(
      @ForAll @IntRange(min = 0, max = 40) int value,
      @ForAll @IntRange(min = 0, max = 20) int error) {
    WatchColumn column = new WatchColumn("v", Measure.FRACTION, new double[] {value});
    WatchColumn errors =
        new WatchColumn("e", Measure.FRACTION, new double[] {error == 20 ? Double.NaN : error});
    List<Alert> alerts = Limit.most(column, 10).within(errors).alerts(RESULT);
    assertThat(!alerts.isEmpty()).isEqualTo(error < 20 && value - 2 * error > 10);
  }
}
