package io.notional.core.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.cost.Costs;
import java.util.Optional;
import org.immutables.value.Value;

/** What a market needs to know of something that is paid in full: a share, a fund, a bill. */
@Value.Immutable
public interface SecurityInput {
  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** The id in specs and files. */
  String id();

  /** Static terms; funding must be {@link Funding#PAID_IN_FULL}. */
  Terms terms();

  /** Closes in points, greater than zero. */
  DatedSeries closes();

  /** Distributions a unit by ex-date; empty for total-return series. */
  Optional<DatedSeries> distributions();

  /** Whether its return is accretion of a bill rate and so counts as income, not price. */
  @Value.Default
  default boolean accretes() {
    return false;
  }

  /** When trades settle. */
  @Value.Default
  default SettlementLag settlement() {
    return SettlementLag.US_SECURITIES;
  }

  /** Business days from ex-date to payment of a distribution. */
  @Value.Default
  default int payLag() {
    return 5;
  }

  /** The part of market value that does not count as collateral, in [0, 1]; 1 is not eligible. */
  @Value.Default
  default double haircut() {
    return 1;
  }

  /**
   * Later haircuts, in [0, 1] like the first: each holds from its date on, {@link #haircut} before
   * the first of them.
   */
  Optional<DatedSeries> haircuts();

  /** The largest part of all eligible collateral that may come from this, in [0, 1]. */
  @Value.Default
  default double concentration() {
    return 1;
  }

  /** Calendar days for which the last close may stand in for a missing one. */
  @Value.Default
  default int maxStaleDays() {
    return 7;
  }

  /** What is known of it if it is a fund; its terms have its exposures, too. */
  Optional<HeldFund> fund();

  /** What trades cost. Costs are off only by {@link Costs#NONE}. */
  CostModel costs();

  /** Builds {@link SecurityInput}. */
  final class Builder extends ImmutableSecurityInput.Builder {
    Builder() {}
  }
}
