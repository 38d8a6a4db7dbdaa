package io.notional.core.holdings;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * One array of a component's memory. Values are any numbers, NaN included.
 *
 * @param component the parts that lead to it from the strategy, whose own is the empty list
 * @param name of the array
 */
public record Remembered(List<String> component, String name, double[] values) {
  public Remembered {
    component = List.copyOf(component);
    Objects.requireNonNull(name, "name");
    values = values.clone();
  }

  /** A copy. */
  @Override
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
