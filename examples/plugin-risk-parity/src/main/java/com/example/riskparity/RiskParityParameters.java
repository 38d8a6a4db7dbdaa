package com.example.riskparity;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What sleeve and strategy have in common. */
final class RiskParityParameters {
  private RiskParityParameters() {}

  static Parameter instruments() {
    return Parameter.instruments("instruments")
        .describedAs("futures, each with an equal share of risk");
  }

  static Parameter lookback() {
    return Parameter.integer("lookback", 20, 2000, "closes")
        .withDefault(120)
        .describedAs("returns from which covariance is estimated");
  }

  static Parameter leverage() {
    return Parameter.number("leverage", 0, 20, "multiple of nav")
        .withDefault(4)
        .describedAs("the most that notional may be");
  }

  /** The sleeve that values say; notes what is wrong with them. */
  static RiskParitySleeve sleeve(String id, Config config, ConfigProblems problems) {
    List<String> instruments = config.texts("instruments");
    Set<String> seen = new TreeSet<>();
    for (String instrument : instruments) {
      if (!seen.add(instrument)) {
        String message = "instruments names '" + instrument + "' twice";
        problems.add(ErrorCode.CONFLICT, message, config, "instruments");
      }
    }
    if (instruments.isEmpty()) {
      String message = "instruments must have at least one future but is empty";
      problems.add(ErrorCode.MISSING_VALUE, message, config, "instruments");
    }
    return new RiskParitySleeve(
        id, instruments, config.integer("lookback"), config.number("leverage"));
  }
}
