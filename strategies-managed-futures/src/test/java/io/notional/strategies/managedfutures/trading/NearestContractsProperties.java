package io.notional.strategies.managedfutures.trading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class NearestContractsProperties {
  /** Never further than rounding, whatever trading costs; whole, and within all bounds. */
  @Property(tries = 300)
  void isNeverFurtherThanRounding(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 12) int count,
      @ForAll @IntRange(min = 0, max = 3) int dear) {
    ContractProblem problem = problem(seed, count, dear * 0.05, 100);

    NearestContracts search = new NearestContracts(problem);
    double[] contracts = search.solve();

    double rounded = tracking(problem, rounded(problem));
    assertThat(search.roundedTracking()).isCloseTo(rounded, byAPart());
    assertThat(tracking(problem, contracts)).isLessThanOrEqualTo(rounded * (1 + 1e-9));
    for (int i = 0; i < count; i++) {
      assertThat(contracts[i]).isEqualTo(Math.rint(contracts[i]));
      assertThat(contracts[i]).isBetween(problem.least()[i], problem.most()[i]);
    }
  }

  /** With few markets all portfolios near the wanted one can be tried: no single move is better. */
  @Property(tries = 100)
  void noOtherContractWouldBeBetter(@ForAll long seed) {
    ContractProblem problem = problem(seed, 5, 0, 100);
    double[] contracts = new NearestContracts(problem).solve();

    double least = tracking(problem, contracts);
    for (int i = 0; i < 5; i++) {
      for (int step = -1; step <= 1; step += 2) {
        double[] other = contracts.clone();
        other[i] = Math.max(problem.least()[i], Math.min(problem.most()[i], other[i] + step));
        assertThat(Math.sqrt(tracking(problem, other)))
            .isGreaterThanOrEqualTo(Math.sqrt(least) - 1e-9);
      }
    }
  }

  /** Beyond the cap on leverage nothing is added to what rounding holds. */
  @Property(tries = 100)
  void leverageIsNotAddedBeyondItsCap(@ForAll long seed) {
    ContractProblem problem = problem(seed, 6, 0, 0.2);
    double[] contracts = new NearestContracts(problem).solve();

    assertThat(gross(problem, contracts))
        .isLessThanOrEqualTo(Math.max(0.2, gross(problem, rounded(problem))) + 1e-12);
  }

  private static ContractProblem problem(long seed, int count, double price, double leverage) {
    Random random = new Random(seed);
    double[] wanted = new double[count];
    double[] units = new double[count];
    double[] current = new double[count];
    double[] least = new double[count];
    double[] most = new double[count];
    double[] factors = new double[count * 3];
    for (int i = 0; i < count; i++) {
      wanted[i] = random.nextDouble() - 0.5;
      units[i] = 0.02 + 0.5 * random.nextDouble();
      current[i] = random.nextInt(5) - 2;
      most[i] = random.nextInt(6);
      least[i] = random.nextBoolean() ? 0 : -most[i];
      for (int f = 0; f < 3; f++) {
        factors[i * 3 + f] = 0.2 * (random.nextDouble() - 0.3);
      }
    }
    double[] covariance = new double[count * count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        covariance[i * count + j] = i == j ? 0.01 : 0;
        for (int f = 0; f < 3; f++) {
          covariance[i * count + j] += factors[i * 3 + f] * factors[j * 3 + f];
        }
      }
    }
    return new ContractProblem(wanted, units, current, least, most, covariance, price, leverage);
  }

  private static double[] rounded(ContractProblem problem) {
    double[] rounded = new double[problem.size()];
    Arrays.setAll(
        rounded,
        i -> {
          double exact = Math.rint(problem.wanted()[i] / problem.units()[i]);
          return Math.max(problem.least()[i], Math.min(problem.most()[i], exact));
        });
    return rounded;
  }

  private static double tracking(ContractProblem problem, double[] contracts) {
    int count = problem.size();
    double sum = 0;
    for (int i = 0; i < count; i++) {
      for (int j = 0; j < count; j++) {
        double one = contracts[i] * problem.units()[i] - problem.wanted()[i];
        double other = contracts[j] * problem.units()[j] - problem.wanted()[j];
        sum += one * problem.covariance()[i * count + j] * other;
      }
    }
    return sum;
  }

  private static double gross(ContractProblem problem, double[] contracts) {
    double gross = 0;
    for (int i = 0; i < contracts.length; i++) {
      gross += Math.abs(contracts[i]) * problem.units()[i];
    }
    return gross;
  }

  private static org.assertj.core.data.Percentage byAPart() {
    return org.assertj.core.data.Percentage.withPercentage(1e-7);
  }
}
