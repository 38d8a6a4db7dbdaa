package io.notional.studies;

import io.notional.core.result.Result;
import java.util.Arrays;

/**
 * The returns of a row above cash from close to close, as what tests of overfitting need of them:
 * over all closes the count, mean and central moments, and by {@value #BLOCKS} equal stretches of
 * time their sums. Immutable.
 */
public final class Trial {
  /** Stretches that combinatorially symmetric cross-validation cuts the history into. */
  public static final int BLOCKS = 16;

  /** Numbers that {@link #numbers()} has. */
  static final int SIZE = 7 + 2 * BLOCKS;

  /** Of a row that failed. */
  public static final Trial NONE = new Trial(new double[SIZE]);

  private static final int FIRST_DAY = 0;
  private static final int LAST_DAY = 1;
  private static final int COUNT = 2;
  private static final int MEAN = 3;
  private static final int SECOND = 4;
  private static final int THIRD = 5;
  private static final int FOURTH = 6;
  private static final int SUMS = 7;

  private final double[] numbers;

  private Trial(double[] numbers) {
    this.numbers = numbers;
  }

  /**
   * Of numbers that {@link #numbers()} gave; the array is not copied.
   *
   * @throws IllegalArgumentException if there are more of them or fewer
   */
  public static Trial of(double[] numbers) {
    if (numbers.length != SIZE) {
      throw new IllegalArgumentException(
          "a trial must have " + SIZE + " numbers but had " + numbers.length);
    }
    return new Trial(numbers);
  }

  static Trial of(Result result) {
    double[] returns = new double[Math.max(0, result.size() - 1)];
    for (int row = 1; row < result.size(); row++) {
      double cash = result.market().cashInterest(result.day(row));
      returns[row - 1] = result.dailyReturn(row) - cash;
    }
    long first = result.date(0).toEpochDay();
    return of(first, result.date(result.size() - 1).toEpochDay(), returns);
  }

  /**
   * Of returns above cash.
   *
   * @param firstDay the first close, in days since 1970-01-01
   * @param lastDay the last close
   * @param returns one for each close after the first
   */
  public static Trial of(long firstDay, long lastDay, double... returns) {
    double[] numbers = new double[SIZE];
    int count = returns.length;
    double mean = count == 0 ? 0 : Arrays.stream(returns).sum() / count;
    numbers[FIRST_DAY] = firstDay;
    numbers[LAST_DAY] = lastDay;
    numbers[COUNT] = count;
    numbers[MEAN] = mean;
    for (int i = 0; i < count; i++) {
      double apart = returns[i] - mean;
      double square = apart * apart;
      numbers[SECOND] += square / count;
      numbers[THIRD] += square * apart / count;
      numbers[FOURTH] += square * square / count;
      int block = (int) ((long) i * BLOCKS / count);
      numbers[SUMS + 2 * block] += returns[i];
      numbers[SUMS + 2 * block + 1] += returns[i] * returns[i];
    }
    return new Trial(numbers);
  }

  /** How many returns. */
  public int count() {
    return (int) numbers[COUNT];
  }

  /** Mean / standard deviation (n) of a return; NaN where returns do not vary. */
  public double sharpe() {
    double deviation = Math.sqrt(numbers[SECOND]);
    return deviation > 1e-15 ? numbers[MEAN] / deviation : Double.NaN;
  }

  /** The third standardised moment. */
  public double skewness() {
    return numbers[THIRD] / (numbers[SECOND] * Math.sqrt(numbers[SECOND]));
  }

  /** The fourth standardised moment: 3 of a normal distribution. */
  public double kurtosis() {
    return numbers[FOURTH] / (numbers[SECOND] * numbers[SECOND]);
  }

  /** Whether another has returns of the same closes. */
  boolean isOfSameTime(Trial other) {
    return numbers[FIRST_DAY] == other.numbers[FIRST_DAY]
        && numbers[LAST_DAY] == other.numbers[LAST_DAY]
        && numbers[COUNT] == other.numbers[COUNT];
  }

  /** The sum of returns in a stretch. */
  double sum(int block) {
    return numbers[SUMS + 2 * block];
  }

  /** The sum of their squares. */
  double squares(int block) {
    return numbers[SUMS + 2 * block + 1];
  }

  /** All that it is made of, to keep it elsewhere and make it again; not a copy. */
  public double[] numbers() {
    return numbers;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Trial that && Arrays.equals(numbers, that.numbers);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(numbers);
  }
}
