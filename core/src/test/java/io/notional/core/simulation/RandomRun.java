package io.notional.core.simulation;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.margin.MarginModel;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.OrderLog;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.CostStress;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSchedule;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.ForeignSweep;
import io.notional.core.settings.Invest;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.MarginAccount;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.Sizing;
import io.notional.core.settings.Withdraw;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.marginmodels.HistoricalMargin;
import io.notional.marginmodels.HistoricalSettings;
import io.notional.marginmodels.MarginFractions;
import io.notional.marginmodels.PercentMargin;
import io.notional.marginmodels.ScenarioMargin;
import io.notional.marginmodels.ScenarioSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * A market, a fund and a configuration, all from one seed: from plain to reckless, so that calls,
 * bridges, stops and insolvency all occur.
 */
public final class RandomRun {
  private final long seed;
  private final Random random;
  private final RunSettings config;
  private final Runner runner;

  /** How a run is run. */
  public interface Runner {
    Result run(Strategy strategy, Market market, RunSettings config);
  }

  /** A run that nothing is known of but its seed. */
  public RandomRun(long seed) {
    this(seed, new Simulator()::run);
  }

  /** The same, run in some way. */
  public RandomRun(long seed, Runner runner) {
    this.runner = runner;
    this.seed = seed;
    this.random = new Random(seed * 31 + 7);
    this.config = randomConfig();
  }

  /** What came of it. */
  public record Outcome(Result result, OrderLog log) {}

  /** Runs it on an ugly market of about a hundred days. */
  public Outcome ugly() {
    return ugly(UnaryOperator.identity(), true);
  }

  /** Runs it on an ugly market that has lost rows. */
  public Outcome ugly(UnaryOperator<DatedSeries> loss, boolean fallback) {
    double volatility = random.nextInt(4) == 0 ? 0.06 : 0.012;
    int weekdays = 90 + random.nextInt(60);
    RandomMarket market = new RandomMarket(seed, weekdays, volatility).losing(loss, fallback);
    return run(uglyFund(), market.build());
  }

  /** Runs it on a synthetic market of some years. */
  public Outcome synthetic(int years) {
    Market market =
        SyntheticMarket.builder()
            .seed(seed)
            .years(years)
            .trendMarkets(2)
            .dividendYield(random.nextBoolean() ? 0 : 0.04)
            .stockVolatility(random.nextBoolean() ? 0.16 : 0.5)
            .build()
            .generate();
    return run(syntheticFund(), market);
  }

  public RunSettings config() {
    return config;
  }

  private Outcome run(TestFund fund, Market market) {
    OrderLog log = new OrderLog(fund);
    return new Outcome(runner.run(log, market, config), log);
  }

  private RunSettings randomConfig() {
    return RunSettings.builder()
        .nav(random.nextInt(3) == 0 ? 3e6 : 1e8)
        .fill(pick(FillTiming.values()))
        .sizing(pick(Sizing.values()))
        .contracts(pick(LotPolicy.values()))
        .account(pick(MarginAccount.values()))
        .marginModel(random.nextInt(5) == 0 ? GrossMargin.MODEL : shippedModel())
        .costs(random.nextInt(4) > 0)
        .cashBuffer(pick(0, 0.02, 0.05))
        .sweepBand(pick(0, 0.01, 0.03))
        .lineLimit(pick(0, 0.05, 0.2))
        .lineSpread(0.01)
        .cashSpread(pick(0, 0.002))
        .costStresses(stresses())
        .foreignSweep(pick(ForeignSweep.values()))
        .foreignHaircut(pick(0, 0.05))
        .flows(flows())
        .build();
  }

  /** In and out every month or quarter, for half of all seeds; from a stream of its own. */
  private CashFlows flows() {
    Random own = new Random(seed * 23 + 13);
    List<FlowSchedule> schedules = new ArrayList<>();
    boolean inKind = new Random(seed * 29 + 17).nextInt(4) == 0;
    boolean inUnits = new Random(seed * 31 + 19).nextInt(3) == 0;
    while (schedules.size() < 3 && own.nextBoolean()) {
      double size = own.nextInt(8) == 0 ? 0.9 : 0.08;
      double value = size * (own.nextDouble() - 0.5);
      FlowSize flow = own.nextBoolean() ? FlowSize.ofNav(value) : FlowSize.amount(value * 1e8);
      flow = inUnits ? FlowSize.units(value * 1e6) : flow;
      FlowSchedule.Every every = FlowSchedule.Every.values()[own.nextInt(2)];
      schedules.add(
          new FlowSchedule(
              flow, every, Optional.empty(), Optional.empty(), Optional.empty(), inKind));
    }
    Invest invest = Invest.values()[own.nextInt(3)];
    return new CashFlows(List.of(), schedules, invest, Withdraw.values()[own.nextInt(2)]);
  }

