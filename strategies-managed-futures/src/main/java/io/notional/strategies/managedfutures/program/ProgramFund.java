package io.notional.strategies.managedfutures.program;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.Config;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Orders;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.strategies.managedfutures.trading.EveryClose;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * A fund whose capital is all collateral and whose exposure is one trend programme. Keeps no state
 * beyond the memory of the point.
 *
 * @param expenseRatio decimal per year
 */
record ProgramFund(
    ProgramSleeve trend, BillsSleeve collateral, RebalanceRule rebalanceRule, double expenseRatio)
    implements Strategy {
  private static final SleeveTarget WHOLE = SleeveTarget.notional(1);

  /**
   * A fund of a programme.
   *
   * @throws io.notional.api.error.NotionalException with all problems there are by now
   */
  static ProgramFund read(Program program, Config config, ConfigProblems problems) {
    List<String> bills = Weights.instruments(config, CommonParameters.BILLS, problems);
    problems.throwIfAny();
    return new ProgramFund(
        new ProgramSleeve(ProgramFundProvider.ID, program),
        new BillsSleeve(COLLATERAL, bills),
        rule(config),
        config.number(CommonParameters.EXPENSE_RATIO));
  }

  private static RebalanceRule rule(Config config) {
    String period = config.text(Names.CALENDAR).toUpperCase(Locale.ROOT);
    return period.equals("DAY")
        ? new EveryClose()
        : BandAndCalendar.every(CalendarPeriod.valueOf(period));
  }

  @Override
  public List<Sleeve> sleeves() {
    return List.of(trend, collateral);
  }

  /** Greater than zero where there is one. */
  @Override
  public OptionalDouble targetVolatility() {
    OptionalDouble aim = trend.program().sizing().aim();
    return aim.isPresent() && aim.getAsDouble() > 0 ? aim : OptionalDouble.empty();
  }

  @Override
  public void decide(DecisionPoint point, Orders orders) {
    if (point.rebalance().covers(trend.id())) {
      trend.allocate(WHOLE, point.within(trend.id()), orders.sleeve(trend.id()));
    }
  }
}
