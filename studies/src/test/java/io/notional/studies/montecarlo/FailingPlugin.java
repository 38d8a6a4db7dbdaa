package io.notional.studies.montecarlo;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import java.util.List;

/** A strategy that fails once stocks have risen by a third. */
public final class FailingPlugin implements Plugin {
  @Override
  public String id() {
    return "failing";
  }

  @Override
  public int spiVersion() {
    return SPI_VERSION;
  }

  @Override
  public List<Provider<?>> providers() {
    return List.of(new FailingProvider());
  }

  private static final class FailingProvider implements Provider<Strategy> {
    @Override
    public String id() {
      return "failing";
    }

    @Override
    public ComponentKind<Strategy> kind() {
      return ComponentKind.STRATEGY;
    }

    @Override
    public Parameters parameters() {
      return Parameters.NONE;
    }

    @Override
    public Strategy create(Config config, Context context) {
      return new Failing();
    }
  }

  private static final class Failing implements Strategy {
    @Override
    public List<Sleeve> sleeves() {
      return List.of(new Held("collateral", "BILLS"), new Held("equity", "IVV"));
    }

    @Override
    public RebalanceRule rebalanceRule() {
      return point -> {
        var index = point.market().returnIndex("IVV");
        if (index.ago(0) > 1.35 * index.ago(index.size() - 1)) {
          throw new IllegalStateException("too dear");
        }
        return Rebalance.NONE;
      };
    }

    @Override
    public void decide(DecisionPoint point, Orders orders) {
      // holds cash
    }
  }

  private record Held(String id, String instrument) implements Sleeve {
    @Override
    public AssetClass assetClass() {
      return AssetClass.EQUITY;
    }

    @Override
    public Funding funding() {
      return Funding.PAID_IN_FULL;
    }

    @Override
    public List<DataRequirement> requirements() {
      return List.of(DataRequirement.throughout(instrument));
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("the strategy decides nothing");
    }
  }
}
