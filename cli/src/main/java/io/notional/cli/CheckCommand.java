package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.api.strategy.Sleeve;
import io.notional.core.catalog.Catalog;
import io.notional.core.simulation.Simulation;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunPlanBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code notional check}: validates a spec, with a market also whether the market has what it
 * needs, and with a data root also whether the data can be read and covers the dates. Runs nothing.
 */
@Command(
    name = "check",
    description = "Check a spec, and a market and its data too where they are named. Runs nothing.",
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Problems problems = new Problems();

  @Parameters(paramLabel = "SPEC", description = "The fund: a YAML or JSON file.")
  private Path specFile;

  @Option(
      names = "--market",
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file.")
  private Path marketFile;

  @Mixin private final MarketOptions options = new MarketOptions();

  @Mixin private final PluginOptions plugins = new PluginOptions();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Optional<LocalDate> from = options.from(problems);
    Optional<LocalDate> to = options.to(problems);
    RunPlanBuilder draft =
        Plans.draft(catalog, specFile, Optional.ofNullable(marketFile), problems)
            .firstDate(from)
            .lastDate(to);
    if (marketFile == null && options.hasDataRoot()) {
      problems.add(ErrorCode.MISSING_VALUE, "--data-root needs --market MARKET");
    }
    PlannedFund fund = problems.require(draft.fund());
    draft.check();
    String has = marketFile == null ? "" : checkMarket(draft, fund);
    terminal.out().println(specFile.getFileName() + " is fine: " + words(fund));
    if (marketFile != null) {
      terminal.out().println(marketFile.getFileName() + " is fine: it " + has);
    }
    return ExitCode.DONE;
  }

  private String checkMarket(RunPlanBuilder draft, PlannedFund fund) {
    String words = "has " + String.join(", ", fund.instruments());
    if (options.hasDataRoot()) {
      Path dataRoot = options.dataRoot(marketFile, problems);
      problems.throwIfAny();
      Simulation simulation = Plans.build(draft, dataRoot, terminal).simulation();
      words +=
          ", and its data covers "
              + Words.count(simulation.daysInAll(), "close")
              + " from "
              + simulation.nextDate();
    }
    return words;
  }

  private static String words(PlannedFund fund) {
    return "strategy "
        + fund.spec().strategy()
        + fund.spec().preset().map(preset -> ", preset " + preset).orElse("")
        + ", sleeves "
        + fund.sleeves().stream().map(Sleeve::id).collect(Collectors.joining(", "));
  }
}
