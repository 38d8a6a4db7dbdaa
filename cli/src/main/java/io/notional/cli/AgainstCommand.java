package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.FutureInput;
import io.notional.core.simulation.Simulation;
import io.notional.core.story.AgainstStories;
import io.notional.core.story.Mix;
import io.notional.core.story.StorySettings;
import io.notional.core.story.StoryTeller;
import io.notional.files.market.LoadedMarket;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.AgainstFiles;
import io.notional.files.results.RunRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code notional against}: what sets a fund apart from simple stories of what it is. */
@Command(
    name = "against",
    description =
        "Hold a fund against a multiple of a mix less borrowed cash, leverage that is reset daily"
            + " and a margin loan, and tell what sets them apart, part by part.",
    sortOptions = false)
final class AgainstCommand implements Callable<Integer> {
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

  @Mixin private final MixOptions mix = new MixOptions();

  @Option(
      names = "--leverage",
      paramLabel = "L",
      defaultValue = "1.5",
      description = "The multiple of the mix, in (0, 10]; by default ${DEFAULT-VALUE}.")
  private Double leverage;

  @Option(
      names = "--underlying",
      paramLabel = "FUTURE=ID,...",
      description =
          "What futures deliver, securities of the market: so that financing can be told apart."
              + " Treasury futures and theoretical ones need none.")
  private String underlying;

  @Mixin private final MarketOptions options = new MarketOptions();

  @Mixin private final PluginOptions plugins = new PluginOptions();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where against.csv goes; without it there is only what is printed.")
  private Path out;

  AgainstCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    Optional<LocalDate> from = options.from(problems);
    Optional<LocalDate> to = options.to(problems);
    Path dataRoot = options.dataRoot(marketFile, problems);
    RunPlanBuilder draft =
        Plans.draft(catalog, specFile, Optional.of(marketFile), problems)
            .firstDate(from)
            .lastDate(to);
    Optional<Mix> held = mix.mix(leverage, draft.marketNames(), problems);
    Map<String, String> delivered = NamedTexts.parse("--underlying", underlying, problems);
    if (out != null) {
      problems.attempt(
          () -> {
            AgainstFiles.check(out);
            return out;
          });
    }
    problems.require(draft.fund());
    draft.check();
    draft.alsoLoad(held.orElseThrow().weights().keySet());
    plugins.directory().ifPresent(draft::pluginDirectory);
    RunPlan plan = Plans.build(draft, dataRoot, terminal);
    return finish(plan, held.get(), delivered);
  }

  private int finish(RunPlan plan, Mix held, Map<String, String> delivered) {
    Progress progress = new Progress(terminal);
    try {
      Optional<LoadedMarket> twins = plan.twins(delivered, progress::priced);
      SortedMap<String, FutureInput> futures = new TreeMap<>();
      twins.ifPresent(market -> futures.putAll(market.market().inputs().futures()));
      AgainstStories told =
          StoryTeller.of(plan::strategy, plan.market(), plan.config(), StorySettings.of(held))
              .twins(futures)
              .watcher(simulation -> watch(simulation, plan, progress))
              .tell();
      progress.end();
      return report(plan, held, told, twins);
    } finally {
      progress.end();
    }
  }

  private void watch(Simulation simulation, RunPlan plan, Progress progress) {
    String provider = plugins.providing(plan.fund().spec().strategy());
    interruption.during(() -> "while " + simulation.nextDate() + " was simulated by " + provider);
    progress.update(simulation);
    if (interruption.requested()) {
      simulation.cancel();
    }
  }

  private int report(RunPlan plan, Mix held, AgainstStories told, Optional<LoadedMarket> twins) {
    if (told.stop().isPresent()) {
      terminal.err().println("notional: " + told.stop().get());
      return ExitCode.STOPPED;
    }
    if (out != null) {
      interruption.startWriting();
      AgainstFiles.write(out, told, record(plan, twins), interruption::requested);
    }
    new AgainstReport(terminal.out(), told).print(plan.fund().name(), held);
    if (out != null) {
      terminal.out().println(AgainstFiles.NAMES.size() + " files in " + out);
    }
    return ExitCode.DONE;
  }

  private RunRecord record(RunPlan plan, Optional<LoadedMarket> twins) {
    RunRecord record = plan.record(out);
    return twins
        .map(market -> record.withTwins(market.inputs(), market.policyCounts()))
        .orElse(record);
  }
}
