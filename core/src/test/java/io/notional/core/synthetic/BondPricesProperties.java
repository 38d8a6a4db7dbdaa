package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.treasury.TreasuryContract;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** The bond fund agrees with the curve and with futures, whatever the seed. */
class BondPricesProperties {
  private static final int[] TERMS = {2, 3, 5, 7, 10, 20};

  /** Carry and the change of par yields explain each day to a few percent of its movement. */
  @Property(tries = 20)
  void returnsAreCarryAndDurationTimesTheChangeOfYields(@ForAll long seed) {
    Generator generator = new Generator(market(seed));
    DatedSeries closes = generator.generate(Runnable::run).bonds().closes();
    double[] actual = returns(closes);
    double squares = 0;
    double errors = 0;
    double sum = 0;
    for (int t = 0; t < actual.length; t++) {
      YieldCurve before = generator.economy().curve(t);
      YieldCurve after = generator.economy().curve(t + 1);
      int days = closes.epochDay(t + 1) - closes.epochDay(t);
      double error = actual[t] - carryAndDuration(before, after, days);
      squares += actual[t] * actual[t];
      errors += error * error;
      sum += error;
    }

    assertThat(closes.value(0)).isEqualTo(100);
    assertThat(Math.sqrt(errors / squares)).isLessThan(0.05);
    // What is left is rolling down the curve and convexity: less than 1% a year either way.
    assertThat(sum / 4).isBetween(-0.01, 0.01);
  }

  @Property(tries = 20)
  void movesWithTheTenYearFuture(@ForAll long seed) {
    SyntheticInputs inputs = market(seed).series();
    double[] bonds = returns(inputs.bonds().closes());
    double[] future = returns(inputs.futures().get(0));

    assertThat(correlation(bonds, future)).isGreaterThan(0.95);
  }

  private static SyntheticMarket market(long seed) {
    return SyntheticMarket.builder()
        .seed(seed)
        .years(4)
        .treasuries(List.of(TreasuryContract.ZN))
        .build();
  }

  private static double carryAndDuration(YieldCurve before, YieldCurve after, int days) {
    double sum = 0;
    for (int years : TERMS) {
      double yield = parYield(before, years);
      double duration = -StrictMath.expm1(-2 * years * StrictMath.log1p(yield / 2)) / yield;
      sum += yield * days / 365.25 - duration * (parYield(after, years) - yield);
    }
    return sum / TERMS.length;
  }

  private static double parYield(YieldCurve curve, int years) {
    double annuity = 0;
    for (int half = 1; half <= 2 * years; half++) {
      annuity += curve.discount((int) Math.rint(half * 365.25 / 2));
    }
    return 2 * (1 - curve.discount((int) Math.rint(years * 365.25))) / annuity;
  }

  private static double[] returns(DatedSeries closes) {
    return IntStream.range(1, closes.size())
        .mapToDouble(t -> closes.value(t) / closes.value(t - 1) - 1)
        .toArray();
  }

  /** Of the contract that is in use at the close before. */
  private static double[] returns(FutureInput product) {
    DatedSeries inUse = product.inUse();
    double[] returns = new double[inUse.size() - 1];
    for (int t = 0; t < returns.length; t++) {
      DatedSeries closes = product.contracts().get((int) inUse.value(t)).closes();
      int row = closes.rowOf(inUse.epochDay(t));
      returns[t] = closes.value(row + 1) / closes.value(row) - 1;
    }
    return returns;
  }

  private static double correlation(double[] x, double[] y) {
    double meanX = IntStream.range(0, x.length).mapToDouble(i -> x[i]).average().orElseThrow();
    double meanY = IntStream.range(0, y.length).mapToDouble(i -> y[i]).average().orElseThrow();
    double product = 0;
    double squaresX = 0;
    double squaresY = 0;
    for (int i = 0; i < x.length; i++) {
      product += (x[i] - meanX) * (y[i] - meanY);
      squaresX += (x[i] - meanX) * (x[i] - meanX);
      squaresY += (y[i] - meanY) * (y[i] - meanY);
    }
    return product / Math.sqrt(squaresX * squaresY);
  }
}
