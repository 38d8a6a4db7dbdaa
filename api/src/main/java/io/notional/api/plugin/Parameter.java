package io.notional.api.plugin;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The description of one parameter. Made by the static factories and the {@code with...} methods;
 * immutable.
 *
 * @param name lower-case with hyphens
 * @param unit the unit in words, such as {@code fraction of nav}; empty when there is none
 * @param min the least allowed number
 * @param max the greatest allowed number
 * @param fallback the default: a Double, Integer, Boolean, String, LocalDate or List; empty when
 *     the value must be given or may be absent
 * @param required whether a value must be given when there is no default
 * @param choices the allowed texts of a choice
 * @param nested the parameters of a group
 * @param kind the kind of a component
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
    String description) {

  public Parameter {
    Objects.requireNonNull(type, "type");
    if (!name.matches("[a-z][a-z0-9-]*")) {
      throw new IllegalArgumentException("not a parameter name: '" + name + "'");
    }
    choices = List.copyOf(choices);
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
    Parameter p = base(name, ParameterType.CHOICE);
    return new Parameter(
        p.name,
        p.type,
        p.unit,
        p.min,
        p.max,
        p.fallback,
        p.required,
        List.of(choices),
        p.nested,
        p.kind,
        p.description);
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
    Parameter p = base(name, ParameterType.COMPONENT);
    return new Parameter(
        p.name,
        p.type,
        p.unit,
        p.min,
        p.max,
        p.fallback,
        p.required,
        p.choices,
        p.nested,
        Optional.of(kind),
        p.description);
  }

  /** The same with a default. */
  public Parameter withDefault(Object value) {
    return new Parameter(
        name, type, unit, min, max, Optional.of(value), false, choices, nested, kind, description);
  }

  /** The same, and it may be absent. */
  public Parameter optional() {
    return new Parameter(
        name, type, unit, min, max, fallback, false, choices, nested, kind, description);
  }

  /** The same with its line of description. */
  public Parameter describedAs(String line) {
    return new Parameter(
        name, type, unit, min, max, fallback, required, choices, nested, kind, line);
  }

  private Parameter withRange(double low, double high, String words) {
    return new Parameter(
        name, type, words, low, high, fallback, required, choices, nested, kind, description);
  }

  private static Parameter nested(String name, ParameterType type, Parameters nested) {
    Parameter p = base(name, type);
    return new Parameter(
        p.name,
        p.type,
        p.unit,
        p.min,
        p.max,
        p.fallback,
        false,
        p.choices,
        Optional.of(nested),
        p.kind,
        p.description);
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
        "");
  }
}
