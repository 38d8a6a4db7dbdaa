package io.notional.core.leverage;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.core.settings.RunSettings;
import java.util.Optional;
import org.immutables.value.Value;

/** What three ways to the same exposure have in common, and what each costs. Immutable. */
@Value.Immutable
public interface LeverageSettings {
  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Exposure as a multiple of nav, in (0, 10]; a margin loan admits at most 1 / initial. */
  double leverage();

  /**
   * When futures and the margin loan are brought back to the multiple, at the last close of each
   * period; empty to buy once and hold, so that the multiple drifts.
   */
  Optional<CalendarPeriod> rebalance();

  /** The terms of the margin loan. */
  @Value.Default
  default MarginLoanTerms loan() {
    return MarginLoanTerms.REGULATION_T;
  }

  /** What a daily-reset fund pays above the cash rate for what it borrows, decimal per year. */
  @Value.Default
  default double resetSpread() {
    return 0.005;
  }

  /** The expense ratio of a daily-reset fund, decimal per year of 365 days. */
  @Value.Default
  default double resetFee() {
    return 0.009;
  }

  /** Nav, dates, costs, cash and margin; fills are at the close that decides. */
  @Value.Default
  default RunSettings run() {
    return RunSettings.DEFAULTS;
  }

  /** Refuses what is outside its range. */
  @Value.Check
  default void check() {
    double most = Math.min(10, 1 / loan().initial());
    require("leverage", leverage(), leverage() > 0 && leverage() <= most, "(0, " + most + "]");
    require("reset spread", resetSpread(), Math.abs(resetSpread()) <= 1, "[-1, 1]");
    require("reset fee", resetFee(), resetFee() >= 0 && resetFee() <= 1, "[0, 1]");
  }

  private static void require(String name, double value, boolean inside, String range) {
    if (!inside) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE, name + " must be in " + range + " but was " + value);
    }
  }

  /** Builds {@link LeverageSettings}. */
  final class Builder extends ImmutableLeverageSettings.Builder {
    Builder() {}
  }
}
