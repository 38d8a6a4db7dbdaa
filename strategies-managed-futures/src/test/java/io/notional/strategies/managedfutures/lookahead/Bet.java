package io.notional.strategies.managedfutures.lookahead;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.BillsSleeve;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;

/**
 * A fund that is long or short one market for a month.
 *
 * @param side greater than zero for long, less for short
 * @param atClose sees every close
 */
record Bet(ToDoubleFunction<DecisionPoint> side, Consumer<DecisionPoint> atClose)
    implements Strategy {
  static final String MARKET = "SYN01";

  @Override
  public List<Sleeve> sleeves() {
    return List.of(new Position(), new BillsSleeve(COLLATERAL, List.of("BILLS")));
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return BandAndCalendar.every(CalendarPeriod.MONTH);
  }

  @Override
  public void onClose(DecisionPoint point) {
    atClose.accept(point);
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    double size = 0.5 * Math.signum(side.applyAsDouble(point));
    orders.sleeve("position").target(MARKET, Target.notional(size));
  }

  /** What holds the position. */
  private record Position() implements Sleeve {
    @Override
    public String id() {
      return "position";
    }

    @Override
    public AssetClass assetClass() {
      return AssetClass.MANAGED_FUTURES;
    }

    @Override
    public Funding funding() {
      return Funding.MARGINED;
    }

    @Override
    public List<DataRequirement> requirements() {
      return List.of(DataRequirement.throughout(MARKET));
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException();
    }
  }
}
