package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.config.Shown;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads what varies, one axis at a time. */
final class AxisReader {
  private static final String FROM = "from";
  private static final String TO = "to";
  private static final String STEP = "step";
  private static final String STEPS = "steps";
  private static final String LOG = "log";
  private static final String WHOLE = "whole";
  private static final double MOST = 1e15;

  static final Parameters RANGE =
      Parameters.of(
          Parameter.number(FROM, -MOST, MOST, "").describedAs("the first number"),
          Parameter.number(TO, -MOST, MOST, "").describedAs("the last"),
          Parameter.number(STEP, 0, MOST, "")
              .optional()
              .describedAs("how far apart the values of a grid are"),
          Parameter.integer(STEPS, 1, Integer.MAX_VALUE, "")
              .optional()
              .describedAs("how many values a grid has, in place of step"),
          Parameter.flag(LOG)
              .withDefault(false)
              .describedAs("whether equal ratios are equal steps, to four digits in a grid"),
          Parameter.flag(WHOLE).withDefault(false).describedAs("whether numbers are whole"));

  private final Problems problems;

  AxisReader(Problems problems) {
    this.problems = problems;
  }

  /** An axis with its values: a list, a range, or a single value. */
  Optional<Axis> axis(String name, Node node) {
    if (!isKnown(name, node.where())) {
      return Optional.empty();
    }
    if (node instanceof Node.Mapping range) {
      return range(name, range).map(values -> new Axis(name, values, node.where()));
    }
    List<Node> items = node instanceof Node.Listing list ? list.items() : List.of(node);
    if (items.isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE, "vary." + name + " must have a value or more", node.where());
      return Optional.empty();
    }
    return listed(name, items);
  }

  /** An axis of values that were written one by one, at least one. */
  Optional<Axis> listed(String name, List<Node> nodes) {
    String where = nodes.get(0).where();
    if (!isKnown(name, where)) {
      return Optional.empty();
    }
    List<AxisValue> values = new ArrayList<>();
    boolean right = true;
    for (Node node : nodes) {
      AxisValue value = AxisValue.of(node);
      right &= isRight(name, value);
      values.add(value);
    }
    return right
        ? Optional.of(new Axis(name, new AxisValues.Listed(values), where))
        : Optional.empty();
  }

  /** A whole number of rows. */
  Optional<Long> whole(String name, Node node) {
    if (node instanceof Node.Scalar scalar && scalar.text().matches("\\d{1,18}")) {
      return Optional.of(Long.valueOf(scalar.text()));
    }
    String message = name + " must be a whole number but was " + Shown.node(node);
    problems.add(ErrorCode.WRONG_TYPE, message, node.where());
    return Optional.empty();
  }

  private boolean isKnown(String name, String where) {
    Optional<String> problem = Axis.problem(name);
    problem.ifPresent(message -> problems.add(ErrorCode.UNKNOWN_NAME, message, where));
    return problem.isEmpty();
  }

  private boolean isRight(String name, AxisValue value) {
    boolean section = name.startsWith(Axis.WITH) || name.startsWith(Axis.RUN);
    if (section) {
      return true;
    }
    String what = null;
    if (!(value.node() instanceof Node.Scalar)) {
      what = "a single value";
    } else if (name.equals(Axis.SEED) && !value.text().matches("-?\\d{1,18}")) {
      what = "a whole number";
    } else if ((name.equals(Axis.FROM) || name.equals(Axis.TO)) && !isDate(value.text())) {
      what = "a date such as 2018-08-02";
    }
    if (what != null) {
      String message = name + " must be " + what + " but was " + Shown.node(value.node());
      problems.add(ErrorCode.WRONG_TYPE, message, value.node().where());
    }
    return what == null;
  }

  private static boolean isDate(String text) {
    try {
      LocalDate.parse(text);
      return text.length() == "2018-08-02".length();
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private Optional<AxisValues> range(String name, Node.Mapping map) {
    String path = "vary." + name;
    boolean numbers =
        name.startsWith(Axis.WITH) || name.startsWith(Axis.RUN) || name.equals(Axis.SEED);
    if (!numbers) {
      problems.add(ErrorCode.WRONG_TYPE, path + " must be a list but was a map", map.where());
      return Optional.empty();
    }
    List<Problem> found = new ArrayList<>();
    ResolvedConfig config = ConfigReader.read(map, RANGE, path, found);
    found.forEach(p -> problems.add(p.code(), p.message(), p.where()));
    return found.isEmpty() ? range(path, config, map.where()) : Optional.empty();
  }

  private Optional<AxisValues> range(String path, ResolvedConfig config, String where) {
    double from = config.number(FROM);
    double to = config.number(TO);
    boolean log = config.flag(LOG);
    if (!(to >= from) || (log && !(from > 0))) {
      String what = log ? " must be greater than 0 and at most to" : " must be at most to";
      String message = path + ".from" + what + " but was " + config.number(FROM) + " to " + to;
      problems.add(ErrorCode.OUT_OF_RANGE, message, where);
      return Optional.empty();
    }
    if (config.has(STEP) && (config.has(STEPS) || log || !(config.number(STEP) > 0))) {
      String message = path + " must have a step greater than 0, or steps, or log and steps";
      problems.add(ErrorCode.CONFLICT, message, config.where(STEP));
      return Optional.empty();
    }
    boolean whole = config.flag(WHOLE) || path.equals("vary." + Axis.SEED);
    long steps = config.has(STEPS) ? config.integer(STEPS) : 0;
    if (config.has(STEP)) {
      double step = config.number(STEP);
      steps = (long) Math.min(MOST, Math.floor((to - from) / step + 1e-9)) + 1;
      to = from + (steps - 1) * step;
    } else if (steps == 0 && whole) {
      steps = (long) (Math.floor(to) - Math.ceil(from)) + 1;
    }
    return Optional.of(new AxisValues.Range(from, to, steps, log, whole, where));
  }
}
