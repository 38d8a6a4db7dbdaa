package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.files.spec.Spec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A spec whose overlay can be made larger and smaller: its strategy declares a number named {@code
 * notional}, the target notional of its futures as a fraction of nav.
 */
final class OverlayFund {
  private static final String NOTIONAL = "notional";

  /** Where a strategy states no end. */
  private static final double MOST = 100;

  private final Spec spec;
  private final Catalog catalog;
  private final int sign;
  private final double most;

  private OverlayFund(Spec spec, Catalog catalog, int sign, double most) {
    this.spec = spec;
    this.catalog = catalog;
    this.sign = sign;
    this.most = most;
  }

  /**
   * The fund, if it has such a parameter.
   *
   * @throws NotionalException {@code CONFLICT} if it has none
   */
  static OverlayFund of(Fund fund, Catalog catalog) {
    Spec spec = fund.spec();
    Parameter parameter =
        catalog
            .provider(ComponentKind.STRATEGY, spec.strategy())
            .parameters()
            .find(NOTIONAL)
            .filter(p -> p.type() == ParameterType.NUMBER)
            .orElseThrow(
                () ->
                    NotionalException.of(
                        ErrorCode.CONFLICT,
                        "--find-limit needs a strategy with a parameter 'notional', the size of its"
                            + " overlay, but "
                            + spec.strategy()
                            + " declares none",
                        spec.where()));
    int sign = fund.with().has(NOTIONAL) && fund.with().number(NOTIONAL) < 0 ? -1 : 1;
    double most = sign < 0 ? -parameter.min() : parameter.max();
    return new OverlayFund(spec, catalog, sign, Math.min(most, MOST));
  }

  /** The largest overlay that the strategy takes, long or short as the spec's, of nav. */
  double most() {
    return most;
  }

  /** A fresh strategy with an overlay of this size, long or short as the spec's. */
  Strategy strategy(double size) {
    Map<String, Node> with = new LinkedHashMap<>(spec.with().entries());
    with.put(NOTIONAL, Node.of(sign * size, "--find-limit"));
    Node.Mapping values = new Node.Mapping(with, spec.with().where());
    return catalog.create(ComponentKind.STRATEGY, spec.component(values)).component();
  }
}
