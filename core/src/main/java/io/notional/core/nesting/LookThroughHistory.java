package io.notional.core.nesting;

import io.notional.core.lookthrough.Level;
import io.notional.core.result.Result;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a run held at every close, seen through the funds in it at every level: one walk, which is
 * kept with the result and serves all tables and averages. Immutable, and safe for use by many
 * threads. {@link LookThroughWalk} tells what the rows of a level are.
 */
public final class LookThroughHistory {
  private final Map<Level, SeenRows> rows = new EnumMap<>(Level.class);

  private LookThroughHistory(Result result) {
    for (Level level : Level.values()) {
      rows.put(level, new SeenRows(result.size()));
    }
    FundBook book = FundBook.outermost(result, List.of(Level.values()));
    while (book.next()) {
      book.addTo(
          (level, name, assetClass, capital, notional) ->
              rows.get(level).add(name, assetClass, capital, notional),
          1);
      rows.values().forEach(SeenRows::endClose);
    }
  }

  /** That of a result. */
  public static LookThroughHistory of(Result result) {
    return result.following(LookThroughHistory.class, LookThroughHistory::new);
  }

  /** The rows of a level; none at a close where nav was not greater than zero. */
  public SeenRows at(Level level) {
    return rows.get(level);
  }
}
