package io.notional.testkit.rules;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import java.util.List;
import java.util.function.Supplier;

/** A fund that follows a signal in a few markets, each by its forecast. Serves one run. */
final class SignalFund implements Strategy {
  private static final String SLEEVE = "trend";
  private static final double NOTIONAL = 0.3;

  private final Supplier<Signal> signal;
  private final List<String> markets;
  private final boolean asksDaily;

  /** A market as the signal sees it. */
  private record At(MarketView market, String instrument, Memory memory) implements SignalPoint {}

  /** They may join and leave. */
  private record Markets(List<String> ids) implements Sleeve {
    @Override
    public String id() {
      return SLEEVE;
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
      return ids.stream().map(DataRequirement::whileQuoted).toList();
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the fund orders its markets itself");
    }
  }

  SignalFund(Supplier<Signal> signal, List<String> markets, boolean asksDaily) {
    this.signal = signal;
    this.markets = markets;
    this.asksDaily = asksDaily;
  }

  @Override
  public List<Sleeve> sleeves() {
    return List.of(new Markets(markets), KitFund.bills(COLLATERAL));
  }

  @Override
  public RebalanceRule rebalanceRule() {
    return KitFund.EACH_MONTH;
  }

  @Override
  public void onClose(DecisionPoint point) {
    if (asksDaily) {
      markets.stream().filter(point.market()::isQuoted).forEach(id -> forecast(point, id));
    }
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    for (String id : markets) {
      if (point.market().isQuoted(id)) {
        double forecast = forecast(point, id);
        point.diagnose("forecast", id, forecast);
        double weight = Double.isNaN(forecast) ? 0 : forecast / Signal.CAP * NOTIONAL;
        orders.sleeve(SLEEVE).target(id, Target.notional(weight));
      }
    }
  }

  private double forecast(DecisionPoint point, String id) {
    return signal.get().forecast(new At(point.market(), id, point.memory().within(id)));
  }
}
