package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.roll.RollRule;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.roll.CalendarRoll;
import io.notional.core.settings.LotPolicy;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** Ten contracts through a roll by rule, by arithmetic. */
class RuleRollTest {
  private static final double NAN = Double.NaN;
  private static final double CENT = 1e-6;

  private static Result run(Market market) {
    TestFund ten =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(10));
    Result result = Runs.run(ten, market, Runs.plain().nav(1e7).contracts(LotPolicy.WHOLE));
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  /** Two contracts quoted together for eight days; the near one must be left before the ninth. */
  private static Market byRule(RollRule rule, FutureInput.FirstNotice notice, String exit) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 9).rate(0);
    LocalDate out = LocalDate.parse(exit);
    ContractDates dates = new ContractDates(out, out.plusDays(1), out.plusDays(20));
    return hand.product(
            HandMarket.product("FUT")
                .contracts(
                    List.of(
                        new ContractInput(
                            hand.delivery(1),
                            hand.series("near", 100, 100, 100, 101, 102, 103, 104, 105, NAN),
                            dates),
                        new ContractInput(
                            hand.delivery(4),
                            hand.series("far", 90, 90, 90, 90, 91, 92, 93, 94, 95),
                            ContractDates.cashSettled(out.plusMonths(3)))))
                .inUse(hand.series("use", 0, 0, 0, 0, 0, 0, 0, 0, 1))
                .rollRule(rule)
                .firstNotice(notice)
                .costs(new Costs(1, 0, 0)))
        .build();
  }

  @Test
  void aRuleSpreadsTheRollOverItsDays() {
    // Out by Thursday the 13th: Thursday the 6th to Wednesday the 12th, two contracts a day.
    Market market = byRule(new CalendarRoll(5), FutureInput.FirstNotice.FAIL, "2024-06-13");

    Result result = run(market);

    assertThat(result.rolls()).extracting(roll -> roll.step().day()).containsExactly(3, 4, 5, 6, 7);
    assertThat(result.rolls()).extracting(Roll::quantity).containsOnly(2.0);
    assertThat(result.rolls()).extracting(Roll::cost).containsOnly(4.0);
    // Near gains a point a day on 10, 8, 6, 4, 2; far on 0, 2, 4, 6, 8, 10.
    double gain = 1000.0 * (10 + 8 + 6 + 4 + 2) + 1000.0 * (2 + 4 + 6 + 8 + 10);
    assertThat(result.nav(8)).isCloseTo(1e7 - 10 - 20 + gain, within(CENT));
  }

  @Test
  void whatIsOrderedDuringARollTradesTheNewContractAndLeavesTheOldFirst() {
    Market market = byRule(new CalendarRoll(5), FutureInput.FirstNotice.FAIL, "2024-06-13");
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT")
            .on("2024-06-06", "2024-06-07")
            .deciding(
                (point, orders) -> {
                  String date = point.market().date().toString();
                  double units =
                      date.equals("2024-06-03") ? 10 : date.equals("2024-06-06") ? 15 : 4;
                  orders.sleeve("bonds").target("FUT", Target.quantity(units));
                });

    Result result = Runs.run(fund, market, Runs.plain().nav(1e7).contracts(LotPolicy.WHOLE));

    assertThat(Invariants.check(result)).isEmpty();
    var trades = result.trades();
    assertThat(trades.get(1).contract()).hasValue(1);
    assertThat(trades.get(1).quantity()).isEqualTo(5);
    // On the 10th six less are held: four are in the old contract after its third fifth has left.
    assertThat(trades.get(2).contract()).hasValue(0);
    assertThat(trades.get(2).quantity()).isEqualTo(-4);
    assertThat(trades.get(3).contract()).hasValue(1);
    assertThat(trades.get(3).quantity()).isEqualTo(-7);
  }

  @Test
  void fewContractsRollInWholeLots() {
    Market market = byRule(new CalendarRoll(5), FutureInput.FirstNotice.FAIL, "2024-06-13");
    TestFund three =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(-3));

    Result result = Runs.run(three, market, Runs.plain().nav(1e7).contracts(LotPolicy.WHOLE));

    assertThat(result.rolls().stream().mapToDouble(Roll::quantity).sum()).isEqualTo(-3);
    assertThat(result.rolls())
        .allSatisfy(roll -> assertThat(roll.quantity()).isEqualTo(Math.rint(roll.quantity())));
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void aWindowThatOutlastsTheQuotesEndsThere() {
    Market market = byRule(new CalendarRoll(5), FutureInput.FirstNotice.COUNT, "2024-06-17");

    Result result = run(market);

    // The window is the 10th to the 14th; the last day with both is the 12th.
    assertThat(result.rolls()).extracting(roll -> roll.step().day()).containsExactly(5, 6, 7);
    assertThat(result.rolls()).extracting(Roll::quantity).containsExactly(2.0, 2.0, 6.0);
  }

  private static void build(ToDoubleFunction<LocalDate> share) {
    RollRule rule = (date, window) -> share.applyAsDouble(date);
    byRule(rule, FutureInput.FirstNotice.COUNT, "2024-06-13");
  }

  @Test
  void aShareOutsideOfItsRangeIsRefused() {
    for (double share : new double[] {-0.1, 1.1, NAN}) {
      Refused.with(
              ErrorCode.OUT_OF_RANGE, () -> build(date -> date.getDayOfMonth() < 6 ? 0 : share))
          .contains("rolled share of FUT must be in [0, 1] but was " + share)
          .contains("roll rule RuleRollTest", "2024-06-06");
    }
  }

  @Test
  void aShareThatFallsIsRefused() {
    Refused.with(
            ErrorCode.OUT_OF_RANGE,
            () ->
                build(date -> date.getDayOfMonth() == 6 ? 0.5 : date.getDayOfMonth() > 6 ? 0.4 : 0))
        .contains("rolled share of FUT must not fall but was 0.4 after 0.5")
        .contains("roll rule RuleRollTest", "2024-06-07");
    build(date -> date.getDayOfMonth() == 6 ? 0.1 + 0.2 : 0.3); // falls by rounding alone
  }

  @Test
  void whatARollRuleThrowsNamesItAndTheDate() {
    Refused.with(
            ErrorCode.STRATEGY_FAILED,
            () ->
                build(
                    date -> {
                      throw new IllegalStateException("no calendar");
                    }))
        .contains("roll rule RuleRollTest", "2024-06-03", "IllegalStateException: no calendar");
  }

  @Test
  void aLongThatIsCarriedIntoFirstNoticeIsRefusedOrCounted() {
    RollRule late = (date, window) -> date.isBefore(LocalDate.parse("2024-06-12")) ? 0 : 1;

    Refused.with(
            ErrorCode.CARRIED_TOO_FAR,
            () -> run(byRule(late, FutureInput.FirstNotice.FAIL, "2024-06-10")))
        .contains("FUT", "2024-06-11", "2024-06-12");
    Result counted = run(byRule(late, FutureInput.FirstNotice.COUNT, "2024-06-10"));
    assertThat(counted.policyCounts()).containsEntry("roll:past-first-notice", 1L);
    TestFund shorts =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(-1));
    Market market = byRule(late, FutureInput.FirstNotice.FAIL, "2024-06-10");
    assertThat(Runs.run(shorts, market).rolls()).hasSize(1);
  }
}
