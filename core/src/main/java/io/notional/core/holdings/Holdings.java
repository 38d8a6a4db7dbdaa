package io.notional.core.holdings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a fund has at a close, as it stands before the decision of that close: positions by trade
 * date, settled cash, what is still to settle, and what the fund's rules remember. Positions and
 * cash alone are enough; a run that saves its own leaves nothing out, so that another goes on from
 * it to the same result. Names are checked when it is bound to a fund and a market. Immutable.
 */
@Value.Immutable
public interface Holdings {
  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** The close; that at which a run begins when empty. */
  Optional<LocalDate> date();

  /** Positions, each once. */
  List<HeldPosition> positions();

  /** Settled cash by currency, each once; none where it is not named. */
  List<HeldCash> cash();

  /** What is drawn on the liquidity line, zero or more, base currency. */
  @Value.Default
  default double lineDrawn() {
    return 0;
  }

  /** What is agreed and not settled. */
  List<Unsettled> unsettled();

  /** The fee that is charged and not paid, zero or more, base currency. */
  @Value.Default
  default double accruedFee() {
    return 0;
  }

  /** Orders that wait for a quote. */
  List<WaitingOrder> orders();

  /** What the strategy last ordered of each instrument. */
  List<LastTarget> targets();

  /** What the strategy, its rule and their parts remember. */
  List<Remembered> memory();

  /** The nav on which the line that is drawn was committed; that of the close when empty. */
  Optional<Double> committedNav();

  /** When the latest sale settles: no purchase settles before it. */
  Optional<LocalDate> lastSale();

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    Problems problems = new Problems();
    requireAmount("what is drawn on the line", lineDrawn(), problems);
    requireAmount("the accrued fee", accruedFee(), problems);
    committedNav().ifPresent(nav -> requireAmount("the committed nav", nav, problems));
    problems.throwIfAny();
  }

  private static void requireAmount(String what, double amount, Problems problems) {
    if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
      problems.add(
          ErrorCode.OUT_OF_RANGE, what + " must be finite and zero or more but was " + amount);
    }
  }

  /** Builds {@link Holdings}. */
  final class Builder extends ImmutableHoldings.Builder {
    Builder() {}
  }
}
