package io.notional.testkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.Target;
import io.notional.core.config.Nearest;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The targets of a decision, by {@code sleeve/instrument} in the order in which they came. Refuses
 * what the host refuses: unknown sleeves, orders of the collateral, instruments that a sleeve does
 * not require or that are not quoted, capital of what is margined, and more capital than there is.
 */
public final class RecordedOrders implements Orders {
  private static final double TOLERANCE = 1e-9;

  private final List<Sleeve> sleeves;
  private final String collateral;
  private final PointFixture point;
  private final int number;
  private final Map<String, Target> targets = new LinkedHashMap<>();

  /**
   * Orders of one decision.
   *
   * @param collateral the id of the sleeve that takes none; empty for none of them
   */
  RecordedOrders(List<Sleeve> sleeves, String collateral, PointFixture point) {
    this.sleeves = sleeves;
    this.collateral = collateral;
    this.point = point;
    this.number = point.call().number();
  }

  @Override
  public SleeveOrders sleeve(String id) {
    point.call().require(number);
    Sleeve sleeve =
        sleeves.stream()
            .filter(s -> s.id().equals(id))
            .findFirst()
            .orElseThrow(() -> bad(Nearest.unknown("sleeve", id, ids())));
    return (instrument, target) -> order(sleeve, instrument, target);
  }

  private List<String> ids() {
    return sleeves.stream().map(Sleeve::id).toList();
  }

  private void order(Sleeve sleeve, String instrument, Target target) {
    point.call().require(number);
    if (sleeve.id().equals(collateral)) {
      throw bad("sleeve " + collateral + " must not be ordered anything: it is the collateral");
    }
    if (sleeve.requirements().stream().noneMatch(r -> r.instrument().equals(instrument))) {
      throw bad(
          "sleeve " + sleeve.id() + " does not name " + instrument + " among its requirements");
    }
    if (!point.market().quoted().contains(instrument)) {
      throw bad(instrument + " is not quoted on " + point.market().date());
    }
    if (sleeve.funding() == Funding.MARGINED && target instanceof Target.Capital) {
      throw bad(instrument + " is margined and ties up no capital: use a notional target");
    }
    targets.put(sleeve.id() + "/" + instrument, target);
  }

  /** Capital of all orders together may not exceed nav. */
  void close() {
    double capital = 0;
    for (Target target : targets.values()) {
      capital += target instanceof Target.Capital paid ? paid.weight() : 0;
    }
    if (!(capital <= 1 + TOLERANCE)) {
      throw bad("capital must not exceed 1 of nav but the orders come to " + capital);
    }
  }

  private static NotionalException bad(String message) {
    return NotionalException.of(ErrorCode.BAD_ORDER, message);
  }

  /** All targets. */
  public Map<String, Target> targets() {
    return Collections.unmodifiableMap(targets);
  }

  /**
   * The capital or notional that was ordered, a fraction of nav.
   *
   * @param key {@code sleeve/instrument}, of which such a target was ordered
   */
  public double weight(String key) {
    Target target = targets.get(key);
    if (target instanceof Target.Capital capital) {
      return capital.weight();
    }
    return ((Target.Notional) target).weight();
  }
}
