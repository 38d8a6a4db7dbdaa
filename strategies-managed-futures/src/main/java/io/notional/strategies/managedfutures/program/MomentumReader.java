package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.Config;
import io.notional.strategies.managedfutures.forecast.Combination;
import io.notional.strategies.managedfutures.forecast.ForecastMultiplier;
import io.notional.strategies.managedfutures.forecast.WeightedSignal;
import io.notional.strategies.managedfutures.signal.Signals;
import io.notional.strategies.managedfutures.sizing.ExAnteVolatility;
import io.notional.strategies.managedfutures.sizing.Limits;
import io.notional.strategies.managedfutures.sizing.RiskSettings;
import io.notional.strategies.managedfutures.sizing.Sizing;
import io.notional.strategies.managedfutures.sizing.VolatilitySettings;
import io.notional.strategies.managedfutures.sizing.Weighting;
import io.notional.strategies.managedfutures.sizing.WindowSettings;
import io.notional.strategies.managedfutures.trading.Dealing;
import io.notional.strategies.managedfutures.universe.Groups;
import io.notional.strategies.managedfutures.universe.Universe;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.ExponentialVolatility;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Reads the short form: the programme that {@code trend} makes of the signal {@code momentum} with
 * months of 21 closes, one slot, {@code risk} for each market, all that is quoted, and a return of
 * zero on days without a close.
 */
final class MomentumReader {
  /** Whatever the market still quotes. */
  private static final int MAX_STALE_DAYS = 366;

  private static final double NO_CAP = 100;
  private static final double GREATEST = 20;

  private static final WindowSettings WINDOW = new WindowSettings(36, 21, 0);
  private static final OptionalDouble ONE = OptionalDouble.of(1);

  private MomentumReader() {}

  static Program read(Config config, ConfigProblems problems) {
    int lookback = config.integer(MomentumParameters.LOOKBACK);
    double centre = config.integer(MomentumParameters.CENTRE_OF_MASS);
    List<String> markets = Weights.instruments(config, Names.MARKETS, problems);
    Groups groups = new Groups(List.of());
    String place = config.where(MomentumParameters.LOOKBACK);
    Limits limits =
        new Limits(
            groups,
            List.of(),
            NO_CAP,
            List.of(),
            config.number(Names.LEVERAGE_CAP),
            OptionalDouble.empty());
    return new Program(
        new Universe(markets, groups, lookback + 1, MAX_STALE_DAYS, 0, 0, 0, 0),
        new KnownHistory(true, lookback + 1, place, place),
        new KnownClasses(groups, Map.of()),
        new ExAnteVolatility(
            new VolatilitySettings(centre, ExponentialVolatility.DAYS_A_YEAR, 0, 0, 0, 1, true)),
        new Combination(
            List.of(new WeightedSignal(Signals.MOMENTUM, Signals.signs(lookback), 1)),
            new ForecastMultiplier(ONE),
            GREATEST),
        new Sizing(
            Weighting.MARKETS,
            1,
            groups,
            Map.of(),
            new RiskSettings(true, config.number(Names.RISK), 1, ONE, OptionalDouble.empty()),
            WINDOW),
        limits,
        new Dealing(0, limits));
  }
}
