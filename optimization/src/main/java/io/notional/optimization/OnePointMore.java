package io.notional.optimization;

import io.notional.api.instrument.AssetClass;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one point, 0.01 of nav, more of an asset class would take: differences between the solution
 * for that target and the one for the target as it is. Immutable.
 *
 * @param assetClass of which there would be more
 * @param feasible whether that target can be met; if not, the differences lead to what is nearest
 * @param weights changes of capital by fund, in the order of ids; funds that stay are left out
 * @param freeCapital the change of free capital
 * @param fee the change of the fee, decimal per year
 */
public record OnePointMore(
    AssetClass assetClass,
    boolean feasible,
    SortedMap<String, Double> weights,
    double freeCapital,
    double fee) {
  /** One point. */
  public static final double POINT = 0.01;

  public OnePointMore {
    Objects.requireNonNull(assetClass, "assetClass");
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
  }
}
