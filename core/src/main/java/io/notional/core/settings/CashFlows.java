package io.notional.core.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What investors pay into a fund and take out of it while it runs. Immutable.
 *
 * @param dated single flows
 * @param schedules flows at equal distances
 * @param invest what contributions buy
 * @param withdraw what withdrawals sell
 */
public record CashFlows(
    List<DatedFlow> dated, List<FlowSchedule> schedules, Invest invest, Withdraw withdraw) {
  /** No flows: all goes in at the first close. */
  public static final CashFlows NONE = of(List.of(), List.of());

  public CashFlows {
    dated = List.copyOf(dated);
    schedules = List.copyOf(schedules);
    Objects.requireNonNull(invest, "invest");
    Objects.requireNonNull(withdraw, "withdraw");
  }

  /** Flows that buy and sell the same share of everything. */
  public static CashFlows of(List<DatedFlow> dated, List<FlowSchedule> schedules) {
    return new CashFlows(dated, schedules, Invest.PRO_RATA, Withdraw.PRO_RATA);
  }

  /** Single flows that buy and sell the same share of everything. */
  public static CashFlows of(DatedFlow... dated) {
    return of(List.of(dated), List.of());
  }

  /** The same with single flows beside. */
  public CashFlows with(List<DatedFlow> more) {
    List<DatedFlow> all = new ArrayList<>(dated);
    all.addAll(more);
    return new CashFlows(all, schedules, invest, withdraw);
  }

  /** The same flows under other policies. */
  public CashFlows with(Invest newInvest, Withdraw newWithdraw) {
    return new CashFlows(dated, schedules, newInvest, newWithdraw);
  }

  /** Whether there are none. */
  public boolean isEmpty() {
    return dated.isEmpty() && schedules.isEmpty();
  }
}
