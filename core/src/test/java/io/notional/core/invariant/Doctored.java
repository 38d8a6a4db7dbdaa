package io.notional.core.invariant;

import io.notional.core.result.DayRecords;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Source;
import io.notional.core.result.Trade;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/** A result with something in it changed, as a defect would have changed it. */
final class Doctored {
  static final int NAV = 0;
  static final int CASH = 1;
  static final int RECEIVABLE = 2;
  static final int PAYABLE = 3;
  static final int INITIAL = 4;
  static final int MAINTENANCE = 5;
  static final int ELIGIBLE = 6;
  private static final int FOREIGN = 7;

  private final Result result;
  private final double[][] columns;
  private final DayState[] states;
  private final double[] called;
  private final double[] line;
  private final Map<String, Double> flows = new TreeMap<>();
  private final List<Trade> trades;
  private final List<Roll> rolls;
  private String stopCause;

  Doctored(Result result) {
    this.result = result;
    this.trades = new ArrayList<>(result.trades());
    this.rolls = new ArrayList<>(result.rolls());
    this.stopCause = result.stopCause();
    this.columns = new double[8][result.size()];
    this.states = new DayState[result.size()];
    this.called = new double[result.size()];
    this.line = new double[result.size()];
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
      columns[column][row] = fixed[column];
    }
    state(row, result.state(row), result.called(row), result.lineDrawn(row));
  }

  /** Adds to one of the columns. */
  Doctored add(int row, int column, double change) {
    columns[column][row] += change;
    return this;
  }

  /** Adds to an attribution; a gain is positive. */
  Doctored flow(int row, int sleeve, Source source, double gain) {
    flows.merge(row + "/" + sleeve + "/" + source, gain, Double::sum);
    return this;
  }

  /** What invariant 2 finds of the attribution. */
  List<Finding> navChange() {
    return NavChange.check(
        result,
        (row, sleeve, source) ->
            result.attribution(row, sleeve, source)
                + flows.getOrDefault(row + "/" + sleeve + "/" + source, 0.0));
  }

  Doctored state(int row, DayState state, double calledToday, double drawn) {
    states[row] = state;
    called[row] = calledToday;
    line[row] = drawn;
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

  private DayRecords records() {
    DayRecords records = new DayRecords(result.size(), true);
    double[] fees = accruedFees();
    for (int row = 0; row < result.size(); row++) {
      records.close(row, columns[NAV][row], columns[CASH][row], columns[ELIGIBLE][row]);
      records.margin(row, columns[INITIAL][row], columns[MAINTENANCE][row]);
      records.settling(row, columns[RECEIVABLE][row], columns[PAYABLE][row] - fees[row]);
      records.foreign(row, columns[FOREIGN][row]);
      if (states[row] != DayState.MET || called[row] > 0 || line[row] > 0) {
        records.trouble(row, states[row], called[row], line[row]);
      }
    }
    return records.upTo(result.size());
  }

  /** The part of what is payable that follows from nav, and so is no fact of its own. */
  private double[] accruedFees() {
    double[] fees = new double[result.size()];
    for (int row = 1; row < fees.length; row++) {
      boolean paid = result.market().days().startsMonth(result.day(row));
      double days = result.market().days().elapsed(result.day(row));
      fees[row] =
          (paid ? 0 : fees[row - 1]) - columns[NAV][row - 1] * (result.expenseRatio() / 365 * days);
    }
    return fees;
  }

  Result result() {
    return new Result(
        result.market(),
        result.sleeves(),
        result.collateral(),
        result.day(0),
        result.opening(),
        result.config(),
        result.expenseRatio(),
        result.targetVolatility(),
        records(),
        trades,
        rolls,
        result.flows(),
        result.diagnostics(),
        result.brokerLosses(),
        result.aims(),
        new TreeMap<>(result.policyCounts()),
        stopCause);
  }
}
