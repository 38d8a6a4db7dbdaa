package io.notional.strategies.managedfutures.program;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.strategies.managedfutures.sizing.Cap;
import io.notional.strategies.managedfutures.sizing.Limits;
import io.notional.strategies.managedfutures.sizing.RiskSettings;
import io.notional.strategies.managedfutures.sizing.Sizing;
import io.notional.strategies.managedfutures.sizing.Weighting;
import io.notional.strategies.managedfutures.sizing.WindowSettings;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/** Reads how large positions are, and what they may not exceed. */
final class SizingReader {
  private final Config config;
  private final UniverseReader universe;
  private final ConfigProblems problems;

  SizingReader(Config config, UniverseReader universe, ConfigProblems problems) {
    this.config = config;
    this.universe = universe;
    this.problems = problems;
  }

  Sizing read() {
    String weighting = config.text(Names.WEIGHTS).toUpperCase(Locale.ROOT).replace('-', '_');
    Config window = config.group(Names.COVARIANCE);
    return new Sizing(
        Weighting.valueOf(weighting),
        config.integer(Names.SLOTS),
        universe.grouped(),
        classWeights(),
        new RiskSettings(
            config.text(Names.SIZE_BY).equalsIgnoreCase("volatility"),
            config.number(Names.RISK),
            config.number(Names.NOTIONAL),
            ProgramReader.multiplier(config, Names.MULTIPLIER),
            optional(Names.TARGET)),
        new WindowSettings(
            window.integer(Names.MONTHS),
            window.integer(Names.STEP),
            window.number(Names.SHRINKAGE)));
  }

  /** Where classes were given their shares. */
  KnownClasses classes() {
    Map<String, String> places = new TreeMap<>();
    for (Config item : config.groups(Names.CLASS_WEIGHTS)) {
      places.put(item.text(Names.ASSET_CLASS), item.where(Names.ASSET_CLASS));
    }
    return new KnownClasses(universe.grouped(), places);
  }

  Limits limits() {
    List<String> longOnly = config.texts(Names.LONG_ONLY);
    longOnly.forEach(name -> known(name, config, Names.LONG_ONLY));
    List<Cap> caps = new ArrayList<>();
    for (Config item : config.groups(Names.CAPS)) {
      known(item.text(Names.OF), item, Names.OF);
      caps.add(new Cap(item.text(Names.OF), item.number(Names.NOTIONAL)));
    }
    return new Limits(
        universe.grouped(),
        longOnly,
        config.number(Names.MARKET_CAP),
        caps,
        config.number(Names.LEVERAGE_CAP),
        optional(Names.MARGIN_CAP));
  }

  private OptionalDouble optional(String name) {
    return config.has(name) ? OptionalDouble.of(config.number(name)) : OptionalDouble.empty();
  }

  private Map<String, Double> classWeights() {
    Map<String, Double> shares = new TreeMap<>();
    double sum = 0;
    for (Config item : config.groups(Names.CLASS_WEIGHTS)) {
      String name = item.text(Names.ASSET_CLASS);
      known(name, item, Names.ASSET_CLASS);
      if (shares.put(name, item.number(Names.WEIGHT)) != null) {
        String message = "class-weights must name a class once but have '" + name + "' twice";
        problems.add(ErrorCode.CONFLICT, message, item, Names.ASSET_CLASS);
      }
      sum += item.number(Names.WEIGHT);
    }
    if (!shares.isEmpty() && !(Math.abs(sum - 1) <= Weights.TOLERANCE)) {
      problems.add(
          ErrorCode.CONFLICT,
          "class-weights must sum to 1 but sum to " + sum,
          config,
          Names.CLASS_WEIGHTS);
    }
    return shares;
  }

  /** Notes a name that is no market of the universe, no group's, and no class that ships. */
  private void known(String name, Config where, String parameter) {
    Set<String> names = universe.names();
    if (!names.contains(name)) {
      problems.unknown(
          parameter + " must be a market, a sector or class of groups, or an asset class but was",
          name,
          names,
          where,
          parameter);
    }
  }
}
