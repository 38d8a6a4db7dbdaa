package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

/**
 * Whether a market knows what securities pay. A series of total returns has dividends in it that
 * nobody can tell from gains: what asks for income must refuse it. Stateless.
 */
public final class KnownIncome {
  private KnownIncome() {}

  /**
   * A problem for each security whose income is in its price.
   *
   * @param what asks for income, such as {@code run.taxes}
   * @param instruments ids; futures earn none and are passed over
   */
  public static List<Problem> problems(String what, Market market, Collection<String> instruments) {
    return new TreeSet<>(instruments)
        .stream()
            .map(id -> market.securities().get(id))
            .filter(Objects::nonNull)
            .filter(security -> !security.distributes() && !security.accretes())
            .map(security -> problem(what, security))
            .toList();
  }

  private static Problem problem(String what, Security security) {
    return Problem.of(
        ErrorCode.CONFLICT,
        what
            + " must know what "
            + security.id()
            + " pays but its series is a total return, which has no dividends: name one of raw and"
            + " adjusted closes (layout: ohlc), or say that it pays none (dividends: none)");
  }
}
