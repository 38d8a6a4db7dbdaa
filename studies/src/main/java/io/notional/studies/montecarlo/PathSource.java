package io.notional.studies.montecarlo;

import io.notional.core.market.Market;
import io.notional.core.market.TradingDays;
import io.notional.core.resample.FittedMarket;
import io.notional.core.resample.ResampledMarket;
import io.notional.core.resample.Resampling;
import io.notional.core.synthetic.Regime;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.plan.RunPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Where paths come from. Immutable, and safe for use by many threads. */
interface PathSource {
  /** The valuation days of all paths. */
  TradingDays days();

  /** The date of the first close that is simulated. */
  LocalDate firstClose();

  /** One path with columns of its own. */
  Market path(long number);

  /** A maker of paths, for one thread. */
  PathMarkets paths();

  /** The first day of the market that paths are made from. */
  LocalDate firstUsed();

  /** The last day of the market that paths are made from. */
  LocalDate lastUsed();

  /** How it is described in files. */
  Map<String, Object> described();

  static PathSource of(RunPlan plan, MonteCarloSettings settings) {
    return settings
        .method()
        .drawn()
        .map(method -> resampled(plan, settings, method))
        .orElseGet(() -> fitted(plan, settings));
  }

  private static PathSource resampled(
      RunPlan plan, MonteCarloSettings settings, Resampling.Method method) {
    return new Resampled(
        ResampledMarket.of(
            plan.market(),
            plan.fund().instruments(),
            new Resampling(method, settings.blockDays(), settings.seed()),
            settings.pastDays(),
            settings.years(),
            settings.from(),
            settings.to()));
  }

  private static PathSource fitted(RunPlan plan, MonteCarloSettings settings) {
    return new Fitted(
        FittedMarket.of(
            plan.market(),
            plan.fund().instruments(),
            settings.seed(),
            settings.pastDays(),
            settings.years(),
            settings.from(),
            settings.to(),
            settings.correlation()));
  }

  /** Days of the market drawn again. */
  record Resampled(ResampledMarket market) implements PathSource {
    @Override
    public TradingDays days() {
      return market.days();
    }

    @Override
    public LocalDate firstClose() {
      return market.firstClose();
    }

    @Override
    public Market path(long number) {
      return market.path(number);
    }

    @Override
    public PathMarkets paths() {
      return market.paths()::market;
    }

    @Override
    public LocalDate firstUsed() {
      return market.firstDrawn();
    }

    @Override
    public LocalDate lastUsed() {
      return market.lastDrawn();
    }

    @Override
    public Map<String, Object> described() {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("block_days", market.resampling().blockDays());
      map.put("days", market.drawnFrom());
      map.put("instruments", market.instruments());
      return map;
    }
  }

  /** The synthetic market's model. */
  record Fitted(FittedMarket market) implements PathSource {
    @Override
    public TradingDays days() {
      return market.days();
    }

    @Override
    public LocalDate firstClose() {
      return market.firstClose();
    }

    @Override
    public Market path(long number) {
      return market.path(number);
    }

    @Override
    public PathMarkets paths() {
      return market::path;
    }

    @Override
    public LocalDate firstUsed() {
      return market.firstFitted();
    }

    @Override
    public LocalDate lastUsed() {
      return market.lastFitted();
    }

    @Override
    public Map<String, Object> described() {
      SyntheticMarket model = market.model();
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("days", market.fittedTo());
      map.put("instruments", market.instruments());
      map.put("stock_volatility", model.stockVolatility());
      map.put("equity_premium", model.equityPremium());
      map.put("rate_volatility", model.rateVolatility());
      map.put("growth", regime(model.growth()));
      map.put("inflation", regime(model.inflation()));
      return map;
    }

    private static Map<String, Object> regime(Regime regime) {
      Map<String, Object> map = new LinkedHashMap<>();
      map.put("stock_bond_correlation", regime.stockBondCorrelation());
      map.put("mean_long_rate", regime.meanLongRate());
      map.put("mean_years", regime.meanYears());
      return map;
    }
  }
}
