package io.notional.core.holdings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** One array of a component's memory. Values are any numbers, NaN included. Immutable. */
public final class Remembered {
  private final List<String> component;
  private final String name;
  private final double[] values;

  /**
   * An array; its values are copied.
   *
   * @param component the parts that lead to it from the strategy, whose own is the empty list
   * @param name of the array
   */
  public Remembered(List<String> component, String name, double[] values) {
    this.component = List.copyOf(component);
    this.name = Objects.requireNonNull(name, "name");
    this.values = values.clone();
  }

  /** The parts that lead to it from the strategy, whose own is the empty list. */
  public List<String> component() {
    return component;
  }

  /** The name of the array. */
  public String name() {
    return name;
  }

  /** A copy of the values. */
  public double[] values() {
    return values.clone();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Remembered that
        && component.equals(that.component)
        && name.equals(that.name)
        && Arrays.equals(values, that.values);
  }

  @Override
  public int hashCode() {
    return Objects.hash(component, name, Arrays.hashCode(values));
  }

  @Override
  public String toString() {
    return component + " " + name + " " + Arrays.toString(values);
  }
}
