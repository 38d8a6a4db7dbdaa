package io.notional.core.result;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * What was held from close to close, replayed from the log of trades and rolls alone and kept with
 * the result. Immutable once made.
 */
final class PositionSpans {
  /** As for the kernel, quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  /**
   * A position that stayed as it was.
   *
   * @param security null for a contract
   * @param contract null for a security
   * @param quantity signed units, never 0
   * @param from the row at whose close it was first held so
   * @param to the last row to whose close it was held so, before anything traded at it
   */
  record Span(
      int sleeve,
      Security security,
      FutureProduct product,
      Contract contract,
      double quantity,
      int from,
      int to) {
    /** The change of the contract's close to a valuation day. */
    double change(int day) {
      return contract.change(day);
    }
  }

  private static final class Open {
    int from;
    double quantity;
  }

  private final Result result;
  private final Market market;
  private final Map<PositionKey, List<Span>> found = new HashMap<>();
  private final Map<PositionKey, Open> open = new HashMap<>();
  private final SortedMap<PositionKey, List<Span>> spans;
  private final List<Span> atLast = new ArrayList<>();

  private PositionSpans(Result result) {
    this.result = result;
    this.market = result.market();
    replay();
    this.spans = new TreeMap<>(found);
  }

  static PositionSpans of(Result result) {
    return result.following(PositionSpans.class, PositionSpans::new);
  }

  /**
   * All spans, by sleeve, instrument and contract: so what a row sums to is the same to the last
   * bit whatever is traded after it.
   */
  void forEach(Consumer<Span> reader) {
    spans.values().forEach(ofPosition -> ofPosition.forEach(reader));
  }

  /** What is held at the last close, as spans that begin and end there, in the same order. */
  List<Span> atLast() {
    return atLast;
  }

  /** Rolls before trades, as the kernel does it, so that quantities come out to the last bit. */
  private void replay() {
    int roll = 0;
    result.opening().held().forEach(this::apply);
    for (Trade trade : result.trades()) {
      while (roll < result.rolls().size() && result.rolls().get(roll).step().day() <= trade.day()) {
        apply(result.rolls().get(roll++));
      }
      apply(trade);
    }
    while (roll < result.rolls().size()) {
      apply(result.rolls().get(roll++));
    }
    int last = result.size() - 1;
    open.forEach((key, position) -> end(key, position, last));
    new TreeMap<>(open).forEach((key, position) -> atLast(key, position, last));
  }

  private void apply(Trade trade) {
    change(PositionKey.of(trade), trade.quantity(), result.rowOfDay(trade.day()));
  }

  private void apply(Roll roll) {
    int row = result.rowOfDay(roll.step().day());
    change(PositionKey.from(roll), -roll.quantity(), row);
    change(PositionKey.to(roll), roll.toQuantity(), row);
  }

  private void change(PositionKey key, double change, int row) {
    Open position = open.computeIfAbsent(key, k -> new Open());
    end(key, position, row);
    position.from = row;
    position.quantity += change;
    if (Math.abs(position.quantity) < NOTHING) {
      open.remove(key);
    }
  }

  private void end(PositionKey key, Open position, int row) {
    if (position.from < row && Math.abs(position.quantity) > 0) {
      Span span = span(key, position.quantity, position.from, row);
      found.computeIfAbsent(key, k -> new ArrayList<>()).add(span);
    }
  }

  private void atLast(PositionKey key, Open position, int row) {
    if (Math.abs(position.quantity) > 0) {
      atLast.add(span(key, position.quantity, row, row));
    }
  }

  private Span span(PositionKey key, double quantity, int from, int to) {
    FutureProduct product = market.futures().get(key.instrument());
    return new Span(
        key.sleeve(),
        market.securities().get(key.instrument()),
        product,
        product == null ? null : product.contracts().get(key.contract()),
        quantity,
        from,
        to);
  }
}
