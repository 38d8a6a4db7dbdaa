package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.roll.RollRule;
import io.notional.core.simulation.HandMarket;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** On which day two contracts roll, at the edges of their quotes and of the market. */
class RollDaysTest {
  private static final double NAN = Double.NaN;
  private static final RollRule NEVER = (date, window) -> 0;

  private static double[] of(double... values) {
    return values;
  }

  private static FutureProduct product(
      HandMarket hand,
      UnaryOperator<FutureInput.Builder> change,
      double[] near,
      double[] far,
      double... use) {
    FutureInput.Builder input =
        HandMarket.product("FUT")
            .contracts(
                List.of(
                    new ContractInput(
                        hand.delivery(1), hand.series("near", near), ContractDates.OPEN),
                    new ContractInput(
                        hand.delivery(4), hand.series("far", far), ContractDates.OPEN)))
            .inUse(hand.series("use", use));
    return hand.product(change.apply(input)).build().futures().get("FUT");
  }

  private static FutureProduct product(double[] near, double[] far, double... use) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", near.length).rate(0);
    return product(hand, input -> input, near, far, use);
  }

  private static FutureProduct byRule(RollRule rule, double[] near, double[] far, double... use) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", near.length).rate(0);
    return product(hand, input -> input.rollRule(rule), near, far, use);
  }

  private static void assertRoll(FutureProduct product, int day, RollStep.Policy policy) {
    assertThat(product.rolls()).hasSize(1);
    assertThat(product.rolls().get(0).day()).isEqualTo(day);
    assertThat(product.rolls().get(0).policy()).isEqualTo(policy);
    assertThat(product.rolls().get(0).share()).isEqualTo(1);
  }

  private static List<Integer> active(FutureProduct product, int days) {
    List<Integer> active = new ArrayList<>();
    for (int day = 0; day < days; day++) {
      active.add(product.activeContract(day));
    }
    return active;
  }

  @Test
  void theFirstCloseMayBeTheLastThatBothHave() {
    FutureProduct product = product(of(100, 101, NAN), of(90, NAN, 92), 0, 0, 1);

    assertRoll(product, 0, RollStep.Policy.COMMON_QUOTE);
    assertThat(active(product, 3)).containsExactly(1, 1, 1);
  }

  @Test
  void aCommonQuoteOfNineDaysBeforeIsARollPriceAndOneOfTenIsNot() {
    // The last close of the near contract is Thursday the 13th; Tuesday the 4th, Monday the 3rd.
    double[] near = {100, 100, 100, 100, 100, 100, 100, 100, 100, NAN};
    double[] use = {0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
    double[] nine = {NAN, 90, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 91};
    double[] ten = {90, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 91};

    assertRoll(product(near, nine, use), 1, RollStep.Policy.COMMON_QUOTE);
    assertRoll(product(near, ten, use), 9, RollStep.Policy.GAP_ROLL);
  }

  @Test
  void aGapAfterTheMarketsLastDayIsNoRoll() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 2).rate(0);
    List<String> dates = List.of("2024-06-03", "2024-06-04", "2024-06-05");
    FutureInput.Builder input =
        HandMarket.product("FUT")
            .contracts(
                List.of(
                    new ContractInput(
                        hand.delivery(1), hand.series("near", 100, 101), ContractDates.OPEN),
                    new ContractInput(
                        hand.delivery(4),
                        HandMarket.dated("far", List.of("2024-06-05"), 90),
                        ContractDates.OPEN)))
            .inUse(HandMarket.dated("use", dates, 0, 0, 1));

    FutureProduct product = hand.product(input).build().futures().get("FUT");

    assertThat(product.rolls()).isEmpty();
  }

  @Test
  void aProductIsTradedFromItsFirstDayInUseToItsLast() {
    FutureProduct late = product(of(NAN, NAN, NAN, 100), of(NAN, NAN, NAN, NAN), NAN, NAN, NAN, 0);

    assertThat(active(late, 4)).containsExactly(-1, -1, -1, 0);
    assertThat(late.contract(0).firstDay()).isEqualTo(3);
    assertThat(late.contract(0).quotedOn(3)).isTrue();
    assertThat(late.contract(0).quotedOn(2)).isFalse();
  }

  @Test
  void quotesAreThoseOfTheirOwnDay() {
    Contract contract =
        product(of(NAN, 100, NAN, 102, NAN), of(NAN, NAN, NAN, NAN, NAN), NAN, 0, 0, 0, NAN)
            .contract(0);

    List<Boolean> quoted = new ArrayList<>();
    for (int day = 0; day < 5; day++) {
      quoted.add(contract.quotedOn(day));
    }
    assertThat(quoted).containsExactly(false, true, false, true, false);
    assertThat(contract.close(2)).isEqualTo(100);
    assertThat(contract.close(4)).as("carried").isEqualTo(102);
    assertThat(contract.close(0)).isNaN();
  }

  @Test
  void whatARuleNeverRollsGoesAtTheLastCommonQuote() {
    FutureProduct product = byRule(NEVER, of(100, 101, 102, NAN), of(90, 91, NAN, 93), 0, 0, 0, 1);

    assertRoll(product, 1, RollStep.Policy.COMMON_QUOTE);
    assertThat(active(product, 4)).containsExactly(0, 1, 1, 1);
  }

  @Test
  void theFirstCloseMayBeTheOnlyOneARuleHas() {
    assertRoll(
        byRule(NEVER, of(100, 101, NAN), of(90, NAN, 92), 0, 0, 1),
        0,
        RollStep.Policy.COMMON_QUOTE);
  }

  @Test
  void aRuleWithoutACommonQuoteLeavesAGap() {
    assertRoll(
        byRule(NEVER, of(100, 101, NAN), of(NAN, NAN, 92), 0, 0, 1), 2, RollStep.Policy.GAP_ROLL);
  }

  @Test
  void aGapLeavesTheOldContractAtItsLastSettlement() {
    RollStep step = product(of(100, 101, NAN), of(NAN, NAN, 92), 0, 0, 1).rolls().get(0);

    assertThat(step.fromDate()).isEqualTo("2024-06-04");
    assertThat(step.toDate()).isEqualTo("2024-06-05");
  }

  @Test
  void anAdjustedSeriesTellsThePriceOfARollOnTheFirstDay() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);
    FutureProduct product =
        product(
            hand,
            input -> input.adjusted(hand.series("adjusted", 70, 72, 73, 74)),
            of(100, NAN, NAN, NAN),
            of(NAN, 92, 93, 94),
            0,
            1,
            1,
            1);

    // The far contract rose by 2 to 92, so that it stood at 90.
    assertRoll(product, 0, RollStep.Policy.ADJUSTED_GAP);
    assertThat(product.contract(1).close(0)).isEqualTo(90);
    assertThat(product.contract(1).close(1)).isEqualTo(92);
    assertThat(product.contract(1).firstDay()).isZero();
    assertThat(product.contract(1).quotedOn(0)).isFalse();
    assertThat(product.contract(1).quotedOn(1)).isTrue();
  }

  @Test
  void anImpliedPriceComesBeforeAnOldQuoteAndStandsUntilTheNextOne() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 5).rate(0);
    FutureProduct product =
        product(
            hand,
            input -> input.maxStaleDays(1).adjusted(hand.series("adjusted", 70, 71, 72, NAN, 75)),
            of(NAN, 100, 101, NAN, NAN),
            of(NAN, 95, NAN, NAN, 93),
            NAN,
            0,
            0,
            NAN,
            1);

    // Both were quoted on the second day, so the roll is there and nothing is implied.
    assertRoll(product, 1, RollStep.Policy.COMMON_QUOTE);
    FutureProduct gap =
        product(
            HandMarket.weekdays("2024-06-03", 5).rate(0),
            input -> input.adjusted(hand.series("adjusted", 70, 71, 72, NAN, 75)),
            of(NAN, 100, 101, NAN, NAN),
            of(95, NAN, NAN, NAN, 93),
            NAN,
            0,
            0,
            NAN,
            1);
    // The far contract rose by 3 to 93, so that it stood at 90, whatever it had been before.
    assertRoll(gap, 2, RollStep.Policy.ADJUSTED_GAP);
    assertThat(gap.contract(1).close(1)).isEqualTo(95);
    assertThat(gap.contract(1).close(2)).isEqualTo(90);
    assertThat(gap.contract(1).close(4)).isEqualTo(93);
  }
}
