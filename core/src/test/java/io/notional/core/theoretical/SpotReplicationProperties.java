package io.notional.core.theoretical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginChain;
import io.notional.core.market.Market;
import io.notional.core.market.RateQuote;
import io.notional.core.market.RollStep;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/**
 * A future fully collateralised by bills is its underlying with everything reinvested: by the
 * kernel, brought back to its target at every close. Each log return a year within a basis point.
 */
class SpotReplicationProperties {
  private static final double BASIS_POINT = 1e-4;
  private static final int YEARS = 6;

  @Property(tries = 10)
  void anIndexAtAConstantRate(@ForAll long seed, @ForAll @DoubleRange(max = 0.07) double rate) {
    SpotPaths paths = new SpotPaths(seed, "1990-01-02", YEARS);
    DatedSeries totalReturn = paths.prices("TR", 0.08, 0.15);
    Financing bills = new Financing(paths.constant("R", rate), RateQuote.DISCOUNT_91D);

    double[] ours = collateralised(paths, SpotPaths.INDEX, totalReturn, CostOfCarry.at(bills));

    assertThat(perYear(paths, ours)).isCloseTo(perYear(paths, totalReturn), within(BASIS_POINT));
  }

  @Property(tries = 10)
  void aPriceIndexWithItsDividends(
      @ForAll long seed,
      @ForAll @DoubleRange(max = 0.06) double rate,
      @ForAll @DoubleRange(max = 0.05) double yield) {
    SpotPaths paths = new SpotPaths(seed, "1990-01-02", YEARS);
    DatedSeries price = paths.prices("P", 0.05, 0.15);
    DatedSeries totalReturn = paths.reinvested("TR", price, yield);
    Financing bills = new Financing(paths.constant("R", rate), RateQuote.MONEY_MARKET);
    List<IncomeYield> same =
        List.of(
            IncomeYield.stated(yield),
            TrailingYield.ofPair(price, totalReturn, OptionalDouble.of(yield)),
            IncomeYield.dated(paths.constant("Y", yield)));

    for (IncomeYield dividends : same) {
      double[] ours =
          collateralised(paths, SpotPaths.INDEX, price, new CostOfCarry(bills, 0, dividends, 0));
      assertThat(perYear(paths, ours)).isCloseTo(perYear(paths, totalReturn), within(BASIS_POINT));
    }
  }

  @Property(tries = 10)
  void goldThatIsLentAndStored(
      @ForAll long seed,
      @ForAll @DoubleRange(max = 0.06) double rate,
      @ForAll @DoubleRange(max = 0.01) double lease,
      @ForAll @DoubleRange(max = 0.01) double storage) {
    SpotPaths paths = new SpotPaths(seed, "1990-01-02", YEARS);
    DatedSeries gold = paths.prices("GOLD", 0.04, 0.15);
    DatedSeries held = paths.reinvested("HELD", gold, lease - storage);
    Financing bills = new Financing(paths.constant("R", rate), RateQuote.DISCOUNT_91D);
    CostOfCarry carry = new CostOfCarry(bills, 0, IncomeYield.stated(lease), storage);

    double[] ours = collateralised(paths, SpotPaths.GOLD, gold, carry);

    assertThat(perYear(paths, ours)).isCloseTo(perYear(paths, held), within(BASIS_POINT));
  }

  /** A spread costs what it says, on the whole notional. */
  @Property(tries = 10)
  void aFinancingSpreadIsPaid(@ForAll long seed, @ForAll @DoubleRange(max = 0.01) double spread) {
    SpotPaths paths = new SpotPaths(seed, "1990-01-02", YEARS);
    DatedSeries totalReturn = paths.prices("TR", 0.08, 0.15);
    Financing bills = new Financing(paths.constant("R", 0.03), RateQuote.MONEY_MARKET);
    CostOfCarry dear = new CostOfCarry(bills, spread, IncomeYield.NONE, 0);

    double[] ours = collateralised(paths, SpotPaths.INDEX, totalReturn, dear);

    assertThat(perYear(paths, ours))
        .isCloseTo(perYear(paths, totalReturn) - spread * 365 / 360, within(BASIS_POINT));
  }

