package io.notional.strategies.managedfutures;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Strategy;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Provides {@link TrendFund}. Reports every problem of a configuration together. */
final class TrendFundProvider implements Provider<Strategy> {
  private static final Parameters PARAMETERS =
      new Parameters(
          Stream.of(TrendParameters.book(), TrendParameters.fund()).flatMap(List::stream).toList());

  @Override
  public String id() {
    return "time-series-momentum";
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "a futures fund that follows the sign of past returns, each market at equal risk";
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    TrendSleeve trend = TrendBook.read("trend", config, problems);
    List<String> bills = Weights.instruments(config, CommonParameters.BILLS, problems);
    String period = config.text(TrendParameters.CALENDAR).toUpperCase(Locale.ROOT);
    Strategy fund =
        new TrendFund(
            trend,
            new BillsSleeve(Strategy.COLLATERAL, bills),
            BandAndCalendar.every(CalendarPeriod.valueOf(period)),
            config.number(TrendParameters.RISK),
            config.number(CommonParameters.EXPENSE_RATIO));
    problems.throwIfAny();
    return fund;
  }
}
