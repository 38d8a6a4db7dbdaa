package io.notional.api.strategy;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import java.util.List;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A part of a fund with one job. A sleeve keeps no mutable state beyond the decision point's
 * memory. Used by one thread.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Sleeve {
  /** The name of the sleeve in files and messages, unique in its strategy. */
  String id();

  /** The asset class that the sleeve stands for in {@code exposures.csv}. */
  AssetClass assetClass();

  /** How its positions are paid for. */
  Funding funding();

  /**
   * The instruments it may hold. For the collateral sleeve the order is the order of use: what
   * comes first is sold first.
   */
  List<DataRequirement> requirements();

  /** Whether {@link #isDue} may ever say yes: strategies ask no other sleeve. */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default boolean hasOwnDates() {
    return false;
  }

  /**
   * Whether the sleeve is to be allocated at a close whatever the rule of its fund says, such as an
   * index on the day of its reconstitution. Strategies that can be given any sleeve ask it at each
   * close.
   */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default boolean isDue(DecisionPoint point) {
    return false;
  }

  /** Indices of the market that its decisions read, which nobody holds; none by default. */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default List<String> indices() {
    return List.of();
  }

  /**
   * Why {@link #allocate} would refuse a target whatever the market: asked before a run, so that
   * nobody waits for its first decision to be told. Empty by default, and where it would not.
   */
  @API(status = Status.EXPERIMENTAL, since = "0.2")
  default Optional<String> refusal(SleeveTarget target) {
    return Optional.empty();
  }

  /**
   * Turns a target of the sleeve into targets of instruments.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_ORDER} if the sleeve cannot do a
   *     target of that kind
   */
  void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders);
}
