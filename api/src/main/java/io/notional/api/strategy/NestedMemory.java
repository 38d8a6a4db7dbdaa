package io.notional.api.strategy;

/** A part's memory within another: its names begin with the part's. */
record NestedMemory(Memory parent, String component) implements Memory {
  @Override
  public double[] array(String name, int size) {
    return parent.array(component + "/" + name, size);
  }
}
