package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import org.junit.jupiter.api.Test;

class BillPricingTest {
  @Test
  void takesTheDiscountOffFace() {
    assertThat(BillPricing.price(0.05, 91)).isCloseTo(0.98736111, within(5e-9));
  }

  @Test
  void discountAndPriceAreInverse() {
    assertThat(BillPricing.discount(BillPricing.price(0.037, 182), 182))
        .isCloseTo(0.037, within(1e-15));
  }

  @Test
  void aDiscountYieldsMoreThanItSays() {
    assertThat(BillPricing.simpleYield(0.05, 91) - 0.05).isCloseTo(0.0006, within(5e-5));
    assertThat(BillPricing.simpleYield(0.15, 91) - 0.15).isCloseTo(0.0059, within(5e-5));
  }

  @Test
  void refusesADiscountThatLeavesNoPrice() {
    assertThatThrownBy(() -> BillPricing.price(4, 91)).isInstanceOf(NotionalException.class);
    assertThatThrownBy(() -> BillPricing.discount(Double.NaN, 91))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("NaN");
  }
}
