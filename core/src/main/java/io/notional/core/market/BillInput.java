package io.notional.core.market;

import io.notional.api.cost.CostModel;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A bill that is not quoted but accretes from 100 at a bill rate of the market: interest at the
 * rate known at the previous close, by its term, ACT/360.
 *
 * @param id the id in specs and files
 * @param rate the id of a rate of the market
 * @param haircut the part of market value that does not count as collateral, in [0, 1]
 * @param haircuts later haircuts, each from its date on
 * @param concentration the largest part of all eligible collateral that may come from it, in [0, 1]
 * @param hundredOn the date on which its price is 100, or the first valuation day after it; by
 *     default the first that has a rate
 * @param settlement when trades settle
 * @param costs what trades cost
 */
public record BillInput(
    String id,
    String rate,
    double haircut,
    Optional<DatedSeries> haircuts,
    double concentration,
    Optional<LocalDate> hundredOn,
    SettlementLag settlement,
    CostModel costs) {
  public BillInput {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(rate, "rate");
    Objects.requireNonNull(haircuts, "haircuts");
    Objects.requireNonNull(hundredOn, "hundredOn");
    Objects.requireNonNull(settlement, "settlement");
    Objects.requireNonNull(costs, "costs");
  }

  /** A bill whose price is 100 on the first day that has a rate. */
  public BillInput(
      String id,
      String rate,
      double haircut,
      Optional<DatedSeries> haircuts,
      double concentration,
      SettlementLag settlement,
      CostModel costs) {
    this(id, rate, haircut, haircuts, concentration, Optional.empty(), settlement, costs);
  }

  /** A bill whose haircut never changes and that may be all of the collateral. */
  public BillInput(
      String id, String rate, double haircut, SettlementLag settlement, CostModel costs) {
    this(id, rate, haircut, Optional.empty(), 1, settlement, costs);
  }
}
