package io.notional.core.resample;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.Market;
import io.notional.core.market.SignalColumns;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Moments of paths against those of the source. Days are drawn with equal chances, so that the
 * expectation of what is measured around the source's means is the source's, and at a lag of k days
 * it is the source's times the chance that k days lie in one block: 1 - k/B of blocks of B, (1 -
 * 1/B)^k of blocks of mean B. The bounds are four standard errors of the mean over the paths, each
 * of which is independent of the others.
 */
class PathStatisticsTest {
  private static final int PATHS = 400;
  private static final Market SOURCE = Sources.synthetic(8, 12);

  private static ResampledMarket resampled(Resampling.Method method, int block) {
    return ResampledMarket.of(
        SOURCE, Set.of("STOCKS", "BILLS", "ZB"), new Resampling(method, block, 17), 0, 4);
  }

  /** Daily log changes of the signal series, less a mean. */
  private static double[] changes(Market market, String id, int first, int last, double mean) {
    SignalColumns signals = market.signals(id);
    double[] changes = new double[last - first + 1];
    for (int i = 0; i < changes.length; i++) {
      int day = first + i;
      changes[i] = StrictMath.log(signals.returnIndex(day) / signals.returnIndex(day - 1)) - mean;
    }
    return changes;
  }

  private static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The mean of products at a lag; of the source, whose last day is followed by its first. */
  private static double product(double[] one, double[] other, int lag, boolean circular) {
    int count = circular ? one.length : one.length - lag;
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += one[i] * other[(i + lag) % one.length];
    }
    return sum / count;
  }

  private static double[] sizes(double[] changes) {
    double[] sizes = changes.clone();
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] = Math.abs(sizes[i]);
    }
    double mean = mean(sizes);
    for (int i = 0; i < sizes.length; i++) {
      sizes[i] -= mean;
    }
    return sizes;
  }

  private static void agrees(
      ResampledMarket resampled, ToDoubleFunction<Market> measure, double expected) {
    PathMaker paths = resampled.paths();
    double sum = 0;
    double squares = 0;
    for (long path = 0; path < PATHS; path++) {
      double value = measure.applyAsDouble(paths.market(path)) - expected;
      sum += value;
      squares += value * value;
    }
    double mean = sum / PATHS;
    double error = Math.sqrt((squares / PATHS - mean * mean) / PATHS);
    assertThat(Math.abs(mean)).as("standard error " + error).isLessThan(4 * error);
  }

  private static double[] source(ResampledMarket resampled, String id, double mean) {
    int first = SOURCE.days().atOrAfter(Math.toIntExact(resampled.firstDrawn().toEpochDay()));
    return changes(SOURCE, id, first, first + resampled.drawnFrom() - 1, mean);
  }

  private static double[] path(Market path, String id, double mean) {
    return changes(path, id, 1, path.days().size() - 1, mean);
  }

  @ParameterizedTest
  @CsvSource({"BLOCK,1", "BLOCK,21", "STATIONARY,63"})
  void meansVolatilitiesAndCorrelationsAreTheSources(Resampling.Method method, int block) {
    ResampledMarket resampled = resampled(method, block);
    double stocks = mean(source(resampled, "STOCKS", 0));
    double bonds = mean(source(resampled, "ZB", 0));
    double[] s = source(resampled, "STOCKS", stocks);
    double[] b = source(resampled, "ZB", bonds);

    agrees(resampled, path -> mean(path(path, "STOCKS", 0)), stocks);
    agrees(resampled, path -> mean(path(path, "ZB", 0)), bonds);
    agrees(
        resampled,
        path -> product(s(path, stocks), s(path, stocks), 0, false),
        product(s, s, 0, true));
    agrees(
        resampled,
        path -> product(b(path, bonds), b(path, bonds), 0, false),
        product(b, b, 0, true));
    agrees(
        resampled,
        path -> product(s(path, stocks), b(path, bonds), 0, false),
        product(s, b, 0, true));
  }

  private static double[] s(Market path, double mean) {
    return path(path, "STOCKS", mean);
  }

  private static double[] b(Market path, double mean) {
    return path(path, "ZB", mean);
  }

  /** Of sizes of changes, whose autocorrelation is what clusters of volatility are. */
  @ParameterizedTest
  @CsvSource({"BLOCK,1,1", "BLOCK,2,1", "BLOCK,21,1", "BLOCK,21,10", "STATIONARY,21,5"})
  void dependenceIsKeptInsideOfBlocks(Resampling.Method method, int block, int lag) {
    ResampledMarket resampled = resampled(method, block);
    double mean = mean(source(resampled, "STOCKS", 0));
    double[] source = source(resampled, "STOCKS", mean);
    double size = 0;
    for (double change : source) {
      size += Math.abs(change) / source.length;
    }
    double meanSize = size;
    double kept =
        method == Resampling.Method.BLOCK
            ? Math.max(0, 1 - (double) lag / block)
            : StrictMath.pow(1 - 1.0 / block, lag);
    double expected = kept * product(sizes(source), sizes(source), lag, true);

    agrees(
        resampled,
        path -> {
          double[] sizes = path(path, "STOCKS", mean);
          for (int i = 0; i < sizes.length; i++) {
            sizes[i] = Math.abs(sizes[i]) - meanSize;
          }
          return product(sizes, sizes, lag, false);
        },
        expected);
  }

  /** The test above is worth something only if there is dependence to destroy. */
  @Test
  void theSourceHasClusters() {
    double[] sizes = sizes(source(resampled(Resampling.Method.BLOCK, 1), "STOCKS", 0));

    assertThat(product(sizes, sizes, 1, true) / product(sizes, sizes, 0, true)).isGreaterThan(0.05);
  }
}
