package io.notional.api.strategy;

import java.util.Objects;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The answer of a rebalance rule: no, or yes with a reason and a scope. Immutable.
 *
 * @param reason a word or two for {@code trades.csv}; empty when the answer is no
 * @param sleeves ids of the sleeves that are to return to target; empty means every sleeve
 */
@API(status = Status.STABLE, since = "0.1")
public record Rebalance(String reason, Set<String> sleeves) {
  /** The answer "no". */
  public static final Rebalance NONE = new Rebalance("", Set.of());

  /** The first decision of a run: every sleeve is to be built. */
  public static final Rebalance START = new Rebalance("start", Set.of());

  public Rebalance {
    Objects.requireNonNull(reason, "reason");
    sleeves = Set.copyOf(sleeves);
  }

  /** As of any record, without what that links at run time: answers are compared each day. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Rebalance rebalance
        && reason.equals(rebalance.reason)
        && sleeves.equals(rebalance.sleeves);
  }

  @Override
  public int hashCode() {
    return 31 * reason.hashCode() + sleeves.hashCode();
  }

  /** Every sleeve returns to target. */
  public static Rebalance all(String reason) {
    return new Rebalance(reason, Set.of());
  }

  /** Only the named sleeves return to target. */
  public static Rebalance only(String reason, String... sleeves) {
    return new Rebalance(reason, Set.of(sleeves));
  }

  /** Whether the answer is yes. */
  public boolean triggers() {
    return !reason.isEmpty();
  }

  /** Whether a sleeve is in scope. */
  public boolean covers(String sleeve) {
    return sleeves.isEmpty() || sleeves.contains(sleeve);
  }
}
