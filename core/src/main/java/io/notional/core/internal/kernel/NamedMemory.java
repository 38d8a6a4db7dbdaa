package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Memory;
import java.util.TreeMap;

/** The host's side of a component's memory, and of the memories of its parts. */
final class NamedMemory implements Memory {
  private final TreeMap<String, double[]> arrays = new TreeMap<>();
  private final TreeMap<String, NamedMemory> parts = new TreeMap<>();

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
    return parts.computeIfAbsent(component, name -> new NamedMemory());
  }
}
