package io.notional.testkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Memory;
import java.util.Map;
import java.util.TreeMap;

/** What components remember from one call to the next, each apart from the others. */
final class HandMemory implements Memory {
  private final Map<String, double[]> arrays = new TreeMap<>();
  private final Map<String, HandMemory> parts = new TreeMap<>();

  @Override
  public double[] array(String name, int size) {
    double[] array = arrays.computeIfAbsent(name, key -> new double[size]);
    if (array.length != size) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER,
          "memory " + name + " has " + array.length + " values but was asked for " + size);
    }
    return array;
  }

  @Override
  public Memory within(String component) {
    return parts.computeIfAbsent(component, name -> new HandMemory());
  }
}
