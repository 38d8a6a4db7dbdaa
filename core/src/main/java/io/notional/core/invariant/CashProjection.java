package io.notional.core.invariant;

import io.notional.core.journal.Account;
import io.notional.core.journal.JournalCursor;
import io.notional.core.result.Position;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import java.time.LocalDate;
import java.util.List;

/**
 * Invariant 4: projected cash to the valuation day by which three business days have passed is at
 * least minus the liquidity line, unless the run stops for it; collateral is never counted twice,
 * and no more is posted than there is; a purchase never ties up more capital than nav and the line.
 * To 1e-9 of nav. Needs a run with everything recorded.
 */
public final class CashProjection {
  private final Result result;
  private final JournalCursor cursor;
  private final CollateralRecount recount;
  private final Findings findings = new Findings(4);
  private int nextTrade;

  private CashProjection(Result result) {
    this.result = result;
    this.cursor = new JournalCursor(result);
    this.recount = new CollateralRecount(result, cursor);
  }

  /** What does not hold; empty when the invariant does. */
  public static List<Finding> check(Result result) {
    return new CashProjection(result).run();
  }

  private List<Finding> run() {
    double[] tolerances = Findings.tolerances(result);
    while (cursor.next()) {
      int row = cursor.row();
      double tolerance = tolerances[row];
      if (!result.state(row).stops()) {
        project(row, tolerance);
      }
      collateral(row, tolerance);
      capital(row, tolerance);
    }
    return findings.list();
  }

  private void project(int row, double tolerance) {
    for (int ahead = 0; ahead <= recount.horizon(); ahead++) {
      findings.atLeast(
          result.date(row),
          "projected cash " + ahead + " settlement dates ahead",
          -recount.mostDrawn(),
          recount.projected(ahead),
          tolerance);
    }
  }

  private void collateral(int row, double tolerance) {
    LocalDate date = result.date(row);
    double eligible = recount.eligible(0);
    findings.equal(date, "eligible collateral", eligible, result.eligible(row), tolerance);
    findings.atMost(
        date, "posted collateral", Math.max(0, eligible), result.posted(row), tolerance);
    findings.atLeast(
        date, "initial margin", result.maintenance(row), result.initial(row), tolerance);
    findings.atLeast(date, "maintenance margin", 0, result.maintenance(row), tolerance);
  }

  private void capital(int row, double tolerance) {
    boolean bought = false;
    double costs = 0;
    while (nextTrade < result.trades().size()
        && result.trades().get(nextTrade).day() <= result.day(row)) {
      Trade trade = result.trades().get(nextTrade++);
      boolean funded = trade.contract().isEmpty() && trade.sleeve() != result.collateral();
      bought |= funded && trade.quantity() > 0;
      costs += trade.cost();
    }
    if (bought) {
      double accrued = -cursor.balances().of(Account.FEE_PAYABLE);
      // Costs that came after the purchase took from nav and so from what the line lends.
      double later = costs * (1 + result.config().lineLimit());
      // What is taken out goes after the purchase, of which a withdrawal may find no quote to sell.
      double taken = Math.max(0, -result.flow(row));
      double most = result.nav(row) + taken + recount.mostDrawn() + accrued + later;
      findings.atMost(
          result.date(row), "capital of all but collateral", most, held(row), tolerance);
    }
  }

  private double held(int row) {
    double sum = 0;
    for (Position position : cursor.positions()) {
      boolean counts = position.sleeve() != result.collateral();
      sum += counts ? position.marketValue(result.day(row)) : 0;
    }
    return sum;
  }
}
