package io.notional.api.instrument;

import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * What one unit of value is exposed to: a signed amount by asset class, ordered by the ids of the
 * classes. A share is 1 of equity; a 90/60 fund is 0.9 of equity and 0.6 of bonds. Immutable and
 * safe for use by many threads.
 */
@API(status = Status.EXPERIMENTAL, since = "0.2")
public final class Exposures {
  /** The order of asset classes in everything that is written. */
  public static final Comparator<AssetClass> BY_ID = Comparator.comparing(AssetClass::id);

  /** No exposure at all. */
  public static final Exposures NONE = of(Map.of());

  private final SortedMap<AssetClass, Double> byClass;

  private Exposures(SortedMap<AssetClass, Double> byClass) {
    this.byClass = Collections.unmodifiableSortedMap(byClass);
  }

  /** All of it to one asset class: 1. */
  public static Exposures of(AssetClass assetClass) {
    return of(assetClass, 1);
  }

  /**
   * Exposure to one asset class.
   *
   * @throws IllegalArgumentException if the amount is not finite
   */
  public static Exposures of(AssetClass assetClass, double amount) {
    return of(Map.of(assetClass, amount));
  }

  /**
   * Exposures by asset class.
   *
   * @throws IllegalArgumentException if an amount is not finite
   */
  public static Exposures of(Map<AssetClass, Double> amounts) {
    TreeMap<AssetClass, Double> copy = new TreeMap<>(BY_ID);
    amounts.forEach((assetClass, amount) -> copy.put(assetClass, finite(assetClass, amount)));
    return new Exposures(copy);
  }

  private static double finite(AssetClass assetClass, double amount) {
    if (!Double.isFinite(amount)) {
      throw new IllegalArgumentException(assetClass + " must be finite but was " + amount);
    }
    return amount;
  }

  /** The amounts by asset class, ordered by id; unmodifiable. */
  public SortedMap<AssetClass, Double> byClass() {
    return byClass;
  }

  /** The exposure to an asset class; 0 for none. */
  public double to(AssetClass assetClass) {
    return byClass.getOrDefault(assetClass, 0.0);
  }

  /** The sum of this and another. */
  public Exposures plus(Exposures other) {
    TreeMap<AssetClass, Double> sum = new TreeMap<>(BY_ID);
    sum.putAll(byClass);
    other.byClass.forEach((assetClass, amount) -> sum.merge(assetClass, amount, Double::sum));
    return new Exposures(sum);
  }

  /** All amounts times a factor, such as a weight. */
  public Exposures times(double factor) {
    TreeMap<AssetClass, Double> scaled = new TreeMap<>(BY_ID);
    byClass.forEach(
        (assetClass, amount) -> scaled.put(assetClass, finite(assetClass, amount * factor)));
    return new Exposures(scaled);
  }

  /** The same without cash and bills, which are no exposure. */
  public Exposures withoutCash() {
    TreeMap<AssetClass, Double> exposed = new TreeMap<>(byClass);
    exposed.keySet().removeIf(assetClass -> !assetClass.isExposure());
    return new Exposures(exposed);
  }

  /** The sum of absolute amounts; cash and bills are not exposure. */
  public double gross() {
    return sum(true);
  }

  /** The sum of signed amounts; cash and bills are not exposure. */
  public double net() {
    return sum(false);
  }

  private double sum(boolean absolute) {
    double sum = 0;
    for (Map.Entry<AssetClass, Double> entry : byClass.entrySet()) {
      double amount = entry.getKey().isExposure() ? entry.getValue() : 0;
      sum += absolute ? Math.abs(amount) : amount;
    }
    return sum;
  }

  /**
   * The asset class with the largest absolute amount, of equal ones the first.
   *
   * @throws IllegalStateException if there is no exposure at all
   */
  public AssetClass largest() {
    AssetClass largest = null;
    for (Map.Entry<AssetClass, Double> entry : byClass.entrySet()) {
      if (largest == null || Math.abs(entry.getValue()) > Math.abs(to(largest))) {
        largest = entry.getKey();
      }
    }
    if (largest == null) {
      throw new IllegalStateException("there is no exposure at all");
    }
    return largest;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Exposures exposures && byClass.equals(exposures.byClass));
  }

  @Override
  public int hashCode() {
    return Objects.hash(byClass);
  }

  @Override
  public String toString() {
    return byClass.toString();
  }
}
