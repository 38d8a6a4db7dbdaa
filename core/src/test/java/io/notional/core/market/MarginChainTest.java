package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.core.simulation.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarginChainTest {
  private static final MarginPolicy DATED = new MarginPolicy.Dated();
  private static final MarginPolicy CARRIED = new MarginPolicy.CarryForward(30);
  private static final MarginPolicy PERCENT = new MarginPolicy.PercentOfNotional(0.05, 0.04);

  private static DatedSeries series(double... values) {
    return DatedSeries.of("margin", new int[] {100, 200, 400}, values);
  }

  private static MarginChain chain(MarginPolicy... policies) {
    return new MarginChain(
        List.of(policies), series(1100, 2200, 3300), series(1000, 2000, 3000), 0.0005, 0.8);
  }

  @Test
  void theFirstPolicyThatHasAnAnswerGivesIt() {
    MarginChain chain = chain(DATED, CARRIED, PERCENT);

    assertThat(chain.policyFor(99)).as("before the file").isEqualTo(2);
    assertThat(chain.policyFor(100)).isZero();
    assertThat(chain.policyFor(399)).as("a gap between changes is no staleness").isZero();
    assertThat(chain.policyFor(400)).isZero();
    assertThat(chain.policyFor(401)).isEqualTo(1);
    assertThat(chain.policyFor(430)).isEqualTo(1);
    assertThat(chain.policyFor(431)).isEqualTo(2);
  }

  @Test
  void aChainMayComeToItsEnd() {
    assertThat(chain(DATED, CARRIED).policyFor(431)).isEqualTo(-1);
    assertThat(chain(DATED, CARRIED).policyFor(99)).isEqualTo(-1);
    assertThat(chain(CARRIED).policyFor(150)).isZero();
  }

  @Test
  void amountsAreThoseOfTheLastChange() {
    MarginChain chain = chain(DATED, CARRIED, PERCENT);

    assertThat(chain.initial(0, 199, 1e6)).isEqualTo(1100);
    assertThat(chain.maintenance(0, 200, 1e6)).isEqualTo(2000);
    assertThat(chain.initial(1, 420, 1e6)).isEqualTo(3300);
    assertThat(chain.initial(2, 99, 1e6)).isEqualTo(50_000);
    assertThat(chain.maintenance(2, 99, 1e6)).isEqualTo(40_000);
  }

  @Test
  void fixedAmountsCountFromTheirDateOnAndChangeNothingBefore() {
    MarginChain plain = chain(DATED, CARRIED, PERCENT);
    MarginChain fixed = plain.fixedFrom(new MarginPolicy.Fixed(250, 9000, 8000));
    for (int day = 90; day < 250; day++) {
      assertThat(fixed.policyFor(day)).isEqualTo(plain.policyFor(day) + 1);
      assertThat(fixed.initial(fixed.policyFor(day), day, 1e6))
          .isEqualTo(plain.initial(plain.policyFor(day), day, 1e6));
    }
    assertThat(fixed.policyFor(250)).isZero();
    assertThat(fixed.policyFor(5000)).isZero();
    assertThat(fixed.initial(0, 250, 1)).isEqualTo(9000);
    assertThat(fixed.maintenance(0, 250, 1)).isEqualTo(8000);
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new MarginPolicy.Fixed(0, 1, 2))
        .contains("maintenance in (0, initial]");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new MarginPolicy.Fixed(0, Double.NaN, 1));
  }

  @Test
  void whatCannotBeIsRefused() {
    Refused.with(ErrorCode.NO_MARGIN, MarginChainTest::chain);
    Refused.with(
            ErrorCode.BAD_DATA,
            () ->
                new MarginChain(
                    List.of(DATED), series(1100, 1999, 3300), series(1000, 2000, 3000), 0, 1))
        .contains("1999", "2000", "1970-07-20");
    Refused.with(
        ErrorCode.BAD_DATA,
        () -> new MarginChain(List.of(DATED), series(1, 0, 1), series(1, 0, 1), 0, 1));
    DatedSeries one = DatedSeries.of("margin", new int[] {100}, new double[] {1});
    Refused.with(
        ErrorCode.BAD_DATA, () -> new MarginChain(List.of(DATED), series(1, 1, 1), one, 0, 1));
  }
}
