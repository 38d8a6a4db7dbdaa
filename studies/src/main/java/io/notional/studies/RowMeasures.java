package io.notional.studies;

import io.notional.core.measure.NamedMeasures;
import io.notional.core.result.Result;
import io.notional.core.tax.AfterTax;
import io.notional.core.tax.TaxYear;
import io.notional.core.tax.Taxes;
import io.notional.core.watch.Regime;
import io.notional.core.watch.Watch;
import io.notional.core.watch.WatchColumn;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * The numbers of a result's summary by name: those of {@link NamedMeasures}, and what is watched
 * and taxed. Only what is asked for is computed. Used by one thread.
 */
final class RowMeasures {
  private static final String WATCH = "watch.";
  private static final String TAXES = "taxes.";

  private final Result result;
  private final NamedMeasures named;
  private final Map<String, Map<String, Double>> more = new HashMap<>();

  RowMeasures(Result result) {
    this.result = result;
    this.named = NamedMeasures.of(result);
  }

  List<String> names() {
    List<String> names = new ArrayList<>(named.names());
    names.addAll(more(WATCH).keySet());
    names.addAll(more(TAXES).keySet());
    return names;
  }

  boolean has(String name) {
    return more(name).containsKey(name) || named.has(name);
  }

  /** NaN where the result does not have it. */
  double value(String name) {
    Map<String, Double> kind = more(name);
    if (kind.containsKey(name)) {
      return kind.get(name);
    }
    return named.has(name) ? named.value(name) : Double.NaN;
  }

  private Map<String, Double> more(String name) {
    if (name.startsWith(WATCH)) {
      return more.computeIfAbsent(WATCH, kind -> watch());
    }
    return name.startsWith(TAXES) ? more.computeIfAbsent(TAXES, kind -> taxes()) : Map.of();
  }

  private Map<String, Double> watch() {
    Map<String, Double> map = new LinkedHashMap<>();
    Watch watch = Watch.of(result);
    int[] closes = new int[Regime.values().length];
    for (int row = 0; row < result.size(); row++) {
      closes[watch.regime(row).ordinal()]++;
    }
    for (Regime regime : Regime.values()) {
      String name = regime.name().toLowerCase(Locale.ROOT);
      map.put(WATCH + "closes_by_regime." + name, (double) closes[regime.ordinal()]);
    }
    for (WatchColumn column : watch.columns()) {
      String name = WATCH + "watchpoints." + column.name();
      map.put(name + ".last", column.last());
      map.put(name + ".least", at(column, column.least()));
      map.put(name + ".most", at(column, column.most()));
    }
    return map;
  }

  private static double at(WatchColumn column, int row) {
    return row < 0 ? Double.NaN : column.value(row);
  }

  private Map<String, Double> taxes() {
    Map<String, Double> map = new LinkedHashMap<>();
    Optional<Taxes> asked = Taxes.of(result);
    if (asked.isEmpty()) {
      return map;
    }
    Taxes taxes = asked.get();
    AfterTax kept = taxes.afterTax();
    map.put(TAXES + "realised_gains", taxes.realised());
    map.put(TAXES + "section_1256_gains", sum(taxes, year -> year.gains().section1256()));
    map.put(TAXES + "wash_disallowed", sum(taxes, year -> year.gains().disallowed()));
    map.put(TAXES + "income_distributed", sum(taxes, year -> year.passed().income().total()));
    map.put(TAXES + "gains_distributed", sum(taxes, year -> year.passed().gains()));
    map.put(TAXES + "tax", taxes.tax());
    map.put(TAXES + "unrealised_gains", taxes.years().get(taxes.years().size() - 1).unrealised());
    put(map, "total_return", kept, kept.total());
    put(map, "after_tax_before_liquidation", kept, kept.beforeLiquidation());
    put(map, "after_tax_after_liquidation", kept, kept.afterLiquidation());
    return map;
  }

  private static void put(Map<String, Double> map, String name, AfterTax kept, double total) {
    map.put(TAXES + name + ".total", total);
    map.put(TAXES + name + ".annual", kept.annual(total).orElse(Double.NaN));
  }

  private static double sum(Taxes taxes, ToDoubleFunction<TaxYear> amount) {
    return taxes.years().stream().mapToDouble(amount).sum();
  }
}
