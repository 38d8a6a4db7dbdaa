package io.notional.strategies.managedfutures.program;

import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.ParameterType;
import io.notional.strategies.managedfutures.forecast.Combination;
import io.notional.strategies.managedfutures.forecast.ForecastMultiplier;
import io.notional.strategies.managedfutures.sizing.ExAnteVolatility;
import io.notional.strategies.managedfutures.sizing.Limits;
import io.notional.strategies.managedfutures.sizing.VolatilitySettings;
import io.notional.strategies.managedfutures.trading.Dealer;
import io.notional.strategies.managedfutures.trading.Dealing;
import io.notional.strategies.managedfutures.trading.WholeContracts;
import io.notional.toolkit.ConfigProblems;
import java.util.OptionalDouble;

/** Reads a programme of its values, and notes everything that is wrong with them. */
final class ProgramReader {
  private final Config config;
  private final Context context;
  private final ConfigProblems problems;

  ProgramReader(Config config, Context context, ConfigProblems problems) {
    this.config = config;
    this.context = context;
    this.problems = problems;
  }

  Program read() {
    UniverseReader universe = new UniverseReader(config, problems);
    Combination combination =
        new Combination(
            new SignalReader(config, context, problems).read(),
            new ForecastMultiplier(multiplier(config, Names.FORECAST_MULTIPLIER)),
            config.number(Names.FORECAST_CAP));
    SizingReader sizing = new SizingReader(config, universe, problems);
    Limits limits = sizing.limits();
    KnownHistory history =
        new KnownHistory(
            config.text(Names.START).equalsIgnoreCase(Names.FLAT),
            config.integer(Names.MIN_HISTORY),
            config.where(Names.MIN_HISTORY),
            config.where(Names.SIGNALS));
    return new Program(
        universe.read(),
        history,
        sizing.classes(),
        volatility(),
        combination,
        sizing.read(),
        limits,
        dealer(limits));
  }

  /** A number; empty where it is to be estimated. */
  static OptionalDouble multiplier(Config config, String name) {
    return config.form(name) == ParameterType.NUMBER
        ? OptionalDouble.of(config.number(name))
        : OptionalDouble.empty();
  }

  private ExAnteVolatility volatility() {
    Config group = config.group(Names.VOLATILITY);
    return new ExAnteVolatility(
        new VolatilitySettings(
            group.number(Names.CENTRE_OF_MASS),
            group.number(Names.DAYS_OF_YEAR),
            group.integer(Names.FLOOR_WINDOW),
            group.number(Names.FLOOR_QUANTILE),
            group.number(Names.LONG_RUN_WEIGHT),
            group.number(Names.LONG_RUN),
            group.text(Names.MISSING).equalsIgnoreCase(Names.ZERO)));
  }

  private Dealer dealer(Limits limits) {
    return config.text(Names.CONTRACTS).equalsIgnoreCase("nearest")
        ? new WholeContracts(
            limits, config.number(Names.TRADING_COST), config.number(Names.COST_PENALTY))
        : new Dealing(config.number(Names.BUFFER), limits);
  }
}
