package io.notional.api.plugin;

import java.time.LocalDate;
import java.util.List;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Checked values of a provider's parameters, read-only. Asking for a name that the provider did not
 * declare, or by another type, is a defect of the plugin and throws {@link
 * IllegalArgumentException}.
 */
@API(status = Status.STABLE, since = "0.1")
public interface Config {
  /** Whether a value was given, or there is a default. */
  boolean has(String name);

  /** A number within its declared range. */
  double number(String name);

  /** A whole number within its declared range. */
  int integer(String name);

  /** A yes or no. */
  boolean flag(String name);

  /** A text, the id of an instrument, or one of the declared choices. */
  String text(String name);

  /** A date. */
  LocalDate date(String name);

  /** A list of texts, or of ids of instruments; empty when it was not given and has no default. */
  List<String> texts(String name);

  /** A list of numbers within the declared range; empty when not given and without default. */
  List<Double> numbers(String name);

  /** A nested group; all its defaults when it was not given. */
  Config group(String name);

  /** A list of nested groups; empty when it was not given. */
  List<Config> groups(String name);

  /** A component to be made by {@link Context#component}. */
  Component component(String name);

  /**
   * In which of its forms a value was given; then it is asked for as a parameter of that type. Of a
   * parameter that has one form, its type.
   */
  default ParameterType form(String name) {
    throw new UnsupportedOperationException("these values have no forms");
  }

  /** The items of a list of variants; empty when it was not given. */
  default List<Variant> variants(String name) {
    throw new UnsupportedOperationException("these values have no variants");
  }

  /** Where a value was written, such as {@code ntsx.yaml, line 4}; empty for a default. */
  String where(String name);
}
