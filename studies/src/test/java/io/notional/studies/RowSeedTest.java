package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowSeedTest {
  @Test
  void rowsOfOneBaseNeverShareASeed() {
    assertThat(LongStream.range(0, 100_000).map(row -> RowSeed.of(7, row)).distinct().count())
        .isEqualTo(100_000);
  }

  @Test
  void neighbouringBasesAndRowsHaveNothingInCommon() {
    long same = 0;
    for (int row = 0; row < 1000; row++) {
      same += 64 - Long.bitCount(RowSeed.of(7, row) ^ RowSeed.of(8, row));
    }
    assertThat(same / 64_000.0).isBetween(0.49, 0.51);
  }

  @Test
  void isTheStreamOfSplitMix64() {
    long start = new SplittableRandom(7).nextLong();
    SplittableRandom stream = new SplittableRandom(start);
    for (int row = 0; row < 100; row++) {
      assertThat(RowSeed.of(7, row)).isEqualTo(stream.nextLong());
    }
  }
}
