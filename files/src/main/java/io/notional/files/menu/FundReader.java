package io.notional.files.menu;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import io.notional.core.config.Shown;
import io.notional.core.lookthrough.DeclaredFund;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the funds of a menu; what is wrong with one is among the problems. */
final class FundReader {
  private final List<String> classes;
  private final Problems problems;

  /**
   * @param classes the ids of the asset classes that funds may name
   */
  FundReader(List<String> classes, Problems problems) {
    this.classes = List.copyOf(classes);
    this.problems = problems;
  }

  /** A fund; empty if there is anything wrong with it. */
  Optional<DeclaredFund> read(Node node, String position) {
    if (!(node instanceof Node.Mapping map)) {
      String message = position + " must be a map but was " + Shown.node(node);
      problems.add(ErrorCode.WRONG_TYPE, message, node.where());
      return Optional.empty();
    }
    int before = problems.list().size();
    String path = path(map, position);
    Map<String, Node> entries = new LinkedHashMap<>(map.entries());
    Optional<Node> written = Optional.ofNullable(entries.remove(MenuSchema.EXPOSURES));
    Optional<Node> spent = Optional.ofNullable(entries.remove(MenuSchema.CAPITAL));
    Config config = config(new Node.Mapping(entries, map.where()), MenuSchema.FUND, path);
    Map<AssetClass, Double> exposures = exposures(written, path, map.where());
    Map<AssetClass, Double> capital = byClass(spent, path + "." + MenuSchema.CAPITAL, 0, 1);
    if (problems.list().size() == before) {
      requireWhole(capital, spent, path);
    }
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    String id = config.text(MenuSchema.ID);
    double fee = config.number(MenuSchema.FEE);
    return Optional.of(
        spent.isPresent()
            ? DeclaredFund.of(id, exposures, capital, fee)
            : DeclaredFund.of(id, exposures, fee));
  }

  private static String path(Node.Mapping map, String position) {
    return map.entries().get(MenuSchema.ID) instanceof Node.Scalar id && !id.text().isBlank()
        ? id.text()
        : position;
  }

  /** A fund without exposures is no fund to choose: nothing would be known of it. */
  private Map<AssetClass, Double> exposures(Optional<Node> node, String path, String where) {
    String name = path + "." + MenuSchema.EXPOSURES;
    boolean empty =
        node.isEmpty() || (node.get() instanceof Node.Mapping m && m.entries().isEmpty());
    if (empty) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          name + " must be given: a map such as {equity: 0.9, bonds: 0.6}",
          node.map(Node::where).orElse(where));
    }
    return byClass(node, name, -DeclaredFund.MOST_EXPOSURE, DeclaredFund.MOST_EXPOSURE);
  }

  private Map<AssetClass, Double> byClass(
      Optional<Node> node, String path, double low, double high) {
    if (node.isEmpty()) {
      return Map.of();
    }
    if (!(node.get() instanceof Node.Mapping map)) {
      String message = path + " must be a map of asset classes but was " + Shown.node(node.get());
      problems.add(ErrorCode.WRONG_TYPE, message, node.get().where());
      return Map.of();
    }
    Node.Mapping canonical =
        ClassMap.canonical(map, path, p -> problems.add(p.code(), p.message(), p.where()));
    Config config = config(canonical, MenuSchema.classes(classes, low, high), path);
    Map<AssetClass, Double> values = new LinkedHashMap<>();
    for (String id : classes) {
      if (config.has(id)) {
        values.put(new AssetClass(id), config.number(id));
      }
    }
    return values;
  }

  private void requireWhole(Map<AssetClass, Double> capital, Optional<Node> node, String path) {
    double sum = capital.values().stream().mapToDouble(share -> share).sum();
    if (node.isPresent() && !(Math.abs(sum - 1) <= DeclaredFund.TOLERANCE)) {
      String message = path + "." + MenuSchema.CAPITAL + " must sum to 1 but sums to " + sum;
      problems.add(ErrorCode.OUT_OF_RANGE, message, node.get().where());
    }
  }

  private Config config(Node.Mapping map, Parameters schema, String path) {
    List<Problem> found = new ArrayList<>();
    Config config = ConfigReader.read(map, schema, path, found);
    found.forEach(p -> problems.add(p.code(), p.message(), p.where()));
    return config;
  }
}
