package io.notional.strategies.managedfutures;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Config;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads a configuration and collects what is wrong with it, so that it is reported together. */
final class Reader {
  private final Config config;
  private final List<Problem> problems = new ArrayList<>();

  Reader(Config config) {
    this.config = config;
  }

  /** A list of instruments that names at least one, and none twice. */
  List<String> instruments(String parameter) {
    List<String> names = config.texts(parameter);
    if (names.isEmpty()) {
      String message = parameter + " must name at least one instrument but is empty";
      add(ErrorCode.MISSING_VALUE, message, parameter);
    }
    Set<String> seen = new HashSet<>();
    for (String name : names) {
      if (!seen.add(name)) {
        String message = parameter + " must name an instrument once but has '" + name + "' twice";
        add(ErrorCode.CONFLICT, message, parameter);
      }
    }
    return names;
  }

  /** The trend book of the parameters of {@link TrendParameters#book()}. */
  TrendSleeve trend(String sleeve) {
    ExponentialVolatility volatility =
        new ExponentialVolatility(config.integer(TrendParameters.CENTRE_OF_MASS));
    TrendSignal signal =
        new TrendSignal(
            config.integer(TrendParameters.LOOKBACK),
            config.integer(TrendParameters.MIN_HISTORY),
            volatility);
    return new TrendSleeve(
        sleeve,
        instruments(TrendParameters.MARKETS),
        signal,
        config.number(TrendParameters.LEVERAGE_CAP));
  }

  /** A name of lower-case letters, digits and hyphens. */
  String name(String parameter) {
    String text = config.text(parameter);
    if (!text.matches("[a-z][a-z0-9-]*")) {
      String rule =
          " must start with a letter and be lower-case letters, digits and hyphens but was '";
      add(ErrorCode.OUT_OF_RANGE, parameter + rule + text + "'", parameter);
    }
    return text;
  }

  /** The value, if nothing was wrong. */
  <T> T finish(T value) {
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
    return value;
  }

  private void add(ErrorCode code, String message, String parameter) {
    problems.add(new Problem(code, message, config.where(parameter)));
  }
}
