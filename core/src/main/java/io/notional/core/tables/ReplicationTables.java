package io.notional.core.tables;

import io.notional.core.replicate.Estimate;
import io.notional.core.replicate.PartDifference;
import io.notional.core.replicate.Replication;
import io.notional.core.replicate.Tracking;
import java.util.List;

/** A simulation beside its fund, as tables. Stateless. */
public final class ReplicationTables {
  private ReplicationTables() {}

  /**
   * All of them: {@code replicate}, {@code replicate-parts}, {@code -tracking}, {@code -weights}.
   */
  public static List<Table> of(Replication replication) {
    return List.of(
        months(replication), parts(replication), tracking(replication), weights(replication));
  }

  /** {@code replicate}: by month, both returns and what each part adds to the fund's. */
  public static Table months(Replication replication) {
    TableBuilder table =
        Table.builder("replicate")
            .dates("date")
            .numbers(Unit.FRACTION, "fund_return", "simulated_return", "difference");
    List<PartDifference> parts = replication.parts();
    for (PartDifference part : parts) {
      table.numbers(Unit.FRACTION, part.part().id().replace('-', '_'));
    }
    for (int month = 0; month < replication.months(); month++) {
      double fund = replication.fundReturn(month);
      double simulated = replication.simulatedReturn(month);
      table.date(replication.monthEnd(month)).number(fund).number(simulated);
      table.number(fund - simulated);
      for (PartDifference part : parts) {
        table.number(part.monthly().get(month));
      }
      table.endRow();
    }
    return table.build();
  }

  /** {@code replicate-parts}: what each part adds a year, and what was switched for it. */
  public static Table parts(Replication replication) {
    TableBuilder table =
        Table.builder("replicate-parts")
            .texts("part", "alternative")
            .numbers(Unit.FRACTION_A_YEAR, "difference");
    for (PartDifference part : replication.parts()) {
      table.text(part.part().id()).text(alternative(part)).number(part.yearly()).endRow();
    }
    double whole = replication.fundReturn() - replication.simulatedReturn();
    table.text("difference").text("").number(whole).endRow();
    return table.build();
  }

  private static String alternative(PartDifference part) {
    return part.isWithoutAlternative() ? "none" : String.join(" ", part.alternatives());
  }

  /** {@code replicate-tracking}: how the simulation follows the fund. */
  public static Table tracking(Replication replication) {
    TableBuilder table =
        Table.builder("replicate-tracking")
            .texts("run")
            .numbers(Unit.BY_MEASURE, "monthly_error", "daily_error", "correlation", "beta")
            .numbers(Unit.BY_MEASURE, "autocorrelation");
    for (Tracking tracking : replication.tracking()) {
      table
          .text(tracking.of())
          .number(tracking.monthlyError())
          .number(tracking.dailyError())
          .number(tracking.correlation())
          .number(tracking.beta())
          .number(tracking.autocorrelation())
          .endRow();
    }
    return table.build();
  }

  /** {@code replicate-weights}: what the fund appears to have held. */
  public static Table weights(Replication replication) {
    TableBuilder table =
        Table.builder("replicate-weights")
            .texts("holding", "unit")
            .numbers(Unit.BY_MEASURE, "estimate", "standard_error", "simulated")
            .texts("verdict");
    for (Estimate estimate : replication.estimates()) {
      table
          .text(estimate.what())
          .text(estimate.unit())
          .number(estimate.estimate())
          .number(estimate.standardError())
          .number(estimate.simulated())
          .text(estimate.verdict().words())
          .endRow();
    }
    return table.build();
  }
}
