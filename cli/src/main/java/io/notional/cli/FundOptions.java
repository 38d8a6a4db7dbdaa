package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which fund on which market, of each command that runs one between two dates. */
final class FundOptions {
  @Parameters(paramLabel = "SPEC", description = "The fund: a YAML or JSON file.")
  private Path spec;

  @Option(
      names = "--market",
      required = true,
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file.")
  private Path market;

  @Mixin private final MarketOptions options = new MarketOptions();

  @Mixin private final PluginOptions plugins = new PluginOptions();

  private Path dataRoot;

  /** The plugins; empty where they are at fault, which is reported. */
  Optional<Catalog> catalog(Problems problems) {
    return problems.attempt(plugins::catalog);
  }

  /** What was asked for as far as it can be read; what is wrong with it is reported. */
  RunPlanBuilder draft(Optional<Catalog> catalog, Problems problems) {
    Optional<LocalDate> from = options.from(problems);
    Optional<LocalDate> to = options.to(problems);
    dataRoot = options.dataRoot(market, problems);
    return Plans.draft(catalog, spec, Optional.of(market), problems).firstDate(from).lastDate(to);
  }

  /** Loads the data of a draft, and runs the funds that are held, which may be interrupted. */
  RunPlan plan(RunPlanBuilder draft, Terminal terminal, Interruption interruption) {
    plugins.tell(draft, terminal);
    draft.watching(simulation -> interruption.watch(simulation, "a fund that is held"));
    return Plans.build(draft, dataRoot, terminal);
  }

  /** Such as {@code plugin 'acme' (acme.jar)}, of the one that has the strategy of a plan. */
  String provider(RunPlan plan) {
    return plugins.providing(plan.fund().spec().strategy());
  }
}
