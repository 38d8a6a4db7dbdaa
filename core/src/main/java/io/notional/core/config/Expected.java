package io.notional.core.config;

import io.notional.api.plugin.Parameter;
import java.util.stream.Collectors;

/**
 * What a parameter wants, in words for messages and reference pages. Stateless, and safe for use by
 * many threads.
 */
public final class Expected {
  private static final String LISTED = "a list of ";

  private Expected() {}

  /** Such as {@code a number in [0, 1]}. */
  public static String value(Parameter parameter) {
    return switch (parameter.type()) {
      case TEXTS -> LISTED + "texts";
      case INSTRUMENTS -> LISTED + "instruments";
      case NUMBERS -> LISTED + "numbers" + afterNoun(parameter);
      case GROUPS -> LISTED + "maps";
      case VARIANTS -> LISTED + kinds(parameter);
      default -> item(parameter);
    };
  }

  /** The same for one item of a parameter that is a list. */
  static String item(Parameter parameter) {
    return switch (parameter.type()) {
      case NUMBER, NUMBERS -> "a number" + afterNoun(parameter);
      case INTEGER -> "a whole number" + afterNoun(parameter);
      case FLAG -> "true or false";
      case TEXT, TEXTS -> "a text";
      case INSTRUMENT, INSTRUMENTS -> "the id of an instrument";
      case CHOICE -> choices(parameter);
      case DATE -> "a date such as 2020-01-31";
      case GROUP, GROUPS -> "a map";
      case VARIANTS -> "one of " + kinds(parameter) + ", or a map of one of them to its values";
      case FORMS ->
          parameter.alternatives().forms().stream()
              .map(Expected::value)
              .collect(Collectors.joining(", or "));
      case COMPONENT -> "the id of " + kind(parameter) + ", or a map with use and with";
    };
  }

  /** Such as {@code in [0, 1]} or {@code at least 0}; empty when every number is allowed. */
  static String range(Parameter parameter) {
    boolean hasMin = parameter.min() > Double.NEGATIVE_INFINITY;
    boolean hasMax = parameter.max() < Double.POSITIVE_INFINITY;
    if (hasMin && hasMax) {
      return "in [" + Shown.limit(parameter.min()) + ", " + Shown.limit(parameter.max()) + "]";
    }
    if (hasMin) {
      return "at least " + Shown.limit(parameter.min());
    }
    return hasMax ? "at most " + Shown.limit(parameter.max()) : "";
  }

  /** Such as {@code one of A, B}. */
  static String choices(Parameter parameter) {
    return "one of " + String.join(", ", parameter.choices());
  }

  private static String afterNoun(Parameter parameter) {
    String range = range(parameter);
    return range.isEmpty() ? "" : " " + range;
  }

  private static String kinds(Parameter parameter) {
    return String.join(", ", parameter.alternatives().variants().keySet());
  }

  private static String kind(Parameter parameter) {
    String word = parameter.kind().map(Object::toString).orElse("component");
    return ("aeiou".indexOf(word.charAt(0)) >= 0 ? "an " : "a ") + word;
  }
}
