package io.notional.studies;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): of as many equal parts of an axis as there
 * are points, each has one point. Which point has which part is a permutation of each axis's own, a
 * cycle-walking Feistel network (Black and Rogaway 2002), so that nothing is held for all points.
 *
 * @param count how many points, at least 1
 * @param seed of the permutations and of the places inside the parts
 */
record LatinHypercube(long count, long seed) implements UnitPoints {
  private static final int ROUNDS = 6;

  @Override
  public double coordinate(long point, int axis) {
    long key = RowSeed.of(seed, axis);
    double inside = UnitPoints.unit(RowSeed.of(key, point + ROUNDS));
    double coordinate = (permuted(point, key) + inside) / count;
    return Math.min(coordinate, Math.nextDown(1.0));
  }

  /** Walks on until it is back among the points. */
  private long permuted(long point, long key) {
    int half = halfBits();
    long at = point;
    do {
      at = network(at, key, half);
    } while (at >= count);
    return at;
  }

  private int halfBits() {
    int bits = 64 - Long.numberOfLeadingZeros(Math.max(1, count - 1));
    return Math.max(1, (bits + 1) / 2);
  }

  private static long network(long value, long key, int half) {
    long mask = (1L << half) - 1;
    long left = value >>> half;
    long right = value & mask;
    for (int round = 0; round < ROUNDS; round++) {
      long next = left ^ (RowSeed.of(RowSeed.of(key, round), right) & mask);
      left = right;
      right = next;
    }
    return (left << half) | right;
  }
}
