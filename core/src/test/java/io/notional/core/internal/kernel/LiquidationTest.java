package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.invariant.Invariants;
import io.notional.core.result.Result;
import io.notional.core.settings.LotPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What a call cuts, in closed form. A cut of n contracts of one product is enough when what is left
 * of the requirement fits into what is left of the collateral after costs:
 *
 * <pre>
 * R - n m &lt;= A - n c,  so that  n = (R - A) / (m - c)
 * </pre>
 *
 * where R is initial margin, A what is available, m initial margin of a contract and c the cost of
 * selling one. Whole lots round n up. The first product is sold out where that is not enough or c
 * is not below m; the second then starts from what the first has left:
 *
 * <pre>
 * n1 = min(N1, (R - A) / (m1 - c1))
 * n2 = min(N2, (R - N1 m1 - (A - N1 c1)) / (m2 - c2))
 * </pre>
 */
class LiquidationTest {
  private static CutCase.Leg leg(
      String id, double quantity, double close, double margin, double cost) {
    return new CutCase.Leg(id, quantity, 1, close, margin, cost);
  }

  /** Each row: R = 40 x 8,000 = 320,000 and m = 8,000, long at 80 or short at 125 with 6.4%. */
  @ParameterizedTest
  @CsvSource({
    // available, cost of a contract, whole lots, fractional
    "120000, 0, 25, 25", // (320,000 - 120,000) / 8,000, to the lot
    "120001, 0, 25, 24.999875",
    "119999, 0, 26, 25.000125",
    "255999, 0, 9, 8.000125", // a call at all: maintenance is 256,000
    "7999, 0, 40, 39.000125",
    "1, 0, 40, 39.999875",
    "120000, 300, 26, 25.974025974025974", // 200,000 / 7,700
    "120000, 4000, 40, 40", // 200,000 / 4,000 = 50 > 40
    "200000, 4000, 30, 30", // costs of half the margin: each cut asks for half of it again
    "200000, 7000, 40, 40", // 120,000 / 1,000 = 120 > 40
    "200000, 8000, 40, 40", // nothing is freed
    "200000, 9000, 40, 40", // worse than nothing
  })
  void oneProduct(double available, double cost, double whole, double fractional) {
    for (CutCase.Leg leg :
        new CutCase.Leg[] {leg("FUT", 40, 80, 0.1, cost), leg("FUT", -40, 125, 0.064, cost)}) {
      CutCase lots = new CutCase(LotPolicy.WHOLE, available, leg);
      CutCase fractions = new CutCase(LotPolicy.FRACTIONAL, available, leg);

      assertThat(called(lots).sold(lots.run())).containsExactly(whole);
      assertThat(called(fractions).sold(fractions.run()))
          .containsExactly(new double[] {fractional}, within(1e-5));
    }
  }

  /** R = 10 x 8,000 + 40 x 4,000 = 240,000; the first is 5 lots of 2. */
  @ParameterizedTest
  @CsvSource({
    // available, costs, whole lots of each, fractions of each
    "190000, 0, 0, 8, 0, 6.25, 0", // 50,000 / 8,000
    "160000, 0, 0, 10, 0, 10, 0", // the first alone, to the lot
    "159999, 0, 0, 10, 1, 10, 0.00025",
    "100000, 0, 0, 10, 15, 10, 15", // (160,000 - 100,000) / 4,000
    "100000, 800, 0, 10, 17, 10, 17", // (160,000 - 92,000) / 4,000
    "100000, 800, 600, 10, 20, 10, 20", // 68,000 / 3,400
    "100000, 0, 3000, 10, 40, 10, 40", // 60,000 / 1,000 = 60 > 40
    "190000, 4000, 0, 10, 3, 10, 2.5", // 50,000 / 4,000 > 10; then (160,000 - 150,000) / 4,000
    "100000, 9000, 0, 10, 38, 10, 37.5", // dear, but the order is the fund's
  })
  void twoProducts(
      double available, double c1, double c2, double w1, double w2, double f1, double f2) {
    CutCase.Leg first = new CutCase.Leg("ONE", 10, 2, 80, 0.1, c1);
    CutCase.Leg second = leg("TWO", -40, 125, 0.032, c2);
    CutCase lots = new CutCase(LotPolicy.WHOLE, available, first, second);
    CutCase fractions = new CutCase(LotPolicy.FRACTIONAL, available, first, second);

    assertThat(called(lots).sold(lots.run())).containsExactly(w1, w2);
    assertThat(called(fractions).sold(fractions.run()))
        .containsExactly(new double[] {f1, f2}, within(1e-5));
  }

  /** Cured, or nothing is left; and the books agree. */
  private static CutCase called(CutCase cut) {
    Result result = cut.run();
    assertThat(Invariants.check(result)).isEmpty();
    assertThat(result.state(CutCase.DAY)).isEqualTo(cut.endsAs(result));
    assertThat(result.called(CutCase.DAY))
        .isCloseTo(cut.requirement() - cut.available(), within(1e-6));
    assertThat(result.initial(CutCase.DAY))
        .isLessThanOrEqualTo(Math.max(0, result.eligible(CutCase.DAY)) + 1e-9 * cut.nav());
    return cut;
  }
}
