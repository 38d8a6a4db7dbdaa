package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FundEnd;
import io.notional.core.market.HeldFund;
import io.notional.core.market.PricedFund;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A run as a fund that others hold: its nav per unit is its price, and exposures and margin of a
 * day are those of the run. Holders trade its price; no flow of theirs reaches it. Immutable, and
 * safe for use by many threads.
 *
 * <pre>{@code
 * SimulatedFund fund = SimulatedFund.of(result);
 * Market grown = market.with(fund.input("NTSX").costs(Costs.NONE).build());
 * }</pre>
 */
public final class SimulatedFund implements HeldFund {
  /** The price of a unit when the run began. */
  public static final double FIRST_PRICE = 100;

  /** Who holds what is worth nothing owes nothing: a price of zero or less is this. */
  private static final double LEAST_PRICE = 1e-9;

  private final Result result;
  private final Optional<PricedFund> declared;
  private final boolean stopsHolders;
  private final ClassColumns columns;

  private SimulatedFund(Result result, Optional<PricedFund> declared, boolean stopsHolders) {
    this.result = result;
    this.declared = declared;
    this.stopsHolders = stopsHolders;
    this.columns = new ClassColumns(result);
  }

  /**
   * A run, with which its holders stop if it stopped.
   *
   * @throws IllegalArgumentException if the result has no close
   */
  public static SimulatedFund of(Result result) {
    if (result.size() == 0) {
      throw new IllegalArgumentException("a result without a close is no fund that can be held");
    }
    return new SimulatedFund(result, Optional.empty(), true);
  }

  /**
   * The same where it counts, as held, with exposures that are declared: a trend fund as one
   * sleeve, whatever it holds. Seen through it is what it was.
   *
   * @param exposures what a unit of its nav counts as
   * @param capital what a unit of its nav counts as spent on; sums to 1
   */
  public SimulatedFund counting(Exposures exposures, Exposures capital) {
    PricedFund counted = new PricedFund(exposures, capital, fee());
    return new SimulatedFund(result, Optional.of(counted), stopsHolders);
  }

  /** The same where holders are paid out if it stopped, and go on without it. */
  public SimulatedFund paidOut() {
    return new SimulatedFund(result, declared, false);
  }

  /** The run. */
  public Result result() {
    return result;
  }

  /** The fund as an instrument of which any fraction trades. */
  public SecurityInput.Builder input(String id) {
    return input(id, 0);
  }

  /**
   * The fund as an instrument for the market of its holders; what trades in it cost is left to be
   * said.
   *
   * @param lot the smallest quantity that trades; 0 for any fraction
   */
  public SecurityInput.Builder input(String id, double lot) {
    Exposures exposures = declared.map(PricedFund::exposed).orElseGet(columns::firstHeld);
    boolean none = exposures.byClass().isEmpty();
    Exposures listed = none ? Exposures.of(AssetClass.CASH) : exposures;
    return SecurityInput.builder()
        .id(id)
        .terms(
            Terms.builder()
                .assetClass(listed.largest())
                .exposures(listed)
                .funding(Funding.PAID_IN_FULL)
                .currency(result.market().baseCurrency())
                .lot(lot)
                .build())
        .closes(prices(id))
        .maxStaleDays(0)
        .fund(this);
  }

  private DatedSeries prices(String id) {
    int[] days = new int[result.size()];
    double[] prices = new double[result.size()];
    for (int row = 0; row < days.length; row++) {
      days[row] = result.market().days().epochDay(result.day(row));
      double price = FIRST_PRICE * result.unitNav(row) / result.initialNav();
      prices[row] = Math.max(price, LEAST_PRICE);
    }
    return DatedSeries.of(id, days, prices);
  }

  @Override
  public Exposures exposures(int epochDay) {
    return declared.isPresent() ? declared.get().exposed() : columns.notional(rowOn(epochDay));
  }

  @Override
  public Exposures capital(int epochDay) {
    return declared.isPresent() ? declared.get().spent() : columns.capital(rowOn(epochDay));
  }

  /**
   * What a unit of its nav is exposed to and spent on, a row for each class in the order of ids, by
   * {@link #rowOn}; empty where that is declared.
   */
  Optional<SeenRows> classes() {
    return declared.isPresent() ? Optional.empty() : Optional.of(columns.rows());
  }

  @Override
  public OptionalDouble fee() {
    return OptionalDouble.of(result.expenseRatio());
  }

  @Override
  public Optional<FundEnd> end() {
    if (!result.stopped()) {
      return Optional.empty();
    }
    int last = result.size() - 1;
    return Optional.of(
        new FundEnd(
            result.market().days().epochDay(result.day(last)),
            result.stopCause(),
            result.state(last) == DayState.INSOLVENT,
            stopsHolders));
  }

  /** The last row at or before a day; the first one for days before the run. */
  int rowOn(int epochDay) {
    int day = result.market().days().atOrBefore(epochDay);
    return Math.max(0, Math.min(result.rowOfDay(day), result.size() - 1));
  }
}
