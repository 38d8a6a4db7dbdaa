package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.BoundMargin;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PercentMarginTest {
  @Test
  void asksForAFractionOfEachContractWithoutOffsets() {
    HandBook book = new HandBook();
    HandBook.Row oil = book.add("CL", -2);
    book.add("ZN", 3).notional(50_000);
    BoundMargin margin =
        new PercentMargin(
                new MarginFractions(0.1, 0.08), Map.of("ZN", new MarginFractions(0.02, 0.01)))
            .bind(book);

    margin.assess();

    assertThat(margin.initial()).isCloseTo(20_000 + 3_000, within(1e-9));
    assertThat(margin.maintenance()).isCloseTo(16_000 + 1_500, within(1e-9));
    oil.notional(200_000); // a price that moves changes no version
    margin.assess();
    assertThat(margin.initial()).isCloseTo(40_000 + 3_000, within(1e-9));
  }

  @Test
  void fractionsHaveARange() {
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new MarginFractions(0, 0)).contains("(0, 1]");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new MarginFractions(0.1, 0.2)).contains("0.2");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new MarginFractions(0.1, Double.NaN))
        .contains("NaN");
  }
}
