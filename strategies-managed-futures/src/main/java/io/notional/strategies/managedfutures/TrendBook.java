package io.notional.strategies.managedfutures;

import io.notional.api.plugin.Config;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.ExponentialVolatility;
import io.notional.toolkit.Weights;

/** Reads the trend book, whose parameters the fund and the sleeve on its own name alike. */
final class TrendBook {
  private TrendBook() {}

  /**
   * The book of the parameters of {@link TrendParameters#book()}.
   *
   * @param sleeve the id of its sleeve
   */
  static TrendSleeve read(String sleeve, Config config, ConfigProblems problems) {
    ExponentialVolatility volatility =
        new ExponentialVolatility(config.integer(TrendParameters.CENTRE_OF_MASS));
    TrendSignal signal =
        new TrendSignal(
            config.integer(TrendParameters.LOOKBACK),
            config.integer(TrendParameters.MIN_HISTORY),
            volatility);
    return new TrendSleeve(
        sleeve,
        Weights.instruments(config, TrendParameters.MARKETS, problems),
        signal,
        config.number(TrendParameters.LEVERAGE_CAP));
  }
}
