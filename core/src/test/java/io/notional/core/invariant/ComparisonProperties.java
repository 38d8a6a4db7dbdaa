package io.notional.core.invariant;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Target;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Sizing;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Invariant 8 on runs over synthetic markets. */
class ComparisonProperties {
  private static SyntheticInputs inputs(long seed) {
    return SyntheticMarket.builder()
        .seed(seed)
        .years(1)
        .trendMarkets(2)
        .dividendYield(0.04)
        .stockVolatility(0.3)
        .build()
        .series();
  }

  /** Decides by what it sees: momentum of everything it may hold, and a band. */
  private static TestFund momentum(boolean permuted) {
    List<String> futures = new ArrayList<>(List.of("ZT", "ZN", "ZB", "SYN01", "SYN02"));
    if (permuted) {
      Collections.reverse(futures);
    }
    TestFund fund =
        TestFund.withCollateral("BILLS")
            .equity("STOCKS")
            .bonds(futures.toArray(new String[0]))
            .expenseRatio(0.004)
            .every(CalendarPeriod.MONTH);
    return fund.deciding(
        (point, orders) -> {
          double stocks = point.market().returnIndex("STOCKS").ago(0) > 1 ? 0.85 : 0.5;
          orders.sleeve("equity").target("STOCKS", Target.capital(stocks));
          for (String id : futures) {
            var index = point.market().returnIndex(id);
            double past = index.ago(Math.min(20, index.size() - 1));
            double sign = index.ago(0) >= past ? 1 : -1;
            orders.sleeve("bonds").target(id, Target.notional(0.3 * sign));
          }
        });
  }

  private static RunSettings config(int variant, LotPolicy lots) {
    return RunSettings.builder()
        .fill(FillTiming.values()[variant % 2])
        .sizing(Sizing.values()[variant / 2 % 2])
        .contracts(lots)
        .build();
  }

  @Property(tries = 25)
  void aChangedFutureChangesNoPast(
      @ForAll long seed,
      @ForAll @IntRange(min = 2, max = 250) int lastDay,
      @ForAll @IntRange(min = 0, max = 3) int variant) {
    SyntheticInputs inputs = inputs(seed);
    LocalDate last = LocalDate.ofEpochDay(inputs.valuationDates()[lastDay]);
    Market changed = new Perturbed(inputs, last, new Random(seed)).market();
    OrderLog first = new OrderLog(momentum(false));
    OrderLog second = new OrderLog(momentum(false));
    RunSettings config = config(variant, LotPolicy.WHOLE);

    Result one = new Simulator().run(first, inputs.builder().build(), config);
    Result other = new Simulator().run(second, changed, config);

    assertThat(Comparison.sameUntil(one, other, last)).isEmpty();
    assertThat(until(second.orders(), last)).isEqualTo(until(first.orders(), last));
    assertThat(Comparison.same(one, other)).as("the future did change").isNotEmpty();
  }

  private static List<OrderLog.Ordered> until(List<OrderLog.Ordered> orders, LocalDate last) {
    return orders.stream().filter(order -> !order.date().isAfter(last)).toList();
  }

  @Property(tries = 10)
  void theOrderOfInstrumentsChangesNoBit(
      @ForAll long seed, @ForAll @IntRange(min = 0, max = 3) int variant) {
    SyntheticInputs inputs = inputs(seed);
    RunSettings config =
        RunSettings.builder()
            .from(config(variant, LotPolicy.WHOLE))
            .liquidationOrder(List.of("ZB", "ZN", "ZT", "SYN01", "SYN02"))
            .build();
    List<FutureInput> reversed = new ArrayList<>(inputs.futures());
    Collections.reverse(reversed);
    MarketBuilder builder =
        Market.builder()
            .valuationDates(inputs.valuationDates())
            .settlementCalendar(inputs.calendar());
    reversed.forEach(builder::future);
    builder
        .bill(inputs.bills())
        .security(inputs.stocks())
        .rate(inputs.bills().rate(), inputs.billRate(), RateQuote.MONEY_MARKET)
        .cashRate(inputs.bills().rate());

    Result one = new Simulator().run(momentum(false), inputs.builder().build(), config);
    Result other = new Simulator().run(momentum(true), builder.build(), config);

    assertThat(Comparison.same(one, other)).isEmpty();
  }

  @Property(tries = 10)
  void aLargerFundIsTheSameFundLarger(
      @ForAll long seed,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
      @ForAll @IntRange(min = 0, max = 3) int variant) {
    Market market = inputs(seed).builder().build();
    RunSettings small = config(variant, LotPolicy.FRACTIONAL);
    RunSettings large = RunSettings.builder().from(small).nav(small.nav() * factor).build();

    Result one = new Simulator().run(momentum(false), market, small);
    Result other = new Simulator().run(momentum(false), market, large);

    assertThat(Comparison.scaled(one, other, factor)).isEmpty();
    assertThat(Comparison.scaled(one, other, factor * 1.001)).isNotEmpty();
  }

  @Property(tries = 10)
  void costsGrowWithTurnover(@ForAll long seed) {
    Market market = inputs(seed).builder().build();
    double monthly = costs(momentum(false), market);
    double daily = costs(momentum(false).daily(), market);
    double never = costs(momentum(false).on(), market);

    assertThat(never).isPositive().isLessThanOrEqualTo(monthly);
    assertThat(monthly).isLessThan(daily);
  }

  private static double costs(TestFund fund, Market market) {
    Result result = new Simulator().run(fund, market, RunSettings.DEFAULTS);
    return result.trades().stream().mapToDouble(trade -> trade.cost()).sum()
        + result.rolls().stream().mapToDouble(roll -> roll.cost()).sum();
  }

  /** The same dates and contracts with other prices and rates after a day. */
  private record Perturbed(SyntheticInputs inputs, LocalDate last, Random random) {
    Market market() {
      MarketBuilder builder =
          Market.builder()
              .valuationDates(inputs.valuationDates())
              .settlementCalendar(inputs.calendar())
              .rate(inputs.bills().rate(), perturb(inputs.billRate()), RateQuote.MONEY_MARKET)
              .cashRate(inputs.bills().rate())
              .bill(inputs.bills());
      SecurityInput stocks = inputs.stocks();
      builder.security(
          SecurityInput.builder()
              .from(stocks)
              .closes(perturb(stocks.closes()))
              .distributions(stocks.distributions().map(this::perturb))
              .build());
      for (FutureInput future : inputs.futures()) {
        List<ContractInput> contracts =
            future.contracts().stream()
                .map(c -> new ContractInput(c.delivery(), perturb(c.closes()), c.dates()))
                .toList();
        builder.future(FutureInput.builder().from(future).contracts(contracts).build());
      }
      return builder.build();
    }

    private DatedSeries perturb(DatedSeries series) {
      double[] values = new double[series.size()];
      for (int row = 0; row < values.length; row++) {
        boolean later = series.epochDay(row) > last.toEpochDay();
        double factor = later ? 0.9 + 0.2 * random.nextDouble() : 1;
        values[row] = series.value(row) * factor;
      }
      return DatedSeries.of(series.name(), series.epochDays(), values);
    }
  }
}
