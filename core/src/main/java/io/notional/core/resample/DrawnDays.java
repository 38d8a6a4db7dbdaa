package io.notional.core.resample;

/**
 * The days of one path, drawn from a seed and the number of the path alone: SplitMix64 (Steele,
 * Lea, Flood 2014), a stream of its own for each path. Used by one thread.
 */
final class DrawnDays {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final Resampling resampling;
  private final int sourceDays;
  private long state;

  /**
   * Nothing drawn yet.
   *
   * @param sourceDays how many there are to draw from
   */
  DrawnDays(Resampling resampling, int sourceDays) {
    this.resampling = resampling;
    this.sourceDays = sourceDays;
  }

  /** Draws the days of a path: places in the source. */
  void draw(long path, int[] drawn) {
    state = mix(mix(resampling.seed() + GAMMA) ^ mix(path * GAMMA + 1));
    switch (resampling.method()) {
      case BLOCK -> blocks(drawn);
      case STATIONARY -> stationary(drawn);
    }
  }

  private void blocks(int[] drawn) {
    for (int start = 0; start < drawn.length; start += resampling.blockDays()) {
      int end = Math.min(drawn.length, start + resampling.blockDays());
      int at = day();
      for (int t = start; t < end; t++) {
        drawn[t] = at;
        at = at + 1 < sourceDays ? at + 1 : 0;
      }
    }
  }

  private void stationary(int[] drawn) {
    double ends = 1.0 / resampling.blockDays();
    int at = day();
    for (int t = 0; t < drawn.length; t++) {
      drawn[t] = at;
      at = at + 1 < sourceDays ? at + 1 : 0;
      if (uniform() < ends) {
        at = day();
      }
    }
  }

  private int day() {
    return (int) (uniform() * sourceDays);
  }

  /** Uniform in [0, 1). */
  private double uniform() {
    state += GAMMA;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
