package io.notional.core.leverage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one way of holding a multiple of an asset came to, close by close. Money is in the base
 * currency. Immutable, safe for use by many threads.
 */
public final class LeveragedPath {
  /**
   * A margin call.
   *
   * @param date the close
   * @param missing what capital falls short of initial margin
   */
  public record Call(LocalDate date, double missing) {}

  private final List<LocalDate> dates;
  private final double initialNav;
  private final double[] nav;
  private final double[] exposure;
  private final double[] tiedUp;
  private final double[] financing;
  private final List<Call> calls;
  private final String stopCause;

  private LeveragedPath(Writer writer) {
    this.dates = List.copyOf(writer.dates);
    int size = dates.size();
    this.initialNav = writer.initialNav;
    this.nav = Arrays.copyOf(writer.nav, size);
    this.exposure = Arrays.copyOf(writer.exposure, size);
    this.tiedUp = Arrays.copyOf(writer.tiedUp, size);
    this.financing = Arrays.copyOf(writer.financing, size);
    this.calls = List.copyOf(writer.calls);
    this.stopCause = writer.stopCause;
  }

  /** The number of closes; fewer than those asked for when it stopped. */
  public int size() {
    return dates.size();
  }

  /** The date of a row. */
  public LocalDate date(int row) {
    return dates.get(row);
  }

  /** What went in, before what was bought with it cost anything. */
  public double initialNav() {
    return initialNav;
  }

  /** What each unit that went in has become at the close. */
  public double growth(int row) {
    return nav[row] / initialNav;
  }

  /** Net asset value at the close; zero or less on the last row of what became insolvent. */
  public double nav(int row) {
    return nav[row];
  }

  /** Market value or notional of the asset at the close. */
  public double exposure(int row) {
    return exposure[row];
  }

  /**
   * The part of nav that could not be withdrawn at the close: the posted margin of futures, initial
   * margin of what a loan bought, all of a daily-reset fund.
   */
  public double tiedUp(int row) {
    return tiedUp[row];
  }

  /** What is tied up as a fraction of exposure; 0 where there is none. */
  public double tiedUpOfExposure(int row) {
    return exposure[row] > 0 ? tiedUp[row] / exposure[row] : 0;
  }

  /**
   * What financing cost from the start to the close, costs of trades and fees aside: interest paid
   * less interest earned; negative for what earned more. Futures finance all of their notional
   * inside their price, and what they leave of nav earns interest: together that is what their
   * exposure would have earned in the asset, less what nav gained.
   */
  public double financing(int row) {
    return financing[row];
  }

  /** Margin calls in order. */
  public List<Call> calls() {
    return calls;
  }

  /** Why it ended before its last day; empty if it did not. */
  public String stopCause() {
    return stopCause;
  }

  /** The mean of {@link #tiedUpOfExposure} over the closes with exposure; 0 if there are none. */
  public double meanTiedUpOfExposure() {
    double sum = 0;
    int count = 0;
    for (int row = 0; row < size(); row++) {
      if (exposure[row] > 0) {
        sum += tiedUpOfExposure(row);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  /** Collects a path. */
  static final class Writer {
    private final List<LocalDate> dates = new ArrayList<>();
    private final double initialNav;
    private final double[] nav;
    private final double[] exposure;
    private final double[] tiedUp;
    private final double[] financing;
    private final List<Call> calls = new ArrayList<>();
    private String stopCause = "";

    Writer(double initialNav, int most) {
      this.initialNav = initialNav;
      this.nav = new double[most];
      this.exposure = new double[most];
      this.tiedUp = new double[most];
      this.financing = new double[most];
    }

    void add(LocalDate date, double nav, double exposure, double tiedUp, double financing) {
      int row = dates.size();
      dates.add(date);
      this.nav[row] = nav;
      this.exposure[row] = exposure;
      this.tiedUp[row] = tiedUp;
      this.financing[row] = financing;
    }

    void called(LocalDate date, double missing) {
      calls.add(new Call(date, missing));
    }

    void stopped(String cause) {
      stopCause = cause;
    }

    LeveragedPath path() {
      return new LeveragedPath(this);
    }
  }
}
