package io.notional.core.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.roll.RollRule;
import io.notional.core.cost.Costs;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.immutables.value.Value;

/** What a market needs to know of a futures product and its contracts. */
@Value.Immutable
public interface FutureInput {
  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** The id in specs and files. */
  String id();

  /** Static terms; funding must be {@link Funding#MARGINED}. */
  Terms terms();

  /** The contracts in order of delivery. */
  List<ContractInput> contracts();

  /**
   * By date, the place in {@link #contracts()} of the contract that the data holds in use; never
   * falling. Its dates are the dates on which the product is quoted.
   */
  DatedSeries inUse();

  /** A back-adjusted series whose changes tell the gap of a roll without a common quote. */
  Optional<DatedSeries> adjusted();

  /** When positions roll; by the data's own rolls when empty. */
  Optional<RollRule> rollRule();

  /**
   * What happens to a long that is carried into first notice: by default the market is refused if
   * positions roll by a rule and it is known of every contract in use when notice begins.
   */
  @Value.Default
  default FirstNotice firstNotice() {
    return rollRule().isPresent() && withoutNotice().isEmpty()
        ? FirstNotice.FAIL
        : FirstNotice.COUNT;
  }

  /** The first contract in use of which it is not known when notice begins. */
  default Optional<ContractInput> withoutNotice() {
    return IntStream.range(0, inUse().size())
        .map(row -> (int) inUse().value(row))
        .distinct()
        .mapToObj(contracts()::get)
        .filter(contract -> !contract.dates().noticeKnown())
        .findFirst();
  }

  /**
   * Face value of a contract in its currency, for contracts whose exposure is not price x
   * multiplier.
   */
  OptionalDouble face();

  /** Modified duration in years of a unit's notional where it is known to be about constant. */
  OptionalDouble duration();

  /** Durations by contract and date; what is stated as constant when empty. */
  @Value.Default
  default Optional<DurationSource> durations() {
    return duration().isPresent()
        ? Optional.of(DurationSource.stated(duration().getAsDouble()))
        : Optional.empty();
  }

  /** At what its prices are financed, where they were computed; empty for prices of a market. */
  Optional<FinancedAt> financing();

  /** What a roll keeps. */
  @Value.Default
  default RollWeight rollWeight() {
    return RollWeight.ONE_TO_ONE;
  }

  /** Margin of one contract by date. */
  MarginChain margin();

  /** Whether its prices may be zero or less, as those of oil and power were. */
  @Value.Default
  default boolean negativePrices() {
    return false;
  }

  /** Calendar days for which the last close may stand in for a missing one. */
  @Value.Default
  default int maxStaleDays() {
    return 7;
  }

  /** What trades and roll legs cost. Costs are off only by {@link Costs#NONE}. */
  CostModel costs();

  /** What happens to a long that is carried into first notice. */
  enum FirstNotice {
    /** The market is refused. */
    FAIL,
    /** The days are counted in the manifest. */
    COUNT
  }

  /** Builds {@link FutureInput}. */
  final class Builder extends ImmutableFutureInput.Builder {
    Builder() {}
  }
}
