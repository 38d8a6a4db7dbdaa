package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.core.simulation.HandMarket;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Six weekdays of a product at 100, 1,000 a point, so that a contract's notional is 100,000. */
class MarginSpansTest {
  private static final MarginPolicy DATED = new MarginPolicy.Dated();
  private static final MarginPolicy CARRIED = new MarginPolicy.CarryForward(1);

  private static MarginSpans margins(MarginChain chain, UnaryOperator<FutureInput.Builder> change) {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 6).rate(0);
    return hand.future(
            "FUT", input -> change.apply(input.margin(chain)), 100, 100, 100, 100, 100, 100)
        .build()
        .futures()
        .get("FUT")
        .margins();
  }

  private static MarginSpans margins(MarginChain chain) {
    return margins(chain, input -> input);
  }

  /** Changes on the first, second and third day after the Monday. */
  private static MarginChain chain(
      double[] initial, double[] maintenance, MarginPolicy... policies) {
    int monday = HandMarket.epochDay("2024-06-03");
    int[] dates = {monday, monday + 1, monday + 3};
    return new MarginChain(
        List.of(policies),
        DatedSeries.of("initial", dates, initial),
        DatedSeries.of("maintenance", dates, maintenance),
        0.02,
        0.25);
  }

  private static double[] of(double... values) {
    return values;
  }

  private static void assertSpan(
      MarginSpans margins, int day, int lastDay, double initial, double maintenance) {
    assertThat(margins.on(day))
        .isEqualTo(new MarginSpans.Span(lastDay, initial, maintenance, 0, 0));
  }

  @Test
  void aMarginHoldsToTheDayBeforeItsNextChange() {
    MarginSpans margins =
        margins(
            chain(
                of(11_000, 12_000, 13_000),
                of(10_000, 11_000, 12_000),
                DATED,
                new MarginPolicy.CarryForward(30)));

    assertSpan(margins, 0, 0, 11_000, 10_000);
    assertSpan(margins, 1, 2, 12_000, 11_000);
    assertSpan(margins, 2, 2, 12_000, 11_000);
    assertSpan(margins, 3, 5, 13_000, 12_000);
    assertSpan(margins, 5, 5, 13_000, 12_000);
  }

  @Test
  void aChangeOfEitherAmountAloneIsAChange() {
    MarginPolicy carried = new MarginPolicy.CarryForward(30);
    MarginSpans initial =
        margins(chain(of(11_000, 12_000, 12_000), of(10_000, 10_000, 10_000), DATED, carried));
    MarginSpans maintenance =
        margins(chain(of(12_000, 12_000, 12_000), of(10_000, 11_000, 11_000), DATED, carried));

    assertSpan(initial, 0, 0, 11_000, 10_000);
    assertSpan(initial, 1, 5, 12_000, 10_000);
    assertSpan(maintenance, 0, 0, 12_000, 10_000);
    assertSpan(maintenance, 1, 5, 12_000, 11_000);
  }

  @Test
  void aFractionIsOneSpanAndNoAmount() {
    MarginSpans margins = margins(MarginChain.percentOfNotional(0.1, 0.08));

    for (int day = 0; day < 6; day++) {
      assertThat(margins.on(day)).isEqualTo(new MarginSpans.Span(5, 0, 0, 0.1, 0.08));
      assertThat(margins.policy(day)).isEqualTo("percent-of-notional");
    }
  }

  @Test
  void eachDayNamesThePolicyThatAnswered() {
    MarginSpans margins =
        margins(
            chain(
                of(11_000, 12_000, 13_000),
                of(10_000, 11_000, 12_000),
                DATED,
                CARRIED,
                new MarginPolicy.PercentOfNotional(0.1, 0.08)));

    // The last change is on Thursday; it is carried to Friday, and Monday is too late.
    assertThat(margins.policy(0)).isEqualTo("dated");
    assertThat(margins.policy(3)).isEqualTo("dated");
    assertThat(margins.policy(4)).isEqualTo("carry-forward");
    assertThat(margins.policy(5)).isEqualTo("percent-of-notional");
    assertSpan(margins, 4, 4, 13_000, 12_000);
    assertThat(margins.on(5)).isEqualTo(new MarginSpans.Span(5, 0, 0, 0.1, 0.08));
  }

  @Test
  void aDayWithoutAnAnswerHasNoMarginAndSaysWhatCouldHaveBeenKnown() {
    MarginSpans margins =
        margins(chain(of(11_000, 12_000, 13_000), of(10_000, 11_000, 12_000), DATED, CARRIED));

    assertThat(margins.policy(5)).isEqualTo("none");
    assertSpan(margins, 5, 5, Double.NaN, Double.NaN);
    assertThat(margins.explain(5).code()).isEqualTo(ErrorCode.NO_MARGIN);
    assertThat(margins.explain(5))
        .hasMessageContainingAll(
            "FUT has no margin on 2024-06-10",
            "[dated, carry-forward]",
            "; its dated margins go from 2024-06-03 to 2024-06-06");
  }

  @Test
  void aMarginOutsideItsBandOfNotionalIsNone() {
    MarginPolicy carried = new MarginPolicy.CarryForward(30);
    MarginSpans margins =
        margins(chain(of(25_000, 26_000, 11_000), of(2_000, 10_000, 1_900), DATED, carried));

    assertSpan(margins, 0, 0, 25_000, 2_000); // both edges are inside
    assertSpan(margins, 1, 5, Double.NaN, Double.NaN);
    assertSpan(margins, 5, 5, Double.NaN, Double.NaN);
    assertThat(margins.policy(1)).isEqualTo("dated");
    assertThat(margins.explain(1).code()).isEqualTo(ErrorCode.INSANE_VALUE);
    assertThat(margins.explain(1))
        .hasMessageContainingAll("FUT margin on 2024-06-04", "was 0.26", "(policy dated)");
    assertThat(margins.explain(5))
        .hasMessageContainingAll("2024-06-10", "was 0.019", "(policy carry-forward)");
  }

  @Test
  void theBandIsOneOfFaceValueWhereNotionalIsFace() {
    MarginPolicy carried = new MarginPolicy.CarryForward(30);
    MarginChain chain =
        chain(of(25_000, 25_000, 25_000), of(10_000, 10_000, 10_000), DATED, carried);

    assertThat(margins(chain, input -> input.face(200_000)).on(0).initialAmount())
        .isEqualTo(25_000);
    assertThat(margins(chain, input -> input.face(90_000)).on(0).initialAmount()).isNaN();
  }

  @Test
  void amountsThatACallerSetsAreJudgedByNoBand() {
    MarginPolicy fixed = new MarginPolicy.Fixed(HandMarket.epochDay("2024-06-05"), 90_000, 1);
    MarginSpans margins =
        margins(
            chain(of(11_000, 11_000, 11_000), of(10_000, 10_000, 10_000), fixed, DATED, CARRIED));

    assertSpan(margins, 1, 1, 11_000, 10_000);
    assertSpan(margins, 2, 5, 90_000, 1);
    assertThat(margins.policy(2)).isEqualTo("fixed");
  }
}
