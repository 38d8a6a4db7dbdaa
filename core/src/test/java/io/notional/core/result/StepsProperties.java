package io.notional.core.result;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What was written is what is read, however often it changed and on whichever rows it was told. */
class StepsProperties {
  private static final int ROWS = 300;

  @Property(tries = 300)
  void whatWasWrittenIsRead(@ForAll long seed, @ForAll @IntRange(max = 100) int changes) {
    Random random = new Random(seed);
    Steps steps = new Steps(ROWS);
    double[] expected = new double[ROWS];
    double value = 0;
    int told = random.nextInt(20);
    for (int row = 0; row < ROWS; row++) {
      boolean tells = row >= told && random.nextInt(3) > 0;
      if (tells) {
        value = random.nextInt(100) < changes ? random.nextInt(5) : value;
        steps.set(row, value);
      }
      expected[row] = value;
      int any = random.nextInt(row + 1);
      assertThat(steps.at(any)).isEqualTo(expected[any]);
    }

    int count = random.nextInt(ROWS + 1);
    assertThat(steps.column(count)).containsExactly(Arrays.copyOf(expected, count));
    assertThat(steps.column(ROWS)).containsExactly(expected);
  }
}
