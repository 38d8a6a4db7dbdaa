package io.notional.marginmodels;

import static io.notional.marginmodels.RandomBook.ask;
import static io.notional.marginmodels.RandomBook.positions;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.margin.MarginModel;
import io.notional.marginmodels.RandomBook.Position;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** How far positions may offset one another. */
class OffsetProperties {
  private static final double ROUNDING = 1e-6;
  private static final double RATE = ScenarioSettings.TENOR_CREDIT;
  private static final MarginModel SCENARIO = new ScenarioMargin(ScenarioSettings.DEFAULTS);
  private static final MarginModel HISTORICAL =
      new HistoricalMargin(RandomBook.historical().build());

  private static double sumOfParts(MarginModel model, List<Position> book) {
    return book.stream().mapToDouble(p -> ask(model, List.of(p)).maintenance()).sum();
  }

  private static double dv01(Position position) {
    HandBook one = RandomBook.book(List.of(position));
    return Math.abs(position.quantity()) * one.notionalPerContract(0) * one.duration(0) / 10_000;
  }

  @Property(tries = 200)
  void aBookNeverAsksForMoreThanItsParts(@ForAll long seed) {
    List<Position> book = positions(seed, RandomBook.TREASURIES);

    for (MarginModel model : List.of(SCENARIO, HISTORICAL)) {
      assertThat(ask(model, book).maintenance())
          .isLessThanOrEqualTo(sumOfParts(model, book) + ROUNDING);
    }
  }

  @Property(tries = 200)
  void oneSideEarnsNoScenarioCredit(@ForAll long seed) {
    List<Position> book =
        positions(seed, RandomBook.TREASURIES).stream()
            .map(p -> new Position(p.product(), p.month(), Math.abs(p.quantity())))
            .toList();

    assertThat(ask(SCENARIO, book).maintenance())
        .isBetween(
            ask(ExchangeSums.MODEL, book).maintenance() - ROUNDING,
            ask(ExchangeSums.MODEL, book).maintenance() + ROUNDING);
  }

  /** On each leg the rate of what the smaller leg's DV01 asks for there, and no more. */
  @Property(tries = 200)
  void anOffsetIsBoundedByTheSmallerLeg(
      @ForAll @IntRange(min = 0, max = 4) int place,
      @ForAll @IntRange(min = 1, max = 500) int longs,
      @ForAll @IntRange(min = 1, max = 500) int shorts) {
    Position first = new Position(RandomBook.TREASURIES.get(place), 9, longs);
    Position second = new Position(RandomBook.TREASURIES.get(place + 1), 9, -shorts);
    double matched = Math.min(dv01(first), dv01(second));

    double offset =
        sumOfParts(SCENARIO, List.of(first, second))
            - ask(SCENARIO, List.of(first, second)).maintenance();

    double ofFirst = ask(SCENARIO, List.of(first)).maintenance() * matched / dv01(first);
    double ofSecond = ask(SCENARIO, List.of(second)).maintenance() * matched / dv01(second);
    assertThat(offset).isPositive().isLessThanOrEqualTo(RATE * (ofFirst + ofSecond) + ROUNDING);
  }

  @Property(tries = 100)
  void growingTheLargerLegOffsetsNothingMore(
      @ForAll @IntRange(min = 0, max = 4) int place,
      @ForAll @IntRange(min = 1, max = 500) int longs,
      @ForAll @IntRange(min = 1, max = 500) int shorts) {
    Position first = new Position(RandomBook.TREASURIES.get(place), 9, longs);
    Position second = new Position(RandomBook.TREASURIES.get(place + 1), 9, -shorts);
    Assume.that(dv01(first) > dv01(second));
    Position larger = first.times(3);

    double offset =
        sumOfParts(SCENARIO, List.of(first, second))
            - ask(SCENARIO, List.of(first, second)).maintenance();
    double offsetOfLarger =
        sumOfParts(SCENARIO, List.of(larger, second))
            - ask(SCENARIO, List.of(larger, second)).maintenance();

    assertThat(offsetOfLarger).isBetween(offset - ROUNDING, offset + ROUNDING);
  }

  @Property(tries = 200)
  void noLegIsForgivenMoreThanTheRate(@ForAll long seed) {
    List<Position> book =
        positions(seed, RandomBook.TREASURIES).stream().filter(p -> p.month() == 9).toList();

    assertThat(ask(SCENARIO, book).maintenance())
        .isGreaterThanOrEqualTo((1 - RATE) * sumOfParts(SCENARIO, book) - ROUNDING);
  }

  @Property(tries = 200)
  void theHistoricalFloorIsNeverOffset(@ForAll long seed) {
    List<Position> book = positions(seed, RandomBook.TREASURIES);
    HandBook rows = RandomBook.book(book);
    double gross = 0;
    for (int row = 0; row < rows.rows(); row++) {
      gross += Math.abs(rows.quantity(row)) * rows.notionalPerContract(row);
    }
    double floor = RandomBook.historical().build().floor();

    assertThat(ask(HISTORICAL, book).maintenance())
        .isGreaterThanOrEqualTo(floor * gross - ROUNDING);
  }
}
