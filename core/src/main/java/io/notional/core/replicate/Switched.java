package io.notional.core.replicate;

import io.notional.core.result.Result;
import java.util.List;
import java.util.Objects;

/**
 * A run in which one part more is as the fund is thought to be, beside all parts before it.
 *
 * @param part that was switched last; not the residual
 * @param alternatives what was switched for it, as it was asked for; at least one
 * @param result of the run
 */
public record Switched(Part part, List<String> alternatives, Result result) {
  public Switched {
    Objects.requireNonNull(part, "part");
    Objects.requireNonNull(result, "result");
    alternatives = List.copyOf(alternatives);
    if (part == Part.RESIDUAL || alternatives.isEmpty()) {
      throw new IllegalArgumentException("only what is known can be switched but was " + part);
    }
  }
}
