package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.simulation.HandMarket;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a roll does to signal series: nothing that a later roll could change. */
class RollPreparationTest {
  private static final double NAN = Double.NaN;

  private static SignalColumns signals(int rolls) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 6).rate(0);
    List<ContractInput> contracts =
        List.of(
            contract(hand, 1, 100, 102, 104, 106, 108, 110),
            contract(hand, 4, 90, 91, 93, 94, 96, 97),
            contract(hand, 7, 70, 70, 70, 70, 77, 78));
    DatedSeries use =
        rolls == 1 ? hand.series("use", 0, 0, 1, 1, 1, 1) : hand.series("use", 0, 0, 1, 1, 2, 2);
    Market market = hand.product(HandMarket.product("FUT").contracts(contracts).inUse(use)).build();
    return market.signals("FUT");
  }

  private static ContractInput contract(HandMarket hand, int months, double... closes) {
    return new ContractInput(hand.delivery(months), hand.series("c", closes), ContractDates.OPEN);
  }

  @Test
  void returnsAreThoseOfTheContractThatWasHeld() {
    SignalColumns one = signals(1);

    // Rolled at the second close, the last of the old contract in use.
    assertThat(one.returnIndex(1)).isEqualTo(1.02);
    assertThat(one.returnIndex(2)).isEqualTo(1.02 * (1 + 2.0 / 91));
    assertThat(one.adjustedPrice(0)).isEqualTo(100);
    assertThat(one.adjustedPrice(2)).isEqualTo(104);
    assertThat(one.adjustedPrice(3)).isEqualTo(105);
  }

  @Test
  void aLaterRollAltersNothingBefore() {
    SignalColumns one = signals(1);
    SignalColumns two = signals(2);

    for (int day = 0; day <= 3; day++) {
      assertThat(two.returnIndex(day)).isEqualTo(one.returnIndex(day));
      assertThat(two.adjustedPrice(day)).isEqualTo(one.adjustedPrice(day));
    }
    assertThat(two.returnIndex(4)).isNotEqualTo(one.returnIndex(4));
  }

  @Test
  void distributionsAreReturned() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 3).rate(0);
    Market market =
        hand.stock(
                "STK",
                input -> input.distributions(HandMarket.dated("paid", List.of("2024-06-05"), 5)),
                100,
                100,
                95)
            .build();

    assertThat(market.signals("STK").returnIndex(2)).isEqualTo(1);
    assertThat(market.securities().get("STK").distribution(2)).isEqualTo(5);
  }

  @Test
  void aLateJoinerStartsAtOne() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);
    Market market = hand.stock("STK", NAN, 50, NAN, 55).build();

    assertThat(market.signals("STK").firstDay()).isEqualTo(1);
    assertThat(market.signals("STK").returnIndex(1)).isEqualTo(1);
    assertThat(market.signals("STK").returnIndex(3)).isEqualTo(1.1);
    assertThat(market.firstDay("STK")).isEqualTo(1);
    assertThat(market.lastDay("STK")).isEqualTo(3);
  }
}
