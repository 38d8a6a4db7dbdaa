package io.notional.testkit.rules;

import io.notional.api.market.MarketView;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.FundView;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.util.List;
import java.util.Optional;

/** A decision point of a strategy that tells when a sleeve takes the strategy's own memory. */
record WatchedPoint(DecisionPoint point, List<Evidence> evidence) implements DecisionPoint {
  private static final StackWalker STACK =
      StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

  @Override
  public Memory memory() {
    part()
        .ifPresent(
            sleeve ->
                evidence.add(
                    Evidence.on(
                        point.market().date(),
                        "memory()",
                        sleeve.getSimpleName()
                            + " was handed the point of the strategy, and not within(id)")));
    return point.memory();
  }

  /** The sleeve among the callers up to the strategy. */
  private static Optional<Class<?>> part() {
    return STACK.walk(
        frames ->
            frames
                .<Class<?>>map(StackWalker.StackFrame::getDeclaringClass)
                .takeWhile(type -> !Delegating.class.isAssignableFrom(type))
                .filter(
                    type ->
                        Sleeve.class.isAssignableFrom(type)
                            && !Strategy.class.isAssignableFrom(type))
                .findFirst());
  }

  @Override
  public DecisionPoint within(String component) {
    return point.within(component);
  }

  @Override
  public MarketView market() {
    return point.market();
  }

  @Override
  public FundView fund() {
    return point.fund();
  }

  @Override
  public Rebalance rebalance() {
    return point.rebalance();
  }

  @Override
  public void diagnose(String name, String instrument, double value) {
    point.diagnose(name, instrument, value);
  }
}
