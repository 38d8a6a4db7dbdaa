package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.HashMap;
import java.util.Map;

/** Provides {@link PercentMargin}. */
final class PercentProvider extends MarginProvider {
  private static final String INITIAL = "initial";
  private static final String MAINTENANCE = "maintenance";
  private static final String BY_PRODUCT = "by-product";
  private static final String PRODUCT = "product";

  PercentProvider() {
    super("percent-of-notional", "fractions of notional, without offsets");
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        fraction(INITIAL).withDefault(0.055).describedAs("of products that are not named"),
        fraction(MAINTENANCE).withDefault(0.05).describedAs("of products that are not named"),
        Parameter.groups(
                BY_PRODUCT,
                Parameters.of(
                    Parameter.instrument(PRODUCT), fraction(INITIAL), fraction(MAINTENANCE)))
            .describedAs("fractions of single products"));
  }

  private static Parameter fraction(String name) {
    return Parameter.number(name, 1e-6, 1, "fraction of notional");
  }

  @Override
  public MarginModel create(Config config, Context context) {
    Map<String, MarginFractions> byProduct = new HashMap<>();
    for (Config named : config.groups(BY_PRODUCT)) {
      String product = named.text(PRODUCT);
      if (byProduct.put(product, fractions(named)) != null) {
        throw NotionalException.of(
            ErrorCode.CONFLICT, BY_PRODUCT + " names " + product + " twice", named.where(PRODUCT));
      }
    }
    return new PercentMargin(fractions(config), byProduct);
  }

  private static MarginFractions fractions(Config config) {
    return at(
        config.where(MAINTENANCE),
        () -> new MarginFractions(config.number(INITIAL), config.number(MAINTENANCE)));
  }
}
