package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Variant;
import io.notional.core.market.MarginPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes the chain of margin policies of a future from what its entry says. */
final class MarginPolicies {
  static final String DATED = "dated";
  static final String CARRY_FORWARD = "carry-forward";
  static final String PERCENT = "percent-of-notional";

  private MarginPolicies() {}

  /**
   * The policies in their order.
   *
   * @param chain as written
   * @param path the dotted name of the chain in messages
   */
  static List<MarginPolicy> of(List<Variant> chain, String path, Problems problems) {
    List<MarginPolicy> policies = new ArrayList<>();
    for (int i = 0; i < chain.size(); i++) {
      Config values = chain.get(i).values();
      String itemPath = path + "[" + i + "]." + chain.get(i).kind();
      switch (chain.get(i).kind()) {
        case DATED -> policies.add(new MarginPolicy.Dated());
        case CARRY_FORWARD ->
            policies.add(new MarginPolicy.CarryForward(values.integer("max-age-days")));
        default -> percent(values, itemPath, problems).ifPresent(policies::add);
      }
    }
    return policies;
  }

  private static Optional<MarginPolicy> percent(Config values, String path, Problems problems) {
    double initial = values.number("initial");
    double maintenance = values.number("maintenance");
    if (maintenance <= initial) {
      return Optional.of(new MarginPolicy.PercentOfNotional(initial, maintenance));
    }
    problems.add(
        ErrorCode.CONFLICT,
        path + ".maintenance must be at most initial (" + initial + ") but was " + maintenance,
        values.where("maintenance"));
    return Optional.empty();
  }
}
