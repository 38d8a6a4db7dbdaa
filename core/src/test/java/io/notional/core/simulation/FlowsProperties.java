package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.Invest;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Sizing;
import io.notional.core.settings.Withdraw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What flows must not do. */
class FlowsProperties {
  private static final int DAYS = 60;
  private static final CashFlows NONE = CashFlows.NONE;

  /**
   * Fractions trade, nothing costs anything, and trades settle at once, so that each flow scales
   * the fund and no more. Sums of differently scaled numbers round differently: 1e-12.
   */
  @Property(tries = 150)
  void aUnitIsWorthTheSameWhateverFlows(@ForAll long seed) {
    Result without = run(seed, NONE, SettlementLag.SAME_DAY, 0.03);
    Result with = run(seed, flows(seed, DAYS), SettlementLag.SAME_DAY, 0.03);
    assertThat(with.flows()).isNotEmpty();
    for (int row = 0; row < without.size(); row++) {
      assertThat(with.unitNav(row) / without.unitNav(row)).isCloseTo(1, within(1e-12));
    }
    assertThat(Invariants.check(with)).isEmpty();
  }

  /**
   * Where trades settle later, cash that is on its way earns interest for the fund until then: of
   * each flow at most the rate of three business days, or five calendar days and a holiday.
   */
  @Property(tries = 60)
  void settlementAddsNoMoreThanInterestOnItsWay(@ForAll long seed) {
    double rate = 0.03;
    CashFlows flows = flows(seed, DAYS);
    Result without = run(seed, NONE, SettlementLag.US_SECURITIES, rate);
    Result with = run(seed, flows, SettlementLag.US_SECURITIES, rate);
    double flowed = 0;
    for (int row = 0; row < without.size(); row++) {
      flowed += Math.abs(with.flow(row)) / (with.nav(row) - with.flow(row));
      assertThat(with.unitNav(row) / without.unitNav(row))
          .isCloseTo(1, within(1e-12 + flowed * rate * 6 / 360));
    }
  }

  /** A flow that comes later changes nothing before. */
  @Property(tries = 60)
  void whatComesLaterChangesNothingBefore(@ForAll long seed) {
    CashFlows flows = flows(seed, DAYS);
    CashFlows first = flows(seed, DAYS / 2);
    Result all = run(seed, flows, SettlementLag.US_SECURITIES, 0.03);
    Result some = run(seed, first, SettlementLag.US_SECURITIES, 0.03);
    for (int row = 0; row < DAYS / 2; row++) {
      assertThat(all.nav(row)).isEqualTo(some.nav(row));
      assertThat(all.cash(row)).isEqualTo(some.cash(row));
    }
  }

  /** Under each policy all that flows is there, and what is nearer to its targets is no worse. */
  @Property(tries = 60)
  void everyPolicyBooksAllOfIt(@ForAll long seed) {
    for (Invest invest : Invest.values()) {
      for (Withdraw withdraw : Withdraw.values()) {
        CashFlows flows = flows(seed, DAYS).with(invest, withdraw);
        Result result = run(seed, flows, SettlementLag.US_SECURITIES, 0.03);
        assertThat(Invariants.check(result)).isEmpty();
        double booked = result.flows().stream().mapToDouble(flow -> flow.amount()).sum();
        double attributed = 0;
        for (int row = 0; row < result.size(); row++) {
          attributed += result.flow(row);
        }
        assertThat(attributed).isCloseTo(booked, within(1e-6));
      }
    }
  }

  private static Result run(long seed, CashFlows flows, SettlementLag lag, double rate) {
    Random random = new Random(seed);
    HandMarket market = HandMarket.weekdays("2021-03-01", DAYS).rate(rate);
    for (String id : List.of("A", "B", "C")) {
      market.stock(id, input -> input.settlement(lag), walk(random));
    }
    TestFund fund =
        TestFund.withCollateral()
            .equity("A", "B", "C")
            .target("equity", "A", Target.capital(0.5 * random.nextDouble()))
            .target("equity", "B", Target.capital(0.3 * random.nextDouble()))
            .target("equity", "C", Target.capital(0.2 * random.nextDouble()));
    TestFund ruled = random.nextBoolean() ? fund : fund.every(CalendarPeriod.MONTH);
    RunSettings.Builder settings =
        Runs.plain()
            .lineLimit(0.05)
            .fill(random.nextBoolean() ? FillTiming.SAME_CLOSE : FillTiming.NEXT_CLOSE)
            .sizing(random.nextBoolean() ? Sizing.EXECUTION : Sizing.DECISION)
            .flows(flows);
    Market built = market.build();
    return Runs.run(ruled, built, settings);
  }

  private static double[] walk(Random random) {
    double[] closes = new double[DAYS];
    Arrays.setAll(closes, t -> 50);
    for (int t = 1; t < DAYS; t++) {
      closes[t] = closes[t - 1] * (1 + 0.02 * Math.max(-3, Math.min(3, random.nextGaussian())));
    }
    return closes;
  }

  /** What is asked for in units is counted in units where nothing costs anything. */
  @Property(tries = 60)
  void unitsThatAreAskedForAreThoseThatCount(@ForAll long seed) {
    List<DatedFlow> asked = new ArrayList<>();
    for (DatedFlow flow : flows(seed, DAYS).dated()) {
      asked.add(new DatedFlow(flow.date(), FlowSize.units(1e3 * flow.size().value() % 500)));
    }
    Result result =
        run(seed, CashFlows.of(asked.toArray(DatedFlow[]::new)), SettlementLag.SAME_DAY, 0);
    double count = result.initialNav() / FlowSize.FIRST_UNIT;
    int next = 0;
    for (int row = 0; row < result.size(); row++) {
      for (; next < asked.size() && !asked.get(next).date().isAfter(result.date(row)); next++) {
        count += asked.get(next).size().value();
      }
      double units = result.units(row) * result.initialNav() / FlowSize.FIRST_UNIT;
      assertThat(units / count).isCloseTo(1, within(1e-9));
    }
    assertThat(next).isEqualTo(asked.size()).isPositive();
  }

  /** On about one of five weekdays before a day of the market, a tenth of nav at most. */
  private static CashFlows flows(long seed, int before) {
    Random random = new Random(seed * 7 + 1);
    List<DatedFlow> flows = new ArrayList<>();
    java.time.LocalDate date = java.time.LocalDate.of(2021, 3, 1);
    for (int t = 1; t < DAYS; t++) {
      date = date.plusDays(date.getDayOfWeek() == java.time.DayOfWeek.FRIDAY ? 3 : 1);
      double size = 0.2 * random.nextDouble() - 0.1;
      boolean ofNav = random.nextBoolean();
      if ((random.nextInt(5) == 0 || t == 3) && t < before) {
        FlowSize flow = ofNav ? FlowSize.ofNav(size) : FlowSize.amount(5e5 * size);
        flows.add(new DatedFlow(date, flow));
      }
    }
    return CashFlows.of(flows.toArray(DatedFlow[]::new));
  }
}
