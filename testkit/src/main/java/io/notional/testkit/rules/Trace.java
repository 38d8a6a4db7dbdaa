package io.notional.testkit.rules;

import io.notional.core.invariant.OrderLog;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * All that can be compared of two runs: values by close, and what was ordered, traded, rolled and
 * recorded, in its order. Immutable.
 */
public final class Trace {
  private static final List<String> COLUMNS =
      List.of("nav", "cash", "initial margin", "maintenance margin", "eligible collateral", "call");

  /**
   * Something that happened.
   *
   * @param date the close
   * @param column what it is
   * @param text in words, to the last bit
   */
  record Event(LocalDate date, String column, String text) {}

  private final Result result;
  private final double[][] values;
  private final List<OrderLog.Ordered> orders;
  private final List<Event> events;

  private Trace(
      Result result, double[][] values, List<OrderLog.Ordered> orders, List<Event> events) {
    this.result = result;
    this.values = values;
    this.orders = List.copyOf(orders);
    this.events = events;
  }

  /** What was ordered, in its order. */
  List<OrderLog.Ordered> orders() {
    return orders;
  }

  static Trace of(Result result, List<OrderLog.Ordered> orders) {
    List<IntToDoubleFunction> columns =
        List.of(
            result::nav,
            result::cash,
            result::initial,
            result::maintenance,
            result::eligible,
            result::called);
    double[][] values = new double[columns.size()][result.size()];
    for (int c = 0; c < values.length; c++) {
      for (int row = 0; row < result.size(); row++) {
        values[c][row] = columns.get(c).applyAsDouble(row);
      }
    }
    return new Trace(result, values, orders, events(result, orders));
  }

  private static List<Event> events(Result result, List<OrderLog.Ordered> orders) {
    List<Event> events = new ArrayList<>();
    for (OrderLog.Ordered order : orders) {
      String text = order.sleeve() + "/" + order.instrument() + " " + order.target();
      events.add(new Event(order.date(), "order", text + " because of " + order.reason()));
    }
    for (Trade trade : result.trades()) {
      LocalDate date = result.market().days().date(trade.day());
      String text = trade.instrument() + " " + trade.quantity() + " at " + trade.price();
      events.add(new Event(date, "trade", text + " for " + trade.cost()));
    }
    for (Roll roll : result.rolls()) {
      String text = roll.product() + " " + roll.quantity() + " for " + roll.cost();
      events.add(new Event(roll.step().toDate(), "roll", text));
    }
    for (Diagnostic value : result.diagnostics()) {
      LocalDate date = result.market().days().date(value.day());
      String text = value.component() + " " + value.name() + " " + value.instrument();
      events.add(new Event(date, "diagnostic", text + " " + value.value()));
    }
    return List.copyOf(events);
  }

  /** The run itself. */
  public Result result() {
    return result;
  }

  /** Where another run differs first, to the last bit. */
  Optional<Evidence> differs(Trace other) {
    return differs(other, LocalDate.MAX);
  }

  /** Where another run differs first at or before a close. */
  Optional<Evidence> differs(Trace other, LocalDate last) {
    Optional<Evidence> event = differentEvent(other, last);
    Optional<Evidence> value = differentValue(other, last);
    if (event.isEmpty() || value.isEmpty()) {
      return event.or(() -> value);
    }
    boolean later = event.get().date().orElseThrow().isAfter(value.get().date().orElseThrow());
    return later ? value : event;
  }

  private Optional<Evidence> differentEvent(Trace other, LocalDate last) {
    List<Event> mine = until(last);
    List<Event> others = other.until(last);
    for (int i = 0; i < Math.max(mine.size(), others.size()); i++) {
      Event expected = i < mine.size() ? mine.get(i) : null;
      Event actual = i < others.size() ? others.get(i) : null;
      if (expected == null || !expected.equals(actual)) {
        Event at = expected == null ? actual : expected;
        String wanted = expected == null ? "none" : expected.text();
        return Optional.of(
            Evidence.differs(
                at.date(), at.column(), wanted, actual == null ? "none" : actual.text()));
      }
    }
    return Optional.empty();
  }

  private List<Event> until(LocalDate last) {
    return events.stream().filter(event -> !event.date().isAfter(last)).toList();
  }

  private Optional<Evidence> differentValue(Trace other, LocalDate last) {
    for (int row = 0; row < Math.max(rows(last), other.rows(last)); row++) {
      if (row >= rows(last) || row >= other.rows(last)) {
        LocalDate date = row < rows(last) ? result.date(row) : other.result.date(row);
        return Optional.of(
            Evidence.on(date, "days", "one run has a close here and the other has none"));
      }
      for (int c = 0; c < values.length; c++) {
        if (Double.compare(values[c][row], other.values[c][row]) != 0) {
          return Optional.of(
              Evidence.differs(
                  result.date(row), COLUMNS.get(c), values[c][row], other.values[c][row]));
        }
      }
    }
    return Optional.empty();
  }

  private int rows(LocalDate last) {
    int rows = result.size();
    while (rows > 0 && result.date(rows - 1).isAfter(last)) {
      rows--;
    }
    return rows;
  }

  /** Everything as lines of text, for another JVM to compare: exact, and the same in any locale. */
  List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (Event event : events) {
      lines.add(event.date() + "|" + event.column() + "|" + event.text());
    }
    for (int row = 0; row < result.size(); row++) {
      for (int c = 0; c < values.length; c++) {
        lines.add(result.date(row) + "|" + COLUMNS.get(c) + "|" + values[c][row]);
      }
    }
    return lines;
  }

  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%d closes, %d events", result.size(), events.size());
  }
}
