package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.BoundMargin;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A notional of 100,000 a contract; pasts of a hundred days unless a test says otherwise. */
class HistoricalMarginTest {
  private static final double ROUNDING = 1e-6;
  private final HandBook book = new HandBook();

  /** Ninety-five days at a hundredth of a percent, up and down, and five bad ones long ago. */
  private static double[] past() {
    double[] changes = new double[100];
    for (int i = 0; i < changes.length; i++) {
      changes[i] = i % 2 == 0 ? 1e-4 : -1e-4;
    }
    for (int i = 0; i < 5; i++) {
      changes[30 + i] = -0.01 * (i + 1);
    }
    return changes;
  }

  private static HistoricalSettings.Builder plain() {
    return HistoricalSettings.builder()
        .window(100)
        .level(0.96)
        .scalingCap(1)
        .stressWeight(0)
        .minHistory(100)
        .floor(0.001);
  }

  private BoundMargin assessed(HistoricalSettings.Builder settings) {
    BoundMargin margin = new HistoricalMargin(settings.build()).bind(book);
    margin.assess();
    return margin;
  }

  @Test
  void takesTheMeanOfTheWorstOrTheLastOfThem() {
    book.add("CL", 2).changes(past());

    // Four of a hundred lie beyond: 5%, 4%, 3% and 2% of 200,000.
    assertThat(assessed(plain()).maintenance()).isCloseTo(0.035 * 200_000, within(ROUNDING));
    assertThat(assessed(plain().measure(TailMeasure.VALUE_AT_RISK)).maintenance())
        .isCloseTo(0.02 * 200_000, within(ROUNDING));
    assertThat(assessed(plain()).initial()).isCloseTo(1.1 * 0.035 * 200_000, within(ROUNDING));
  }

  @Test
  void theOtherSideLosesOnOtherDays() {
    book.add("CL", -2).changes(past());

    // The worst day of a short is a hundredth of a percent, so that the floor asks for more.
    assertThat(assessed(plain()).maintenance()).isCloseTo(200, within(ROUNDING));
  }

  @Test
  void riskGrowsByTheRootOfTheHorizonAndTheFloorDoesNot() {
    book.add("CL", 2).changes(past());
    book.add("NG", -2).changes(past());

    assertThat(assessed(plain().horizonDays(4)).maintenance())
        .isCloseTo(2 * 0.035 * 200_000 + 200, within(ROUNDING));
  }

  @Test
  void scenariosAreScaledToTodaysVolatility() {
    double[] calmThenWild = new double[200];
    for (int i = 0; i < 200; i++) {
      calmThenWild[i] = (i % 2 == 0 ? 1 : -1) * (i < 150 ? 0.001 : 0.004);
    }
    book.add("CL", 1).changes(calmThenWild);
    double unscaled = assessed(plain().window(200).level(0.5 + 0.4)).maintenance();
    double scaled = assessed(plain().window(200).level(0.9).scalingCap(10)).maintenance();

    // Unscaled the worst twenty are days of 0.4%. Scaled, days that began calm count fourfold.
    assertThat(unscaled).isCloseTo(400, within(ROUNDING));
    assertThat(scaled).isGreaterThan(500);
    double[] wildThenCalm = new double[200];
    for (int i = 0; i < 200; i++) {
      wildThenCalm[i] = calmThenWild[199 - i];
    }
    book.list().get(0).changes(wildThenCalm);
    assertThat(assessed(plain().window(200).level(0.9).scalingCap(10)).maintenance())
        .isBetween(100.0, 250.0);
    assertThat(assessed(plain().window(200).level(0.9).scalingCap(1.5)).maintenance())
        .as("at most by the cap")
        .isCloseTo(400 / 1.5, within(ROUNDING));
  }

