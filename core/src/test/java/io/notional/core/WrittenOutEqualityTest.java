package io.notional.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.AssetClass;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.DataRequirement.Coverage;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.api.strategy.Rebalance;
import io.notional.core.result.Diagnostics.Label;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records whose equality is written out are as equal as any record is: by all of their parts. */
class WrittenOutEqualityTest {
  /** Of each record some that differ, each from the first in one part, and the first twice. */
  private static List<List<Supplier<Object>>> records() {
    return List.of(
        List.of(() -> new AssetClass("equity"), () -> new AssetClass("gold")),
        List.of(
            () -> new ComponentKind<>("cost", CostModel.class),
            () -> new ComponentKind<>("roll", CostModel.class),
            () -> new ComponentKind<>("cost", RollRule.class)),
        List.of(
            () -> new DataRequirement("ZN", Coverage.THROUGHOUT),
            () -> new DataRequirement("ZB", Coverage.THROUGHOUT),
            () -> new DataRequirement("ZN", Coverage.NAMES)),
        List.of(
            () -> new Rebalance("band", Set.of("equity")),
            () -> new Rebalance("month", Set.of("equity")),
            () -> new Rebalance("band", Set.of("equity", "bonds"))),
        List.of(
            () -> new Label("sleeve", "forecast", "ZN"),
            () -> new Label("fund", "forecast", "ZN"),
            () -> new Label("sleeve", "weight", "ZN"),
            () -> new Label("sleeve", "forecast", "ZB")));
  }

  @ParameterizedTest
  @MethodSource("records")
  void equalsByAllParts(List<Supplier<Object>> records) {
    Object one = records.get(0).get();
    Object same = records.get(0).get();
    assertThat(same).isNotSameAs(one).isEqualTo(one).hasSameHashCodeAs(one);
    assertThat(one).isNotEqualTo(null).isNotEqualTo(one.toString());
    for (Supplier<Object> other : records.subList(1, records.size())) {
      assertThat(other.get()).isNotEqualTo(one);
      assertThat(one).isNotEqualTo(other.get());
    }
  }
}
