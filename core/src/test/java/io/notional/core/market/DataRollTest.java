package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Source;
import io.notional.core.settings.LotPolicy;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Ten contracts through a roll of the data, by arithmetic. */
class DataRollTest {
  private static final double NAN = Double.NaN;
  private static final double CENT = 1e-6;

  private static TestFund ten() {
    return TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(10));
  }

  private static FutureInput.Builder product(
      HandMarket hand, DatedSeries near, DatedSeries far, DatedSeries inUse) {
    return HandMarket.product("FUT")
        .contracts(
            List.of(
                new ContractInput(hand.delivery(1), near, ContractDates.OPEN),
                new ContractInput(hand.delivery(4), far, ContractDates.OPEN)))
        .inUse(inUse);
  }

  private static Result run(Market market) {
    Result result = Runs.run(ten(), market, Runs.plain().nav(1e7).contracts(LotPolicy.WHOLE));
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  @Test
  void aDataRollFillsAtTheLastCommonQuote() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 6).rate(0);
    DatedSeries near = hand.series("near", 100, 101, 102, 103, NAN, NAN);
    DatedSeries far = hand.series("far", NAN, 98, 99, 100.5, 102, 101);
    Market market =
        hand.product(
                product(hand, near, far, hand.series("use", 0, 0, 0, 0, 1, 1))
                    .costs(new Costs(3, 0, 0)))
            .build();

    Result result = run(market);

    Roll roll = result.rolls().get(0);
    assertThat(result.rolls()).hasSize(1);
    assertThat(roll.step().day()).isEqualTo(3);
    assertThat(roll.step().policy()).isEqualTo(RollStep.Policy.COMMON_QUOTE);
    assertThat(roll.quantity()).isEqualTo(10).isEqualTo(roll.toQuantity());
    assertThat(roll.fromPrice()).isEqualTo(103);
    assertThat(roll.toPrice()).isEqualTo(100.5);
    assertThat(roll.cost()).isEqualTo(60);
    double bought = 1e7 - 30;
    assertThat(Runs.navs(result))
        .containsExactly(
            new double[] {
              1e7,
              bought,
              bought + 10_000,
              bought + 20_000 - 60,
              bought + 35_000 - 60,
              bought + 25_000 - 60
            },
            within(CENT));
    assertThat(result.attribution(3, 1, Source.COST)).isCloseTo(-60, within(CENT));
    // What is ordered from the day of the roll on trades the new contract.
    assertThat(market.futures().get("FUT").activeContract(2)).isZero();
    assertThat(market.futures().get("FUT").activeContract(3)).isEqualTo(1);
    assertThat(result.initial(3)).isCloseTo(10 * 100_500 * 0.1, within(CENT));
  }

  @Test
  void aRollByNotionalOrDv01ChangesTheNumberOfContracts() {
    assertThat(weighted(RollWeight.ONE_TO_ONE, LotPolicy.WHOLE).toQuantity()).isEqualTo(10);
    assertThat(weighted(RollWeight.NOTIONAL, LotPolicy.WHOLE).toQuantity())
        .as("1,030,000 over 80,000 is 12.875")
        .isEqualTo(13);
    assertThat(weighted(RollWeight.NOTIONAL, LotPolicy.FRACTIONAL).toQuantity())
        .isCloseTo(12.875, within(1e-12));
    assertThat(weighted(RollWeight.DV01, LotPolicy.WHOLE).toQuantity())
        .as("10 x 103 x 5 years over 80 x 8 years is 8.05")
        .isEqualTo(8);
    assertThat(weighted(RollWeight.DV01, LotPolicy.FRACTIONAL).toQuantity())
        .isCloseTo(10 * 103 * 5 / (80 * 8.0), within(1e-12));
  }

  @Test
  void aRollByDv01NeedsDurations() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);
    DatedSeries near = hand.series("near", 100, 101, 103, NAN);
    DatedSeries far = hand.series("far", 79, 79, 80, 81);
    Market market =
        hand.product(
                product(hand, near, far, hand.series("use", 0, 0, 0, 1))
                    .rollWeight(RollWeight.DV01))
            .build();

    Refused.with(ErrorCode.NOT_COVERED, () -> run(market))
        .contains("FUT rolls by DV01")
        .contains("unknown");
  }

  private static Roll weighted(RollWeight weight, LotPolicy lots) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);
    DatedSeries near = hand.series("near", 100, 101, 103, NAN);
    DatedSeries far = hand.series("far", 79, 79, 80, 81);
    DatedDurations years =
        new DatedDurations(
            Map.of(
                hand.delivery(1), hand.series("near years", 5, 5, 5, 5),
                hand.delivery(4), hand.series("far years", 8, 8, 8, 8)));
    Market market =
        hand.product(
                product(hand, near, far, hand.series("use", 0, 0, 0, 1))
                    .durations(years)
                    .rollWeight(weight)
                    .costs(new Costs(3, 0, 0)))
            .build();
    Result result = Runs.run(ten(), market, Runs.plain().nav(1e7).contracts(lots));
    assertThat(Invariants.check(result)).isEmpty();
    Roll roll = result.rolls().get(0);
    assertThat(roll.quantity()).isEqualTo(10);
    assertThat(roll.cost()).isCloseTo(3 * (10 + roll.toQuantity()), within(CENT));
    double held = result.nav(3) - result.nav(2);
    assertThat(held).isCloseTo(roll.toQuantity() * 1000, within(CENT));
    return roll;
  }

  @Test
  void withoutACommonQuoteAnAdjustedSeriesTellsTheGap() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 5).rate(0);
    DatedSeries near = hand.series("near", 100, 101, 102, NAN, NAN);
    DatedSeries far = hand.series("far", NAN, NAN, NAN, 97, 98);
    // Back-adjusted by two points: between the third and the fourth day it gains half a point.
    DatedSeries adjusted = hand.series("adjusted", 94.5, 95.5, 96.5, 97, 98);
    Market market =
        hand.product(
                product(hand, near, far, hand.series("use", 0, 0, 0, 1, 1))
                    .adjusted(Optional.of(adjusted)))
            .build();

    Result result = run(market);

    Roll roll = result.rolls().get(0);
    assertThat(roll.step().day()).isEqualTo(2);
    assertThat(roll.step().policy()).isEqualTo(RollStep.Policy.ADJUSTED_GAP);
    assertThat(roll.fromPrice()).isEqualTo(102);
    assertThat(roll.toPrice()).isCloseTo(96.5, within(1e-12));
    assertThat(Runs.navs(result))
        .containsExactly(
            new double[] {1e7, 1e7, 1e7 + 10_000, 1e7 + 15_000, 1e7 + 25_000}, within(CENT));
    assertThat(result.policyCounts()).containsEntry("roll:ADJUSTED_GAP", 1L);
  }

  @Test
  void otherwiseTheChangeBetweenIsEarnedByNobody() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 6).rate(0);
    DatedSeries near = hand.series("near", 100, 101, 102, NAN, NAN, NAN);
    DatedSeries far = hand.series("far", NAN, NAN, NAN, NAN, 90, 91);
    Market market = hand.product(product(hand, near, far, inUse(hand, near, far))).build();

    Result result = run(market);

    Roll roll = result.rolls().get(0);
    assertThat(roll.step().policy()).isEqualTo(RollStep.Policy.GAP_ROLL);
    assertThat(roll.step().day()).isEqualTo(4);
    assertThat(roll.step().fromDate()).isEqualTo(LocalDate.parse("2024-06-05"));
    assertThat(roll.step().toDate()).isEqualTo(LocalDate.parse("2024-06-07"));
    assertThat(roll.fromPrice()).isEqualTo(102);
    assertThat(roll.toPrice()).isEqualTo(90);
    assertThat(Runs.navs(result))
        .containsExactly(
            new double[] {1e7, 1e7, 1e7 + 10_000, 1e7 + 10_000, 1e7 + 10_000, 1e7 + 20_000},
            within(CENT));
  }

  private static DatedSeries inUse(HandMarket hand, DatedSeries near, DatedSeries far) {
    double[] use = new double[6];
    for (int day = 0; day < 6; day++) {
      boolean first = near.rowOf(HandMarket.epochDay("2024-06-03") + day) >= 0;
      boolean second = far.rowOf(HandMarket.epochDay("2024-06-03") + day) >= 0;
      use[day] = first ? 0 : second ? 1 : NAN;
    }
    return hand.series("use", use[0], use[1], use[2], use[3], use[4], 1);
  }

  @Test
  void aRollOnASundayMovesToTheNextSettlementDay() {
    HandMarket hand =
        HandMarket.on("2024-06-05", "2024-06-06", "2024-06-07", "2024-06-10", "2024-06-11").rate(0);
    DatedSeries near =
        HandMarket.dated(
            "near",
            List.of("2024-06-05", "2024-06-06", "2024-06-07", "2024-06-09"),
            100,
            101,
            102,
            150);
    DatedSeries far =
        HandMarket.dated("far", List.of("2024-06-09", "2024-06-10", "2024-06-11"), 149, 97, 98);
    DatedSeries use =
        HandMarket.dated(
            "use",
            List.of(
                "2024-06-05", "2024-06-06", "2024-06-07", "2024-06-09", "2024-06-10", "2024-06-11"),
            0,
            0,
            0,
            1,
            1,
            1);
    Market market = hand.product(product(hand, near, far, use)).build();

    Result result = run(market);

    // On Sunday both are quoted, but nothing settles: Friday's close for the old, Monday's for the
    // new.
    Roll roll = result.rolls().get(0);
    assertThat(roll.step().policy()).isEqualTo(RollStep.Policy.GAP_ROLL);
    assertThat(roll.step().day()).isEqualTo(3);
    assertThat(roll.step().fromDate()).isEqualTo(LocalDate.parse("2024-06-07"));
    assertThat(roll.fromPrice()).isEqualTo(102);
    assertThat(roll.toPrice()).isEqualTo(97);
    assertThat(Runs.navs(result))
        .containsExactly(
            new double[] {1e7, 1e7, 1e7 + 10_000, 1e7 + 10_000, 1e7 + 20_000}, within(CENT));
    assertThat(market.futures().get("FUT").droppedRows()).hasSize(1);
  }

  @Test
  void aSundayRowOfTheOldContractIsNoPlaceToRoll() {
    HandMarket hand = HandMarket.on("2024-06-05", "2024-06-06", "2024-06-07", "2024-06-10").rate(0);
    DatedSeries near =
        HandMarket.dated(
            "near",
            List.of("2024-06-05", "2024-06-06", "2024-06-07", "2024-06-09"),
            100,
            101,
            102,
            150);
    DatedSeries far = HandMarket.dated("far", List.of("2024-06-10"), 97);
    DatedSeries use =
        HandMarket.dated(
            "use",
            List.of("2024-06-05", "2024-06-06", "2024-06-07", "2024-06-09", "2024-06-10"),
            0,
            0,
            0,
            0,
            1);
    Market market =
        hand.product(
                product(hand, near, far, use)
                    .adjusted(Optional.of(hand.series("adjusted", 94, 95, 96, 97))))
            .build();

    Roll roll = run(market).rolls().get(0);

    assertThat(roll.step().policy()).isEqualTo(RollStep.Policy.ADJUSTED_GAP);
    assertThat(roll.step().day()).isEqualTo(2);
    assertThat(roll.fromPrice()).isEqualTo(102);
    assertThat(roll.toPrice()).isCloseTo(96, within(1e-12));
  }

  @Test
  void rowsOnHolidaysAreDropped() {
    int holiday = HandMarket.epochDay("2024-06-05");
    HandMarket hand =
        HandMarket.on(
                day -> BusinessCalendar.WEEKDAYS.isBusinessDay(day) && day != holiday,
                "2024-06-03",
                "2024-06-04",
                "2024-06-06")
            .rate(0);
    DatedSeries closes =
        HandMarket.dated(
            "FUT",
            List.of("2024-06-03", "2024-06-04", "2024-06-05", "2024-06-06"),
            100,
            100,
            555,
            101);
    Market market =
        hand.product(
                HandMarket.product("FUT")
                    .contracts(
                        List.of(new ContractInput(hand.delivery(1), closes, ContractDates.OPEN)))
                    .inUse(DatedSeries.of("use", closes.epochDays(), new double[4])))
            .build();

    Result result = run(market);

    assertThat(market.futures().get("FUT").droppedRows()).containsExactly(holiday);
    assertThat(result.attribution(2, 1, Source.PRICE)).isCloseTo(10_000, within(CENT));
  }
}
