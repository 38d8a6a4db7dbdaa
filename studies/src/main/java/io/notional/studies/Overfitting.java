package io.notional.studies;

import java.util.List;
import java.util.Optional;

/**
 * The probability of backtest overfitting by combinatorially symmetric cross-validation (Bailey,
 * Borwein, Lopez de Prado and Zhu, <i>The Probability of Backtest Overfitting</i>, 2017): history
 * is cut into {@value Trial#BLOCKS} stretches, half of them choose the row with the best Sharpe
 * ratio, and the other half say where it stands among all rows; over every way to halve them.
 *
 * @param trials how many rows took part
 * @param splits how many ways to halve history
 * @param probability how often the row that was best in one half was below the median in the other:
 *     about a half where rows differ by chance alone
 * @param medianRank the median over splits of the chosen row's rank in the other half, from 0 (the
 *     worst) to 1 (the best)
 */
public record Overfitting(int trials, int splits, double probability, double medianRank) {
  /** The most rows that take part. */
  public static final int MOST_TRIALS = 2000;

  /** With fewer returns than this in a stretch a ratio says nothing. */
  private static final int LEAST_RETURNS = 4;

  /**
   * Of trials over the same closes.
   *
   * @return empty where there are fewer than two, they are not over the same closes, or those are
   *     too few
   */
  public static Optional<Overfitting> of(List<Trial> trials) {
    if (trials.size() < 2 || trials.get(0).count() < LEAST_RETURNS * Trial.BLOCKS) {
      return Optional.empty();
    }
    Trial first = trials.get(0);
    return trials.stream().allMatch(first::isOfSameTime)
        ? Optional.of(new Split(trials).all())
        : Optional.empty();
  }

  /** Used once. */
  private static final class Split {
    private final int trials;
    private final double[] sums;
    private final double[] squares;
    private final double[] counts;
    private final double[] in;
    private final double[] out;

    Split(List<Trial> all) {
      trials = all.size();
      sums = new double[trials * Trial.BLOCKS];
      squares = new double[trials * Trial.BLOCKS];
      in = new double[trials];
      out = new double[trials];
      counts = new double[Trial.BLOCKS];
      for (int t = 0; t < trials; t++) {
        for (int block = 0; block < Trial.BLOCKS; block++) {
          sums[t * Trial.BLOCKS + block] = all.get(t).sum(block);
          squares[t * Trial.BLOCKS + block] = all.get(t).squares(block);
        }
      }
      int count = all.get(0).count();
      for (int i = 0; i < count; i++) {
        counts[(int) ((long) i * Trial.BLOCKS / count)]++;
      }
    }

    Overfitting all() {
      int splits = 0;
      int below = 0;
      int[] ranks = new int[1001];
      for (int chosen = 0; chosen < 1 << Trial.BLOCKS; chosen++) {
        if (Integer.bitCount(chosen) == Trial.BLOCKS / 2) {
          double rank = rank(chosen);
          splits++;
          below += rank <= 0.5 ? 1 : 0;
          ranks[(int) Math.rint(rank * 1000)]++;
        }
      }
      return new Overfitting(trials, splits, (double) below / splits, median(ranks, splits));
    }

    private static double median(int[] ranks, int splits) {
      int seen = 0;
      int rank = 0;
      while (2 * (seen + ranks[rank]) < splits) {
        seen += ranks[rank++];
      }
      return rank / 1000.0;
    }

    /** Where the best of some stretches stands in the others, in (0, 1). */
    private double rank(int chosen) {
      ratios(chosen, in);
      ratios(~chosen, out);
      int best = 0;
      for (int t = 1; t < trials; t++) {
        best = in[t] > in[best] ? t : best;
      }
      double worse = 0;
      for (int t = 0; t < trials; t++) {
        worse += out[t] < out[best] ? 1 : 0;
        worse += out[t] == out[best] && t != best ? 0.5 : 0;
      }
      return (worse + 1) / (trials + 1);
    }

    private void ratios(int chosen, double[] ratios) {
      double count = 0;
      for (int block = 0; block < Trial.BLOCKS; block++) {
        count += ((chosen >> block) & 1) * counts[block];
      }
      for (int t = 0; t < trials; t++) {
        double sum = 0;
        double square = 0;
        for (int block = 0; block < Trial.BLOCKS; block++) {
          double weight = (chosen >> block) & 1;
          sum += weight * sums[t * Trial.BLOCKS + block];
          square += weight * squares[t * Trial.BLOCKS + block];
        }
        double mean = sum / count;
        double variance = square / count - mean * mean;
        ratios[t] = variance > 0 ? mean / Math.sqrt(variance) : 0;
      }
    }
  }
}
