package io.notional.core.result;

import java.util.List;

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
  private final Result result;
  private final PositionHistory history;
  private List<Position> positions = List.of();
  private int row = -1;

  /** A cursor before the first row. */
  public PositionCursor(Result result) {
    this(result, PositionHistory.of(result));
  }

  private PositionCursor(Result result, PositionHistory history) {
    this.result = result;
    this.history = history;
  }

  /** A cursor over contracts alone: {@link SecurityHoldings} has what is paid in full. */
  public static PositionCursor ofContracts(Result result) {
    return new PositionCursor(result, ContractHistory.of(result));
  }

  /** Moves to the next row; false when there is none. */
  public boolean next() {
    if (row + 1 >= result.size()) {
      return false;
    }
    row++;
    positions = history.at(row);
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
}
