package io.notional.core.result;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Walks the rows of a result and tells what was held at each close, replayed from the log of trades
 * and rolls alone: an account of positions that does not rest on the kernel's. Used by one thread.
 *
 * <pre>{@code
 * PositionCursor cursor = new PositionCursor(result);
 * while (cursor.next()) {
 *   for (Position position : cursor.positions()) { ... }
 * }
 * }</pre>
 */
public final class PositionCursor {
  /** As for the kernel, quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  private record Key(int sleeve, String instrument, int contract) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int order = Integer.compare(sleeve, other.sleeve);
      order = order != 0 ? order : instrument.compareTo(other.instrument);
      return order != 0 ? order : Integer.compare(contract, other.contract);
    }
  }

  private final Result result;
  private final TreeMap<Key, Double> quantities = new TreeMap<>();
  private List<Position> positions = List.of();
  private int row = -1;
  private int nextTrade;
  private int nextRoll;

  /** A cursor before the first row. */
  public PositionCursor(Result result) {
    this.result = result;
  }

  /** Moves to the next row; false when there is none. */
  public boolean next() {
    if (row + 1 >= result.size()) {
      return false;
    }
    row++;
    boolean changed = row == 0 && !result.opening().held().isEmpty();
    if (changed) {
      result.opening().held().forEach(this::add);
    }
    // Rolls before trades, as the kernel does it, so that sums come out the same to the last bit.
    while (nextRoll < result.rolls().size()
        && result.rolls().get(nextRoll).step().day() <= result.day(row)) {
      Roll roll = result.rolls().get(nextRoll++);
      add(new Key(roll.sleeve(), roll.product(), roll.step().from()), -roll.quantity());
      add(new Key(roll.sleeve(), roll.product(), roll.step().to()), roll.toQuantity());
      changed = true;
    }
    while (nextTrade < result.trades().size()
        && result.trades().get(nextTrade).day() <= result.day(row)) {
      Trade trade = result.trades().get(nextTrade++);
      add(trade);
      changed = true;
    }
    if (changed) {
      positions = list();
    }
    return true;
  }

  /** The current row. */
  public int row() {
    return row;
  }

  /** The market's valuation day of the current row. */
  public int day() {
    return result.day(row);
  }

  /** What is held at the close of the current row, by sleeve, instrument and contract. */
  public List<Position> positions() {
    return positions;
  }

  private void add(Trade trade) {
    Key key = new Key(trade.sleeve(), trade.instrument(), trade.contract().orElse(0));
    add(key, trade.quantity());
  }

  private void add(Key key, double change) {
    quantities.merge(key, change, Double::sum);
  }

  private List<Position> list() {
    Market market = result.market();
    quantities.values().removeIf(quantity -> Math.abs(quantity) < NOTHING);
    List<Position> list = new ArrayList<>();
    quantities.forEach(
        (key, quantity) -> {
          Optional<Security> security =
              Optional.ofNullable(market.securities().get(key.instrument()));
          Optional<FutureProduct> product =
              Optional.ofNullable(market.futures().get(key.instrument()));
          OptionalInt contract =
              product.isPresent() ? OptionalInt.of(key.contract()) : OptionalInt.empty();
          list.add(new Position(key.sleeve(), security, product, contract, quantity));
        });
    return List.copyOf(list);
  }
}
