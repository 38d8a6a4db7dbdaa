package io.notional.api.plugin;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.Instrument;
import io.notional.api.margin.MarginModel;
import io.notional.api.roll.RollRule;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import java.util.Objects;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * A kind of component that plugins provide.
 *
 * @param id the word for it in files and messages
 * @param type the interface that components of this kind implement
 */
@API(status = Status.STABLE, since = "0.1")
public record ComponentKind<T>(String id, Class<T> type) {
  /** Whole funds. */
  public static final ComponentKind<Strategy> STRATEGY =
      new ComponentKind<>("strategy", Strategy.class);

  /** Parts of funds. */
  public static final ComponentKind<Sleeve> SLEEVE = new ComponentKind<>("sleeve", Sleeve.class);

  /** Things to hold. */
  public static final ComponentKind<Instrument> INSTRUMENT =
      new ComponentKind<>("instrument", Instrument.class);

  /** Margin models. */
  public static final ComponentKind<MarginModel> MARGIN_MODEL =
      new ComponentKind<>("margin-model", MarginModel.class);

  /** Cost models. */
  public static final ComponentKind<CostModel> COST_MODEL =
      new ComponentKind<>("cost-model", CostModel.class);

  /** Roll rules. */
  public static final ComponentKind<RollRule> ROLL_RULE =
      new ComponentKind<>("roll-rule", RollRule.class);

  /** Rebalance rules. */
  public static final ComponentKind<RebalanceRule> REBALANCE_RULE =
      new ComponentKind<>("rebalance-rule", RebalanceRule.class);

  /** Signals, which forecast markets. */
  public static final ComponentKind<Signal> SIGNAL = new ComponentKind<>("signal", Signal.class);

  /** As of any record, without what that links at run time: kinds are keys while plugins load. */
  @Override
  public boolean equals(Object other) {
    return other instanceof ComponentKind<?> kind
        && Objects.equals(id, kind.id)
        && Objects.equals(type, kind.type);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(id) + Objects.hashCode(type);
  }

  @Override
  public String toString() {
    return id;
  }
}
