package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.simulation.HandMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the slope of the curve at a close foretells of the next change: deliveries in July, October
 * and January, 92 days apart, over Wednesday, Thursday, Friday and Monday.
 */
class CarryTest {
  private static final double NAN = Double.NaN;
  private static final double EXACT = 1e-12;

  private static FutureProduct product(
      double[] near, double[] middle, double[] far, double... inUse) {
    HandMarket hand = HandMarket.weekdays("2024-06-05", 4).rate(0);
    return hand.product(
            HandMarket.product("FUT")
                .contracts(
                    List.of(
                        contract(hand, 1, near), contract(hand, 4, middle), contract(hand, 7, far)))
                .inUse(hand.series("use", inUse)))
        .build()
        .futures()
        .get("FUT");
  }

  private static ContractInput contract(HandMarket hand, int months, double... closes) {
    return new ContractInput(hand.delivery(months), hand.series("c", closes), ContractDates.OPEN);
  }

  private static double[] of(double... values) {
    return values;
  }

  @Test
  void theNextDeliveryTellsTheSlopeForTheCalendarDaysToTheNextClose() {
    FutureProduct product =
        product(of(100, 101, 102, 103), of(99, 99.5, 100, 99), of(90, 90, 90, 90), 0, 0, 0, 0);

    assertThat(product.carry(0)).as("nothing was known before").isZero();
    assertThat(product.carry(1)).isCloseTo(1.0 / 92, within(EXACT));
    assertThat(product.carry(2)).isCloseTo(1.5 / 92, within(EXACT));
    assertThat(product.carry(3)).as("over a weekend").isCloseTo(3 * 2.0 / 92, within(EXACT));
  }

  @Test
  void theEarlierDeliveryTellsItWhereTheNextIsNotQuoted() {
    FutureProduct product =
        product(of(100, 101, 102, 103), of(99, 99.5, 100, 99), of(NAN, NAN, NAN, 90), 0, 1, 1, 1);

    // Rolled at the first close, the last that has the first contract in use.
    assertThat(product.activeContract(0)).isEqualTo(1);
    assertThat(product.carry(1)).isCloseTo((100 - 99) / 92.0, within(EXACT));
    assertThat(product.carry(2)).isCloseTo((101 - 99.5) / 92.0, within(EXACT));
  }

  @Test
  void aDeliveryFurtherOutTellsItWhereTheNextIsNotQuoted() {
    FutureProduct product =
        product(of(100, 101, 102, 103), of(NAN, NAN, NAN, 99), of(90, 91, 92, 93), 0, 0, 0, 0);

    assertThat(product.carry(1)).isCloseTo(10.0 / 184, within(EXACT));
    assertThat(product.carry(3)).isCloseTo(3 * 10.0 / 184, within(EXACT));
  }

  @Test
  void theLastDeliveryLooksBack() {
    FutureProduct product =
        product(of(100, 101, 102, 103), of(NAN, NAN, NAN, 99), of(90, 91, 92, 93), 0, 2, 2, 2);

    assertThat(product.activeContract(0)).isEqualTo(2);
    assertThat(product.carry(1)).isCloseTo(10.0 / 184, within(EXACT));
  }

  @Test
  void withoutAQuoteOfItsOwnOrOfAnotherThereIsNoSlope() {
    FutureProduct alone =
        product(of(100, 101, 102, 103), of(NAN, NAN, NAN, 99), of(NAN, NAN, NAN, 9), 0, 0, 0, 0);
    FutureProduct stale =
        product(of(100, NAN, 102, 103), of(99, 99, 99, 99), of(90, 90, 90, 90), 0, 0, 0, 0);

    assertThat(alone.carryColumn()).containsExactly(0, 0, 0, 0);
    assertThat(stale.carry(1)).isCloseTo(1.0 / 92, within(EXACT));
    assertThat(stale.carry(2)).isZero();
    assertThat(stale.carry(3)).isCloseTo(3 * 3.0 / 92, within(EXACT));
  }

  @Test
  void aProductThatIsNotInUseYetHasNoCarry() {
    FutureProduct product =
        product(of(100, 101, 102, 103), of(99, 99.5, 100, 99), of(90, 90, 90, 90), NAN, NAN, 0, 0);

    assertThat(product.activeContract(1)).isEqualTo(-1);
    assertThat(product.activeContract(2)).isZero();
    assertThat(product.carryColumn()).startsWith(0, 0, 0);
    assertThat(product.carry(3)).isCloseTo(3 * 2.0 / 92, within(EXACT));
  }
}
