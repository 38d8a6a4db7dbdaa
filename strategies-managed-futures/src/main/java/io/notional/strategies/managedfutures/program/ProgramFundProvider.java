package io.notional.strategies.managedfutures.program;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.RebalanceRule;
import io.notional.api.strategy.Strategy;
import io.notional.strategies.managedfutures.preset.Presets;
import io.notional.strategies.managedfutures.trading.EveryClose;
import io.notional.toolkit.BandAndCalendar;
import io.notional.toolkit.BillsSleeve;
import io.notional.toolkit.CommonParameters;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Provides {@link ProgramFund}. Reports every problem of a configuration together. */
public final class ProgramFundProvider implements Provider<Strategy> {
  /** The id of the strategy and of the sleeve. */
  static final String ID = "trend";

  private static final Parameters PARAMETERS =
      new Parameters(
          Stream.of(ProgramParameters.program(), ProgramParameters.fund())
              .flatMap(List::stream)
              .toList());

  /** The provider. */
  public ProgramFundProvider() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public ComponentKind<Strategy> kind() {
    return ComponentKind.STRATEGY;
  }

  @Override
  public String description() {
    return "a managed-futures fund: signals, sizing and trading of a trend programme";
  }

  @Override
  public Parameters parameters() {
    return PARAMETERS;
  }

  @Override
  public List<Preset> presets() {
    return Presets.FUND;
  }

  @Override
  public Strategy create(Config config, Context context) {
    ConfigProblems problems = new ConfigProblems();
    Program program = new ProgramReader(config, context, problems).read();
    List<String> bills = Weights.instruments(config, CommonParameters.BILLS, problems);
    problems.throwIfAny();
    return new ProgramFund(
        new ProgramSleeve(ID, program),
        new BillsSleeve(Strategy.COLLATERAL, bills),
        rule(config),
        config.number(CommonParameters.EXPENSE_RATIO));
  }

  private static RebalanceRule rule(Config config) {
    String period = config.text(Names.CALENDAR).toUpperCase(Locale.ROOT);
    return period.equals("DAY")
        ? new EveryClose()
        : BandAndCalendar.every(CalendarPeriod.valueOf(period));
  }
}
