package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.catalog.Catalog;
import io.notional.core.cost.Costs;
import io.notional.core.market.Market;
import io.notional.core.nesting.SimulatedFund;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code notional demo}: a 90/60 fund beside a 60/40 portfolio, and a 60/40 with a trend fund on
 * top, on a market that is made up.
 */
@Command(
    name = "demo",
    description =
        "Run a 90/60 fund, a 60/40 portfolio and a 60/40 with trend on top on a synthetic market.",
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private static final List<String> TREND_MARKETS = List.of("SYN01", "SYN02", "SYN03", "SYN04");

  private static final Map<String, Object> TREND =
      Map.of(
          "strategy",
          "time-series-momentum",
          "with",
          Map.of("markets", TREND_MARKETS, "risk", 0.05));

  /** 24 + 0.9 x 40 are 60 of stocks, 16 + 0.6 x 40 are 40 of bonds, and 20 are on top. */
  private static final Map<String, Object> STACK =
      Map.of(
          "strategy",
          "blend",
          "with",
          Map.of(
              "funds",
              List.of("IVV", "NTSX", "AGG", "TREND"),
              "weights",
              List.of(0.24, 0.40, 0.16, 0.20)));

  private final Terminal terminal;
  private final Interruption interruption;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result files go; out/demo by default.")
  private Path out = Path.of("out", "demo");

  @Mixin private final FormatOptions format = new FormatOptions();

  private TableFormats formats = TableFormats.CSV;

  DemoCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Problems problems = new Problems();
    formats = format.formats(out, problems);
    problems.throwIfAny();
    for (String folder : List.of("90-60", "60-40", "60-40-trend")) {
      ResultFiles.check(out.resolve(folder), formats);
    }
    Path page = out.resolve("report.html");
    ReportPage.check(page);
    // The instruments have the names that the presets use, so that the presets run as they are.
    SyntheticMarket recipe =
        SyntheticMarket.builder()
            .stocks("IVV")
            .bonds("AGG")
            .trendMarkets(TREND_MARKETS.size())
            .build();
    Market market = recipe.generate();
    RunPlanBuilder plans = RunPlan.builder(Catalog.load()).market(market).seed(recipe.seed());
    DemoRun fund = run("90/60 fund", "90-60", plans.spec(spec("efficient-core", "NTSX")));
    DemoRun portfolio = run("60/40 portfolio", "60-40", plans.spec(spec("portfolio", "60-40")));
    DemoRun stack = stack(market, plans, fund);
    List<DemoRun> runs = List.of(fund, portfolio, stack);
    interruption.startWriting();
    // Each in a folder of its own: a demo is not to be waited for.
    runs.parallelStream().forEach(this::write);
    ReportPage.at(page, interruption::requested).demo(title(recipe), runs);
    new DemoReport(terminal.out(), recipe.seed(), runs).print();
    terminal.out().println();
    terminal
        .out()
        .println(
            "Every day of all is in "
                + fund.folder(out)
                + ", "
                + portfolio.folder(out)
                + " and "
                + stack.folder(out)
                + ".");
    terminal.out().println("Charts and tables of all are in one file to open: " + page);
    return ExitCode.DONE;
  }

  private static String title(SyntheticMarket recipe) {
    return "A 90/60 fund beside 60/40, on a market made up from seed " + recipe.seed();
  }

  /** The fund of the first column, held as others hold it, frees what the trend fund takes. */
  private DemoRun stack(Market market, RunPlanBuilder plans, DemoRun fund) {
    RunPlan trend = plans.spec(TREND).build();
    Result trended = trend.run(this::cancelIfAsked);
    Exposures counted = Exposures.of(AssetClass.MANAGED_FUTURES);
    SimulatedFund one = SimulatedFund.of(fund.result());
    SimulatedFund other = SimulatedFund.of(trended).counting(counted, counted);
    Market grown =
        market
            .with(one.input("NTSX").costs(Costs.NONE).build())
            .with(other.input("TREND").costs(Costs.NONE).build());
    plans
        .market(grown)
        .holding("NTSX", fund.plan(), fund.result())
        .holding("TREND", trend, trended);
    return run("60/40 plus trend", "60-40-trend", plans.spec(STACK));
  }

  private static Map<String, String> spec(String strategy, String preset) {
    return Map.of("strategy", strategy, "preset", preset);
  }

  private DemoRun run(String title, String folder, RunPlanBuilder draft) {
    RunPlan plan = draft.build();
    Result result = plan.run(this::cancelIfAsked);
    return DemoRun.of(title, folder, plan, result);
  }

  private void cancelIfAsked(Simulation simulation) {
    if (interruption.requested()) {
      simulation.cancel();
    }
  }

  private void write(DemoRun run) {
    Path folder = run.folder(out);
    ResultFiles.write(
        folder,
        run.tables(),
        run.result(),
        run.findings(),
        run.plan().record(folder),
        formats,
        interruption::requested);
  }
}
