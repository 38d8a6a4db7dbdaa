package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.market.Market;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.settings.RunParameters;
import io.notional.core.simulation.Simulation;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.results.ResultFiles;
import io.notional.files.results.RunRecord;
import io.notional.files.spec.SpecFile;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code notional demo}: a 90/60 fund beside a 60/40 portfolio on a market that is made up. */
@Command(
    name = "demo",
    description = "Run a 90/60 fund beside a 60/40 portfolio on a synthetic market.",
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result files go; out/demo by default.")
  private Path out = Path.of("out", "demo");

  DemoCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    ResultFiles.check(out.resolve("90-60"));
    ResultFiles.check(out.resolve("60-40"));
    // The instruments have the names that the presets use, so that the presets run as they are.
    SyntheticMarket recipe = SyntheticMarket.builder().stocks("IVV").bonds("AGG").build();
    Market market = recipe.generate();
    Catalog catalog = Catalog.load();
    DemoRun fund = run("90/60 fund", "90-60", "efficient-core", "NTSX", market, catalog);
    DemoRun portfolio = run("60/40 portfolio", "60-40", "portfolio", "60-40", market, catalog);
    interruption.startWriting();
    for (DemoRun run : List.of(fund, portfolio)) {
      write(run, recipe, catalog);
    }
    new DemoReport(terminal.out(), recipe.seed(), fund, portfolio).print();
    terminal.out().println();
    terminal
        .out()
        .println(
            "Every day of both is in " + fund.folder(out) + " and " + portfolio.folder(out) + ".");
    return ExitCode.DONE;
  }

  private DemoRun run(
      String title, String folder, String strategy, String preset, Market market, Catalog catalog) {
    Map<String, Object> spec = new LinkedHashMap<>();
    spec.put("strategy", strategy);
    spec.put("preset", preset);
    Fund fund = Fund.of(SpecFile.of(Node.of(spec, "demo")), Optional.empty(), catalog);
    Simulation simulation =
        Simulation.of(
            fund.strategy(), market, RunParameters.builder(fund.run(), fund.margin()).build());
    while (simulation.advance()) {
      if (interruption.requested()) {
        simulation.cancel();
      }
    }
    Result result = simulation.result();
    return new DemoRun(title, folder, fund, result, Measures.of(result));
  }

  private void write(DemoRun run, SyntheticMarket recipe, Catalog catalog) {
    RunRecord record =
        new RunRecord(
            Version.TEXT,
            run.fund().asRun(),
            PluginOptions.record(catalog, Optional.empty()),
            List.of(),
            OptionalLong.of(recipe.seed()),
            new TreeMap<>(),
            Provenance.uncompared(Map.of("out", run.folder(out))));
    ResultFiles.write(
        run.folder(out), run.result(), run.measures(), record, interruption::requested);
  }
}
