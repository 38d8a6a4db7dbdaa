package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.market.Market;
import io.notional.files.market.MarketFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What a market has, as far as it can be told before its data is loaded. Immutable.
 *
 * @param name what messages call the market: the name of its file
 * @param ids its instruments, in its own order
 * @param futures those of them that are futures products
 * @param indices what it has besides that nobody holds
 */
public record MarketNames(
    String name, List<String> ids, Set<String> futures, List<String> indices) {
  public MarketNames {
    ids = List.copyOf(ids);
    futures = Set.copyOf(futures);
    indices = List.copyOf(indices);
  }

  static MarketNames of(MarketFile file) {
    return new MarketNames(file.name(), file.ids(), Set.copyOf(file.futures()), file.indices());
  }

  static MarketNames of(Market market) {
    List<String> ids = new ArrayList<>(market.instruments());
    ids.addAll(market.universes().keySet());
    return new MarketNames("the market", ids, market.futures().keySet(), market.indices());
  }

  /**
   * Adds a problem if there is no instrument of that id.
   *
   * @param what what the message begins with, such as the name of an option and a colon
   * @param where the place where the instrument was named; empty when there is none
   * @return whether there is one
   */
  public boolean require(String id, String what, String where, Problems problems) {
    if (ids.contains(id)) {
      return true;
    }
    // Who typed no name cannot mend it there.
    String advice =
        where.startsWith("preset ")
            ? ": notional market init drafts an entry from a file of its prices"
            : "";
    String message = what + Nearest.unknown("instrument of " + name, id, ids) + advice;
    problems.add(ErrorCode.UNKNOWN_NAME, message, where);
    return false;
  }

  /** The same where the message begins with nothing. */
  public boolean require(String id, String where, Problems problems) {
    return require(id, "", where, problems);
  }
}
