package io.notional.core.config;

import io.notional.api.error.Problem;
import io.notional.api.plugin.Parameter;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads single values. What cannot be read is reported and comes back empty. */
final class ScalarReader {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
  private static final Pattern NOT_FINITE =
      Pattern.compile("[+-]?\\.?(nan|inf|infinity)", Pattern.CASE_INSENSITIVE);
  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

  private final List<Problem> problems;

  ScalarReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** Whether nothing was written where a value belongs: {@code band:}, or a null. */
  static boolean isNothing(Node.Scalar scalar) {
    return !scalar.quoted()
        && (scalar.text().isEmpty() || scalar.text().equals("~") || scalar.text().equals("null"));
  }

  /** A number written without quotes, whatever its range; empty if it is none, or not finite. */
  static Optional<Double> finiteNumber(Node node) {
    String text = plain(node);
    return Optional.of(text)
        .filter(t -> NUMBER.matcher(t).matches())
        .map(t -> Double.parseDouble(t) + 0.0) // a negative zero becomes zero
        .filter(Double::isFinite);
  }

  Optional<Double> number(Entry entry) {
    return finite(entry).flatMap(value -> inRange(entry, value));
  }

  Optional<Integer> integer(Entry entry) {
    Optional<Double> value = finite(entry);
    if (value.isPresent() && Math.rint(value.get()) != value.get()) {
      return refused(entry.wrongItem());
    }
    return value.flatMap(v -> inRange(entry, v)).flatMap(v -> asInteger(entry, v));
  }

  Optional<Boolean> flag(Entry entry) {
    String text = plain(entry.node());
    boolean yes = text.equalsIgnoreCase("true");
    if (!yes && !text.equalsIgnoreCase("false")) {
      return refused(entry.wrongItem());
    }
    return Optional.of(yes);
  }

  Optional<String> text(Entry entry) {
    if (entry.node() instanceof Node.Scalar scalar && !isNothing(scalar)) {
      return Optional.of(scalar.text());
    }
    return refused(entry.wrongItem());
  }

  Optional<String> choice(Entry entry) {
    return text(entry).flatMap(text -> declared(entry, text));
  }

  Optional<LocalDate> date(Entry entry) {
    if (entry.node() instanceof Node.Scalar scalar && DATE.matcher(scalar.text()).matches()) {
      try {
        return Optional.of(LocalDate.parse(scalar.text()));
      } catch (DateTimeParseException e) {
        return refused(entry.wrongItem()); // such as 30 February
      }
    }
    return refused(entry.wrongItem());
  }

  private Optional<Double> finite(Entry entry) {
    Optional<Double> value = finiteNumber(entry.node());
    if (value.isPresent()) {
      return value;
    }
    String text = plain(entry.node());
    boolean tooLarge = NUMBER.matcher(text).matches() || NOT_FINITE.matcher(text).matches();
    return refused(tooLarge ? entry.notFinite(text) : entry.wrongItem());
  }

  private Optional<Double> inRange(Entry entry, double value) {
    Parameter parameter = entry.parameter();
    if (!(value >= parameter.min() && value <= parameter.max())) {
      return refused(entry.outOfRange(plain(entry.node())));
    }
    return Optional.of(value);
  }

  private Optional<Integer> asInteger(Entry entry, double value) {
    int whole = (int) value;
    return whole == value ? Optional.of(whole) : refused(entry.wrongItem());
  }

  private Optional<String> declared(Entry entry, String text) {
    for (String choice : entry.parameter().choices()) {
      if (choice.equalsIgnoreCase(text)) {
        return Optional.of(choice);
      }
    }
    return refused(entry.noChoice(text));
  }

  /** The characters of a value without quotes, which alone may be a number or a flag. */
  private static String plain(Node node) {
    return node instanceof Node.Scalar scalar && !scalar.quoted() ? scalar.text() : "";
  }

  private <T> Optional<T> refused(Problem problem) {
    problems.add(problem);
    return Optional.empty();
  }
}
