package io.notional.files.results;

import io.notional.core.result.Result;
import io.notional.core.watch.Alert;
import io.notional.core.watch.Regime;
import io.notional.core.watch.Watch;
import io.notional.core.watch.WatchColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What {@code summary.json} says of what is watched. */
final class WatchSummary {
  private WatchSummary() {}

  static Map<String, Object> of(Result result) {
    Watch watch = Watch.of(result);
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("closes_by_regime", regimes(watch, result.size()));
    map.put("financed_by", result.size() == 0 ? "" : watch.financedBy(result.size() - 1));
    List<Object> points = new ArrayList<>();
    for (WatchColumn column : watch.columns()) {
      points.add(point(column, result));
    }
    map.put("watchpoints", points);
    map.put("alerts", watch.alerts().stream().map(WatchSummary::alert).toList());
    return map;
  }

  private static Map<String, Object> regimes(Watch watch, int rows) {
    Map<Regime, Integer> counts = new EnumMap<>(Regime.class);
    for (Regime regime : Regime.values()) {
      counts.put(regime, 0);
    }
    for (int row = 0; row < rows; row++) {
      counts.merge(watch.regime(row), 1, Integer::sum);
    }
    Map<String, Object> words = new LinkedHashMap<>();
    counts.forEach((regime, count) -> words.put(regime.name().toLowerCase(Locale.ROOT), count));
    return words;
  }

  private static Map<String, Object> point(WatchColumn column, Result result) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("watchpoint", column.name());
    map.put("last", number(column.last()));
    int least = column.least();
    map.put("least", least < 0 ? null : column.value(least));
    map.put("least_date", least < 0 ? null : result.date(least));
    int most = column.most();
    map.put("most", most < 0 ? null : column.value(most));
    map.put("most_date", most < 0 ? null : result.date(most));
    return map;
  }

  private static Object number(double value) {
    return Double.isNaN(value) ? null : value;
  }

  private static Map<String, Object> alert(Alert alert) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("date", alert.date());
    map.put("watchpoint", alert.watchpoint());
    map.put("value", alert.value());
    map.put(alert.above() ? "most" : "least", alert.limit());
    map.put("cleared", alert.cleared());
    return map;
  }
}
