package io.notional.cli;

import io.notional.core.catalog.Catalog;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.core.settings.RunParameters;
import io.notional.core.settings.SimulationConfig;
import io.notional.core.simulation.Simulation;
import io.notional.files.market.LoadedMarket;
import io.notional.files.market.MarketFile;
import io.notional.files.results.ResultFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional run}: simulates a fund, writes the files and prints a summary. */
@Command(
    name = "run",
    description = "Simulate the fund of a spec on a market.",
    sortOptions = false)
final class RunCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Parameters(paramLabel = "SPEC", description = "The fund: a YAML or JSON file.")
  private Path specFile;

  @Option(
      names = "--market",
      required = true,
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file.")
  private Path marketFile;

  @Mixin private final MarketOptions options = new MarketOptions();

  @Mixin private final PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the result files go; without it there is only the summary.")
  private Path out;

  @Mixin private final RiskOptions risk = new RiskOptions();

  RunCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Optional<LocalDate> from = options.from(problems);
    Optional<LocalDate> to = options.to(problems);
    Path dataRoot = options.dataRoot(marketFile, problems);
    Optional<Fund> read = catalog.flatMap(c -> problems.attempt(() -> Fund.read(specFile, c)));
    Optional<MarketFile> market = problems.attempt(() -> MarketFile.open(marketFile));
    Markets.checkNames(read, market, problems);
    risk.check(market, out, problems);
    checkOut();
    Fund fund = problems.require(read);
    SimulationConfig config =
        RunParameters.builder(fund.run(), fund.margin()).firstDate(from).lastDate(to).build();
    LoadedMarket loaded =
        Markets.load(
            market.orElseThrow(),
            dataRoot,
            risk.instruments(fund),
            catalog.orElseThrow(),
            terminal);
    Result result =
        simulate(Simulation.of(fund.strategy(), loaded.market(), config), fund.spec().strategy());
    return finish(fund, loaded, dataRoot, result);
  }

  /** A long run is not to find out at its end that nothing can be written. */
  private void checkOut() {
    if (out == null) {
      return;
    }
    problems.attempt(
        () -> {
          if (risk.asked()) {
            ResultFiles.checkWithRisk(out);
          } else {
            ResultFiles.check(out);
          }
          return out;
        });
  }

  private Result simulate(Simulation simulation, String strategy) {
    Progress progress = new Progress(terminal);
    interruption.during(
        () ->
            "while " + simulation.nextDate() + " was simulated by " + plugins.providing(strategy));
    try {
      // A day at a time: a strategy may be slow, and Ctrl-C is not to wait for it.
      while (simulation.advance()) {
        progress.update(simulation);
        if (interruption.requested()) {
          simulation.cancel();
        }
      }
    } finally {
      progress.end();
    }
    return simulation.result();
  }

  private int finish(Fund fund, LoadedMarket market, Path dataRoot, Result result) {
    Measures measures = Measures.of(result);
    Summary summary = new Summary(terminal.out(), result, measures);
    if (out != null) {
      interruption.startWriting();
      Provenance provenance = new Provenance(specFile, marketFile, dataRoot, out);
      ResultFiles.write(
          out,
          result,
          measures,
          risk.of(fund, result),
          provenance.record(fund, market, plugins.record()),
          interruption::requested);
    }
    summary.print(fund);
    if (out != null) {
      int files = ResultFiles.NAMES.size() + (risk.asked() ? 1 : 0);
      summary.row("files", files + " files in " + out);
    }
    if (result.stopped()) {
      terminal
          .err()
          .println("notional: the run stopped " + result.worstState() + ": " + result.stopCause());
      return ExitCode.STOPPED;
    }
    return ExitCode.DONE;
  }
}
