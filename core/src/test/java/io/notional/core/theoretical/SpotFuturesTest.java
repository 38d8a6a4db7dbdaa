package io.notional.core.theoretical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.core.contract.ContractDateRule;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import io.notional.core.simulation.HandMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class SpotFuturesTest {
  private static final LocalDate DAY = LocalDate.of(2023, 5, 15);
  private static final DatedSeries SPOT = dated("SPX", 4136.28, "2023-05-15");
  private static final DatedSeries RATE = dated("R", 0.05, "2023-05-15");

  /** An index by hand: 32 days to the third Friday of June, 123 to that of September. */
  @Test
  void anIndexIsCarriedToItsLastTrade() {
    CostOfCarry carry = new CostOfCarry(overnight(), 0.003, IncomeYield.stated(0.016), 0);

    SpotSeries.Row row = only(SpotPaths.INDEX, carry);

    double perDay = Math.log(1 + 0.05 / 360) + 0.003 / 360 - 0.016 / 365;
    assertThat(row.inUse().delivery()).isEqualTo("2023-06-01");
    assertThat(LocalDate.ofEpochDay(row.inUse().deliveryDay())).isEqualTo("2023-06-16");
    assertThat(row.inUse().price()).isCloseTo(4136.28 * Math.exp(32 * perDay), within(1e-9));
    assertThat(row.next().delivery()).isEqualTo("2023-09-01");
    assertThat(LocalDate.ofEpochDay(row.next().deliveryDay())).isEqualTo("2023-09-15");
    assertThat(row.next().price()).isCloseTo(4136.28 * Math.exp(123 * perDay), within(1e-9));
  }

  /** Gold of June may be delivered from the first of the month, which was a Thursday. */
  @Test
  void goldIsCarriedToTheFirstDayOfDelivery() {
    CostOfCarry carry = new CostOfCarry(overnight(), 0, IncomeYield.stated(0.002), 0.001);

    SpotSeries.Row row = only(SpotPaths.GOLD, carry);

    assertThat(row.inUse().delivery()).isEqualTo("2023-06-01");
    assertThat(LocalDate.ofEpochDay(row.inUse().deliveryDay())).isEqualTo("2023-06-01");
    double perDay = Math.log(1 + 0.05 / 360) + (0.001 - 0.002) / 365;
    assertThat(row.inUse().price()).isCloseTo(4136.28 * Math.exp(17 * perDay), within(1e-9));
    assertThat(row.next().delivery()).isEqualTo("2023-08-01");
  }

  @Test
  void oilIsCarriedToItsLastTradeInTheMonthBefore() {
    SpotProduct oil =
        SpotPaths.product(
            "CL", AssetClass.COMMODITIES, 1000, "FGHJKMNQUVXZ", ContractDateRule.NYMEX_CRUDE);

    SpotSeries.Row row = only(oil, CostOfCarry.at(overnight()));

    assertThat(row.inUse().delivery())
        .as("June is left on the 15th of May")
        .isEqualTo("2023-07-01");
    assertThat(LocalDate.ofEpochDay(row.inUse().deliveryDay())).isEqualTo("2023-06-20");
  }

  /** A bill of 91 days: what it earns in its term, spread evenly over its days. */
  @Test
  void aRateGrowsOverItsOwnTerm() {
    Financing bills = new Financing(RATE, RateQuote.DISCOUNT_91D);
    double simple = 0.05 / (1 - 0.05 * 91 / 360);

    SpotSeries.Row row = only(SpotPaths.INDEX, CostOfCarry.at(bills));

    assertThat(row.inUse().price())
        .isCloseTo(4136.28 * Math.pow(1 + simple * 91 / 360, 32 / 91.0), within(1e-9));
    assertThatThrownBy(() -> new Financing(RATE, RateQuote.MONEY_MARKET, 0))
        .hasMessageContaining("at least a day but was 0");
  }

  @Test
  void pricesMayBeQuotedInTicks() {
    TheoreticalTerms ticks = new TheoreticalTerms(SpotPaths.CALENDAR, 5, true);

    double exact = only(SpotPaths.INDEX, CostOfCarry.at(overnight())).inUse().price();
    double quoted =
        SpotFutures.of(SpotPaths.INDEX, SPOT, CostOfCarry.at(overnight()), ticks)
            .price(DAY, DAY)
            .rows()
            .get(0)
            .inUse()
            .price();

    assertThat(quoted * 4).isEqualTo(Math.rint(exact * 4));
  }

  /** A week with Good Friday, on which stocks and their futures were closed. */
  @Test
  void whatIsMissingIsCounted() {
    DatedSeries spot =
        HandMarket.dated(
            "SPX",
            List.of("2023-04-03", "2023-04-04", "2023-04-06", "2023-04-07", "2023-04-10"),
            100,
            101,
            102,
            103,
            104);
    DatedSeries rate =
        HandMarket.dated("R", List.of("2023-04-03", "2023-04-04", "2023-04-10"), 0.04, 0.05, 0.05);
    DatedSeries yields = HandMarket.dated("Y", List.of("2023-04-04"), 0.02);
    SpotFutures futures =
        SpotFutures.of(
            SpotPaths.INDEX,
            spot,
            new CostOfCarry(
                new Financing(rate, RateQuote.MONEY_MARKET), 0, IncomeYield.dated(yields), 0),
            SpotPaths.TERMS);

    SpotSeries series = futures.price(LocalDate.MIN, LocalDate.MAX);

    assertThat(series.rows())
        .extracting(row -> LocalDate.ofEpochDay(row.epochDay()).toString())
        .containsExactly("2023-04-04", "2023-04-06", "2023-04-10");
    assertThat(futures.policyCounts(LocalDate.MIN, LocalDate.MAX))
        .containsExactly(
            entry("financing-carried", 1L),
            entry("income-carried", 2L),
            entry("income-dated", 1L),
            entry("income-unknown", 1L),
            entry("settlement-day-without-spot", 1L),
            entry("spot-without-settlement", 1L));
  }

  @Test
  void aHoleInFinancingStopsAndSaysWhen() {
    DatedSeries spot =
        HandMarket.dated("SPX", List.of("2023-04-03", "2023-05-15", "2023-05-16"), 100, 101, 102);
    DatedSeries rate = HandMarket.dated("R", List.of("2023-04-03", "2023-05-16"), 0.04, 0.05);
    SpotFutures futures =
        SpotFutures.of(
            SpotPaths.INDEX,
            spot,
            CostOfCarry.at(new Financing(rate, RateQuote.MONEY_MARKET)),
            SpotPaths.TERMS);

    assertThatThrownBy(() -> futures.price(LocalDate.MIN, LocalDate.MAX))
        .hasMessageContaining("financing from R has no rate on 2023-05-15");
    assertThatThrownBy(() -> futures.price(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 1)))
        .hasMessageContaining("ES: no settlement day from 2024-01-01 to 2024-02-01 has a close");
  }

  @Test
  void contractsMustEnd() {
    assertThatThrownBy(
            () -> SpotPaths.product("X", AssetClass.EQUITY, 1, "HMUZ", ContractDateRule.NONE))
        .hasMessage("dates of X must say when contracts end but are none");
  }

  @Test
  void yieldsOfTheYearBefore() {
    DatedSeries price =
        HandMarket.dated("P", List.of("2022-05-13", "2022-08-15", "2023-05-15"), 100, 90, 110);
    DatedSeries both =
        HandMarket.dated(
            "TR", List.of("2022-05-13", "2022-08-15", "2023-05-15"), 200, 182.7, 227.70);
    DatedSeries paid = HandMarket.dated("D", List.of("2022-05-01", "2022-08-13"), 5, 1.35);
    TrailingYield pair = TrailingYield.ofPair(price, both, OptionalDouble.empty());
    TrailingYield cash = TrailingYield.ofDistributions(price, paid, OptionalDouble.of(0.03));
    int last = HandMarket.epochDay("2023-05-15");

    double ofPair = Math.log((227.70 / 200) / (110.0 / 100)) * 365 / 367;
    double ofCash = Math.log(1 + 1.35 / 90) * 365 / 367;
    assertThat(pair.at(last)).isCloseTo(ofPair, within(1e-12));
    assertThat(cash.at(last)).isCloseTo(ofCash, within(1e-12));
    assertThat(pair.policy(last)).isEqualTo("income-trailing");
    assertThat(pair.at(HandMarket.epochDay("2022-08-15"))).isNaN();
    assertThat(pair.policy(HandMarket.epochDay("2022-08-15"))).isEqualTo("income-unknown");
    assertThat(cash.at(HandMarket.epochDay("2022-08-15"))).isEqualTo(0.03);
    assertThat(cash.policy(HandMarket.epochDay("2022-08-15"))).isEqualTo("income-assumed");
    assertThat(pair.at(last + 10)).isEqualTo(pair.at(last));
    assertThat(pair.at(last + 11)).as("nothing was heard of for too long").isNaN();
    assertThat(pair.policy(last + 11)).isEqualTo("income-unknown");
  }

  private static Financing overnight() {
    return new Financing(RATE, RateQuote.MONEY_MARKET);
  }

  private static SpotSeries.Row only(SpotProduct product, CostOfCarry carry) {
    SpotSeries series = SpotFutures.of(product, SPOT, carry, SpotPaths.TERMS).price(DAY, DAY);
    assertThat(series.rows()).hasSize(1);
    return series.rows().get(0);
  }

  private static DatedSeries dated(String name, double value, String date) {
    return HandMarket.dated(name, List.of(date), value);
  }
}
