package io.notional.testkit;

import io.notional.api.instrument.Funding;
import io.notional.api.strategy.SleeveView;
import io.notional.api.strategy.Target;
import java.util.Optional;

/** A sleeve as a test has set it, which holds units of nothing and was given no target yet. */
record HandSleeve(String id, Funding funding, double notional, double target, Call call)
    implements SleeveView {
  @Override
  public double capital() {
    call.number();
    return funding == Funding.PAID_IN_FULL ? notional : 0;
  }

  @Override
  public double notional() {
    call.number();
    return notional;
  }

  @Override
  public double target() {
    call.number();
    return target;
  }

  @Override
  public double quantity(String instrument) {
    call.number();
    return 0;
  }

  @Override
  public Optional<Target> lastTarget(String instrument) {
    call.number();
    return Optional.empty();
  }
}
