package io.notional.core.resample;

import java.util.Arrays;

/**
 * The days of one path as stretches of days that follow each other in the source, drawn from a seed
 * and the number of the path alone: SplitMix64 (Steele, Lea, Flood 2014), a stream of its own for
 * each path. Used by one thread.
 */
final class DrawnBlocks {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private final Resampling resampling;
  private final int sourceDays;
  private final int days;
  private long state;
  private int[] starts = new int[64];
  private int[] places = new int[64];
  private int count;

  /** By valuation day its stretch: columns ask for more days than there are stretches. */
  private final int[] stretches;

  /**
   * Nothing drawn yet.
   *
   * @param sourceDays how many there are to draw from
   * @param days how many valuation days a path has
   */
  DrawnBlocks(Resampling resampling, int sourceDays, int days) {
    this.resampling = resampling;
    this.sourceDays = sourceDays;
    this.days = days;
    this.stretches = new int[days];
  }

  /** Draws the days of a path. */
  void draw(long path) {
    state = mix(mix(resampling.seed() + GAMMA) ^ mix(path * GAMMA + 1));
    count = 0;
    double ends = 1.0 / resampling.blockDays();
    boolean fixed = resampling.method() == Resampling.Method.BLOCK;
    for (int t = 0; t < days; ) {
      int place = (int) (uniform() * sourceDays);
      int length = fixed ? resampling.blockDays() : geometric(ends, days - t);
      int end = Math.min(days, t + length);
      while (t < end) {
        int next = Math.min(end, t + sourceDays - place);
        Arrays.fill(stretches, t, next, count);
        add(t, place);
        t = next;
        place = 0; // the last day of the source is followed by its first
      }
    }
    add(days, 0);
    count--;
  }

  private int geometric(double ends, int most) {
    int length = 1;
    while (length < most && uniform() >= ends) {
      length++;
    }
    return length;
  }

  private void add(int start, int place) {
    if (count == starts.length) {
      starts = Arrays.copyOf(starts, 2 * count);
      places = Arrays.copyOf(places, 2 * count);
    }
    starts[count] = start;
    places[count++] = place;
  }

  /** How many stretches there are. */
  int count() {
    return count;
  }

  /** The valuation day on which a stretch begins; of the last and one, the number of days. */
  int start(int stretch) {
    return starts[stretch];
  }

  /** The place in the source of the first day of a stretch. */
  int place(int stretch) {
    return places[stretch];
  }

  /** The stretch of a valuation day. */
  int at(int day) {
    return stretches[day];
  }

  /** The place in the source of a valuation day. */
  int placeOf(int day) {
    int stretch = stretches[day];
    return places[stretch] + day - starts[stretch];
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
