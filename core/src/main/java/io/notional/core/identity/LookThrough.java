package io.notional.core.identity;

import io.notional.api.instrument.AssetClass;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Identity 9: the exposure of a blend is the weighted sum of its funds' exposures. Immutable.
 *
 * @param exposures notional by asset class as signed fractions of nav; cash and bills are not
 *     exposure
 */
public record LookThrough(SortedMap<AssetClass, Double> exposures) {
  private static final Comparator<AssetClass> BY_ID = Comparator.comparing(AssetClass::id);

  /** A fund of a blend: its weight as a fraction of the blend's nav, and its exposures. */
  public record Part(double weight, LookThrough fund) {}

  /**
   * @throws IllegalArgumentException if an exposure is not finite
   */
  public LookThrough {
    TreeMap<AssetClass, Double> copy = new TreeMap<>(BY_ID);
    exposures.forEach(
        (assetClass, exposure) -> {
          if (!Double.isFinite(exposure)) {
            throw new IllegalArgumentException(assetClass + " must be finite but was " + exposure);
          }
          if (assetClass.isExposure()) {
            copy.put(assetClass, exposure);
          }
        });
    exposures = java.util.Collections.unmodifiableSortedMap(copy);
  }

  /** No exposure at all. */
  public static LookThrough none() {
    return new LookThrough(new TreeMap<>(BY_ID));
  }

  /** Exposure to one asset class. */
  public static LookThrough of(AssetClass assetClass, double exposure) {
    return none().plus(assetClass, exposure);
  }

  /** The same with more of an asset class. */
  public LookThrough plus(AssetClass assetClass, double exposure) {
    TreeMap<AssetClass, Double> sum = new TreeMap<>(exposures);
    sum.merge(assetClass, exposure, Double::sum);
    return new LookThrough(sum);
  }

  /** The exposures of a blend: the weighted sum of its parts. */
  public static LookThrough blend(List<Part> parts) {
    TreeMap<AssetClass, Double> sum = new TreeMap<>(BY_ID);
    for (Part part : parts) {
      part.fund()
          .exposures
          .forEach((assetClass, e) -> sum.merge(assetClass, part.weight() * e, Double::sum));
    }
    return new LookThrough(sum);
  }

  /** The exposure to an asset class; 0 for none. */
  public double exposure(AssetClass assetClass) {
    return exposures.getOrDefault(assetClass, 0.0);
  }

  /** The sum of absolute exposures. */
  public double gross() {
    return exposures.values().stream().mapToDouble(Math::abs).sum();
  }
}
