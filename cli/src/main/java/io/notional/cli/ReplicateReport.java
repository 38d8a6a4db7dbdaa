package io.notional.cli;

import io.notional.core.replicate.Estimate;
import io.notional.core.replicate.Part;
import io.notional.core.replicate.PartDifference;
import io.notional.core.replicate.Replication;
import io.notional.core.replicate.Tracking;
import java.io.PrintWriter;

/** A simulation beside its fund, in words and two small tables. */
final class ReplicateReport {
  private static final double BASIS_POINTS = 1e4;

  private final PrintWriter out;

  ReplicateReport(PrintWriter out) {
    this.out = out;
  }

  void print(String name, String file, int step, Replication replication) {
    String period = replication.isYearly() ? " a year" : " in all";
    out.println(
        name
            + " beside "
            + file
            + ", "
            + replication.firstDate()
            + " to "
            + replication.lastDate()
            + ", "
            + Words.count(replication.closes(), "close"));
    out.println(
        "fund "
            + Words.percent(replication.fundReturn())
            + period
            + ", simulation "
            + Words.percent(replication.simulatedReturn())
            + period);
    parts(replication, period);
    replication.tracking().forEach(this::tracking);
    estimates(replication, step);
  }

  private void parts(Replication replication, String period) {
    TextTable table = new TextTable("part", "basis points" + period, "switched");
    for (PartDifference part : replication.parts()) {
      String switched =
          part.isWithoutAlternative()
              ? "no alternative, so zero"
              : part.part() == Part.RESIDUAL ? "" : String.join(" ", part.alternatives());
      table.row(part.part().words(), Words.number(part.yearly() * BASIS_POINTS, 1), switched);
    }
    double whole = replication.fundReturn() - replication.simulatedReturn();
    table.row("fund less simulation", Words.number(whole * BASIS_POINTS, 1), "");
    table.print(out);
  }

  private void tracking(Tracking tracking) {
    String who =
        tracking.of().equals("simulation") ? "the simulation" : "the run with all alternatives";
    out.println(
        who
            + ": tracking error "
            + Words.percent(tracking.monthlyError())
            + " a year by months, "
            + Words.percent(tracking.dailyError())
            + " by days; correlation "
            + Words.number(tracking.correlation(), 4)
            + ", beta "
            + Words.number(tracking.beta(), 3)
            + " of months; daily differences follow one another by "
            + Words.number(tracking.autocorrelation(), 2)
            + meaning(tracking.autocorrelation()));
  }

  private static String meaning(double autocorrelation) {
    if (autocorrelation < -0.25) {
      return ", mostly noise of quotes";
    }
    return autocorrelation > 0.1 ? ", mostly drift" : "";
  }

  private void estimates(Replication replication, int step) {
    if (replication.estimates().isEmpty()) {
      out.println("what the fund held cannot be told: too few steps, or too many things");
      return;
    }
    out.println(
        "what the fund appears to have held, by regression over steps of "
            + Words.count(step, "close"));
    TextTable table = new TextTable("holding", "estimate", "error", "simulated", "unit", "");
    for (Estimate estimate : replication.estimates()) {
      table.row(
          estimate.what(),
          Words.number(estimate.estimate(), 4),
          Words.number(estimate.standardError(), 4),
          Words.number(estimate.simulated(), 4),
          estimate.unit(),
          estimate.verdict().words());
    }
    table.print(out);
  }
}
