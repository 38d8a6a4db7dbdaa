package io.notional.core.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Memory;
import java.util.TreeMap;

/** The host's side of a strategy's memory. */
final class NamedMemory implements Memory {
  private final TreeMap<String, double[]> arrays = new TreeMap<>();

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
}
