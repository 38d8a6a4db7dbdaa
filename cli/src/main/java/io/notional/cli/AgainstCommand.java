package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.market.FutureInput;
import io.notional.core.story.AgainstStories;
import io.notional.core.story.Mix;
import io.notional.core.story.StorySettings;
import io.notional.core.story.StoryTeller;
import io.notional.files.market.LoadedMarket;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.AgainstFiles;
import io.notional.files.results.RunRecord;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

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

  @Mixin private final FundOptions options = new FundOptions();

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

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where against.csv goes; without it there is only what is printed.")
  private Path out;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final FormatOptions format = new FormatOptions();

  AgainstCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    RunPlanBuilder draft = options.draft(options.catalog(problems), problems);
    Optional<Mix> held = mix.mix(leverage, draft.marketNames(), problems);
    Map<String, String> delivered = NamedTexts.parse("--underlying", underlying, problems);
    TableFormats formats = format.formats(out, problems);
    OptionValues.checkOut(out, path -> AgainstFiles.check(path, formats), problems);
    problems.require(draft.fund());
    draft.check();
    draft.alsoLoad(held.orElseThrow().weights().keySet());
    RunPlan plan = options.plan(draft, terminal, interruption);
    return finish(plan, held.get(), delivered, formats);
  }

  private int finish(RunPlan plan, Mix held, Map<String, String> delivered, TableFormats formats) {
    Progress progress = new Progress(terminal);
    String provider = options.provider(plan);
    try {
      Optional<LoadedMarket> twins = plan.twins(delivered, progress::priced);
      SortedMap<String, FutureInput> futures = new TreeMap<>();
      twins.ifPresent(market -> futures.putAll(market.market().inputs().futures()));
      AgainstStories told =
          StoryTeller.of(plan::strategy, plan.market(), plan.config(), StorySettings.of(held))
              .twins(futures)
              .watcher(
                  simulation -> {
                    interruption.watch(simulation, provider);
                    progress.update(simulation);
                  })
              .tell();
      progress.end();
      return report(plan, held, told, twins, formats);
    } finally {
      progress.end();
    }
  }

  private int report(
      RunPlan plan,
      Mix held,
      AgainstStories told,
      Optional<LoadedMarket> twins,
      TableFormats formats) {
    if (told.stop().isPresent()) {
      terminal.err().println("notional: " + told.stop().get());
      return ExitCode.STOPPED;
    }
    if (out != null) {
      interruption.startWriting();
      AgainstFiles.write(out, told, record(plan, twins), formats, interruption::requested);
    }
    AgainstReport report = new AgainstReport(terminal.out(), told);
    if (json.asked()) {
      JsonOption.print(terminal, report.json(plan.fund().name(), held));
      return ExitCode.DONE;
    }
    report.print(plan.fund().name(), held);
    if (out != null) {
      terminal.out().println(formats.names(AgainstFiles.NAMES).size() + " files in " + out);
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
