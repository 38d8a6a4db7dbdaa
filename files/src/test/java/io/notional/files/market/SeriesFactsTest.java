package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class SeriesFactsTest {
  /** Days since 1970-01-01, which was a Thursday. */
  private static final int[] DAYS = {0, 1, 8, 16, 17, 18, 19, 20, 30};

  private static SeriesFacts facts(int staleRows, double... values) {
    return SeriesFacts.of(DatedSeries.of("s", DAYS, values), staleRows);
  }

  @Test
  void countsGapsOfMoreThanAWeek() {
    SeriesFacts facts = facts(5, 1, 2, 3, 4, 5, 6, 7, 8, 9);
    assertThat(facts.rows()).isEqualTo(9);
    assertThat(facts.first()).isEqualTo(LocalDate.of(1970, 1, 1));
    assertThat(facts.last()).isEqualTo(LocalDate.of(1970, 1, 31));
    assertThat(facts.gaps()).as("8 and 10 days, not the 7 between").isEqualTo(2);
    assertThat(facts.longestGap()).isEqualTo(10);
    assertThat(facts.longestGapFrom()).isEqualTo(LocalDate.of(1970, 1, 21));
    assertThat(facts.stale()).isZero();
  }

  @Test
  void countsStretchesOfOneValue() {
    SeriesFacts facts = facts(3, 1, 1, 1, 4, 5, 5, 5, 5, 9);
    assertThat(facts.stale()).isEqualTo(2);
    assertThat(facts.longestStale()).isEqualTo(4);
    assertThat(facts.longestStaleFrom()).isEqualTo(LocalDate.of(1970, 1, 18));
    assertThat(facts(5, 1, 1, 1, 4, 5, 5, 5, 5, 9).stale()).isZero();
    assertThat(facts(5, 1, 2, 3, 4, 9, 9, 9, 9, 9).stale()).as("at the end").isEqualTo(1);
  }

  @Test
  void changesHaveNoGaps() {
    SeriesFacts facts = facts(5, 1, 2, 3, 4, 5, 6, 7, 8, 9).ofChanges();
    assertThat(facts.gaps()).isZero();
    assertThat(facts.rows()).isEqualTo(9);
  }
}
