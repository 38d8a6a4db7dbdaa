package io.notional.core.stress;

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
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.result.BrokerLoss;
import io.notional.core.result.Result;
import io.notional.core.settings.BrokerFailure;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/**
 * Whenever a broker fails, and however much it keeps, the books balance and nothing else is lost.
 */
class BrokerFailureProperties {
  private static final Market MARKET =
      SyntheticMarket.builder().seed(4).years(2).build().generate();

  @Property(tries = 60)
  void booksBalanceAndOnlyWhatWasPostedIsTouched(
      @ForAll @IntRange(min = 2, max = 480) int day,
      @ForAll @DoubleRange(max = 1) double loss,
      @ForAll @IntRange(min = 1, max = 40) int frozenDays,
      @ForAll @IntRange(min = 1, max = 480) int saved) {
    RunSettings settings =
        RunSettings.builder()
            .brokerFailure(new BrokerFailure(MARKET.days().date(day), loss, frozenDays))
            .build();
    Simulation whole = Simulation.of(new Fund(), MARKET, settings);
    whole.advance(whole.daysInAll());
    Result result = whole.result();
    Invariants.require(result);

    BrokerLoss taken = result.brokerLosses().get(0);
    int row = result.rowOfDay(day);
    double posted = result.posted(row - 1);
    assertThat(taken.lost()).isCloseTo(loss * posted, within(1e-6));
    assertThat(taken.lost() + taken.frozen()).isCloseTo(posted, within(1e-6));

    Simulation part = Simulation.of(new Fund(), MARKET, settings);
    part.advance(saved);
    Simulation rest =
        Simulation.resume(part.checkpoint(Map.of()), new Fund(), MARKET, settings, Map.of());
    rest.advance(rest.daysInAll());
    int last = result.size() - 1;
    assertThat(rest.result().nav(last)).isEqualTo(result.nav(last));
    assertThat(rest.result().brokerLosses()).isEqualTo(result.brokerLosses());
    assertThat(rest.result().aims()).isEqualTo(result.aims());
  }

  /** Stocks and two rungs, back to target at the end of each month; nothing of it may change. */
  private record Fund() implements Strategy {
    @Override
    public List<Sleeve> sleeves() {
      return List.of(
          new Part("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL, List.of("STOCKS")),
          new Part("collateral", AssetClass.BILLS, Funding.PAID_IN_FULL, List.of("BILLS")),
          new Part("bonds", AssetClass.BONDS, Funding.MARGINED, List.of("ZN", "ZB")));
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return new Monthly();
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      orders.sleeve("equity").target("STOCKS", Target.capital(0.85));
      orders.sleeve("bonds").target("ZN", Target.notional(0.5));
      orders.sleeve("bonds").target("ZB", Target.notional(0.5));
    }
  }

  private record Monthly() implements RebalanceRule {
    @Override
    public Rebalance check(DecisionPoint point) {
      return point.market().endsPeriod(CalendarPeriod.MONTH)
          ? Rebalance.all("month")
          : Rebalance.NONE;
    }
  }

  private record Part(String id, AssetClass assetClass, Funding funding, List<String> instruments)
      implements Sleeve {
    @Override
    public List<DataRequirement> requirements() {
      return instruments.stream().map(DataRequirement::throughout).toList();
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException();
    }
  }
}
