package com.example.riskparity;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import java.util.ArrayList;
import java.util.List;

/**
 * Futures, long, each with the same share of the sleeve's risk. Of a target of risk it is as large
 * as its covariance says, of a target of notional the weights sum to that. A market whose past is
 * too short takes no part until it is long enough. Immutable: it remembers nothing.
 *
 * @param id the name of the sleeve
 * @param instruments ids of futures, in the order of their names, so that no sum depends on the
 *     order in which a spec lists them
 * @param lookback returns from which covariance is estimated, two or more
 * @param leverage the most that notional may be, as a multiple of nav
 */
record RiskParitySleeve(String id, List<String> instruments, int lookback, double leverage)
    implements Sleeve {
  RiskParitySleeve {
    instruments = instruments.stream().sorted().toList();
  }

  @Override
  public AssetClass assetClass() {
    return AssetClass.parse("risk-parity");
  }

  @Override
  public Funding funding() {
    return Funding.MARGINED;
  }

  @Override
  public List<DataRequirement> requirements() {
    return instruments.stream().map(DataRequirement::whileQuoted).toList();
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    List<String> known = known(point.market());
    if (known.isEmpty()) {
      return;
    }
    double[][] covariance = Covariance.of(point.market(), known, lookback);
    double[] weights = EqualRisk.weights(covariance);
    double scale = Math.min(scale(target, weights), leverage / sum(weights));
    for (int i = 0; i < weights.length; i++) {
      String instrument = known.get(i);
      orders.target(instrument, Target.notional(scale * weights[i]));
      point.diagnose("volatility", instrument, Math.sqrt(covariance[i][i]));
    }
    point.diagnose("volatility", "", scale);
  }

  /** By what weights whose volatility is one are multiplied. */
  private double scale(SleeveTarget target, double[] weights) {
    if (target instanceof SleeveTarget.Risk risk) {
      return risk.volatility();
    }
    if (target instanceof SleeveTarget.Notional notional && notional.weight() >= 0) {
      return notional.weight() / sum(weights);
    }
    throw NotionalException.of(
        ErrorCode.BAD_ORDER,
        "sleeve '"
            + id
            + "' takes risk, or notional of zero or more, but the target was "
            + target);
  }

  private List<String> known(MarketView market) {
    List<String> known = new ArrayList<>();
    for (String instrument : instruments) {
      if (market.isQuoted(instrument) && Covariance.isKnown(market, instrument, lookback)) {
        known.add(instrument);
      }
    }
    return known;
  }

  private static double sum(double[] weights) {
    double sum = 0;
    for (double weight : weights) {
      sum += weight;
    }
    return sum;
  }
}
