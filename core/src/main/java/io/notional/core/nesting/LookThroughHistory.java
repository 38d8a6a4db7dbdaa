package io.notional.core.nesting;

import io.notional.core.lookthrough.Level;
import io.notional.core.result.Result;
import java.util.List;

/**
 * What a run held at every close, seen through the funds in it at every level: one walk, which is
 * kept with the result and serves all tables and averages. Immutable, and safe for use by many
 * threads. {@link LookThroughWalk} tells what the rows of a level are.
 */
public final class LookThroughHistory {
  /** By the place of the level. */
  private final SeenRows[] rows = new SeenRows[Level.values().length];

  private LookThroughHistory(Result result) {
    List<Level> levels = List.of(Level.values());
    for (Level level : levels) {
      rows[level.ordinal()] = new SeenRows(result.size());
    }
    // Made once: a lambda that captures is dear where each close makes one.
    RowSink sink =
        (level, name, assetClass, capital, notional) ->
            rows[level.ordinal()].add(name, assetClass, capital, notional);
    FundBook book = FundBook.outermost(result, levels);
    while (book.next()) {
      book.addTo(sink, 1);
      for (SeenRows each : rows) {
        each.endClose();
      }
    }
  }

  /** That of a result. */
  public static LookThroughHistory of(Result result) {
    return result.following(LookThroughHistory.class, LookThroughHistory::new);
  }

  /** The rows of a level; none at a close where nav was not greater than zero. */
  public SeenRows at(Level level) {
    return rows[level.ordinal()];
  }
}
