package io.notional.core.synthetic;

/**
 * Random numbers that are the same on every Java: SplitMix64 (Steele, Lea, Flood 2014) and
 * Marsaglia's polar method. Streams of one seed with different names are independent, so that one
 * more market changes none of the others. Not safe for use by several threads.
 */
final class RandomStream {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /** A shock is wild with this probability, and then that much wider. */
  private static final double WILD = 0.04;

  private static final double WILD_SCALE = 2.5;
  private static final double CALM_SCALE =
      Math.sqrt((1 - WILD * WILD_SCALE * WILD_SCALE) / (1 - WILD));

  private long state;
  private double spare;
  private boolean hasSpare;

  RandomStream(long seed, String name) {
    long hash = mix(seed + GAMMA);
    for (int i = 0; i < name.length(); i++) {
      hash = mix(hash ^ name.charAt(i)) + GAMMA;
    }
    this.state = hash;
  }

  /** Uniform in [0, 1). */
  double uniform() {
    state += GAMMA;
    return (mix(state) >>> 11) * 0x1.0p-53;
  }

  /** Normal with mean 0 and variance 1. */
  double gaussian() {
    if (hasSpare) {
      hasSpare = false;
      return spare;
    }
    while (true) {
      double u = 2 * uniform() - 1;
      double v = 2 * uniform() - 1;
      double square = u * u + v * v;
      if (square > 0 && square < 1) {
        double scale = Math.sqrt(-2 * StrictMath.log(square) / square);
        spare = v * scale;
        hasSpare = true;
        return u * scale;
      }
    }
  }

  /** What to multiply a normal by to give it fat tails (kurtosis 6.4) and keep its variance. */
  double tailScale() {
    return uniform() < WILD ? WILD_SCALE : CALM_SCALE;
  }

  /** Whether something that lasts so many years on average ends on this business day. */
  boolean ends(double meanYears) {
    return uniform() * meanYears * Economy.DAYS_PER_YEAR < 1;
  }

  private static long mix(long value) {
    long z = value;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
