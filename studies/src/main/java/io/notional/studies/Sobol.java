package io.notional.studies;

/**
 * Sobol points with the direction numbers of Joe and Kuo (2008), in the order of the plain binary
 * number of the point, each axis shifted digitally by the seed (Owen 2000), so that no point lies
 * at a corner and seeds differ.
 *
 * @param count how many points
 * @param seed of the shifts
 */
record Sobol(long count, long seed) implements UnitPoints {
  private static final int BITS = 32;

  /**
   * Of each axis after the first: degree and inner coefficients of its primitive polynomial, then
   * the first direction numbers (file new-joe-kuo-6.21201).
   */
  private static final int[][] NUMBERS = {
    {1, 0, 1},
    {2, 1, 1, 3},
    {3, 1, 1, 3, 1},
    {3, 2, 1, 1, 1},
    {4, 1, 1, 1, 3, 3},
    {4, 4, 1, 3, 5, 13},
    {5, 2, 1, 1, 5, 5, 17},
    {5, 4, 1, 1, 5, 5, 5},
    {5, 7, 1, 1, 7, 11, 19},
    {5, 11, 1, 1, 5, 1, 1},
    {5, 13, 1, 1, 1, 3, 11},
    {5, 14, 1, 3, 5, 5, 31},
    {6, 1, 1, 3, 3, 9, 7, 49},
    {6, 13, 1, 1, 1, 15, 21, 21},
    {6, 16, 1, 3, 1, 13, 27, 49},
    {6, 19, 1, 1, 1, 15, 7, 5},
    {6, 22, 1, 3, 1, 15, 13, 25},
    {6, 25, 1, 1, 5, 5, 19, 61},
    {7, 1, 1, 3, 7, 11, 23, 15, 103},
    {7, 4, 1, 3, 7, 13, 13, 15, 69}
  };

  /** The most axes that there are direction numbers for. */
  static final int MOST_AXES = NUMBERS.length + 1;

  private static final long[][] DIRECTIONS = directions();

  @Override
  public double coordinate(long point, int axis) {
    long bits = RowSeed.of(seed, axis) >>> (Long.SIZE - BITS);
    for (int bit = 0; bit < BITS; bit++) {
      if (((point >>> bit) & 1) == 1) {
        bits ^= DIRECTIONS[axis][bit];
      }
    }
    return bits * 0x1.0p-32;
  }

  private static long[][] directions() {
    long[][] all = new long[MOST_AXES][];
    all[0] = new long[BITS];
    for (int bit = 0; bit < BITS; bit++) {
      all[0][bit] = 1L << (BITS - 1 - bit);
    }
    for (int axis = 1; axis < MOST_AXES; axis++) {
      all[axis] = directions(NUMBERS[axis - 1]);
    }
    return all;
  }

  private static long[] directions(int[] numbers) {
    int degree = numbers[0];
    long[] directions = new long[BITS];
    for (int bit = 0; bit < BITS; bit++) {
      if (bit < degree) {
        directions[bit] = (long) numbers[2 + bit] << (BITS - 1 - bit);
        continue;
      }
      long direction = directions[bit - degree] ^ (directions[bit - degree] >>> degree);
      for (int k = 1; k < degree; k++) {
        long coefficient = (numbers[1] >> (degree - 1 - k)) & 1;
        direction ^= coefficient * directions[bit - k];
      }
      directions[bit] = direction;
    }
    return directions;
  }
}
