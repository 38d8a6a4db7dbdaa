package io.notional.examples;

import io.notional.core.catalog.Catalog;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs of the trend specs on the research market. */
final class TrendRuns {
  static final List<String> MARKETS =
      List.of(
          "ZT", "ZF", "ZN", "ZB", "GILT", "ES", "FTSE", "6J", "6B", "6A", "6S", "GC", "HG", "PL",
          "CL", "NG", "HO", "ZC", "ZS", "ZW", "LE", "HE", "SB", "CT", "CC");

  private TrendRuns() {}

  static RunPlanBuilder plan(Catalog catalog, String from, String to) {
    return RunPlan.builder(catalog)
        .market(Path.of("markets/research.yaml"))
        .dataRoot(RealData.root())
        .firstDate(LocalDate.parse(from))
        .lastDate(LocalDate.parse(to));
  }

  static Result shipped(String spec, String from, String to) {
    return plan(Catalog.load(), from, to).spec(Path.of("specs", spec + ".yaml")).build().run();
  }

  /** A preset with some values of its own, fractional and without costs. */
  static Result preset(Catalog catalog, String preset, String from, String to, Object... values) {
    return plan(catalog, from, to).spec(spec(preset, values)).build().run();
  }

  private static Map<String, Object> spec(String preset, Object... values) {
    Map<String, Object> with = map(values);
    with.putIfAbsent("markets", MARKETS);
    return map(
        "strategy",
        "trend",
        "preset",
        preset,
        "with",
        with,
        "run",
        map("nav", 1e9, "fill", "SAME_CLOSE", "contracts", "FRACTIONAL", "costs", "none"));
  }

  static Map<String, Object> map(Object... values) {
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < values.length; i += 2) {
      map.put((String) values[i], values[i + 1]);
    }
    return map;
  }
}
