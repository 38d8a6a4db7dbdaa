package io.notional.optimization;

import io.notional.api.instrument.AssetClass;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Weights that produce exposures, or come nearest to them. Fractions of nav, to twelve decimals.
 * Immutable.
 *
 * @param weights capital by fund, those with none included, in the order of ids
 * @param exposure what they produce, by asset class of the menu, in the order of ids
 * @param residual target less exposure: what is missing is positive
 * @param freeCapital what the weights leave of 1
 * @param fee expense ratio of the whole, decimal per year
 * @param feasible whether the target is met, to 1e-6 in every class; otherwise the sum of squared
 *     residuals is as small as the limits allow
 * @param binding limits but for which the residual would be smaller or, where there is none, the
 *     objective better; as far as the first step goes
 * @param onePointMore what 0.01 more of each class of the target would take
 */
public record ExposureSolution(
    SortedMap<String, Double> weights,
    SortedMap<AssetClass, Double> exposure,
    SortedMap<AssetClass, Double> residual,
    double freeCapital,
    double fee,
    boolean feasible,
    List<Limit> binding,
    List<OnePointMore> onePointMore) {
  public ExposureSolution {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    exposure = Collections.unmodifiableSortedMap(new TreeMap<>(exposure));
    residual = Collections.unmodifiableSortedMap(new TreeMap<>(residual));
    binding = List.copyOf(binding);
    onePointMore = List.copyOf(onePointMore);
  }
}