  /** At rates that move, what remains is the sum of time to delivery x change of rate. */
  @Property(tries = 10)
  void atRatesThatMove(@ForAll long seed) {
    SpotPaths paths = new SpotPaths(seed, "1990-01-02", YEARS);
    DatedSeries spot = paths.prices("TR", 0.06, 0.15);
    DatedSeries rates = paths.rates("R");
    Financing bills = new Financing(rates, RateQuote.DISCOUNT_91D);
    SpotProduct product = seed % 2 == 0 ? SpotPaths.INDEX : SpotPaths.GOLD;
    SpotSeries series = series(paths, product, spot, CostOfCarry.at(bills));
    Market market = market(paths, series, bills);

    double remains =
        perYear(paths, navs(market)) - perYear(paths, spot) - moves(paths, market, product, rates);

    assertThat(remains).isCloseTo(0, within(BASIS_POINT));
  }

  /** Of the contract held from each close to the next. */
  private static double moves(
      SpotPaths paths, Market market, SpotProduct product, DatedSeries rates) {
    FutureProduct future = market.futures().get("F");
    double sum = 0;
    for (int t = 1; t < paths.days.length; t++) {
      int contract = future.activeContract(0);
      for (RollStep step : future.rolls()) {
        contract = step.day() < t ? step.to() : contract;
      }
      LocalDate delivery = future.contracts().get(contract).delivery();
      int left = product.deliveryDay(delivery, SpotPaths.CALENDAR) - paths.days[t];
      sum += left * (perDay(rates.value(t)) - perDay(rates.value(t - 1)));
    }
    return sum / YEARS;
  }

  /** Of a discount of 91 days, written out. */
  private static double perDay(double discount) {
    return -Math.log(1 - discount * 91 / 360) / 91;
  }

  private static double[] collateralised(
      SpotPaths paths, SpotProduct product, DatedSeries spot, CostOfCarry carry) {
    return navs(market(paths, series(paths, product, spot, carry), carry.financing()));
  }

  private static SpotSeries series(
      SpotPaths paths, SpotProduct product, DatedSeries spot, CostOfCarry carry) {
    return SpotFutures.of(product, spot, carry, SpotPaths.TERMS).price(paths.first(), paths.last());
  }

  private static Market market(SpotPaths paths, SpotSeries series, Financing financing) {
    return Market.builder()
        .valuationDates(paths.days)
        .settlementCalendar(SpotPaths.CALENDAR)
        .rate("R", financing.quoted(), financing.quote(), financing.termDays())
        .cashRate("R")
        .bill(new BillInput("BILLS", "R", 0, SettlementLag.SAME_DAY, Costs.NONE))
        .future(
            TheoreticalProduct.of(series, "F", SpotPaths.CALENDAR)
                .margin(MarginChain.percentOfNotional(0.1, 0.09))
                .costs(Costs.NONE)
                .build())
        .build();
  }

  private static double[] navs(Market market) {
    TestFund fund =
        TestFund.withCollateral("BILLS")
            .sleeve("overlay", AssetClass.EQUITY, Funding.MARGINED, "F")
            .target("overlay", "F", Target.notional(1))
            .daily();
    Result result = Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE).costs(false));
    assertThat(result.stopCause()).isEmpty();
    assertThat(result.rolls()).hasSizeGreaterThan(20);
    return Runs.navs(result);
  }

  private static double perYear(SpotPaths paths, double[] navs) {
    assertThat(navs).hasSameSizeAs(paths.days);
    return Math.log(navs[navs.length - 1] / navs[0]) / YEARS;
  }

  private static double perYear(SpotPaths paths, DatedSeries series) {
    return Math.log(series.value(paths.days.length - 1) / series.value(0)) / YEARS;
  }
}
