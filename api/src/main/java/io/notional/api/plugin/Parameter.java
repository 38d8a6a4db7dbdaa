package io.notional.api.plugin;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The description of one parameter. Made by the static factories and the {@code with...} methods;
 * immutable.
 *
 * @param name lower-case with hyphens
 * @param unit the unit in words, such as {@code fraction of nav}, or the word for an item of
 *     several kinds; empty when there is none
 * @param min the least allowed number
 * @param max the greatest allowed number
 * @param fallback the default: a Double, Integer, Boolean, String, LocalDate or List; empty when
 *     the value must be given or may be absent
 * @param required whether a value must be given when there is no default
 * @param choices the allowed texts of a choice
 * @param nested the parameters of a group
 * @param kind the kind of a component
 * @param alternatives in which other ways the value may be written, or which of several it may be
 * @param description one line
 */
@API(status = Status.STABLE, since = "0.1")
public record Parameter(
    String name,
    ParameterType type,
    String unit,
    double min,
    double max,
    Optional<Object> fallback,
    boolean required,
    List<String> choices,
    Optional<Parameters> nested,
    Optional<ComponentKind<?>> kind,
    Alternatives alternatives,
    String description) {

  public Parameter {
    Objects.requireNonNull(type, "type");
    if (!isName(name)) {
      throw new IllegalArgumentException("not a parameter name: '" + name + "'");
    }
    choices = List.copyOf(choices);
  }

  /** Letters, digits and dashes after a letter; thousands are made at each start. */
  private static boolean isName(String name) {
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      boolean later = i > 0 && (c == '-' || (c >= '0' && c <= '9'));
      if (!later && !(c >= 'a' && c <= 'z')) {
        return false;
      }
    }
    return !name.isEmpty();
  }

  /** A number in [min, max]. */
  public static Parameter number(String name, double min, double max, String unit) {
    return base(name, ParameterType.NUMBER).withRange(min, max, unit);
  }

  /** A whole number in [min, max]. */
  public static Parameter integer(String name, int min, int max, String unit) {
    return base(name, ParameterType.INTEGER).withRange(min, max, unit);
  }

  /** A yes or no. */
  public static Parameter flag(String name) {
    return base(name, ParameterType.FLAG);
  }

  /** Any text. */
  public static Parameter text(String name) {
    return base(name, ParameterType.TEXT);
  }

  /**
   * The id of an instrument, read as a text. The host tells where an unknown one was written, and
   * which one is nearest.
   */
  public static Parameter instrument(String name) {
    return base(name, ParameterType.INSTRUMENT);
  }

  /** One of several texts; case does not matter when it is read. */
  public static Parameter choice(String name, String... choices) {
    return base(name, ParameterType.CHOICE).withChoices(List.of(choices));
  }

  /** An ISO date. */
  public static Parameter date(String name) {
    return base(name, ParameterType.DATE);
  }

  /** A list of texts. */
  public static Parameter texts(String name) {
    return base(name, ParameterType.TEXTS);
  }

  /** A list of ids of instruments, as {@link #instrument}. */
  public static Parameter instruments(String name) {
    return base(name, ParameterType.INSTRUMENTS);
  }

  /** A list of numbers, each in [min, max]. */
  public static Parameter numbers(String name, double min, double max, String unit) {
    return base(name, ParameterType.NUMBERS).withRange(min, max, unit);
  }

  /** Nested parameters. */
  public static Parameter group(String name, Parameters nested) {
    return nested(name, ParameterType.GROUP, nested);
  }

  /** A list of nested parameters. */
  public static Parameter groups(String name, Parameters nested) {
    return nested(name, ParameterType.GROUPS, nested);
  }

  /** A component of a kind. */
  public static Parameter component(String name, ComponentKind<?> kind) {
    return base(name, ParameterType.COMPONENT).withKind(kind);
  }

  /**
   * A value in the first of several forms that what is written looks like: {@link Config#form} says
   * which. The names of the forms do not matter.
   */
  public static Parameter forms(String name, Parameter... forms) {
    return base(name, ParameterType.FORMS).withAlternatives(Alternatives.forms(forms));
  }

  /**
   * A list, each item one of several kinds with parameters of their own: the name of the kind
   * alone, or a map of that name to its values.
   *
   * @param word what an item is, in messages
   */
  public static Parameter variants(String name, String word, Map<String, Parameters> kinds) {
    double least = Double.NEGATIVE_INFINITY;
    double most = Double.POSITIVE_INFINITY;
    return base(name, ParameterType.VARIANTS)
        .withRange(least, most, word)
        .withAlternatives(Alternatives.variants(kinds));
  }

  /** The same with a default. */
  public Parameter withDefault(Object value) {
    return copy(Optional.of(value), false, nested, alternatives, description);
  }

  /** The same, and it may be absent. */
  public Parameter optional() {
    return copy(fallback, false, nested, alternatives, description);
  }

  /**
   * The same group, and it may be written in short: one value stands for the first of these
   * parameters of the group that takes it, or else for the last.
   */
  public Parameter withShort(String... names) {
    return copy(fallback, required, nested, Alternatives.shorts(names), description);
  }

  /** The same with its line of description. */
  public Parameter describedAs(String line) {
    return copy(fallback, required, nested, alternatives, line);
  }

  private Parameter withRange(double low, double high, String words) {
    return new Parameter(
        name,
        type,
        words,
        low,
        high,
        fallback,
        required,
        choices,
        nested,
        kind,
        alternatives,
        description);
  }

  private Parameter withChoices(List<String> words) {
    return new Parameter(
        name,
        type,
        unit,
        min,
        max,
        fallback,
        required,
        words,
        nested,
        kind,
        alternatives,
        description);
  }

  private Parameter withKind(ComponentKind<?> newKind) {
    return new Parameter(
        name,
        type,
        unit,
        min,
        max,
        fallback,
        required,
        choices,
        nested,
        Optional.of(newKind),
        alternatives,
        description);
  }

  private Parameter withAlternatives(Alternatives ways) {
    return copy(fallback, required, nested, ways, description);
  }

  private static Parameter nested(String name, ParameterType type, Parameters nested) {
    Parameter p = base(name, type);
    return p.copy(p.fallback, false, Optional.of(nested), p.alternatives, p.description);
  }

  private Parameter copy(
      Optional<Object> newFallback,
      boolean newRequired,
      Optional<Parameters> newNested,
      Alternatives ways,
      String line) {
    return new Parameter(
        name, type, unit, min, max, newFallback, newRequired, choices, newNested, kind, ways, line);
  }

  private static Parameter base(String name, ParameterType type) {
    return new Parameter(
        name,
        type,
        "",
        Double.NEGATIVE_INFINITY,
        Double.POSITIVE_INFINITY,
        Optional.empty(),
        true,
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Alternatives.NONE,
        "");
  }
}
