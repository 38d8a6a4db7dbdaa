package io.notional.core.stress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Target;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.RandomMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import io.notional.core.stress.OverlayLimit.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Scale;

class StressProperties {
  private static final int DAYS = 120;

  private static TestFund fund() {
    return TestFund.withCollateral("T")
        .equity("A")
        .bonds("F", "G")
        .target("equity", "A", Target.capital(0.8))
        .target("bonds", "F", Target.notional(0.4))
        .target("bonds", "G", Target.notional(-0.2));
  }

  private static StressOutcome play(Market market, LocalDate start, Scenario scenario) {
    return ScenarioRun.of(market, RunSettings.DEFAULTS, start, scenario).run(fund());
  }

  private static Scenario loss(int days) {
    return Scenario.builder()
        .name("loss")
        .days(days)
        .addClassReturns(
            new Scenario.ClassReturn(AssetClass.EQUITY, -0.2, OptionalDouble.empty()),
            new Scenario.ClassReturn(AssetClass.BONDS, -0.1, OptionalDouble.empty()))
        .putMarginMultipliers("F", 2)
        .build();
  }

  /**
   * Nothing moves: nav changes by what accretes, is earned on cash and charged, and by no price.
   */
  @Property(tries = 200)
  void withoutShocksThereIsOnlyCarry(@ForAll long seed) {
    onlyCarry(seed);
  }

  /** A seed whose last quote before the start is a weekend row, which a market drops. */
  @Example
  void aWeekendRowIsNoPriceToStartFrom() {
    onlyCarry(-10077);
  }

  private static void onlyCarry(long seed) {
    Market market = new RandomMarket(seed, DAYS, 0.01).build();
    StressOutcome outcome =
        play(market, middle(market), Scenario.builder().name("none").days(15).build());
    Result result = outcome.result();
    for (int row = outcome.startRow() + 1; row <= outcome.lastRow(); row++) {
      for (int sleeve = 0; sleeve < result.sleeves().size(); sleeve++) {
        double moved =
            result.attribution(row, sleeve, Source.PRICE)
                + result.attribution(row, sleeve, Source.CARRY);
        assertThat(moved).isCloseTo(0, within(1e-9 * result.nav(row)));
      }
    }
  }

  /** What the data says of days after the start is not looked at. */
  @Property(tries = 150)
  void theFutureOfTheDataDoesNotMatter(@ForAll long seed) {
    Market market = new RandomMarket(seed, DAYS, 0.01).build();
    LocalDate start = middle(market);
    Market other = pricesChangedAfter(market, (int) start.toEpochDay());
    double[] one = Runs.navs(play(market, start, loss(10)).result());
    double[] two = Runs.navs(play(other, start, loss(10)).result());
    assertThat(two).containsExactly(one);
  }

  /** Up to the start it is the run that it always was. */
  @Property(tries = 150)
  void thePastIsTheRunItself(@ForAll long seed) {
    Market market = new RandomMarket(seed, DAYS, 0.01).build();
    LocalDate start = middle(market);
    StressOutcome outcome = play(market, start, loss(10));
    Result real =
        new Simulator()
            .run(
                fund(),
                market,
                RunSettings.builder()
                    .lastDate(
                        market.days().date(market.days().atOrBefore((int) start.toEpochDay()) - 15))
                    .build());
    for (int row = 0; row < real.size(); row++) {
      assertThat(outcome.result().nav(row)).isEqualTo(real.nav(row));
    }
  }

