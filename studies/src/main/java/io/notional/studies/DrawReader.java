package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Node;
import io.notional.core.config.Shown;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads what varies and how rows are drawn. Used once. */
final class DrawReader {
  private final Problems problems;
  private final String where;
  private final AxisReader reader;
  private List<Axis> axes = List.of();
  private Optional<Draw> draw = Optional.empty();

  DrawReader(Problems problems, String where) {
    this.problems = problems;
    this.where = where;
    this.reader = new AxisReader(problems);
  }

  void read(String kind, Optional<Node> vary, Optional<Node> rows, long seed) {
    if (kind.equals("list")) {
      vary.ifPresent(
          node -> problems.add(ErrorCode.CONFLICT, "a list has rows and no vary", node.where()));
      rows.ifPresentOrElse(
          this::list, () -> missing("rows must be given for a list: maps, one a row"));
      return;
    }
    vary.ifPresentOrElse(this::vary, () -> missing("vary must be given: what varies, by name"));
    if (axes.isEmpty()) {
      return;
    }
    if (kind.equals("grid")) {
      rows.ifPresent(
          node ->
              problems.add(
                  ErrorCode.CONFLICT, "a grid has as many rows as it has values", node.where()));
      grid();
    } else {
      rows.ifPresentOrElse(
          node -> sample(kind, node, seed),
          () -> missing("rows must be given for a sample: how many"));
    }
  }

  List<Axis> axes() {
    return axes;
  }

  Draw draw() {
    problems.throwIfAny();
    return draw.orElseThrow();
  }

  private void missing(String message) {
    problems.add(ErrorCode.MISSING_VALUE, message, where);
  }

  private void vary(Node node) {
    if (!(node instanceof Node.Mapping map) || map.entries().isEmpty()) {
      problems.add(
          ErrorCode.WRONG_TYPE,
          "vary must be a map of what varies to its values but was " + shown(node),
          node.where());
      return;
    }
    List<Axis> found = new ArrayList<>();
    map.entries().forEach((name, values) -> reader.axis(name, values).ifPresent(found::add));
    axes = List.copyOf(found);
  }

  private void grid() {
    long rows = 1;
    for (Axis axis : axes) {
      if (axis.values().count() == 0) {
        problems.add(
            ErrorCode.MISSING_VALUE,
            "vary." + axis.name() + " must have steps or step in a grid",
            axis.where());
        return;
      }
      rows = Math.min(Long.MAX_VALUE / 2, saturated(rows, axis.values().count()));
    }
    if (inRange(rows, "the grid has " + sizes() + " = ", axes.get(0).where())) {
      draw = Optional.of(new Draw.Grid(axes));
    }
  }

  private static long saturated(long a, long b) {
    return Math.multiplyHigh(a, b) == 0 && a * b >= 0 ? a * b : Long.MAX_VALUE;
  }

  private String sizes() {
    return axes.stream()
        .map(axis -> axis.name() + " " + axis.values().count())
        .collect(Collectors.joining(" x "));
  }

  private boolean inRange(long rows, String what, String place) {
    if (rows >= 1 && rows <= Study.MOST_ROWS) {
      return true;
    }
    problems.add(
        ErrorCode.OUT_OF_RANGE,
        "a study must have 1 to " + Study.MOST_ROWS + " rows but " + what + rows,
        place);
    return false;
  }

  private void sample(String kind, Node node, long seed) {
    Optional<Long> rows = reader.whole("rows", node);
    if (rows.isEmpty() || !inRange(rows.get(), "rows was ", node.where())) {
      return;
    }
    if (kind.equals("sobol") && axes.size() > Sobol.MOST_AXES) {
      problems.add(
          ErrorCode.OUT_OF_RANGE,
          "sobol must vary at most "
              + Sobol.MOST_AXES
              + " things but varies "
              + axes.size()
              + "; latin-hypercube takes any number",
          axes.get(Sobol.MOST_AXES).where());
      return;
    }
    UnitPoints points =
        kind.equals("sobol") ? new Sobol(rows.get(), seed) : new LatinHypercube(rows.get(), seed);
    draw = Optional.of(new Draw.Sample(axes, points));
  }

  /** A map or a list that has nothing in it is not what a map or a list is said to be. */
  private static String shown(Node node) {
    boolean empty =
        (node instanceof Node.Mapping map && map.entries().isEmpty())
            || (node instanceof Node.Listing list && list.items().isEmpty());
    return empty ? "empty" : Shown.node(node);
  }

  private void list(Node node) {
    if (!(node instanceof Node.Listing list)
        || list.items().isEmpty()
        || !list.items().stream().allMatch(Node.Mapping.class::isInstance)) {
      problems.add(
          ErrorCode.WRONG_TYPE,
          "rows of a list must be maps, one a row, but was " + shown(node),
          node.where());
      return;
    }
    List<Node.Mapping> rows = list.items().stream().map(Node.Mapping.class::cast).toList();
    Set<String> names = new LinkedHashSet<>();
    rows.forEach(row -> names.addAll(row.entries().keySet()));
    List<Axis> found = new ArrayList<>();
    for (String name : names) {
      List<Node> written =
          rows.stream().map(row -> row.entries().get(name)).filter(n -> n != null).toList();
      reader.listed(name, written).ifPresent(found::add);
    }
    if (!inRange(rows.size(), "the list has ", node.where()) || found.size() < names.size()) {
      return;
    }
    axes = List.copyOf(found);
    draw = Optional.of(new Draw.Listed(rows.stream().map(row -> values(row, names)).toList()));
  }

  private static List<AxisValue> values(Node.Mapping row, Set<String> names) {
    Map<String, Node> entries = row.entries();
    return names.stream()
        .map(n -> entries.containsKey(n) ? AxisValue.of(entries.get(n)) : AxisValue.UNCHANGED)
        .toList();
  }
}
