package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is asked of a product by day. */
class FutureProductTest {
  private static final double NAN = Double.NaN;

  private static HandMarket rolling() {
    return HandMarket.weekdays("2024-06-03", 6).rate(0);
  }

  /** Three contracts that roll at the second and the fourth close. */
  private static FutureInput.Builder input(HandMarket hand) {
    return HandMarket.product("FUT")
        .contracts(
            List.of(
                contract(hand, 1, 100, 100, 100, 100, 100, 100),
                contract(hand, 4, 50, 50, 50, 50, 50, 50),
                contract(hand, 7, 25, 25, 25, 25, 25, 25)))
        .inUse(hand.series("use", 0, 0, 1, 1, 2, 2));
  }

  private static ContractInput contract(HandMarket hand, int months, double... closes) {
    return new ContractInput(hand.delivery(months), hand.series("c", closes), ContractDates.OPEN);
  }

  private static FutureProduct product(HandMarket hand, FutureInput.Builder input) {
    return hand.product(input).build().futures().get("FUT");
  }

  @Test
  void rollsAreCountedUpToAndIncludingADay() {
    HandMarket hand = rolling();
    FutureProduct product = product(hand, input(hand));

    int[] counts = new int[6];
    for (int day = 0; day < 6; day++) {
      counts[day] = product.rollsBy(day);
    }
    assertThat(product.rolls()).extracting(RollStep::day).containsExactly(1, 3);
    assertThat(counts).containsExactly(0, 1, 1, 2, 2, 2);
  }

  @Test
  void notionalIsPriceTimesMultiplierTimesTheRateOfTheDay() {
    HandMarket hand = rolling();
    hand.builder().exchangeRate("EUR", hand.series("EUR", 1.1, 1.25, 0.8, 1.5, 1, 2));
    FutureProduct product =
        product(hand, input(hand).terms(HandMarket.future(1).currency("EUR").build()));

    assertThat(product.notionalPerContract(0, 1)).isCloseTo(125_000, within(1e-9));
    assertThat(product.notionalPerContract(1, 2)).isCloseTo(40_000, within(1e-9));
    assertThat(product.isForeign()).isTrue();
    assertThat(product.exchangeRate(3)).isEqualTo(1.5);
  }

  @Test
  void aRollKeepsNotionalOrDv01() {
    HandMarket one = rolling();
    HandMarket two = rolling();
    FutureProduct notional = product(one, input(one).rollWeight(RollWeight.NOTIONAL));
    FutureProduct dv01 =
        product(two, input(two).rollWeight(RollWeight.DV01).durations(durations(two, 8, 4)));

    assertThat(notional.rollRatio(notional.rolls().get(0))).isCloseTo(2, within(1e-12));
    assertThat(dv01.rollRatio(dv01.rolls().get(0))).isCloseTo(2 * 8 / 4.0, within(1e-12));
  }

  @Test
  void aRollByDv01NeedsADurationAboveZero() {
    for (double none : new double[] {0, NAN}) {
      HandMarket hand = rolling();
      FutureProduct product =
          product(
              hand, input(hand).rollWeight(RollWeight.DV01).durations(durations(hand, 8, none)));

      Refused.with(ErrorCode.NOT_COVERED, () -> product.rollRatio(product.rolls().get(0)))
          .contains(
              "FUT rolls by DV01",
              "2024-10",
              "greater than 0",
              none == 0 ? "but it is 0" : "but it is unknown");
    }
  }

  /** Years of the first contract, and of all others. */
  private static DurationSource durations(HandMarket hand, double first, double others) {
    return new DurationSource() {
      @Override
      public double years(LocalDate delivery, int epochDay) {
        return delivery.equals(hand.delivery(1)) ? first : others;
      }

      @Override
      public String policy(LocalDate delivery, int epochDay) {
        return "test";
      }
    };
  }
}
