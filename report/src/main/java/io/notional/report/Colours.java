package io.notional.report;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The names of colours, of which the page's style has one for light and one for dark: the same for
 * the same thing everywhere. Used by one thread.
 */
final class Colours {
  static final String BENCHMARK = "benchmark";
  static final String ALERT = "alert";

  private static final int RUNS = 8;
  private static final int OTHERS = 6;

  private static final Set<String> CLASSES =
      Set.of(
          "equity",
          "bonds",
          "bills",
          "cash",
          "commodities",
          "gold",
          "currencies",
          "crypto",
          "volatility",
          "managed-futures",
          "funds",
          "free");

  private static final Set<String> SOURCES =
      Set.of("price", "carry", "income", "financing", "currency", "cost", "fee", "flow");

  private final Map<String, String> others = new LinkedHashMap<>();
  private final Map<String, Map<String, String>> sleeves = new HashMap<>();

  /** Of a fund by its place in the report. */
  static String run(int index) {
    return "run-" + index % RUNS;
  }

  /** Of a source of gains. */
  String source(String source) {
    return SOURCES.contains(source) ? "source-" + source : other(source);
  }

  /** Of an asset class. */
  String assetClass(String assetClass) {
    return CLASSES.contains(assetClass) ? "class-" + assetClass : other(assetClass);
  }

  /** Of a sleeve: that of its asset class, and of a second one of the class a shade of it. */
  String sleeve(String sleeve, String assetClass) {
    Map<String, String> shades = sleeves.computeIfAbsent(assetClass, c -> new LinkedHashMap<>());
    return shades.computeIfAbsent(
        sleeve, s -> assetClass(assetClass) + (shades.isEmpty() ? "" : "~" + shades.size()));
  }

  private String other(String name) {
    return others.computeIfAbsent(name, n -> "other-" + others.size() % OTHERS);
  }
}