  @Test
  void theStressedFigureRaisesACalmRequirementAndLowersNone() {
    book.add("CL", 1).changes(past());
    HistoricalSettings.Builder calm = plain().window(20).level(0.95).stressWindow(100);

    double current = assessed(calm).maintenance();
    double blended = assessed(calm.stressWeight(0.25)).maintenance();

    // The last twenty days are calm: the floor of 100. Five of all hundred are bad: 3% on average.
    assertThat(current).isCloseTo(100, within(ROUNDING));
    double loss = 1e-4 * 100_000;
    assertThat(blended).isCloseTo(loss + 0.25 * (3_000 - loss), within(ROUNDING));
    HistoricalSettings.Builder wild = plain().level(0.96).stressWindow(20);
    assertThat(assessed(wild.stressWeight(0.9)).maintenance())
        .isCloseTo(0.035 * 100_000, within(ROUNDING));
  }

  @Test
  void onlyProductsOfAGroupOffset() {
    book.add("ZN", 1).changes(past());
    book.add("TN", -1).changes(past());
    book.add("CL", 1).changes(past());
    book.add("NG", -1).changes(past());

    // ZN and TN are one market here, and keep the floor of both; CL and NG stand alone.
    assertThat(assessed(plain()).maintenance()).isCloseTo(200 + 3_500 + 100, within(ROUNDING));
  }

  @Test
  void spreadsBetweenDeliveriesPayTheFloorOfBothLegs() {
    book.add("CL", 3).delivery(9).changes(past());
    book.add("CL", -2).delivery(12).changes(past());

    assertThat(assessed(plain()).maintenance()).isCloseTo(3_500 + 4 * 100, within(ROUNDING));
  }

  @Test
  void aDayMoreIsOneChangeMore() {
    double[] all = past();
    HandBook.Row row = book.add("CL", 1).changes(Arrays.copyOf(all, 60));
    HistoricalSettings.Builder settings = plain().minHistory(20).scalingCap(5).level(0.95);
    BoundMargin daily = new HistoricalMargin(settings.build()).bind(book);
    for (int known = 60; known <= 100; known++) {
      row.changes(Arrays.copyOf(all, known));
      daily.assess();
      assertThat(daily.maintenance())
          .as("after " + known + " changes")
          .isEqualTo(assessed(settings).maintenance());
    }
  }

  @Test
  void aProductThatWasNotHeldForAWhileKnowsWhatItMissed() {
    double[] all = past();
    HandBook.Row row = book.add("CL", 1).changes(Arrays.copyOf(all, 60));
    HistoricalSettings.Builder settings = plain().minHistory(20).scalingCap(5).level(0.95);
    BoundMargin margin = new HistoricalMargin(settings.build()).bind(book);
    margin.assess();
    book.list().clear();
    margin.assess();
    assertThat(margin.maintenance()).isZero();

    book.list().add(row.changes(all));
    margin.assess();

    assertThat(margin.maintenance()).isEqualTo(assessed(settings).maintenance());
  }

  @Test
  void aShortHistoryFallsToItsPolicy() {
    book.add("CL", -2).changes(Arrays.copyOf(past(), 99));
    book.add("ZN", 1).changes(past());

    assertThat(assessed(plain()).maintenance()).isCloseTo(2_000 + 3_500, within(ROUNDING));
    assertThat(assessed(plain()).initial()).isCloseTo(2_200 + 3_850, within(ROUNDING));
    HistoricalSettings.Builder percent =
        plain()
            .shortHistory(ShortHistory.PERCENT_OF_NOTIONAL)
            .shortFractions(new MarginFractions(0.2, 0.1));
    assertThat(assessed(percent).maintenance()).isCloseTo(20_000 + 3_500, within(ROUNDING));
    assertThat(assessed(percent).initial()).isCloseTo(40_000 + 3_850, within(ROUNDING));
    assertThat(book.counts())
        .containsExactly("margin-history:CL:exchange", "margin-history:CL:percent-of-notional");
    Refused.with(ErrorCode.NO_MARGIN, () -> assessed(plain().shortHistory(ShortHistory.FAIL)))
        .contains("CL", "99", "100", "2024-06-03");
  }

  @Test
  void settingsHaveRangesAndAreRefusedTogether() {
    Refused.with(
            ErrorCode.OUT_OF_RANGE,
            () -> HistoricalSettings.builder().floor(0).level(Double.NaN).window(19).build())
        .contains("floor", "level", "window", "19");
  }
}
