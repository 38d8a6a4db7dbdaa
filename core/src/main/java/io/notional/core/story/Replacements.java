package io.notional.core.story;

import java.util.List;
import java.util.Optional;

/**
 * What freed capital was put into, each beside the mix that the fund stands for, over the same
 * closes. Immutable.
 *
 * @param mix the mix, held in full; empty where a run stopped
 * @param all in the order in which they were asked for; none where a run stopped
 * @param stop which run stopped before its last day, and why; empty if none did
 */
public record Replacements(
    Optional<Replacement> mix, List<Replacement> all, Optional<String> stop) {
  public Replacements {
    all = List.copyOf(all);
  }
}
