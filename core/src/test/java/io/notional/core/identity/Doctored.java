package io.notional.core.identity;

import io.notional.core.ledger.Source;
import io.notional.core.result.Columns;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A result with something in it changed, as a defect would have changed it. */
final class Doctored {
  private static final int SOURCES = Source.values().length;

  private final Result result;
  private final Columns columns;
  private final List<Trade> trades;
  private final List<Roll> rolls;
  private String stopCause;

  Doctored(Result result) {
    this.result = result;
    this.trades = new ArrayList<>(result.trades());
    this.rolls = new ArrayList<>(result.rolls());
    this.stopCause = result.stopCause();
    boolean[] flows = new boolean[result.sleeves().size() * SOURCES];
    Arrays.fill(flows, true);
    this.columns = Columns.all(result.size(), flows, true);
    for (int row = 0; row < result.size(); row++) {
      copy(row);
    }
  }

  private void copy(int row) {
    double[] fixed = {
      result.nav(row),
      result.cash(row),
      result.receivable(row),
      result.payable(row),
      result.initial(row),
      result.maintenance(row),
      result.eligible(row),
      result.foreignCash(row)
    };
    for (int column = 0; column < fixed.length; column++) {
      add(row, column, fixed[column]);
    }
    for (int sleeve = 0; sleeve < result.sleeves().size(); sleeve++) {
      for (Source source : Source.values()) {
        flow(row, sleeve, source, result.attribution(row, sleeve, source));
      }
    }
    if (result.state(row) != DayState.MET) {
      state(row, result.state(row), result.called(row), result.lineDrawn(row));
    }
    columns.written(row);
  }

  /** Adds to one of the fixed columns. */
  Doctored add(int row, int column, double change) {
    columns.values()[columns.record(row) + column] += change;
    return this;
  }

  /** Adds to an attribution; a gain is positive. */
  Doctored flow(int row, int sleeve, Source source, double gain) {
    columns.addFlow(row, sleeve * SOURCES + source.ordinal(), -gain);
    return this;
  }

  Doctored state(int row, DayState state, double called, double line) {
    columns.trouble(row, state, called, line);
    return this;
  }

  Doctored stopCause(String cause) {
    stopCause = cause;
    return this;
  }

  Doctored trade(int place, UnaryOperator<Trade> change) {
    trades.set(place, change.apply(trades.get(place)));
    return this;
  }

  Doctored withoutTrade(int place) {
    trades.remove(place);
    return this;
  }

  Doctored roll(int place, UnaryOperator<Roll> change) {
    rolls.set(place, change.apply(rolls.get(place)));
    return this;
  }

  Doctored withoutRoll(int place) {
    rolls.remove(place);
    return this;
  }

  Result result() {
    return new Result(
        result.market(),
        result.sleeves(),
        result.collateral(),
        result.day(0),
        result.config(),
        result.expenseRatio(),
        columns,
        trades,
        rolls,
        result.diagnostics(),
        new TreeMap<>(result.events()),
        stopCause);
  }
}
