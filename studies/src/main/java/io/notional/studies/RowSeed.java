package io.notional.studies;

/**
 * The seeds of a study's rows: a base seed and a row's number make one, whatever was drawn before.
 */
public final class RowSeed {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  private RowSeed() {}

  /**
   * The seed of a row. The finalizer of SplitMix64 (Steele, Lea and Flood, <i>Fast Splittable
   * Pseudorandom Number Generators</i>, 2014) is a bijection, so that rows of one base never share
   * a seed.
   *
   * @param base the seed of the study
   * @param row the number of the row, from 0
   */
  public static long of(long base, long row) {
    return mix(mix(base + GOLDEN_GAMMA) + (row + 1) * GOLDEN_GAMMA);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }
}
