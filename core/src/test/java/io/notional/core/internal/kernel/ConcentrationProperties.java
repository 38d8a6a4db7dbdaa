package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** What counts under limits of concentration, against what the rule says and two other ways. */
class ConcentrationProperties {
  private static final double TINY = 1e-9;

  private static final class Pool {
    final double unlimited;
    final double[] accepted;
    final double[] limits;

    Pool(long seed, int size) {
      Random random = new Random(seed);
      this.unlimited = random.nextInt(3) == 0 ? 0 : 100 * random.nextDouble();
      this.accepted = random.doubles(size).map(v -> 100 * v * v).toArray();
      this.limits = random.doubles(size).map(c -> c > 0.9 ? 1 : c).toArray();
    }

    double eligible() {
      return Concentration.eligible(unlimited, accepted.length, accepted, limits);
    }

    /** What counts if so much is eligible. */
    double counted(double eligible) {
      double sum = unlimited;
      for (int i = 0; i < accepted.length; i++) {
        sum += Math.min(accepted[i], limits[i] * eligible);
      }
      return sum;
    }

    /** Whether some of the limits come to nearly 1, where the rule goes on by tiny steps. */
    boolean creeps() {
      for (int subset = 0; subset < 1 << limits.length; subset++) {
        double sum = 0;
        for (int i = 0; i < limits.length; i++) {
          sum += (subset >> i & 1) * limits[i];
        }
        if (sum > 0.999 && sum < 1) {
          return true;
        }
      }
      return false;
    }

    double all() {
      return counted(Double.MAX_VALUE);
    }
  }

  @Property
  void everySecurityIsWithinItsLimitOfWhatCounts(
      @ForAll long seed, @ForAll @IntRange(max = 8) int size) {
    Pool pool = new Pool(seed, size);

    double eligible = pool.eligible();

    assertThat(pool.counted(eligible)).isCloseTo(eligible, within(TINY * pool.all()));
    assertThat(eligible).isBetween(pool.unlimited, pool.all());
  }

  @Property
  void noMoreCouldCount(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int size) {
    Pool pool = new Pool(seed, size);
    double eligible = pool.eligible();

    for (int i = 0; i < 10; i++) {
      double more = 1e-6 * (1 << (2 * i));
      double tried = eligible + more * (pool.all() - eligible + 1);
      assertThat(pool.counted(tried)).isLessThan(tried);
    }
  }

  @Property
  void applyingTheRuleAgainAndAgainFromAllOfItEndsThere(
      @ForAll long seed, @ForAll @IntRange(max = 6) int size) {
    Pool pool = new Pool(seed, size);

    double eligible = pool.all();
    for (int i = 0; i < 20_000; i++) {
      eligible = pool.counted(eligible);
    }

    // It falls towards the answer by the factor of the limits that bind, slowly when that is near
    // 1.
    assertThat(pool.eligible()).isLessThanOrEqualTo(eligible + TINY * pool.all());
    Assume.that(!pool.creeps());
    assertThat(pool.eligible()).isCloseTo(eligible, within(1e-3 * pool.all() + TINY));
  }

  /** Limits that come to 0.99997 fall by so little that twenty thousand rounds are too few. */
  @Example
  void limitsJustBelowAllCountForNothingThoughTheRuleCreepsThere() {
    Pool pool = new Pool(1058, 2);

    assertThat(pool.creeps()).isTrue();
    assertThat(pool.eligible()).isZero();
    assertThat(pool.counted(0)).isZero();
  }

  @Property
  void moreOfAnythingNeverCountsLess(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int n) {
    Pool pool = new Pool(seed, n);
    double before = pool.eligible();

    pool.accepted[0] += 10;

    assertThat(pool.eligible()).isGreaterThanOrEqualTo(before - TINY * pool.all());
  }

  @Example
  void halfOfAllMayBeOneSecurity() {
    double[] limits = {0.5, 1};

    assertThat(Concentration.eligible(20, 2, new double[] {70, 10}, limits)).isEqualTo(60);
    assertThat(Concentration.eligible(20, 2, new double[] {30, 10}, limits)).isEqualTo(60);
    assertThat(Concentration.eligible(20, 2, new double[] {29, 10}, limits)).isEqualTo(59);
  }

  @Example
  void aLimitedSecurityAloneCountsForNothing() {
    assertThat(Concentration.eligible(0, 1, new double[] {70}, new double[] {0.5})).isEqualTo(0);
    assertThat(Concentration.eligible(0, 1, new double[] {70}, new double[] {1})).isEqualTo(70);
  }

  @Example
  void limitsThatSumToOneAdmitAsMuchOfEachAsOfTheLeast() {
    double third = 1.0 / 3;
    double[] limits = {third, third, third};

    assertThat(Concentration.eligible(0, 3, new double[] {3, 2, 1}, limits))
        .isCloseTo(3, within(TINY));
  }

  @Example
  void aLimitOfZeroAdmitsNothing() {
    assertThat(Concentration.eligible(5, 1, new double[] {70}, new double[] {0})).isEqualTo(5);
  }
}
