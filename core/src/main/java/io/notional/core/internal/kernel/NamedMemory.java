package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Memory;
import io.notional.core.holdings.Remembered;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The host's side of a component's memory, and of the memories of its parts. */
final class NamedMemory implements Memory {
  /** By name, in no order: components ask every day. */
  private final Map<String, double[]> arrays = new HashMap<>();

  private final Map<String, NamedMemory> parts = new HashMap<>();

  @Override
  public double[] array(String name, int size) {
    double[] array = arrays.get(name);
    if (array == null) {
      array = new double[size];
      arrays.put(name, array);
    }
    if (array.length != size) {
      throw NotionalException.of(
          ErrorCode.BAD_ORDER,
          "memory " + name + " has " + array.length + " values but was asked for " + size);
    }
    return array;
  }

  /** Every array, by component and name. */
  List<Remembered> remembered() {
    List<Remembered> all = new ArrayList<>();
    collect(List.of(), all);
    return all;
  }

  private void collect(List<String> path, List<Remembered> all) {
    new TreeMap<>(arrays).forEach((name, values) -> all.add(new Remembered(path, name, values)));
    new TreeMap<>(parts)
        .forEach(
            (name, part) -> {
              List<String> deeper = new ArrayList<>(path);
              deeper.add(name);
              part.collect(deeper, all);
            });
  }

  /** Remembers what another run did. */
  void restore(Remembered remembered) {
    NamedMemory memory = this;
    for (String part : remembered.component()) {
      memory = memory.parts.computeIfAbsent(part, name -> new NamedMemory());
    }
    memory.arrays.put(remembered.name(), remembered.values());
  }

  @Override
  public Memory within(String component) {
    return parts.computeIfAbsent(component, name -> new NamedMemory());
  }
}
