package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.strategy.Strategy;
import io.notional.core.config.Node;
import io.notional.files.spec.Spec;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A fund whose overlay can be made larger and smaller: its strategy declares a number named {@code
 * notional}, the target notional of its futures as a fraction of nav. Immutable.
 */
public final class OverlayFund {
  private static final String NOTIONAL = "notional";

  /** Where a strategy states no end. */
  private static final double MOST = 100;

  private final PlannedFund fund;
  private final String asked;
  private final int sign;
  private final double most;

  private OverlayFund(PlannedFund fund, String asked, int sign, double most) {
    this.fund = fund;
    this.asked = asked;
    this.sign = sign;
    this.most = most;
  }

  /**
   * The fund, if it has such a parameter.
   *
   * @param asked what messages say needs it, such as {@code a limit}
   * @throws NotionalException {@code CONFLICT} if it has none
   */
  public static OverlayFund of(PlannedFund fund, String asked) {
    Parameter parameter =
        fund.catalog()
            .provider(ComponentKind.STRATEGY, fund.spec().strategy())
            .parameters()
            .find(NOTIONAL)
            .filter(p -> p.type() == ParameterType.NUMBER)
            .orElseThrow(() -> none(fund.spec(), asked));
    int sign = fund.values().has(NOTIONAL) && fund.values().number(NOTIONAL) < 0 ? -1 : 1;
    double most = sign < 0 ? -parameter.min() : parameter.max();
    return new OverlayFund(fund, asked, sign, Math.min(most, MOST));
  }

  private static NotionalException none(Spec spec, String asked) {
    String message =
        asked
            + " needs a strategy with a parameter 'notional', the size of its overlay, but "
            + spec.strategy()
            + " declares none";
    return NotionalException.of(ErrorCode.CONFLICT, message, spec.where());
  }

  /** The largest overlay that the strategy takes, long or short as the spec's, of nav. */
  public double most() {
    return most;
  }

  /** A fresh strategy with an overlay of this size, long or short as the spec's. */
  public Strategy strategy(double size) {
    Spec spec = fund.spec();
    Map<String, Node> with = new LinkedHashMap<>(spec.with().entries());
    with.put(NOTIONAL, Node.of(sign * size, asked));
    Node.Mapping values = new Node.Mapping(with, spec.with().where());
    return fund.catalog().create(ComponentKind.STRATEGY, spec.component(values)).component();
  }
}
