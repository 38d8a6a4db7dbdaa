package io.notional.core.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Target;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.DistributionSettings;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotMethod;
import io.notional.core.settings.StatedLot;
import io.notional.core.settings.TaxSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class TaxesTest {
  private static final Offset<Double> CENT = within(0.005);
  private static final DatedSeries NONE = DatedSeries.of("pays nothing", new int[0], new double[0]);

  private static final String[] DATES = {
    "2021-03-01", "2021-06-01", "2021-11-15", "2021-12-01", "2021-12-31", "2022-04-01", "2022-12-30"
  };

  /** Units of S that are held from each date on; nothing costs anything and cash earns nothing. */
  private static Result run(Map<String, Double> held, String[] dates, double... closes) {
    Market market =
        HandMarket.on(dates)
            .withoutRate()
            .stock("S", input -> input.distributions(NONE), closes)
            .build();
    return run(held, market);
  }

  private static Result run(Map<String, Double> held, Market market) {
    TestFund fund =
        TestFund.withCollateral()
            .equity("S")
            .on(held.keySet().toArray(String[]::new))
            .deciding(
                (point, orders) ->
                    orders
                        .sleeve("equity")
                        .target("S", Target.quantity(held.get(point.market().date().toString()))));
    return Runs.run(fund, market, Runs.plain().nav(100_000).fill(FillTiming.SAME_CLOSE));
  }

  private static Result threeLots() {
    Map<String, Double> held =
        Map.of(
            "2021-03-01", 100.0,
            "2021-06-01", 200.0,
            "2021-11-15", 80.0,
            "2021-12-01", 140.0,
            "2022-04-01", 50.0);
    return run(held, DATES, 50, 60, 45, 48, 55, 70, 65);
  }

  private static Taxes reckon(Result result, LotMethod method) {
    return Taxes.of(result, TaxSettings.builder().lots(method).build());
  }

  /**
   * By hand, first in first out. 120 sold at 45 on 2021-11-15: 100 that cost 50 lose 500, 20 that
   * cost 60 lose 300, all short-term. 60 bought at 48 sixteen days later defer the loss of the
   * first 60 units sold, 5 each: 300, so that they have a basis of 53 and count as held for the 259
   * days of the old ones besides, from 2021-03-17. 2021 has a short-term loss of 500. 90 sold at 70
   * on 2022-04-01: 80 that cost 60 gain 800, held for ten months; 10 of basis 53 gain 170,
   * long-term by what the wash sale carried over, though they were bought four months before. Of
   * 2022's 800 the loss carried leaves 300; tax is 300 x 37% + 170 x 20% = 145.
   */
  @Test
  void threeLotsOverTwoYearsToTheCent() {
    Taxes taxes = reckon(threeLots(), LotMethod.FIFO);
    TaxYear first = taxes.years().get(0);
    assertThat(first.gains().shortTerm()).isCloseTo(-500, CENT);
    assertThat(first.gains().longTerm()).isZero();
    assertThat(first.gains().disallowed()).isCloseTo(300, CENT);
    assertThat(first.shortCarried()).isCloseTo(500, CENT);
    assertThat(first.tax()).isZero();
    assertThat(first.unrealised()).isCloseTo(80 * (55 - 60) + 60 * (55 - 53), CENT);
    TaxYear second = taxes.years().get(1);
    assertThat(second.gains().shortTerm()).isCloseTo(800, CENT);
    assertThat(second.gains().longTerm()).isCloseTo(170, CENT);
    assertThat(second.passed().shortTerm()).isCloseTo(300, CENT);
    assertThat(second.passed().longTerm()).isCloseTo(170, CENT);
    assertThat(second.tax()).isCloseTo(145, CENT);
    assertThat(taxes.lots())
        .singleElement()
        .satisfies(
            lot -> {
              assertThat(lot.quantity()).isEqualTo(50);
              assertThat(lot.basis()).isCloseTo(50 * 53, CENT);
              assertThat(lot.deferred()).isCloseTo(250, CENT);
              assertThat(lot.acquired()).isEqualTo("2021-12-01");
              assertThat(lot.heldFrom()).isEqualTo("2021-03-17");
              assertThat(lot.longTerm()).isTrue();
            });
  }

  /**
   * By hand, highest cost first. 2021-11-15: 100 that cost 60 lose 1,500, then 20 that cost 50 lose
   * 100. They are one sale, so that losses are matched as the units were bought: of 60 bought at 48
   * the first 20 defer 5 each and count from 259 days before, 2021-03-17, the other 40 defer 15
   * each and count from 167 days before, 2021-06-17: 700 in all. Sold on 2022-04-01 at 70: the 40
   * of basis 63 gain 280, short-term still, the 20 of basis 53 gain 340, and 30 that cost 50 gain
   * 600, both long-term.
   */
  @Test
  void highestCostFirst() {
    Taxes taxes = reckon(threeLots(), LotMethod.HIFO);
    assertThat(taxes.years().get(0).gains().shortTerm()).isCloseTo(-900, CENT);
    assertThat(taxes.years().get(0).gains().disallowed()).isCloseTo(700, CENT);
    assertThat(taxes.years().get(1).gains().shortTerm()).isCloseTo(280, CENT);
    assertThat(taxes.years().get(1).gains().longTerm()).isCloseTo(940, CENT);
    assertThat(taxes.sales().get(2).heldFrom()).isEqualTo("2021-06-17");
    assertThat(taxes.sales().get(3).heldFrom()).isEqualTo("2021-03-17");
  }

  /**
   * 10 a unit short at 37% are taxed more than 12 long at 20%: the dearer lot is not the cheaper.
   */
  @Test
  void lowestTaxedGainFirst() {
    String[] dates = {"2020-01-02", "2021-06-01", "2021-07-01"};
    Map<String, Double> held = Map.of("2020-01-02", 10.0, "2021-06-01", 20.0, "2021-07-01", 10.0);
    Result result = run(held, dates, 58, 60, 70);
    assertThat(reckon(result, LotMethod.LOWEST_GAIN).years().get(1).gains().longTerm())
        .isCloseTo(120, CENT);
    assertThat(reckon(result, LotMethod.HIFO).years().get(1).gains().shortTerm())
        .isCloseTo(100, CENT);
  }

  @Test
  void takesTheLotsThatAreStatedAndRefusesThoseThatAreNotHeld() {
    Result result = threeLots();
    TaxSettings.Builder stated =
        TaxSettings.builder()
            .lots(LotMethod.STATED)
            .addStatedLots(lot("2022-04-01", "2021-12-01", 60), lot("2022-04-01", "2021-06-01", 5));
    Taxes taxes = Taxes.of(result, stated.build());
    assertThat(taxes.years().get(1).gains().longTerm()).isCloseTo(60 * 17, CENT);
    assertThat(taxes.years().get(1).gains().shortTerm()).isCloseTo(30 * 10, CENT);
    TaxSettings tooMany = stated.addStatedLots(lot("2021-11-15", "2021-06-01", 101)).build();
    assertThatThrownBy(() -> Taxes.of(result, tooMany))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(
            "a sale of S on 2021-11-15 must take what was acquired on 2021-06-01");
    TaxSettings noSale =
        TaxSettings.builder()
            .lots(LotMethod.STATED)
            .addStatedLots(lot("2021-12-31", "2021-06-01", 1))
            .build();
    assertThatThrownBy(() -> Taxes.of(result, noSale))
        .hasMessageContaining("a lot is stated for a sale of S on 2021-12-31 but there was none");
  }

  private static StatedLot lot(String sold, String acquired, double quantity) {
    return new StatedLot(LocalDate.parse(sold), "S", LocalDate.parse(acquired), quantity, "");
  }

  /**
   * A purchase within 30 days before the sale defers its loss, one on the thirty-first does not.
   */
  @Test
  void looksThirtyDaysEitherWay() {
    String[] dates = {"2021-01-04", "2021-03-01", "2021-03-30", "2021-03-31", "2021-04-29"};
    Map<String, Double> before =
        Map.of("2021-01-04", 100.0, "2021-03-01", 110.0, "2021-03-31", 60.0);
    double[] closes = {50, 40, 40, 40, 40};
    assertThat(disallowed(run(before, dates, closes))).isCloseTo(10 * 10, CENT);
    Map<String, Double> earlier =
        Map.of("2021-01-04", 100.0, "2021-03-01", 110.0, "2021-04-29", 60.0);
    assertThat(disallowed(run(earlier, dates, closes))).isZero();
    Map<String, Double> after = Map.of("2021-01-04", 100.0, "2021-03-30", 50.0, "2021-04-29", 70.0);
    assertThat(disallowed(run(after, dates, closes))).isCloseTo(20 * 10, CENT);
    Map<String, Double> later = Map.of("2021-01-04", 100.0, "2021-03-01", 50.0, "2021-04-29", 70.0);
    assertThat(disallowed(run(later, dates, closes))).isZero();
  }

  /** What is left of one purchase is no replacement of what was sold of it. */
  @Test
  void aPurchaseIsNoReplacementOfItself() {
    String[] dates = {"2021-03-01", "2021-03-10", "2021-03-11"};
    Map<String, Double> held = Map.of("2021-03-01", 100.0, "2021-03-10", 50.0);
    assertThat(disallowed(run(held, dates, 50, 40, 40))).isZero();
  }

  private static double disallowed(Result result) {
    return reckon(result, LotMethod.FIFO).years().get(0).gains().disallowed();
  }

  /**
   * Facts, section 5: ten contracts, 110-00 to 111-16 at the end of the year, 111-00 at the sale.
   */
  @Test
  void marksFuturesAtTheEndOfTheYear() {
    Market market =
        HandMarket.on("2021-06-01", "2021-12-31", "2022-03-01", "2022-03-02")
            .withoutRate()
            .future("ZN", 110, 111.5, 111, 111)
            .build();
    Result result = holding(Map.of("2021-06-01", 10.0, "2022-03-01", 0.0), market);
    Taxes taxes = Taxes.of(result, TaxSettings.DEFAULTS);
    TaxYear first = taxes.years().get(0);
    assertThat(first.gains().section1256()).isCloseTo(15_000, CENT);
    assertThat(first.passed().longTerm()).isCloseTo(9_000, CENT);
    assertThat(first.passed().shortTerm()).isCloseTo(6_000, CENT);
    assertThat(first.tax()).isCloseTo(4_020, CENT);
    TaxYear second = taxes.years().get(1);
    assertThat(second.gains().section1256()).isCloseTo(-5_000, CENT);
    assertThat(second.gains().disallowed()).isZero();
    assertThat(second.shortCarried()).isCloseTo(2_000, CENT);
    assertThat(second.longCarried()).isCloseTo(3_000, CENT);
    TaxSettings ordinary = TaxSettings.builder().addNotSection1256("ZN").build();
    List<TaxYear> closed = Taxes.of(result, ordinary).years();
    assertThat(closed.get(0).gains().realised()).isZero();
    assertThat(closed.get(1).gains().shortTerm()).isCloseTo(10_000, CENT);
  }

  private static Result holding(Map<String, Double> contracts, Market market) {
    TestFund fund =
        TestFund.withCollateral()
            .bonds("ZN")
            .on(contracts.keySet().toArray(String[]::new))
            .deciding(
                (point, orders) -> {
                  double held = contracts.get(point.market().date().toString());
                  orders.sleeve("bonds").target("ZN", Target.quantity(held));
                });
    return Runs.run(fund, market, Runs.plain().nav(1e7).fill(FillTiming.SAME_CLOSE));
  }

  /**
   * By hand: ten at 110, ten more at 112, and of the twenty ten are sold at 113. The oldest gained
   * 3 points, 30,000; those that are left have 1 point, 10,000, which is no gain yet, and is closed
   * at 113.5 with 15,000. A mean of both would have 20,000 and 20,000.
   */
  @Test
  void futuresThatAreNotMarkedAreClosedByTheOldestLot() {
    Market market =
        HandMarket.on("2021-06-01", "2021-06-02", "2021-06-03", "2021-12-31", "2022-03-01")
            .withoutRate()
            .future("ZN", 110, 112, 113, 113, 113.5)
            .build();
    Map<String, Double> held =
        Map.of("2021-06-01", 10.0, "2021-06-02", 20.0, "2021-06-03", 10.0, "2022-03-01", 0.0);
    TaxSettings ordinary = TaxSettings.builder().addNotSection1256("ZN").build();

    List<TaxYear> years = Taxes.of(holding(held, market), ordinary).years();

    assertThat(years.get(0).gains().shortTerm()).isCloseTo(30_000, CENT);
    assertThat(years.get(0).unrealised()).isCloseTo(10_000, CENT);
    assertThat(years.get(1).gains().shortTerm()).isCloseTo(15_000, CENT);
    assertThat(years.get(1).unrealised()).isCloseTo(0, CENT);
  }

  /**
   * By hand: 1,000 units at 100 pay 2 each in 2021, all qualified, and gain 10%. Holders pay 20% of
   * 2,000 and reinvest 1,600. Of 110,000 + 2,000 = 112,000 in the fund 111,600 are theirs; they
   * have paid 101,600, so that a sale takes 20% of the 10,000 that is long-term, or 37% of a loss
   * or gain of the 1,600, which is none.
   */
  @Test
  void whatAHolderKeeps() {
    DatedSeries paid = HandMarket.dated("S paid", List.of("2021-06-01"), 2);
    Market market =
        HandMarket.on("2020-12-28", "2021-06-01", "2021-12-31")
            .withoutRate()
            .stock("S", input -> input.distributions(paid).payLag(0), 100, 105, 110)
            .build();
    Result result = run(Map.of("2020-12-28", 1000.0), market);
    Taxes taxes = Taxes.of(result, TaxSettings.DEFAULTS);
    assertThat(taxes.years().get(1).passed().qualified()).isCloseTo(2_000, CENT);
    assertThat(taxes.years().get(1).tax()).isCloseTo(400, CENT);
    assertThat(taxes.afterTax().total()).isCloseTo(0.12, within(1e-12));
    assertThat(taxes.afterTax().beforeLiquidation()).isCloseTo(0.116, within(1e-12));
    assertThat(taxes.afterTax().afterLiquidation()).isCloseTo(0.096, within(1e-12));
  }

  /**
   * By hand, as above with quarterly distributions: the 2 are handed out on 2021-06-23, of 105 and
   * 2 a unit, and 1.60 of them reinvested at 105: units of 1,015.238 at 110 are 111,676.19.
   */
  @Test
  void aHolderPaysOnIncomeAtItsExDate() {
    DatedSeries paid = HandMarket.dated("S paid", List.of("2021-06-01"), 2);
    Market market =
        HandMarket.on("2020-12-28", "2021-06-01", "2021-06-23", "2021-12-31")
            .withoutRate()
            .stock("S", input -> input.distributions(paid).payLag(0), 100, 105, 105, 110)
            .build();
    TestFund fund =
        TestFund.withCollateral().equity("S").target("equity", "S", Target.capital(1)).daily();
    Result result =
        Runs.run(
            fund,
            market,
            Runs.plain()
                .nav(100_000)
                .fill(FillTiming.SAME_CLOSE)
                .taxes(TaxSettings.DEFAULTS)
                .distributions(DistributionSettings.DEFAULTS));
    AfterTax kept = Taxes.of(result).orElseThrow().afterTax();
    double reinvested = 1 + 0.016 / 1.05;
    assertThat(kept.beforeLiquidation()).isCloseTo(1.1 * reinvested - 1, within(1e-9));
  }

  @Test
  void refusesATotalReturn() {
    Market market =
        HandMarket.on("2021-03-01", "2021-03-02").withoutRate().stock("S", 50, 51).build();
    Result result = run(Map.of("2021-03-01", 10.0), market);
    assertThatThrownBy(() -> Taxes.of(result, TaxSettings.DEFAULTS))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("must know what S pays but its series is a total return");
    TestFund fund = TestFund.withCollateral().equity("S");
    assertThatThrownBy(() -> Runs.run(fund, market, Runs.plain().taxes(TaxSettings.DEFAULTS)))
        .hasMessageContaining("run.taxes must know what S pays");
  }

  @Test
  void yearsOfHolding() {
    assertThat(isLong("2021-03-01", "2022-03-01")).isFalse();
    assertThat(isLong("2021-03-01", "2022-03-02")).isTrue();
    assertThat(isLong("2019-02-28", "2020-02-29")).isFalse();
    assertThat(isLong("2019-02-28", "2020-03-01")).isTrue();
    assertThat(isLong("2020-02-28", "2021-02-28")).isFalse();
    assertThat(isLong("2020-02-29", "2021-03-01")).isTrue();
  }

  private static boolean isLong(String acquired, String sold) {
    return HoldingPeriod.isLong(HandMarket.epochDay(acquired), HandMarket.epochDay(sold));
  }

  @Test
  void refusesWhatIsSoldShort() {
    Map<String, Double> held = Map.of("2021-03-01", 100.0, "2021-06-01", -50.0);
    Result result = run(held, DATES, 50, 60, 45, 48, 55, 70, 65);
    assertThatThrownBy(() -> Taxes.of(result, TaxSettings.DEFAULTS))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(
            "securities that are sold short are not reckoned but more of S than was held was sold"
                + " on 2021-06-01");
  }
}
