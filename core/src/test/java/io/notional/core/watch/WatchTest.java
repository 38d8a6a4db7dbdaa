package io.notional.core.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.income.Distribution;
import io.notional.core.income.Distributions;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.settings.DistributionSettings;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.WatchSettings;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** What is watched of a 90/60 fund on the synthetic market, recomputed from its close alone. */
class WatchTest {
  private static final double SPREAD = 0.0035;
  private static final Market MARKET =
      SyntheticMarket.builder()
          .seed(11)
          .years(4)
          .repoSpread(SPREAD)
          .equityFuture(true)
          .build()
          .generate();

  private static Result run(WatchSettings watch) {
    return new Simulator()
        .run(new Fund("ZN", 0.9), MARKET, RunSettings.builder().watch(watch).build());
  }

  @Test
  void financingIsWhatThePricesWereMadeWith() {
    Watch watch = Watch.of(run(WatchSettings.DEFAULTS));
    int last = watch.result().size() - 1;
    assertThat(watch.financedBy(last)).isEqualTo("exact");
    assertThat(watch.column("financing_spread").value(last)).isCloseTo(35, within(1e-9));
    assertThat(watch.column("financing_error").value(last)).isZero();
    double notional = notional(watch.result(), "ZN", last);
    assertThat(watch.column("financing_cost").value(last))
        .isCloseTo(35 * notional / watch.result().nav(last), within(1e-9));
  }

  /** Told from prices: log(F/S) of a future whose underlying and dividend yield are known. */
  @Test
  void futuresOnStocksCostThatMuchAboveBillsByTheirOwnPrices() {
    Result result = new Simulator().run(new Fund("ES", 0.5), MARKET, RunSettings.builder().build());
    FutureProduct future = MARKET.futures().get("ES");
    double sum = 0;
    int count = 0;
    for (int row = 1; row < result.size(); row++) {
      int day = result.day(row);
      int near = future.activeContract(day);
      if (near < 0 || near + 1 >= future.contracts().size()) {
        continue;
      }
      double ratio = future.contract(near + 1).close(day) / future.contract(near).close(day);
      double days =
          future.contract(near + 1).dates().lastTrade().toEpochDay()
              - (double) future.contract(near).dates().lastTrade().toEpochDay();
      if (!Double.isNaN(ratio)) {
        int term = MARKET.rateTerm(MARKET.cashRate());
        double bills = Math.log1p(MARKET.cashRate(day) * term / 360) / term;
        sum += (Math.log(ratio) / days - bills) * 360; // stocks of this market pay out nothing
        count++;
      }
    }
    Watch watch = Watch.of(result);
    assertThat(count).isGreaterThan(500);
    assertThat(watch.column("financing_spread").last()).isCloseTo(sum / count * 1e4, within(1.0));
  }

  @Test
  void correlationsAreThoseOfWhatIsHeld() {
    Watch watch = Watch.of(run(WatchSettings.DEFAULTS));
    Result result = watch.result();
    for (int row : new int[] {300, 500, result.size() - 1}) {
      List<double[]> pairs = new ArrayList<>();
      for (int r = row - 62; r <= row; r++) {
        int day = result.day(r);
        FutureProduct zn = MARKET.futures().get("ZN");
        int held = contract(result, r - 1);
        double stocks =
            MARKET.securities().get("STOCKS").close(day)
                    / MARKET.securities().get("STOCKS").close(day - 1)
                - 1;
        double bonds = zn.contract(held).close(day) / zn.contract(held).close(day - 1) - 1;
        pairs.add(new double[] {stocks, bonds});
      }
      assertThat(watch.column("correlation_63").value(row))
          .isCloseTo(correlation(pairs), within(1e-9));
    }
    assertThat(watch.column("correlation_252").value(200)).isNaN();
    assertThat(watch.regime(200)).isEqualTo(Regime.UNKNOWN);
  }

  @Test
  void aBandIsMeasuredFromTheTargetOnceItsOrdersHaveFilled() {
    Watch watch = Watch.of(run(WatchSettings.DEFAULTS));
    Result result = watch.result();
    WatchColumn distance = watch.column("band_distance_bonds");
    assertThat(distance.value(0)).isNaN();
    for (int row : new int[] {1, 100, 700}) {
      double weight = notional(result, "ZN", row) / result.nav(row);
      assertThat(distance.value(row)).isCloseTo(0.05 - Math.abs(weight - 0.6), within(1e-12));
    }
  }

  @Test
  void anAlertIsTheFirstCloseBeyondALimitAndOnlyThat() {
    Result plain = run(WatchSettings.DEFAULTS);
    WatchColumn free = Watch.of(plain).column("band_distance_bonds");
    double limit = 0.02;
    Watch watch = Watch.of(run(WatchSettings.builder().leastBandDistance(limit).build()));
    List<String> expected = new ArrayList<>();
    boolean beyond = false;
    for (int row = 0; row < plain.size(); row++) {
      double value = free.value(row);
      if (!Double.isNaN(value)) {
        if (value < limit && !beyond) {
          expected.add(plain.date(row).toString());
        }
        beyond = value < limit;
      }
    }
    assertThat(expected).isNotEmpty();
    assertThat(watch.alerts())
        .filteredOn(alert -> alert.watchpoint().equals("band_distance_bonds"))
        .extracting(alert -> alert.date().toString())
        .isEqualTo(expected);
  }

