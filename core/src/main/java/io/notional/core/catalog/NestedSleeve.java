package io.notional.core.catalog;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import java.util.List;
import java.util.Optional;

/**
 * A sleeve that a component of, perhaps, another plugin has and calls: what it does wrong is its
 * own, and not that of whoever calls it.
 *
 * @param inner the sleeve as its provider made it
 */
record NestedSleeve(Sleeve inner) implements Sleeve {
  @Override
  public String id() {
    return inner.id();
  }

  @Override
  public AssetClass assetClass() {
    return inner.assetClass();
  }

  @Override
  public Funding funding() {
    return inner.funding();
  }

  @Override
  public List<DataRequirement> requirements() {
    return inner.requirements();
  }

  @Override
  public boolean hasOwnDates() {
    return inner.hasOwnDates();
  }

  @Override
  public boolean isDue(DecisionPoint point) {
    try {
      return inner.isDue(point);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw Fault.thrown("sleeve", inner, point.market().date(), e);
    }
  }

  @Override
  public List<String> indices() {
    return inner.indices();
  }

  @Override
  public Optional<String> refusal(SleeveTarget target) {
    return inner.refusal(target);
  }

  @Override
  public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
    try {
      inner.allocate(target, point, orders);
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw Fault.thrown("sleeve", inner, point.market().date(), e);
    }
  }
}
