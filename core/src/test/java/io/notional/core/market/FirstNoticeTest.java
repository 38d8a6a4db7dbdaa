package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.strategy.Target;
import io.notional.core.market.FutureInput.FirstNotice;
import io.notional.core.measure.PolicyUse;
import io.notional.core.roll.CalendarRoll;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

/** One contract of which dates are known or not. */
class FirstNoticeTest {
  private static final ContractDates NOTICE_ON_THE_THIRD_DAY =
      new ContractDates(
          LocalDate.of(2024, 6, 4), LocalDate.of(2024, 6, 5), LocalDate.of(2024, 6, 20));

  private final HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);

  private FutureInput.Builder product(ContractDates dates) {
    DatedSeries closes = hand.series("one", 100, 101, 102, 103);
    return HandMarket.product("FUT")
        .contracts(List.of(new ContractInput(hand.delivery(1), closes, dates)))
        .inUse(hand.series("use", 0, 0, 0, 0));
  }

  private SortedMap<String, Long> counts(ContractDates dates, double quantity) {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(quantity));
    Market market = hand.product(product(dates)).build();
    return PolicyUse.of(Runs.run(fund, market, Runs.plain()));
  }

  @Test
  void aPolicyThatCannotActIsRefused() {
    FutureInput.Builder blind = product(ContractDates.OPEN).firstNotice(FirstNotice.FAIL);

    Refused.with(ErrorCode.CONFLICT, () -> hand.product(blind).build())
        .contains("FUT is to fail in first notice", "known of each contract", "2024-");
  }

  @Test
  void whatIsSettledInCashHasNoNotice() {
    FutureInput.Builder cash = product(ContractDates.CASH_SETTLED).firstNotice(FirstNotice.FAIL);

    assertThat(hand.product(cash).build().futures().get("FUT").firstNotice())
        .isEqualTo(FirstNotice.FAIL);
  }

  @Test
  void whatIsSettledInCashIsNotCounted() {
    assertThat(counts(ContractDates.CASH_SETTLED, 1).keySet())
        .noneMatch(policy -> policy.startsWith("first-notice"));
  }

  @Test
  void aRuleFailsByDefaultWhereItCan() {
    CalendarRoll rule = CalendarRoll.standard();

    assertThat(product(NOTICE_ON_THE_THIRD_DAY).rollRule(rule).build().firstNotice())
        .isEqualTo(FirstNotice.FAIL);
    assertThat(product(ContractDates.OPEN).rollRule(rule).build().firstNotice())
        .isEqualTo(FirstNotice.COUNT);
    assertThat(product(NOTICE_ON_THE_THIRD_DAY).build().firstNotice()).isEqualTo(FirstNotice.COUNT);
  }

  /** Bought at the second close, held at three; notice begins on the third day. */
  @Test
  void longsAreCountedInNoticeAndWhereItIsUnknown() {
    assertThat(counts(NOTICE_ON_THE_THIRD_DAY, 1))
        .containsEntry("first-notice:COUNT:FUT", 2L)
        .doesNotContainKey("first-notice:unknown:FUT");
  }

  @Test
  void anUnknownNoticeIsCountedAtEachCloseOfALong() {
    assertThat(counts(ContractDates.OPEN, 1))
        .containsEntry("first-notice:unknown:FUT", 3L)
        .doesNotContainKey("first-notice:COUNT:FUT");
  }

  @Test
  void shortsGiveNoticeThemselves() {
    assertThat(counts(ContractDates.OPEN, -1)).doesNotContainKey("first-notice:unknown:FUT");
  }
}
