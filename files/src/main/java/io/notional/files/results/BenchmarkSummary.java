package io.notional.files.results;

import io.notional.core.benchmark.AgainstBenchmark;
import io.notional.core.benchmark.Correlation;
import io.notional.core.benchmark.Crisis;
import io.notional.core.benchmark.SmilePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A fund beside its benchmark in {@code summary.json}; what is not known is null. */
final class BenchmarkSummary {
  private BenchmarkSummary() {}

  static Map<String, Object> of(AgainstBenchmark against) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("instrument", against.benchmark());
    map.put("first_date", against.firstDate());
    map.put("last_date", against.lastDate());
    put(map, against.correlation());
    against
        .bonds()
        .ifPresent(
            id -> {
              Map<String, Object> bonds = new LinkedHashMap<>();
              bonds.put("instrument", id);
              against.bondCorrelation().ifPresent(correlation -> put(bonds, correlation));
              map.put("bonds", bonds);
            });
    map.put("crises", crises(against.crises()));
    map.put("smile", smile(against.smile()));
    return map;
  }

  private static void put(Map<String, Object> map, Correlation correlation) {
    map.put("correlation_daily", correlation.daily());
    map.put("correlation_monthly", correlation.monthly());
  }

  private static List<Object> crises(List<Crisis> crises) {
    List<Object> list = new ArrayList<>();
    for (Crisis crisis : crises) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("peak_date", crisis.peak());
      entry.put("trough_date", crisis.trough());
      entry.put("recovery_date", crisis.recovery());
      entry.put("depth", crisis.depth());
      entry.put("fund_return", crisis.fundReturn());
      list.add(entry);
    }
    return list;
  }

  private static List<Object> smile(List<SmilePart> smile) {
    List<Object> list = new ArrayList<>();
    for (SmilePart part : smile) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("quintile", part.quintile());
      entry.put("months", part.months());
      entry.put("lowest", part.lowest());
      entry.put("highest", part.highest());
      entry.put("benchmark_return", part.benchmarkReturn());
      entry.put("fund_return", part.fundReturn());
      list.add(entry);
    }
    return list;
  }
}
