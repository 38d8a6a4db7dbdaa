package io.notional.core.lookthrough;

import io.notional.api.instrument.AssetClass;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Notional by asset class for one unit of capital. Linear (invariant 9): the exposures of a blend
 * are the weighted sum of its funds'. Immutable.
 *
 * @param byClass signed fractions of capital, in the order of the classes' ids; cash and bills are
 *     no exposure and are left out
 */
public record Exposures(SortedMap<AssetClass, Double> byClass) {
  /** The order of classes in everything that is written. */
  public static final Comparator<AssetClass> BY_ID = Comparator.comparing(AssetClass::id);

  /** A fund of a blend: its weight as a fraction of the blend's capital, and its exposures. */
  public record Part(double weight, Exposures fund) {}

  /**
   * @throws IllegalArgumentException if an exposure is not finite
   */
  public Exposures {
    TreeMap<AssetClass, Double> copy = new TreeMap<>(BY_ID);
    byClass.forEach(
        (assetClass, exposure) -> {
          if (!Double.isFinite(exposure)) {
            throw new IllegalArgumentException(assetClass + " must be finite but was " + exposure);
          }
          if (assetClass.isExposure()) {
            copy.put(assetClass, exposure);
          }
        });
    byClass = Collections.unmodifiableSortedMap(copy);
  }

  /** No exposure at all. */
  public static Exposures none() {
    return of(Map.of());
  }

  /** Exposure to one asset class. */
  public static Exposures of(AssetClass assetClass, double exposure) {
    return of(Map.of(assetClass, exposure));
  }

  /** Exposures in any order. */
  public static Exposures of(Map<AssetClass, Double> exposures) {
    TreeMap<AssetClass, Double> sorted = new TreeMap<>(BY_ID);
    sorted.putAll(exposures);
    return new Exposures(sorted);
  }

  /** The same with more of an asset class. */
  public Exposures plus(AssetClass assetClass, double exposure) {
    TreeMap<AssetClass, Double> sum = new TreeMap<>(byClass);
    sum.merge(assetClass, exposure, Double::sum);
    return new Exposures(sum);
  }

  /** The exposures of a blend: the weighted sum of its parts. */
  public static Exposures blend(List<Part> parts) {
    TreeMap<AssetClass, Double> sum = new TreeMap<>(BY_ID);
    for (Part part : parts) {
      part.fund()
          .byClass
          .forEach((assetClass, e) -> sum.merge(assetClass, part.weight() * e, Double::sum));
    }
    return new Exposures(sum);
  }

  /** The exposure to an asset class; 0 for none. */
  public double of(AssetClass assetClass) {
    return byClass.getOrDefault(assetClass, 0.0);
  }

  /** The sum of absolute exposures. */
  public double gross() {
    return byClass.values().stream().mapToDouble(Math::abs).sum();
  }

  /** The sum of signed exposures. */
  public double net() {
    return byClass.values().stream().mapToDouble(e -> e).sum();
  }
}