  /** Two ranges inside every market, for some seeds; from a stream of its own. */
  private List<CostStress> stresses() {
    List<CostStress> stresses = new ArrayList<>();
    if (new Random(seed * 13 + 5).nextInt(3) == 0) {
      for (int year : new int[] {2000, 2017, 2020, 2024}) {
        LocalDate spring = LocalDate.of(year, 1, 10);
        stresses.add(new CostStress(spring, spring.plusDays(9), 5));
        stresses.add(new CostStress(spring.plusMonths(5), spring.plusMonths(8), 0.5));
      }
    }
    return stresses;
  }

  /** From a stream of its own, so that it changes nothing else of a seed's run. */
  private MarginModel shippedModel() {
    HistoricalSettings early =
        HistoricalSettings.builder().minHistory(20).window(60).stressWindow(120).build();
    return switch (new Random(seed * 17 + 3).nextInt(8)) {
      case 0 -> new PercentMargin(new MarginFractions(0.05, 0.04), Map.of());
      case 1 -> new ScenarioMargin(ScenarioSettings.DEFAULTS);
      case 2 -> new HistoricalMargin(early);
      default -> ExchangeMargin.MODEL;
    };
  }

  private TestFund uglyFund() {
    String[][] collaterals = {{}, {"T"}, {"U"}, {"U", "T"}, {"T", "U"}};
    TestFund fund =
        TestFund.withCollateral(collaterals[random.nextInt(collaterals.length)])
            .equity("A", "B?", "E?")
            .bonds("F", "G", "H?")
            .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "F", "G");
    double equity = pick(0, 0.5, 0.9, 1.0);
    Random euros = new Random(seed * 19 + 11); // changes no other choice of a seed
    double abroad = euros.nextBoolean() ? 0.4 * euros.nextDouble() : 0;
    fund.target("equity", "A", Target.capital(equity * (0.7 - abroad)));
    if (abroad > 0) {
      fund.target("equity", "E", Target.capital(equity * abroad));
    }
    fund.target("equity", "B", Target.notional(equity * 0.3));
    double leverage = pick(0.1, 0.2, 0.5, 2, 6);
    for (String future : List.of("F", "G", "H")) {
      fund.target("bonds", future, Target.notional(leverage * (2 * random.nextDouble() - 0.6)));
    }
    if (random.nextBoolean()) {
      fund.target("trend", "F", Target.notional(-leverage * random.nextDouble()));
      fund.target("trend", "G", Target.quantity(random.nextInt(41) - 20));
    }
    return ruled(fund).expenseRatio(pick(0, 0.002, 0.02));
  }

  private TestFund syntheticFund() {
    TestFund fund =
        TestFund.withCollateral("BILLS")
            .equity("STOCKS")
            .bonds("ZT", "ZF", "ZN", "TN", "ZB")
            .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "SYN01", "SYN02", "ZN");
    fund.target("equity", "STOCKS", Target.capital(pick(0.5, 0.9, 1.0)));
    double leverage = pick(0.12, 0.12, 0.5, 8, 25);
    for (String rung : List.of("ZT", "ZF", "ZN", "TN", "ZB")) {
      fund.target("bonds", rung, Target.notional(leverage));
    }
    fund.target("trend", "SYN01", Target.notional(random.nextDouble() - 0.5));
    fund.target("trend", "SYN02", Target.notional(random.nextDouble() - 0.5));
    fund.target("trend", "ZN", Target.notional(-leverage / 2 * random.nextDouble()));
    return ruled(fund).expenseRatio(0.002);
  }

  private TestFund ruled(TestFund fund) {
    return switch (random.nextInt(4)) {
      case 0 -> fund.daily();
      case 1 -> fund.every(CalendarPeriod.MONTH);
      case 2 -> fund.every(CalendarPeriod.QUARTER);
      default -> fund; // buys and holds
    };
  }

  private double pick(double... choices) {
    return choices[random.nextInt(choices.length)];
  }

  private <T> T pick(T[] choices) {
    return choices[random.nextInt(choices.length)];
  }
}
