package io.notional.studies.montecarlo;

/**
 * How often values lay where: counts in bins, so that it needs no more room for more values, and
 * their order does not matter. Used by one thread.
 */
final class Distribution {
  /** Half of a bin of a multiple is this part of it. */
  static final double ACCURACY = 5e-4;

  private static final double WIDTH = 2 * ACCURACY;
  private static final int LOGARITHMS = 50_000;
  private static final double FRACTION = 1e-4;
  private static final int FRACTIONS = 30_000;

  private final boolean logarithmic;
  private final int[] counts;
  private long size;

  private Distribution(boolean logarithmic, int bins) {
    this.logarithmic = logarithmic;
    this.counts = new int[bins];
  }

  /** Of multiples from zero up, to {@value #ACCURACY} of each. */
  static Distribution ofMultiples() {
    return new Distribution(true, 1 + LOGARITHMS);
  }

  /** Of fractions between -2 and 1, to half a ten-thousandth; those beyond count as the end. */
  static Distribution ofFractions() {
    return new Distribution(false, FRACTIONS);
  }

  void add(double value) {
    counts[bin(value)]++;
    size++;
  }

  long size() {
    return size;
  }

  private int bin(double value) {
    if (!logarithmic) {
      return within((int) Math.floor((value + 2) / FRACTION), 0);
    }
    double logarithm = value > 0 ? StrictMath.log(value) / WIDTH : Double.NEGATIVE_INFINITY;
    // the first bin is that of nothing
    return value > 0 ? within(1 + LOGARITHMS / 2 + (int) Math.floor(logarithm), 1) : 0;
  }

  private int within(int bin, int least) {
    return Math.max(least, Math.min(counts.length - 1, bin));
  }

  private double value(int bin) {
    if (!logarithmic) {
      return (bin + 0.5) * FRACTION - 2;
    }
    return bin == 0 ? 0 : StrictMath.exp((bin - 1 - LOGARITHMS / 2 + 0.5) * WIDTH);
  }

  /**
   * A quantile, with the interval that its rank has: the number of values below it is binomial.
   *
   * @param level in (0, 1)
   */
  Interval quantile(double level) {
    if (size == 0) {
      return Interval.UNKNOWN;
    }
    double half = Interval.ERRORS * Math.sqrt(size * level * (1 - level));
    double middle = size * level;
    return new Interval(ranked(middle), ranked(middle - half), ranked(middle + half));
  }

  /** The value of a rank, counted from 0. */
  private double ranked(double rank) {
    long least = (long) Math.max(0, Math.min(size - 1.0, Math.floor(rank)));
    long before = 0;
    for (int bin = 0; bin < counts.length; bin++) {
      before += counts[bin];
      if (before > least) {
        return value(bin);
      }
    }
    throw new IllegalStateException("fewer values than were counted");
  }
}
