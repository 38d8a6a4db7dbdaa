package io.notional.core.resample;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.result.Result;
import io.notional.core.result.ResultColumn;

/**
 * The facts of two runs: all but the split of a futures gain into price and carry, which on a path
 * is that of the day that was drawn.
 */
final class Facts {
  private Facts() {}

  static void same(Result one, Result other) {
    for (ResultColumn column : ResultColumn.values()) {
      assertThat(one.column(column)).as(column.name()).isEqualTo(other.column(column));
    }
    assertThat(one.trades()).isEqualTo(other.trades());
    assertThat(one.rolls()).isEqualTo(other.rolls());
    assertThat(one.flows()).isEqualTo(other.flows());
    assertThat(one.stopCause()).isEqualTo(other.stopCause());
  }
}
