package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.toolkit.Dealing;
import org.junit.jupiter.api.Test;

class DealingTest {
  @Test
  void equalsByBothParts() {
    Dealing one = new Dealing(true, 0.001);
    assertThat(new Dealing(true, 0.001)).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(new Dealing(false, 0.001)).isNotEqualTo(one);
    assertThat(new Dealing(true, 0.002)).isNotEqualTo(one);
    assertThat(new Dealing(false, 0)).isEqualTo(Dealing.USUAL).hasSameHashCodeAs(Dealing.USUAL);
  }
}
