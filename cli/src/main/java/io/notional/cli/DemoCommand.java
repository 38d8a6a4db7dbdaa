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
import java.util.concurrent.ForkJoinPool;
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
  private static final String PAGE = "report.html";

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

  @Mixin private final JsonOption json = new JsonOption();

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
    Path page = out.resolve(PAGE);
    ReportPage.check(page);
    // The instruments have the names that the presets use, so that the presets run as they are.
    SyntheticMarket recipe =
        SyntheticMarket.builder()
            .stocks("IVV")
            .bonds("AGG")
            .trendMarkets(TREND_MARKETS.size())
            .build();
    interruption.startWriting();
    List<DemoRun> runs = runs(recipe);
    if (json.asked()) {
      JsonOption.print(terminal, DemoJson.text(recipe.seed(), runs));
    } else {
      print(recipe, runs, page);
    }
    return ExitCode.DONE;
  }

  private void print(SyntheticMarket recipe, List<DemoRun> runs, Path page) {
    new DemoReport(terminal.out(), recipe.seed(), runs).print();
    terminal.out().println();
    terminal
        .out()
        .println(
            "Every day of all is in "
                + runs.get(0).folder(out)
                + ", "
                + runs.get(1).folder(out)
                + " and "
                + runs.get(2).folder(out)
                + ".");
    terminal.out().println("Charts and tables of all are in one file to open: " + page);
  }

  private static String title(SyntheticMarket recipe) {
    return "A 90/60 fund beside 60/40, on a market made up from seed " + recipe.seed();
  }

  /** Plugins are found while the market is made, and the page is drawn beside the last files. */
  private List<DemoRun> runs(SyntheticMarket recipe) {
    try (Aside<Catalog> catalog = new Aside<>(Catalog::load)) {
      Market market = recipe.generate(ForkJoinPool.commonPool());
      return columns(
          recipe, market, RunPlan.builder(catalog.get()).market(market).seed(recipe.seed()));
    }
  }

  /** A column is measured and written while the next is run: a demo is not to be waited for. */
  private List<DemoRun> columns(SyntheticMarket recipe, Market market, RunPlanBuilder plans) {
    RunPlan fund = plans.spec(spec("efficient-core", "NTSX")).build();
    Result funded = run(fund);
    try (Aside<DemoRun> one = new Aside<>(() -> write("90/60 fund", "90-60", fund, funded))) {
      RunPlan portfolio = plans.spec(spec("portfolio", "60-40")).build();
      Result mixed = run(portfolio);
      try (Aside<DemoRun> two =
          new Aside<>(() -> write("60/40 portfolio", "60-40", portfolio, mixed))) {
        RunPlan stack = stack(market, plans, fund, funded);
        DemoRun three = DemoRun.of("60/40 plus trend", "60-40-trend", stack, run(stack), out);
        try (Aside<DemoRun> written = new Aside<>(() -> write(three))) {
          List<DemoRun> all = List.of(one.get(), two.get(), three);
          ReportPage.at(out.resolve(PAGE), interruption::requested).demo(title(recipe), all);
          written.get();
          return all;
        }
      }
    }
  }

  /** The fund of the first column, held as others hold it, frees what the trend fund takes. */
  private RunPlan stack(Market market, RunPlanBuilder plans, RunPlan fund, Result funded) {
    RunPlan trend = plans.spec(TREND).build();
    Result trended = run(trend);
    Exposures counted = Exposures.of(AssetClass.MANAGED_FUTURES);
    SimulatedFund one = SimulatedFund.of(funded);
    SimulatedFund other = SimulatedFund.of(trended).counting(counted, counted);
    Market grown =
        market
            .with(one.input("NTSX").costs(Costs.NONE).build())
            .with(other.input("TREND").costs(Costs.NONE).build());
    plans.market(grown).holding("NTSX", fund, funded).holding("TREND", trend, trended);
    return plans.spec(STACK).build();
  }

  private static Map<String, String> spec(String strategy, String preset) {
    return Map.of("strategy", strategy, "preset", preset);
  }

  private Result run(RunPlan plan) {
    return plan.run(this::cancelIfAsked);
  }

  private void cancelIfAsked(Simulation simulation) {
    if (interruption.requested()) {
      simulation.cancel();
    }
  }

  private DemoRun write(String title, String folder, RunPlan plan, Result result) {
    return write(DemoRun.of(title, folder, plan, result, out));
  }

  private DemoRun write(DemoRun run) {
    ResultFiles.write(
        run.folder(out),
        run.tables(),
        run.result(),
        run.findings(),
        run.record(),
        formats,
        interruption::requested,
        ForkJoinPool.commonPool());
    return run;
  }
}
