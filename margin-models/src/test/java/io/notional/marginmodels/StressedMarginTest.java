package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StressedMarginTest {
  private static final double ROUNDING = 1e-9;
  private static final LocalDate FROM = LocalDate.of(2020, 3, 9);
  private static final LocalDate TO = LocalDate.of(2020, 3, 31);
  private static final LocalDate BASE = LocalDate.of(2020, 3, 1);
  private static final MarginStress MARCH = new MarginStress(FROM, TO, BASE, Map.of("ZN", 1.74), 1);

  private final HandBook book = new HandBook();
  private final HandBook base = new HandBook();

  /** Today contracts ask for 5,000, on the base date for 1,000. */
  private BoundMargin bound(MarginModel model) {
    book.add("ZN", 2).exchange(5_500, 5_000).notional(300_000);
    book.add("ZB", -1).exchange(5_500, 5_000).notional(300_000);
    base.add("ZN", 2);
    base.add("ZB", -1);
    book.earlier("2020-03-01", base);
    return new StressedMargin(model, List.of(MARCH)).bind(book);
  }

  private double maintenanceOn(BoundMargin margin, String date) {
    book.on(date);
    margin.assess();
    return margin.maintenance();
  }

  @Test
  void insideTheRangeMarginIsThatOfTheBaseDateTimesAMultiplier() {
    BoundMargin margin = bound(ExchangeSums.MODEL);

    assertThat(maintenanceOn(margin, "2020-03-08")).isEqualTo(15_000);
    assertThat(book.counts()).isEmpty();
    double stressed = 2 * 1_740 + 1_000;
    assertThat(maintenanceOn(margin, "2020-03-09")).isCloseTo(stressed, within(ROUNDING));
    assertThat(margin.initial()).isCloseTo(1.1 * stressed, within(ROUNDING));
    assertThat(maintenanceOn(margin, "2020-03-31")).isCloseTo(stressed, within(ROUNDING));
    assertThat(maintenanceOn(margin, "2020-04-01")).isEqualTo(15_000);
    assertThat(book.counts()).containsExactly("margin-stress:2020-03-09/2020-03-31");
  }

  @Test
  void everyModelCanBeStressed() {
    MarginModel percent = new PercentMargin(new MarginFractions(0.1, 0.1), Map.of());
    assertThat(maintenanceOn(bound(percent), "2020-03-10"))
        .isCloseTo(0.1 * (2 * 174_000 + 100_000), within(ROUNDING));
  }

  @Test
  void aCreditMatchesTheDv01OfTheBaseDateUnmultiplied() {
    ScenarioSettings pair =
        new ScenarioSettings(3, 0.33, 0.15, List.of(new SpreadCredit("ZN", "ZB", 0.5)), List.of());

    // One of the two ZN matches the ZB: half of 1,740 and half of 1,000 are forgiven.
    assertThat(maintenanceOn(bound(new ScenarioMargin(pair)), "2020-03-10"))
        .isCloseTo(2 * 1_740 + 1_000 - 870 - 500, within(ROUNDING));
  }

  @Test
  void rangesAreChecked() {
    Refused.with(ErrorCode.CONFLICT, () -> new MarginStress(TO, FROM, BASE, Map.of(), 1))
        .contains("2020-03-31", "2020-03-09");
    Refused.with(
            ErrorCode.CONFLICT, () -> new MarginStress(FROM, TO, FROM.plusDays(1), Map.of(), 1))
        .contains("look ahead", "2020-03-10");
    Refused.with(
            ErrorCode.OUT_OF_RANGE,
            () -> new MarginStress(FROM, TO, BASE, Map.of("ZN", Double.NaN), 1))
        .contains("NaN");
    Refused.with(
            ErrorCode.CONFLICT,
            () ->
                new StressedMargin(
                    ExchangeSums.MODEL,
                    List.of(MARCH, new MarginStress(TO, TO, BASE, Map.of(), 1))))
        .contains("overlap");
  }
}
