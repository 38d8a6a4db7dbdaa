package io.notional.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class ReturnReplicationProperties {
  private static final RunSettings EXACT =
      RunSettings.builder()
          .fill(FillTiming.SAME_CLOSE)
          .contracts(LotPolicy.FRACTIONAL)
          .costs(false)
          .build();

  /** Everything settles on the same day, and bills earn what cash earns. */
  private static Market market(long seed) {
    SyntheticInputs inputs =
        SyntheticMarket.builder().seed(seed).years(1).dividendYield(0.03).build().series();
    MarketBuilder builder =
        Market.builder()
            .valuationDates(inputs.valuationDates())
            .settlementCalendar(inputs.calendar())
            .rate("R", inputs.billRate(), RateQuote.MONEY_MARKET)
            .cashRate("R")
            .bill(new BillInput("BILLS", "R", 0, SettlementLag.SAME_DAY, Costs.NONE))
            .security(
                SecurityInput.builder()
                    .from(inputs.stocks())
                    .settlement(SettlementLag.SAME_DAY)
                    .payLag(0)
                    .build());
    inputs.futures().forEach(builder::future);
    return builder.build();
  }

  private static SortedMap<String, Double> weights(double stocks, double futures) {
    SortedMap<String, Double> weights = new TreeMap<>();
    weights.put("STOCKS", stocks);
    weights.put("ZN", futures / 2);
    weights.put("ZB", futures / 2);
    return weights;
  }

  private static TestFund fund(double stocks, double futures, double fee) {
    return TestFund.withCollateral("BILLS")
        .equity("STOCKS")
        .bonds("ZN", "ZB")
        .target("equity", "STOCKS", Target.capital(stocks))
        .target("bonds", "ZN", Target.notional(futures / 2))
        .target("bonds", "ZB", Target.notional(futures / 2))
        .expenseRatio(fee)
        .daily();
  }

  @Property(tries = 20)
  void aFundIsTheSumOfItsParts(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.3, max = 0.9) double stocks,
      @ForAll @DoubleRange(min = -1, max = 1.5) double futures,
      @ForAll @DoubleRange(max = 0.02) double fee) {
    Result result = new Simulator().run(fund(stocks, futures, fee), market(seed), EXACT);

    assertThat(ReturnReplication.check(result, weights(stocks, futures))).isEmpty();
  }

  @Example
  void whatIsNotTheSumIsFound() {
    Result result = new Simulator().run(fund(0.9, 0.6, 0.002), market(7), EXACT);

    assertThat(ReturnReplication.check(result, weights(0.9, 0.6))).isEmpty();
    assertThat(ReturnReplication.check(result, weights(0.9, 0.6001))).isNotEmpty();
    assertThat(ReturnReplication.check(result, weights(0.9001, 0.6))).isNotEmpty();
    RunSettings costly = RunSettings.builder().from(EXACT).costs(true).build();
    Result paid = new Simulator().run(fund(0.9, 0.6, 0.002), market(7), costly);
    assertThat(ReturnReplication.check(paid, weights(0.9, 0.6))).isNotEmpty();
  }

  @Example
  void ninetySixtyByHand() {
    // Stock +2%, future -1%, cash 3.6% over a day, fee 0.365% a year.
    Market market =
        HandMarket.weekdays("2024-06-03", 2)
            .rate(0.036)
            .stock("STOCKS", 100, 102)
            .future("ZN", 100, 99)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STOCKS")
            .bonds("ZN")
            .target("equity", "STOCKS", Target.capital(0.9))
            .target("bonds", "ZN", Target.notional(0.6))
            .expenseRatio(0.00365);

    Result result = Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));

    double expected = 0.9 * 0.02 - 0.6 * 0.01 + 0.1 * 0.0001 - 0.00001;
    assertThat(result.dailyReturn(1)).isCloseTo(expected, within(1e-12));
  }
}
