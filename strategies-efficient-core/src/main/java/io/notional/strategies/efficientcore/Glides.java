package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Funding;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.strategy.SleeveTarget;
import io.notional.strategies.efficientcore.StackedFund.Part;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** Reads the glide of a fund: what its sleeves' targets become by date. Used once. */
final class Glides {
  static final String GLIDE = "glide";
  static final String STEPS = "glide-steps";

  private static final String DATE = "date";
  private static final String SLEEVES = "sleeves";
  private static final String TARGETS = "targets";

  private final Config config;
  private final ConfigProblems problems;
  private final List<Part> parts;
  private final List<LocalDate> dates = new ArrayList<>();

  /** By date, a value for each part. */
  private final List<double[]> values = new ArrayList<>();

  private Glides(List<Part> parts, Config config, ConfigProblems problems) {
    this.parts = parts;
    this.config = config;
    this.problems = problems;
  }

  /** The parameters of a glide. */
  private static List<Parameter> parameters() {
    return List.of(
        Parameter.groups(GLIDE, point())
            .optional()
            .describedAs("targets by date, which decisions from that date on go by"),
        Parameter.flag(STEPS)
            .optional()
            .describedAs(
                "whether targets stay until the next date; else in a straight line to it"));
  }

  /** The parameters of a fund, and those of its glide. */
  static Parameters with(Parameters fixed) {
    return new Parameters(Stream.concat(fixed.list().stream(), parameters().stream()).toList());
  }

  private static Parameters point() {
    return Parameters.of(
        Parameter.date(DATE).describedAs("later than that of the one before"),
        Parameter.texts(SLEEVES)
            .withDefault(List.of())
            .describedAs("names of sleeves, of a blend its funds; all in their order if absent"),
        Parameter.numbers(TARGETS, -100, 100, "as the target of the sleeve")
            .describedAs("one for each of them; sleeves that are not named stay where they are"));
  }

  /** The parts with targets by date, where there is a glide. */
  static List<Part> apply(List<Part> parts, Config config, ConfigProblems problems) {
    if (config.groups(GLIDE).isEmpty() || parts.isEmpty()) {
      if (config.has(STEPS) && config.groups(GLIDE).isEmpty()) {
        problems.add(ErrorCode.CONFLICT, STEPS + " is given without a glide", config, STEPS);
      }
      return parts;
    }
    return new Glides(parts, config, problems).read();
  }

  private List<Part> read() {
    double[] last = parts.stream().mapToDouble(part -> value(part.target())).toArray();
    List<Config> points = config.groups(GLIDE);
    for (int i = 0; i < points.size(); i++) {
      ConfigProblems own = problems.inside(GLIDE + "[" + i + "]");
      date(points.get(i), own);
      last = last.clone();
      targets(points.get(i), last, own);
      values.add(last);
    }
    boolean steps = config.has(STEPS) && config.flag(STEPS);
    List<Part> gliding = new ArrayList<>();
    for (int p = 0; p < parts.size(); p++) {
      int part = p;
      gliding.add(
          parts
              .get(p)
              .along(
                  new GlidePath(
                      dates,
                      values.stream().map(point -> point[part]).toList(),
                      value(parts.get(p).target()),
                      steps,
                      kind(parts.get(p).target()))));
    }
    return gliding;
  }

  private void date(Config point, ConfigProblems own) {
    LocalDate date = point.date(DATE);
    if (!dates.isEmpty() && !date.isAfter(dates.get(dates.size() - 1))) {
      String message =
          "date must be after that of the one before, "
              + dates.get(dates.size() - 1)
              + ", but was "
              + date;
      own.add(ErrorCode.CONFLICT, message, point, DATE);
    }
    dates.add(date);
  }

  private void targets(Config point, double[] all, ConfigProblems own) {
    List<String> known = parts.stream().map(part -> part.sleeve().id()).toList();
    List<String> named = point.texts(SLEEVES).isEmpty() ? known : point.texts(SLEEVES);
    List<Double> targets = point.numbers(TARGETS);
    if (targets.size() != named.size()) {
      String message =
          "targets must have one for each of "
              + String.join(", ", named)
              + " but has "
              + targets.size();
      own.add(ErrorCode.CONFLICT, message, point, TARGETS);
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < named.size(); i++) {
      int part = known.indexOf(named.get(i));
      if (part < 0 || !seen.add(named.get(i))) {
        String message =
            "sleeves must be of "
                + String.join(", ", known)
                + ", each once, but has '"
                + named.get(i)
                + "'"
                + (part < 0 ? "" : " twice");
        own.add(part < 0 ? ErrorCode.UNKNOWN_NAME : ErrorCode.CONFLICT, message, point, SLEEVES);
      } else if (fits(parts.get(part), targets.get(i), point, own)) {
        all[part] = targets.get(i);
      }
    }
    requireCapital(all, point, own);
  }

  private static boolean fits(Part part, double value, Config point, ConfigProblems own) {
    boolean funded = part.sleeve().funding() == Funding.PAID_IN_FULL;
    if (funded && isCapital(part) && !(value >= 0 && value <= 1)) {
      String message =
          "targets: that of '"
              + part.sleeve().id()
              + "' must be in [0, 1], since it is paid in full,"
              + " but was "
              + value;
      own.add(ErrorCode.OUT_OF_RANGE, message, point, TARGETS);
      return false;
    }
    try {
      return kind(part.target()).apply(value) != null;
    } catch (NotionalException e) {
      own.add(ErrorCode.OUT_OF_RANGE, e.problems().get(0).message(), point, TARGETS);
      return false;
    }
  }

  /** A straight line between two sums of at most 1 is at most 1. */
  private void requireCapital(double[] all, Config point, ConfigProblems own) {
    double capital = 0;
    for (int p = 0; p < all.length; p++) {
      boolean funded = parts.get(p).sleeve().funding() == Funding.PAID_IN_FULL;
      capital += funded && isCapital(parts.get(p)) ? all[p] : 0;
    }
    if (!(capital <= 1 + Weights.TOLERANCE)) {
      String message =
          "targets of what is paid in full must sum to at most 1, all the capital there is, but sum"
              + " to "
              + capital;
      own.add(ErrorCode.CONFLICT, message, point, TARGETS);
    }
  }

  private static boolean isCapital(Part part) {
    return part.target() instanceof SleeveTarget.Capital
        || part.target() instanceof SleeveTarget.Notional;
  }

  private static double value(SleeveTarget target) {
    if (target instanceof SleeveTarget.Capital capital) {
      return capital.weight();
    }
    if (target instanceof SleeveTarget.Notional notional) {
      return notional.weight();
    }
    return target instanceof SleeveTarget.Risk risk
        ? risk.volatility()
        : ((SleeveTarget.Duration) target).years();
  }

  private static DoubleFunction<SleeveTarget> kind(SleeveTarget target) {
    if (target instanceof SleeveTarget.Capital) {
      return SleeveTarget::capital;
    }
    if (target instanceof SleeveTarget.Notional) {
      return SleeveTarget::notional;
    }
    return target instanceof SleeveTarget.Risk ? SleeveTarget::risk : SleeveTarget::duration;
  }
}
