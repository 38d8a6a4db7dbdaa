package io.notional.files.market;

import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;

/**
 * Multipliers of futures by the symbol of their exchange, for prices as exchanges quote them: in
 * cents where they quote cents.
 */
final class KnownContract {
  private static final Map<String, Double> MULTIPLIERS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("ZT", 2000.0),
              Map.entry("Z3N", 2000.0),
              Map.entry("ZF", 1000.0),
              Map.entry("ZN", 1000.0),
              Map.entry("TN", 1000.0),
              Map.entry("ZB", 1000.0),
              Map.entry("UB", 1000.0),
              Map.entry("ES", 50.0),
              Map.entry("MES", 5.0),
              Map.entry("NQ", 20.0),
              Map.entry("MNQ", 2.0),
              Map.entry("YM", 5.0),
              Map.entry("RTY", 50.0),
              Map.entry("M2K", 5.0),
              Map.entry("6E", 125_000.0),
              Map.entry("6J", 12_500_000.0),
              Map.entry("6B", 62_500.0),
              Map.entry("6A", 100_000.0),
              Map.entry("6C", 100_000.0),
              Map.entry("6S", 125_000.0),
              Map.entry("6N", 100_000.0),
              Map.entry("6M", 500_000.0),
              Map.entry("GC", 100.0),
              Map.entry("SI", 5000.0),
              Map.entry("HG", 25_000.0),
              Map.entry("PL", 50.0),
              Map.entry("PA", 100.0),
              Map.entry("CL", 1000.0),
              Map.entry("BZ", 1000.0),
              Map.entry("NG", 10_000.0),
              Map.entry("HO", 42_000.0),
              Map.entry("RB", 42_000.0),
              Map.entry("ZC", 50.0),
              Map.entry("ZS", 50.0),
              Map.entry("ZW", 50.0),
              Map.entry("LE", 400.0),
              Map.entry("HE", 400.0),
              Map.entry("KC", 375.0),
              Map.entry("SB", 1120.0),
              Map.entry("CT", 500.0),
              Map.entry("CC", 10.0),
              Map.entry("BTC", 5.0),
              Map.entry("MBT", 0.1)));

  /** What exchanges quote in cents and others in dollars, or the other way round. */
  private static final Set<String> CENTS =
      Set.of("ZC", "ZS", "ZW", "LE", "HE", "KC", "SB", "CT", "HG");

  private KnownContract() {}

  /** The multiplier of a symbol. */
  static OptionalDouble multiplier(String id) {
    Double known = MULTIPLIERS.get(id);
    return known == null ? OptionalDouble.empty() : OptionalDouble.of(known);
  }

  /**
   * Whether a symbol's multiplier may be that: a hundred times less or more where quotes differ.
   */
  static boolean isMultiplier(String id, double multiplier) {
    double ratio = multiplier / MULTIPLIERS.getOrDefault(id, multiplier);
    boolean cents = CENTS.contains(id) && (is(ratio, 100) || is(ratio, 0.01));
    return is(ratio, 1) || cents;
  }

  private static boolean is(double ratio, double expected) {
    return Math.abs(ratio / expected - 1) < 1e-6;
  }
}
