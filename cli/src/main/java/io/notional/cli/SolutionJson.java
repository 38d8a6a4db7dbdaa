package io.notional.cli;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.optimization.ExposureProblem;
import io.notional.optimization.ExposureSolution;
import io.notional.optimization.Limit;
import io.notional.optimization.OnePointMore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A solution as one JSON object. Weights and exposures are fractions of nav, fees decimals per
 * year; what is missing of the target is a positive residual.
 */
final class SolutionJson {
  private SolutionJson() {}

  static Map<String, Object> document(ExposureProblem problem, ExposureSolution solution) {
    SortedMap<AssetClass, Double> target = new TreeMap<>(Exposures.BY_ID);
    target.putAll(problem.target());
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("feasible", solution.feasible());
    document.put("objective", problem.objective().id());
    document.put("weights", solution.weights());
    document.put("target", byId(target));
    document.put("exposure", byId(solution.exposure()));
    document.put("residual", byId(solution.residual()));
    document.put("freeCapital", solution.freeCapital());
    document.put("fee", solution.fee());
    document.put("binding", solution.binding().stream().map(SolutionJson::limit).toList());
    document.put("onePointMore", onePointMore(solution.onePointMore()));
    return document;
  }

  private static Map<String, Object> limit(Limit limit) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("limit", limit.kind().id());
    if (!limit.fund().isEmpty()) {
      object.put("fund", limit.fund());
    }
    return object;
  }

  private static Map<String, Object> onePointMore(List<OnePointMore> changes) {
    Map<String, Object> byClass = new LinkedHashMap<>();
    for (OnePointMore more : changes) {
      Map<String, Object> object = new LinkedHashMap<>();
      object.put("feasible", more.feasible());
      object.put("weights", more.weights());
      object.put("freeCapital", more.freeCapital());
      object.put("fee", more.fee());
      byClass.put(more.assetClass().id(), object);
    }
    return byClass;
  }

  private static Map<String, Double> byId(SortedMap<AssetClass, Double> figures) {
    Map<String, Double> byId = new LinkedHashMap<>();
    figures.forEach((assetClass, figure) -> byId.put(assetClass.id(), figure));
    return byId;
  }
}
