package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class StressedTailProperties {
  /**
   * What is kept from day to day is what would be computed afresh, ties and still days included.
   */
  @Property(tries = 40)
  void keepsWhatItWouldComputeAfresh(
      @ForAll long seed, @ForAll @IntRange(min = 20, max = 60) int window, @ForAll boolean coarse) {
    Random random = new Random(seed);
    double[] all = new double[200];
    for (int i = 0; i < all.length; i++) {
      double change = 0.01 * random.nextGaussian();
      all[i] = coarse ? Math.rint(change * 200) / 200 : change;
    }
    HandBook book = new HandBook();
    HandBook.Row row = book.add("CL", 1);
    ChangeHistory history = new ChangeHistory(0.97, window + 1);
    StressedTail kept = new StressedTail(history, window);
    Tail tail = new Tail(0.9, TailMeasure.EXPECTED_SHORTFALL, window);
    for (int known = ChangeHistory.SEED; known <= all.length; known++) {
      row.changes(Arrays.copyOf(all, known));
      history.update(book, 0, known);
      for (double notional : new double[] {2, -3}) {
        double fresh = new StressedTail(history, window).loss(notional, tail, new double[window]);
        assertThat(kept.loss(notional, tail, new double[window])).isEqualTo(fresh);
      }
    }
  }
}
