package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is done by date: rolls before first notice, and the fee with the first day of a month. */
class NoticeAndFeeTest {
  /** A roll by the data on Wednesday the 5th. */
  private static Market market(String firstNotice, FutureInput.FirstNotice policy) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 5).rate(0);
    LocalDate notice = LocalDate.parse(firstNotice);
    return hand.product(
            HandMarket.product("FUT")
                .contracts(
                    List.of(
                        new ContractInput(
                            hand.delivery(1),
                            hand.series("near", 100, 100, 100, 100, 100),
                            new ContractDates(notice, notice, notice.plusDays(20))),
                        new ContractInput(
                            hand.delivery(4),
                            hand.series("far", 90, 90, 90, 90, 90),
                            new ContractDates(
                                notice.plusMonths(3),
                                notice.plusMonths(3),
                                notice.plusMonths(3).plusDays(20)))))
                .inUse(hand.series("use", 0, 0, 0, 1, 1))
                .firstNotice(policy))
        .build();
  }

  @Test
  void aLongMustBeRolledBeforeItsFirstNoticeDayAndAShortNeedNot() {
    Market onTheDay = market("2024-06-05", FutureInput.FirstNotice.FAIL);
    Market theDayAfter = market("2024-06-06", FutureInput.FirstNotice.FAIL);

    Refused.with(ErrorCode.CARRIED_TOO_FAR, () -> Runs.run(holding(1), onTheDay, whole()))
        .contains("FUT 2024-07", "2024-06-05");
    assertThat(Runs.run(holding(1), theDayAfter, whole()).rolls()).hasSize(1);
    assertThat(Runs.run(holding(-1), onTheDay, whole()).rolls()).hasSize(1);
  }

  @Test
  void onlyALongThatIsCarriedTooFarIsCounted() {
    Market onTheDay = market("2024-06-05", FutureInput.FirstNotice.COUNT);
    Market theDayAfter = market("2024-06-06", FutureInput.FirstNotice.COUNT);

    assertThat(Runs.run(holding(1), onTheDay, whole()).policyCounts())
        .containsEntry("roll:past-first-notice", 1L);
    assertThat(Runs.run(holding(1), theDayAfter, whole()).policyCounts())
        .doesNotContainKey("roll:past-first-notice");
    assertThat(Runs.run(holding(-1), onTheDay, whole()).policyCounts())
        .doesNotContainKey("roll:past-first-notice");
  }

  /** With same-close fills all steps are taken each day; else these days are quiet ones. */
  @ParameterizedTest
  @EnumSource(FillTiming.class)
  void theFeeAccruesByCalendarDayAndIsPaidWithTheFirstDayOfAMonth(FillTiming fill) {
    // Wednesday, Thursday, Friday the 28th, Monday the 1st of July, Tuesday.
    Market market =
        HandMarket.weekdays("2024-06-26", 5).rate(0).stock("STK", 1, 1, 1, 1, 1).build();
    TestFund fund = TestFund.withCollateral().equity("STK").expenseRatio(0.0365);

    Result result = Runs.run(fund, market, Runs.plain().fill(fill));

    // 1e-4 of nav a day, on the nav of the close before.
    double thursday = 1e6 * (1 - 1e-4);
    double friday = thursday * (1 - 1e-4);
    double monday = friday * (1 - 3e-4);
    assertThat(result.nav(1)).isCloseTo(thursday, within(1e-6));
    assertThat(result.nav(2)).isCloseTo(friday, within(1e-6));
    assertThat(result.nav(3)).isCloseTo(monday, within(1e-6));
    assertThat(result.cash(2)).as("accrued, not paid").isCloseTo(1e6, within(1e-6));
    // Paid is what had accrued by Friday; Monday's own follows a month later.
    assertThat(result.cash(3)).isCloseTo(friday, within(1e-6));
    assertThat(result.cash(4)).isCloseTo(friday, within(1e-6));
    assertThat(Invariants.check(result)).isEmpty();
  }
}
