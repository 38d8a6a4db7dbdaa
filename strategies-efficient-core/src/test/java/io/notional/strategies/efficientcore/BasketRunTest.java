package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.invariant.Invariants;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.strategies.efficientcore.GeneratedStocks.Row;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Baskets of generated stocks over three years, held against weights that are computed here. */
class BasketRunTest {
  private static final int NAMES = 25;

  private final GeneratedStocks stocks = new GeneratedStocks(11, 120, 760);

  /** The largest names of a date with their shares. */
  private Map<String, Double> largest(int epochDay) {
    Map<String, Double> shares = new LinkedHashMap<>();
    stocks.rows.get(epochDay).entrySet().stream()
        .sorted(
            Comparator.comparingDouble(
                (Map.Entry<String, Row> entry) -> -entry.getValue().capitalisation()))
        .limit(NAMES)
        .forEach(entry -> shares.put("US:" + entry.getKey(), entry.getValue().capitalisation()));
    double sum = shares.values().stream().mapToDouble(value -> value).sum();
    shares.replaceAll((name, capitalisation) -> capitalisation / sum);
    return shares;
  }

  private SortedMap<String, Double> held(Result result, PositionCursor cursor) {
    SortedMap<String, Double> weights = new TreeMap<>();
    for (Position position : cursor.positions()) {
      if (position.sleeve() == 0) {
        double value = position.marketValue(cursor.day());
        weights.merge(position.instrument(), value / result.nav(cursor.row()), Double::sum);
      }
    }
    return weights;
  }

  @Test
  void holdsTheLargestNamesInProportionToTheirCapitalisationAtEachQuarterEnd() {
    Result result = stocks.run("largest-names", Map.of("names", NAMES));

    assertThat(Invariants.check(result)).isEmpty();
    assertThat(result.stopped()).isFalse();
    PositionCursor cursor = new PositionCursor(result);
    Map<String, Double> before = Map.of();
    int checked = 0;
    while (cursor.next()) {
      int day = cursor.day();
      boolean quarter = stocks.market.days().ends(day, CalendarPeriod.QUARTER);
      SortedMap<String, Double> held = held(result, cursor);
      if (cursor.row() == 0 || quarter) {
        Map<String, Double> expected = largest(stocks.market.days().epochDay(day));
        assertThat(held.keySet()).containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach(
            (name, share) ->
                assertThat(held.get(name))
                    .as(name)
                    .isCloseTo(GeneratedStocks.CAPITAL * share, within(1e-12)));
        turnover(result, day, before, expected);
        checked++;
      }
      before = valuedAtNext(held, day);
    }
    assertThat(checked).isGreaterThan(11);
  }

  /** What is held, at the prices of the close after: shares before anything trades there. */
  private Map<String, Double> valuedAtNext(Map<String, Double> held, int day) {
    Map<String, Double> values = new TreeMap<>();
    if (day + 1 < stocks.market.days().size()) {
      held.forEach(
          (name, weight) -> {
            double from = stocks.market.securities().get(name).close(day);
            double to = stocks.market.securities().get(name).close(day + 1);
            values.put(name, weight * to / from);
          });
    }
    double sum = values.values().stream().mapToDouble(value -> value).sum();
    values.replaceAll((name, value) -> value / sum);
    return values;
  }

  private static void turnover(
      Result result, int day, Map<String, Double> before, Map<String, Double> after) {
    if (before.isEmpty()) {
      assertThat(GeneratedStocks.diagnosed(result, "turnover")).doesNotContainKey(day);
      return;
    }
    SortedMap<String, Double> moved = new TreeMap<>(after);
    before.forEach((name, share) -> moved.merge(name, -share, Double::sum));
    double expected = moved.values().stream().mapToDouble(Math::abs).sum() / 2;
    assertThat(GeneratedStocks.diagnosed(result, "turnover").get(day))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void aBandBetweenTwoDatesScalesWhatIsHeld() {
    Result result =
        stocks.run("largest-names", Map.of("names", NAMES, "reconstitution", "annual", "month", 6));

    PositionCursor cursor = new PositionCursor(result);
    int dates = 0;
    SortedMap<String, Double> before = new TreeMap<>();
    Map<String, Double> drifted = Map.of();
    while (cursor.next()) {
      int day = cursor.day();
      boolean anew = GeneratedStocks.diagnosed(result, "names").containsKey(day);
      boolean june = stocks.market.days().date(day).getMonthValue() == 6;
      assertThat(anew)
          .isEqualTo(
              cursor.row() == 0 || (june && stocks.market.days().ends(day, CalendarPeriod.MONTH)));
      SortedMap<String, Double> held = held(result, cursor);
      if (!anew) {
        assertThat(before.keySet()).containsAll(held.keySet());
      }
      if (!anew && held.keySet().equals(before.keySet())) {
        double sum = held.values().stream().mapToDouble(value -> value).sum();
        for (Map.Entry<String, Double> entry : held.entrySet()) {
          assertThat(entry.getValue() / sum).isCloseTo(drifted.get(entry.getKey()), within(1e-12));
        }
      }
      dates += anew ? 1 : 0;
      before = held;
      drifted = valuedAtNext(held, day);
    }
    assertThat(dates).isEqualTo(4);
  }

  @Test
  void dividendsAreIncomeOfTheSleeveAndWhatEndsBecomesCash() {
    Result result = stocks.run("largest-names", Map.of("names", 120));

    PositionCursor cursor = new PositionCursor(result);
    double[] expected = new double[result.size()];
    Map<String, Double> quantities = new TreeMap<>();
    while (cursor.next()) {
      SortedMap<String, Row> rows = stocks.rows.get(stocks.market.days().epochDay(cursor.day()));
      quantities.forEach(
          (name, quantity) -> {
            Row row = rows.get(name.substring(3));
            expected[cursor.row()] += row == null ? 0 : quantity * row.dividend();
          });
      quantities.clear();
      for (Position position : cursor.positions()) {
        if (position.sleeve() == 0) {
          quantities.put(position.instrument(), position.quantity());
        }
      }
    }
    double paid = 0;
    for (int row = 1; row < result.size(); row++) {
      double income = result.attribution(row, 0, Source.INCOME);
      assertThat(income).isCloseTo(expected[row], within(1e-6));
      paid += income;
    }
    assertThat(paid).isGreaterThan(0.01 * result.initialNav());
    assertThat(result.policyCounts().get("left-market:closed-at-last-price")).isGreaterThan(2);
  }
}
