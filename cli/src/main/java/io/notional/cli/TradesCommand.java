package io.notional.cli;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.result.Proposal;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.JsonText;
import io.notional.files.results.ProposalFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional trades}: what a fund's rules ask for at a close of what it holds. */
@Command(
    name = "trades",
    description =
        "Tell which orders the rules of a fund ask for at a close, given what it holds, with their"
            + " reasons and costs, and margin before and after. Trades nothing.",
    sortOptions = false)
final class TradesCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Parameters(paramLabel = "SPEC", description = "The fund: a YAML or JSON file.")
  private Path spec;

  @Option(
      names = "--market",
      required = true,
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file.")
  private Path market;

  @Option(
      names = "--holdings",
      required = true,
      paramLabel = "FILE",
      description =
          "What is held: as run --save-holdings writes it, or a table with"
              + " instrument,contract,quantity.")
  private Path holdings;

  @Option(
      names = "--as-of",
      required = true,
      paramLabel = "D",
      description = "The close at which the rules are asked, such as 2020-12-31.")
  private String asOf;

  @Option(
      names = "--data-root",
      paramLabel = "DIR",
      description = "The folder that the market's paths start from; by default the market's own.")
  private Path dataRoot;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Where orders.csv and orders.json go; without it there is only what is printed.")
  private Path out;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  TradesCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Optional<LocalDate> close = MarketOptions.date("--as-of", asOf, problems);
    Path root = MarketOptions.dataRoot(dataRoot, market, problems);
    RunPlanBuilder draft =
        Plans.draft(catalog, spec, Optional.of(market), new Problems())
            .holdings(holdings)
            .firstDate(close)
            .lastDate(close);
    problems.addAll(draft.problems());
    OptionValues.checkOut(out, ProposalFiles::check, problems);
    problems.throwIfAny();
    plugins.tell(draft, terminal);
    draft.watching(simulation -> interruption.watch(simulation, "a fund that is held"));
    try {
      RunPlan plan = Plans.build(draft, root, terminal);
      report(plan, plan.propose());
    } catch (NotionalException e) {
      throw OptionNames.asOneDate(e, "--as-of");
    }
    return ExitCode.DONE;
  }

  private void report(RunPlan plan, Proposal proposal) {
    if (out != null) {
      ProposalFiles.write(out, proposal);
    }
    if (json) {
      String text = JsonText.text(ProposalFiles.document(proposal));
      text.lines().forEach(terminal.out()::println);
    } else {
      new TradesReport(terminal.out(), proposal).print(plan.fund().name());
    }
    if (out != null && !json) {
      terminal.out().println(ProposalFiles.NAMES.size() + " files in " + out);
    }
  }
}
