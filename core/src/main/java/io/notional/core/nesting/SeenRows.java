package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.FreeCapital;
import java.util.Arrays;

/**
 * What a run held at each close, seen at one level: rows by their place, those of a close one after
 * the other. Figures are fractions of nav. Immutable once the walk that fills it has ended, and
 * then safe for use by many threads.
 */
public final class SeenRows {
  /** Rows of a close, and of all closes, that there is room for at first. */
  private static final int USUAL_ROWS = 8;

  private static final int MOST_AT_FIRST = 1024;
  private static final int MOST_GROWTH = 64;

  private final int[] ends;
  private final double[] free;
  private final FreeCapital open = new FreeCapital();
  private String[] names;
  private AssetClass[] classes;
  private double[] capital;
  private double[] notional;
  private int closes;
  private int size;

  SeenRows(int closes) {
    this.ends = new int[closes];
    this.free = new double[closes];
    int capacity = Math.min(MOST_AT_FIRST, USUAL_ROWS * Math.max(1, closes));
    this.names = new String[capacity];
    this.classes = new AssetClass[capacity];
    this.capital = new double[capacity];
    this.notional = new double[capacity];
  }

  void add(String name, AssetClass assetClass, double tied, double exposed) {
    if (!Double.isFinite(tied) || !Double.isFinite(exposed)) {
      throw new IllegalArgumentException(
          name + " must be finite but was " + tied + " and " + exposed);
    }
    if (size == names.length) {
      grow();
    }
    names[size] = name;
    classes[size] = assetClass;
    capital[size] = tied;
    notional[size++] = exposed;
    open.count(tied);
  }

  /** To twice the size, or to what the closes so far let expect of all, if that is not far more. */
  private void grow() {
    long expected = (long) size * ends.length / Math.max(1, closes);
    int more = (int) Math.max(2L * size, Math.min(expected, MOST_GROWTH * (long) size));
    names = Arrays.copyOf(names, more);
    classes = Arrays.copyOf(classes, more);
    capital = Arrays.copyOf(capital, more);
    notional = Arrays.copyOf(notional, more);
  }

  void endClose() {
    ends[closes] = size;
    free[closes++] = open.free();
    open.clear();
  }

  /** The place of the first row of a close, by the row of the result. */
  public int first(int close) {
    return close == 0 ? 0 : ends[close - 1];
  }

  /** The place after the last row of a close. */
  public int end(int close) {
    return ends[close];
  }

  /** What is held; names of things inside of each other are joined by {@code /}. */
  public String name(int place) {
    return names[place];
  }

  /** What it exposes to, or is kept in. */
  public AssetClass assetClass(int place) {
    return classes[place];
  }

  /** What it ties up; nothing for futures. */
  public double capital(int place) {
    return capital[place];
  }

  /** Signed exposure; 0 for cash and bills. */
  public double notional(int place) {
    return notional[place];
  }

  /** Capital that nothing ties up at a close. */
  public double free(int close) {
    return free[close];
  }
}
