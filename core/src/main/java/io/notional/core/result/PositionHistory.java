package io.notional.core.result;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was held at each close, replayed once from the log of trades and rolls and kept with the
 * result: all who walk its closes read the same lists. Closes at which nothing traded share one.
 * Immutable once made, and safe for use by many threads.
 */
final class PositionHistory {
  /** As for the kernel, quantities below this are what rounding leaves of a closed position. */
  private static final double NOTHING = 1e-12;

  /** A position that is open; what of it does not change is looked up once. */
  private static final class Open {
    private final int sleeve;
    private final Optional<Security> security;
    private final Optional<FutureProduct> product;
    private final OptionalInt contract;
    private double quantity;
    private Position position;

    Open(PositionKey key, Market market) {
      sleeve = key.sleeve();
      security = Optional.ofNullable(market.securities().get(key.instrument()));
      product = Optional.ofNullable(market.futures().get(key.instrument()));
      contract = product.isPresent() ? OptionalInt.of(key.contract()) : OptionalInt.empty();
    }

    Position position() {
      if (position == null) {
        position = new Position(sleeve, security, product, contract, quantity);
      }
      return position;
    }
  }

  private final Result result;
  private final List<List<Position>> byRow;
  private final boolean contractsAlone;
  private final SortedMap<PositionKey, Open> open = new TreeMap<>();

  /** The same, which are found faster here. */
  private final Map<PositionKey, Open> found = new HashMap<>();

  private int nextTrade;
  private int nextRoll;
  private boolean changed;

  private PositionHistory(Result result) {
    this(result, false);
  }

  private PositionHistory(Result result, boolean contractsAlone) {
    this.result = result;
    this.contractsAlone = contractsAlone;
    this.byRow = new ArrayList<>(result.size());
    result.opening().held().forEach(this::add);
    List<Position> positions = open.isEmpty() ? List.of() : list();
    for (int row = 0; row < result.size(); row++) {
      positions = replay(row) ? list() : positions;
      byRow.add(positions);
    }
    open.clear();
    found.clear();
  }

  static PositionHistory of(Result result) {
    return result.following(PositionHistory.class, PositionHistory::new);
  }

  static PositionHistory ofContracts(Result result) {
    return new PositionHistory(result, true);
  }

  /** What is held at the close of a row, by sleeve, instrument and contract; unmodifiable. */
  List<Position> at(int row) {
    return byRow.get(row);
  }

  /** Rolls before trades, as the kernel does it, so that sums come out the same to the last bit. */
  private boolean replay(int row) {
    int day = result.day(row);
    changed = false;
    while (nextRoll < result.rolls().size() && result.rolls().get(nextRoll).step().day() <= day) {
      Roll roll = result.rolls().get(nextRoll++);
      add(PositionKey.from(roll), -roll.quantity());
      add(PositionKey.to(roll), roll.toQuantity());
    }
    while (nextTrade < result.trades().size() && result.trades().get(nextTrade).day() <= day) {
      add(result.trades().get(nextTrade++));
    }
    return changed;
  }

  private void add(Trade trade) {
    if (contractsAlone && trade.contract().isEmpty()) {
      return;
    }
    add(PositionKey.of(trade), trade.quantity());
  }

  private void add(PositionKey key, double change) {
    Open position = found.get(key);
    if (position == null) {
      position = new Open(key, result.market());
      found.put(key, position);
      open.put(key, position);
    }
    position.quantity += change;
    position.position = null;
    changed = true;
  }

  private List<Position> list() {
    if (open.values().removeIf(position -> Math.abs(position.quantity) < NOTHING)) {
      found.keySet().retainAll(open.keySet());
    }
    List<Position> list = new ArrayList<>(open.size());
    open.values().forEach(position -> list.add(position.position()));
    return List.copyOf(list);
  }
}