  /** The gap is told at decisions, which a strategy that steers a duration makes. */
  @Test
  void aDurationThatIsMissedIsAnAlertUntilADecisionReachesIt() {
    List<LocalDate> decisions = new ArrayList<>();
    double[] gaps = {0, 0.3, -0.5, 0, 0.05, 0.2};
    TestFund fund =
        TestFund.withCollateral("BILLS")
            .bonds("ZN")
            .every(CalendarPeriod.QUARTER)
            .deciding(
                (point, orders) -> {
                  double gap = gaps[Math.min(decisions.size(), gaps.length - 1)];
                  decisions.add(point.market().date());
                  point.diagnose("duration-target", "", 6);
                  if (Math.abs(gap) > 0) {
                    point.diagnose("duration-gap", "", gap);
                  }
                });
    Result result = Runs.run(fund, MARKET, RunSettings.builder());
    List<Alert> alerts = Watch.of(result).alerts();
    assertThat(alerts).hasSize(2);
    assertThat(alerts.get(0))
        .isEqualTo(
            new Alert(
                decisions.get(1), "duration_gap", 0.3, 0.1, true, Optional.of(decisions.get(3))));
    assertThat(alerts.get(1).date()).isEqualTo(decisions.get(5));
    assertThat(alerts.get(1).cleared()).isEmpty();
  }

  @Test
  void distributionsOfAYearVaryByTheirDeviationOverTheirMean() {
    Market paying =
        SyntheticMarket.builder().seed(11).years(4).dividendYield(0.02).build().generate();
    Result result =
        new Simulator()
            .run(
                new Fund("ZN", 0.9),
                paying,
                RunSettings.builder().distributions(DistributionSettings.DEFAULTS).build());
    Watch watch = Watch.of(result);
    List<Distribution> list = Distributions.of(result).orElseThrow().list();
    int last = list.size() - 1;
    double mean = 0;
    for (int i = last - 3; i <= last; i++) {
      mean += list.get(i).perUnit() / 4;
    }
    double squares = 0;
    for (int i = last - 3; i <= last; i++) {
      squares += Math.pow(list.get(i).perUnit() - mean, 2);
    }
    assertThat(watch.column("distribution_variation").last())
        .isCloseTo(Math.sqrt(squares / 3) / mean, within(1e-12));
    int row = result.size() - 1;
    assertThat(watch.column("yield_over_bills").value(row))
        .isCloseTo(
            watch.column("distribution_yield").value(row) - paying.cashRate(result.day(row)),
            within(1e-15));
    assertThat(watch.column("distribution_yield").value(row)).isBetween(0.005, 0.05);
  }

  @Test
  void aRunIsTheSameWhateverIsWatched() {
    WatchSettings other = WatchSettings.builder().windows(List.of(20)).mostAtBroker(0).build();
    Result one = run(WatchSettings.DEFAULTS);
    Result two = run(other);
    assertThat(two.nav(two.size() - 1)).isEqualTo(one.nav(one.size() - 1));
    assertThat(Watch.of(two).alerts())
        .anyMatch(alert -> alert.watchpoint().equals("at_broker") && alert.cleared().isEmpty());
  }

  private static double correlation(List<double[]> pairs) {
    double x = pairs.stream().mapToDouble(p -> p[0]).average().orElseThrow();
    double y = pairs.stream().mapToDouble(p -> p[1]).average().orElseThrow();
    double xy = pairs.stream().mapToDouble(p -> (p[0] - x) * (p[1] - y)).sum();
    double xx = pairs.stream().mapToDouble(p -> (p[0] - x) * (p[0] - x)).sum();
    double yy = pairs.stream().mapToDouble(p -> (p[1] - y) * (p[1] - y)).sum();
    return xy / Math.sqrt(xx * yy);
  }

  private static double notional(Result result, String id, int row) {
    return positions(result, row).stream()
        .filter(position -> position.instrument().equals(id))
        .mapToDouble(position -> position.notional(result.day(row)))
        .sum();
  }

  private static int contract(Result result, int row) {
    return positions(result, row).stream()
        .filter(position -> position.product().isPresent())
        .mapToInt(position -> position.contract().orElseThrow())
        .findFirst()
        .orElseThrow();
  }

  private static List<Position> positions(Result result, int row) {
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.row() < row) {
      cursor.next();
    }
    return cursor.positions();
  }

  /** Stocks and 60% of one future, back to target beyond a band of five points. */
  private record Fund(String future, double equity) implements Strategy {
    @Override
    public List<Sleeve> sleeves() {
      return List.of(
          new Part("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL, "STOCKS"),
          new Part("collateral", AssetClass.BILLS, Funding.PAID_IN_FULL, "BILLS"),
          new Part("bonds", AssetClass.BONDS, Funding.MARGINED, future));
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return new Band();
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      if (point.rebalance().covers("equity")) {
        orders.sleeve("equity").target("STOCKS", Target.capital(equity));
      }
      if (point.rebalance().covers("bonds")) {
        orders.sleeve("bonds").target(future, Target.notional(0.6));
      }
    }
  }

  private record Band() implements RebalanceRule {
    @Override
    public Rebalance check(DecisionPoint point) {
      boolean out =
          !point.fund().ordersPending()
              && Math.abs(point.fund().sleeve("bonds").notional() - 0.6) > 0.05;
      return out ? Rebalance.only("band bonds", "bonds") : Rebalance.NONE;
    }

    @Override
    public OptionalDouble band(String sleeve) {
      return sleeve.equals("bonds") ? OptionalDouble.of(0.05) : OptionalDouble.empty();
    }
  }

  private record Part(String id, AssetClass assetClass, Funding funding, String instrument)
      implements Sleeve {
    @Override
    public List<DataRequirement> requirements() {
      return List.of(DataRequirement.throughout(instrument));
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException();
    }
  }
}