  /** One future, one day: below the limit there is no call, above it there is. */
  @Property(tries = 40)
  void theLimitParts(
      @ForAll @DoubleRange(min = 0.005, max = 0.2) @Scale(4) double fall,
      @ForAll @DoubleRange(min = 1, max = 3) double factor,
      @ForAll @DoubleRange(min = 0.2, max = 1.8) double times) {
    ScenarioRun test = limitTest(fall, factor);
    LimitSearch search = new LimitSearch(test, StressProperties::overlay, 10);
    OverlayLimit limit = search.find();
    if (limit.answer() == Answer.FOUND) {
      // 0.1 of collateral - L fall = 0.08 factor L
      assertThat(limit.notional()).isCloseTo(0.1 / (fall + 0.08 * factor), within(2e-4));
      assertThat(limit.below().orElseThrow().called()).isFalse();
      assertThat(limit.above().orElseThrow().called()).isTrue();
      double tried = times * limit.notional();
      boolean clear = Math.abs(times - 1) > 0.01 && tried < 0.95;
      if (clear) {
        assertThat(search.probe(tried).called()).isEqualTo(times > 1);
      }
    } else {
      assertThat(limit.answer()).isEqualTo(Answer.CANNOT_BE_HELD);
      assertThat(limit.notional()).isCloseTo(1, within(2e-3)); // 10% initial on 0.1
    }
  }

  private static ScenarioRun limitTest(double fall, double factor) {
    Market market =
        HandMarket.weekdays("2020-01-06", 10)
            .rate(0)
            .stock("STOCK", 50, 50, 50, 50, 50, 50, 50, 50, 50, 50)
            .bill("BILL", SettlementLag.SAME_DAY)
            .future("NOTE", 100, 100, 100, 100, 100, 100, 100, 100, 100, 100)
            .build();
    Scenario scenario =
        Scenario.builder()
            .name("fall")
            .putPriceChanges("NOTE", -fall)
            .putMarginMultipliers("NOTE", factor)
            .build();
    return ScenarioRun.of(market, Runs.plain().build(), LocalDate.of(2020, 1, 15), scenario);
  }

  private static TestFund overlay(double notional) {
    return TestFund.withCollateral("BILL")
        .equity("STOCK")
        .bonds("NOTE")
        .target("equity", "STOCK", Target.capital(0.9))
        .target("bonds", "NOTE", Target.notional(notional));
  }

  private static LocalDate middle(Market market) {
    return market.days().date(market.days().size() / 2);
  }

  private static Market pricesChangedAfter(Market market, int start) {
    MarketBuilder builder =
        Market.builder()
            .baseCurrency(market.baseCurrency())
            .settlementCalendar(market.days().settlement())
            .valuationDates(
                IntStream.range(0, market.days().size()).map(market.days()::epochDay).toArray())
            .cashRate(market.cashRate());
    for (String id : market.rates()) {
      int[] dates = IntStream.range(0, market.days().size()).map(market.days()::epochDay).toArray();
      double[] values =
          IntStream.range(0, dates.length).mapToDouble(t -> market.rate(id, t)).toArray();
      builder.rate(id, changed(DatedSeries.of(id, dates, values), start), RateQuote.MONEY_MARKET);
    }
    for (String currency : market.currencies()) {
      int[] dates = IntStream.range(0, market.days().size()).map(market.days()::epochDay).toArray();
      double[] values =
          IntStream.range(0, dates.length)
              .mapToDouble(t -> market.exchangeRate(currency, t))
              .toArray();
      builder.exchangeRate(currency, changed(DatedSeries.of(currency, dates, values), start));
    }
    var inputs = market.inputs();
    inputs.bills().values().forEach(builder::bill);
    for (SecurityInput input : inputs.securities().values()) {
      builder.security(
          SecurityInput.builder().from(input).closes(changed(input.closes(), start)).build());
    }
    for (FutureInput input : inputs.futures().values()) {
      List<ContractInput> contracts =
          input.contracts().stream()
              .map(c -> new ContractInput(c.delivery(), changed(c.closes(), start), c.dates()))
              .toList();
      builder.future(
          FutureInput.builder()
              .from(input)
              .contracts(contracts)
              .adjusted(input.adjusted().map(series -> changed(series, start)))
              .build());
    }
    return builder.build();
  }

  private static DatedSeries changed(DatedSeries series, int start) {
    double[] values = new double[series.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = series.value(row) * (series.epochDay(row) > start ? 1.7 : 1);
    }
    return DatedSeries.of(series.name(), series.epochDays(), values);
  }
}
