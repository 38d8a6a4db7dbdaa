package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ContractSpansProperties {
  @Property(tries = 200)
  void everyDayHasItsContract(
      @ForAll @Size(min = 1, max = 120) @IntRange(min = -1, max = 2) int[] active) {
    ContractSpans spans = ContractSpans.of(active);

    for (int day = 0; day < active.length; day++) {
      int span = spans.at(day);
      assertThat(spans.contract(span)).isEqualTo(active[day]);
      assertThat(day).isBetween(spans.firstDay(span), spans.lastDay(span));
    }
  }

  /** The days beside a stretch have another contract, so that no stretch is asked for twice. */
  @Property(tries = 200)
  void stretchesAreAsLongAsTheyCanBe(
      @ForAll @Size(min = 2, max = 120) @IntRange(min = -1, max = 2) int[] active) {
    ContractSpans spans = ContractSpans.of(active);

    for (int day = 1; day < active.length; day++) {
      boolean begins = spans.firstDay(spans.at(day)) == day;
      assertThat(begins).isEqualTo(active[day] != active[day - 1]);
    }
  }
}
