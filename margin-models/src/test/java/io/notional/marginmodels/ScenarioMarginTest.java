package io.notional.marginmodels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.BoundMargin;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Scan ranges of 1,000 a contract, so that requirements can be counted in the head. */
class ScenarioMarginTest {
  private static final double ROUNDING = 1e-9;
  private final HandBook book = new HandBook();

  private BoundMargin assessed(ScenarioSettings settings) {
    BoundMargin margin = new ScenarioMargin(settings).bind(book);
    margin.assess();
    return margin;
  }

  private BoundMargin assessed() {
    return assessed(ScenarioSettings.DEFAULTS);
  }

  @Test
  void thereAreSixteenScenarios() {
    assertThat(new Scenarios(3, 0.33).size()).isEqualTo(16);
  }

  @Test
  void theScanRiskOfAnOutrightIsItsMaintenance() {
    book.add("ZN", -7).exchange(1_350, 1_000);

    BoundMargin margin = assessed();

    assertThat(margin.maintenance()).isEqualTo(7_000);
    assertThat(margin.initial()).isCloseTo(7 * 1_350, within(ROUNDING));
  }

  @Test
  void aLadderOnOneSideEarnsNothing() {
    List<String> rungs = List.of("ZT", "ZF", "ZN", "TN", "ZB", "UB");
    double initial = 0;
    double maintenance = 0;
    for (int i = 0; i < rungs.size(); i++) {
      double asked = 500 + 300 * i;
      book.add(rungs.get(i), 10 + i).exchange(1.1 * asked, asked);
      initial += (10 + i) * 1.1 * asked;
      maintenance += (10 + i) * asked;
    }

    BoundMargin margin = assessed();

    assertThat(margin.maintenance()).isCloseTo(maintenance, within(ROUNDING));
    assertThat(margin.initial()).isCloseTo(initial, within(ROUNDING));
    assertThat(book.counts()).isEmpty();
  }

  @Test
  void aSpreadBetweenDeliveriesPaysTheCalendarCharge() {
    book.add("ZN", 10).delivery(9);
    book.add("ZN", -4).delivery(12);

    // Net six, and four spreads at 15% of the range.
    assertThat(assessed().maintenance()).isCloseTo(6_000 + 4 * 150, within(ROUNDING));
  }

  @Test
  void aCreditForgivesThatPartOfBothLegsThatMatches() {
    // DV01 of a contract: 100,000 x 4 / 10,000 = 40 and 100,000 x 8 / 10,000 = 80.
    book.add("ZF", 10).duration(4);
    book.add("ZN", -2).duration(8).exchange(2_200, 2_000);

    BoundMargin margin = assessed();

    // 160 of the 400 match: 40% of 10,000 and all of 4,000, at 0.7.
    double first = 10_000 - 0.7 * 0.4 * 10_000;
    double second = 4_000 - 0.7 * 4_000;
    assertThat(margin.maintenance()).isCloseTo(first + second, within(ROUNDING));
    assertThat(margin.initial()).isCloseTo(1.1 * (first + second), within(ROUNDING));
  }

  @Test
  void whatOneCreditHasMatchedTheNextCannot() {
    book.add("ZF", 1);
    book.add("ZN", -1);
    book.add("TN", 1);

    // All three alike: ZF/ZN comes first and takes all of ZN, nothing is left for ZN/TN.
    assertThat(assessed().maintenance()).isCloseTo(2 * 300 + 1_000, within(ROUNDING));
  }

  @Test
  void tenorsWithoutACreditStandAlone() {
    book.add("ZT", 1);
    book.add("UB", -1);

    assertThat(assessed().maintenance()).isEqualTo(2_000);
  }

  @Test
  void withoutAKnownDurationThereIsNoCredit() {
    book.add("ZF", 1).duration(Double.NaN);
    book.add("ZN", -1);

    assertThat(assessed().maintenance()).isEqualTo(2_000);
    assertThat(book.counts()).containsExactly("margin-credit:ZF/ZN:unknown-duration");
  }

  @Test
  void anUnknownDurationCountsOnlyWhereItCosts() {
    book.add("ZF", 1).duration(Double.NaN);
    book.add("ZN", 1);

    assertThat(assessed().maintenance()).isEqualTo(2_000);
    assertThat(book.counts()).isEmpty();
  }

  @Test
  void productsOfAGroupAreScannedTogether() {
    book.add("ES", 1).exchange(11_000, 10_000);
    book.add("MES", -4);
    ScenarioSettings grouped =
        new ScenarioSettings(3, 0.33, 0.15, List.of(), List.of(List.of("ES", "MES")));

    assertThat(assessed(grouped).maintenance()).isCloseTo(6_000 + 0.15 * 4_000, within(ROUNDING));
    assertThat(assessed().maintenance()).isEqualTo(14_000);
  }

  @Test
  void anExtremeMoveCountsWhenItIsCoveredForMore() {
    book.add("ZN", 1);

    double covered =
        assessed(new ScenarioSettings(2, 0.8, 0.15, List.of(), List.of())).maintenance();

    assertThat(covered).isCloseTo(1_600, within(ROUNDING));
  }

  @Test
  void aCreditMovesWithPricesThoughNothingElseChanges() {
    book.add("ZF", 10);
    HandBook.Row second = book.add("ZN", -1);
    BoundMargin margin = assessed();
    double before = margin.maintenance();

    second.notional(200_000); // twice the DV01 matches twice as much
    margin.assess();

    assertThat(before).isCloseTo(10_000 - 700 + 300, within(ROUNDING));
    assertThat(margin.maintenance()).isCloseTo(10_000 - 1_400 + 300, within(ROUNDING));
  }

  @Test
  void positionsMayComeAndGo() {
    HandBook.Row first = book.add("ZN", 3);
    BoundMargin margin = assessed();
    book.add("CL", 2);
    margin.assess();
    assertThat(margin.maintenance()).isEqualTo(5_000);

    first.quantity(0);
    book.changed();
    margin.assess();
    assertThat(margin.maintenance()).isEqualTo(2_000);

    book.list().clear();
    book.changed();
    margin.assess();
    assertThat(margin.maintenance()).isZero();
    assertThat(margin.initial()).isZero();
  }

  @Test
  void settingsHaveRanges() {
    List<List<String>> none = List.of();
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new ScenarioSettings(0.5, 0.3, 0.1, List.of(), none))
        .contains("extreme-move", "0.5");
    Refused.with(
            ErrorCode.OUT_OF_RANGE, () -> new ScenarioSettings(3, Double.NaN, 0.1, List.of(), none))
        .contains("extreme-cover", "NaN");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new ScenarioSettings(3, 0.3, 0, List.of(), none))
        .contains("calendar-charge");
    Refused.with(
            ErrorCode.CONFLICT,
            () ->
                new ScenarioSettings(
                    3, 0.3, 0.1, List.of(), List.of(List.of("ES", "MES"), List.of("ES"))))
        .contains("ES");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new SpreadCredit("ZF", "ZN", 1)).contains("[0, 1)");
    Refused.with(ErrorCode.CONFLICT, () -> new SpreadCredit("ZF", "ZF", 0.5)).contains("ZF");
  }
}
