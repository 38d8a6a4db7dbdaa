package io.notional.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.core.simulation.Refused;
import io.notional.marginmodels.MarginFractions;
import io.notional.marginmodels.PercentMargin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NotionalTest {
  private static MarginModel percent(Map<String, ?> values) {
    return Notional.load().component(ComponentKind.MARGIN_MODEL, "percent-of-notional", values);
  }

  @Test
  void componentsOfEveryKindAreMadeByName() {
    assertThat(percent(Map.of("initial", 0.05, "maintenance", 0.04)))
        .isEqualTo(new PercentMargin(new MarginFractions(0.05, 0.04), Map.of()));
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> percent(Map.of("initial", -1, "maintenance", 0)))
        .contains("initial", "-1");
    Refused.with(
            ErrorCode.UNKNOWN_NAME,
            () -> Notional.load().component(ComponentKind.ROLL_RULE, "calender", Map.of()))
        .contains("calender", "calendar");
  }
}
