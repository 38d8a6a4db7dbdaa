package io.notional.core.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static Market market() {
    return HandMarket.weekdays("2024-06-03", 4)
        .rate(0)
        .stock("STK", 100, 100, 120, 90)
        .future("FUT", 100, 100, 101, 99)
        .future("FACE", input -> input.face(50_000), 100, 100, 101, 99)
        .build();
  }

  private static TestFund fund() {
    return TestFund.withCollateral()
        .equity("STK")
        .bonds("FUT", "FACE")
        .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "FUT")
        .on("2024-06-05")
        .deciding(
            (point, orders) -> {
              boolean start = point.rebalance().reason().equals("start");
              orders.sleeve("equity").target("STK", Target.quantity(start ? 5_000 : 0));
              orders.sleeve("bonds").target("FUT", Target.quantity(2));
              orders.sleeve("bonds").target("FACE", Target.notional(0.1));
              orders.sleeve("trend").target("FUT", Target.quantity(-1));
            });
  }

  @Test
  void rowsAreDays() {
    Result result = Runs.run(fund(), market());

    assertThat(result.size()).isEqualTo(4);
    assertThat(result.date(1)).isEqualTo(LocalDate.parse("2024-06-04"));
    assertThat(result.rowOfDay(result.day(2))).isEqualTo(2);
    assertThat(result.dailyReturn(0)).isNaN();
    // 100,000 from stock; 1,000 a contract from 2 + 2 - 1 of them (0.1 of nav is two of 50,000).
    assertThat(result.dailyReturn(2)).isCloseTo(0.103, within(1e-12));
    assertThat(result.stopped()).isFalse();
    assertThat(result.stopCause()).isEmpty();
    assertThat(result.attributed(1, Source.PRICE)).isTrue();
    assertThat(result.attributed(0, Source.FEE)).isFalse();
    assertThat(result.attribution(2, 0, Source.FEE)).isZero();
  }

  @Test
  void aCursorReplaysPositionsFromTheLog() {
    Result result = Runs.run(fund(), market());
    List<String> held = new ArrayList<>();
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      cursor
          .positions()
          .forEach(
              position ->
                  held.add(
                      cursor.row()
                          + " "
                          + position.sleeve()
                          + " "
                          + position.instrument()
                          + " "
                          + Math.round(position.quantity())));
    }

    assertThat(held)
        .containsExactly(
            "1 1 STK 5000",
            "1 2 FACE 2",
            "1 2 FUT 2",
            "1 3 FUT -1",
            "2 1 STK 5000",
            "2 2 FACE 2",
            "2 2 FUT 2",
            "2 3 FUT -1",
            "3 2 FACE 2",
            "3 2 FUT 2",
            "3 3 FUT -1");
    assertThat(cursor.next()).isFalse();
  }

  @Test
  void aPositionKnowsItsValueAndItsExposure() {
    Result result = Runs.run(fund(), market());
    PositionCursor cursor = new PositionCursor(result);
    cursor.next();
    cursor.next();
    cursor.next();
    Position stock = cursor.positions().get(0);
    Position face = cursor.positions().get(1);
    Position future = cursor.positions().get(2);

    assertThat(stock.marketValue(2)).isCloseTo(600_000, within(1e-6));
    assertThat(stock.notional(2)).isCloseTo(600_000, within(1e-6));
    assertThat(future.marketValue(2)).isZero();
    assertThat(future.notional(2)).isCloseTo(202_000, within(1e-6));
    assertThat(future.price(2)).isEqualTo(101);
    assertThat(face.notional(2)).isCloseTo(100_000, within(1e-6));
  }

  @Test
  void aRowThatDoesNotExistIsRefused() {
    Result result = Runs.run(fund(), market());

    assertThatThrownBy(() -> result.nav(result.size()))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessageContaining("has no row " + result.size());
    assertThatThrownBy(() -> result.cash(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> result.attribution(result.size(), 0, Source.PRICE))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void wholeColumnsAreWhatTheRowsSay() {
    Result result = Runs.run(fund(), market());
    Map<ResultColumn, IntToDoubleFunction> rows = new EnumMap<>(ResultColumn.class);
    rows.put(ResultColumn.NAV, result::nav);
    rows.put(ResultColumn.CASH, result::cash);
    rows.put(ResultColumn.FOREIGN_CASH, result::foreignCash);
    rows.put(ResultColumn.RECEIVABLE, result::receivable);
    rows.put(ResultColumn.PAYABLE, result::payable);
    rows.put(ResultColumn.INITIAL, result::initial);
    rows.put(ResultColumn.MAINTENANCE, result::maintenance);
    rows.put(ResultColumn.ELIGIBLE, result::eligible);
    rows.put(ResultColumn.CALLED, result::called);
    rows.put(ResultColumn.LINE_DRAWN, result::lineDrawn);

    assertThat(rows).containsOnlyKeys(ResultColumn.values());
    rows.forEach(
        (column, value) -> {
          double[] expected = IntStream.range(0, result.size()).mapToDouble(value).toArray();
          assertThat(result.column(column)).as("%s", column).containsExactly(expected);
        });
    for (int sleeve = 0; sleeve < result.sleeves().size(); sleeve++) {
      double[] prices = result.attributionColumn(sleeve, Source.PRICE);
      for (int row = 0; row < result.size(); row++) {
        assertThat(prices[row]).isEqualTo(result.attribution(row, sleeve, Source.PRICE));
      }
    }
  }

  @Test
  void postedIsWhatIsAskedForOrAllThereIs() {
    Result result = Runs.run(fund(), market());

    assertThat(result.posted(1)).isEqualTo(result.initial(1)).isPositive();
    assertThat(result.headroom(1)).isEqualTo(result.eligible(1) - result.maintenance(1));
  }

  @Test
  void theLogsCannotBeChanged() {
    Result result = Runs.run(fund(), market());

    assertThatThrownBy(() -> result.trades().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> result.rolls().add(null))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> result.policyCounts().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }
}
