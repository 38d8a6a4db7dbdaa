package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.margin.BoundMargin;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Margins of books with nothing in them, pasts that stand still, and the seed of volatility. */
class MarginEdgesTest {
  private static final double NAN = Double.NaN;
  private final HandBook book = new HandBook();

  private static HistoricalSettings.Builder historical() {
    return HistoricalSettings.builder()
        .window(30)
        .level(0.9)
        .measure(TailMeasure.VALUE_AT_RISK)
        .decay(0.9)
        .scalingCap(100)
        .stressWeight(0)
        .minHistory(60)
        .floor(0.001);
  }

  private static BoundMargin assessed(BoundMargin margin) {
    margin.assess();
    return margin;
  }

  /** Sixty changes of which no two neighbours are alike. */
  private static double[] past() {
    double[] past = new double[60];
    for (int i = 0; i < past.length; i++) {
      past[i] = (i % 2 == 0 ? 1e-3 : -1e-3) * (1 + i * 7 % 11);
    }
    return past;
  }

  /** The third worst of the last thirty, each at today's volatility over its own. */
  private static double thirdWorst(double[] past) {
    double[] before = new double[past.length + 1];
    double seed = Arrays.stream(past, 0, 20).map(x -> x * x).sum() / 20;
    for (int i = 0; i <= past.length; i++) {
      before[i] = i <= 20 ? seed : 0.9 * before[i - 1] + 0.1 * past[i - 1] * past[i - 1];
    }
    double[] scaled = new double[30];
    for (int i = 0; i < 30; i++) {
      scaled[i] = past[30 + i] * Math.sqrt(before[past.length] / before[30 + i]);
    }
    Arrays.sort(scaled);
    return -scaled[2];
  }

  @Test
  void volatilityIsSeededByTheFirstTwentyChangesAndWeighsTheRest() {
    book.add("CL", 2).changes(past());

    BoundMargin margin = assessed(new HistoricalMargin(historical().build()).bind(book));

    assertThat(margin.maintenance()).isCloseTo(200_000 * thirdWorst(past()), within(1e-6));
  }

  @Test
  void aPriceThatNeverMovedMeetsTheFloor() {
    book.add("CL", 2).changes(new double[60]);

    BoundMargin margin = assessed(new HistoricalMargin(historical().build()).bind(book));

    assertThat(margin.maintenance()).isCloseTo(200, within(1e-9));
  }

  @Test
  void whatIsNotHeldNeedsNoPriceAndNoMargin() {
    book.add("CL", 0).notional(NAN).exchange(NAN, NAN);
    book.add("ZN", 1);
    BoundMargin percent =
        assessed(new PercentMargin(new MarginFractions(0.1, 0.08), Map.of()).bind(book));
    BoundMargin scenario = assessed(new ScenarioMargin(ScenarioSettings.DEFAULTS).bind(book));

    assertThat(percent.initial()).isCloseTo(10_000, within(1e-9));
    assertThat(percent.maintenance()).isCloseTo(8_000, within(1e-9));
    assertThat(scenario.maintenance()).isCloseTo(1_000, within(1e-9));
    assertThat(scenario.initial()).isCloseTo(1_100, within(1e-9));
  }

  @Test
  void aBookWithoutPositionsCountsNoStress() {
    LocalDate day = LocalDate.of(2024, 6, 3);
    MarginStress stress = new MarginStress(day, day, day.minusDays(10), Map.of(), 2);
    book.earlier("2024-05-24", new HandBook());

    BoundMargin margin =
        assessed(new StressedMargin(ExchangeSums.MODEL, List.of(stress)).bind(book));

    assertThat(margin.maintenance()).isZero();
    assertThat(book.counts()).isEmpty();
  }

  /** The first leg of the pair is a spread that nets to nothing; the other has no duration. */
  @Test
  void aProductThatNetsToNothingMissesNoCredit() {
    ScenarioSettings pair =
        new ScenarioSettings(3, 0.33, 0.15, List.of(new SpreadCredit("ZF", "ZN", 0.7)), List.of());
    for (double side : new double[] {5, -5}) {
      for (String flat : new String[] {"ZF", "ZN"}) {
        HandBook spread = new HandBook();
        spread.add(flat, 4).delivery(9);
        spread.add(flat, -4).delivery(12);
        spread.add(flat.equals("ZF") ? "ZN" : "ZF", side).duration(NAN);

        BoundMargin margin = assessed(new ScenarioMargin(pair).bind(spread));

        assertThat(margin.maintenance()).isCloseTo(5_000 + 4 * 150, within(1e-9));
        assertThat(spread.counts()).isEmpty();
      }
    }
  }
}
