package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.market.DatedSeries;
import io.notional.core.replicate.Replication;
import io.notional.core.tables.ReplicationTables;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.input.InputFile;
import io.notional.files.plan.Alternative;
import io.notional.files.plan.ReplicationPlan;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.ReplicateFiles;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notional replicate}: what sets a simulation apart from the fund that it stands for. */
@Command(
    name = "replicate",
    description =
        "Hold a simulation against the prices of the fund that it stands for, and tell what sets"
            + " them apart, part by part, and what the fund appears to hold.",
    sortOptions = false)
final class ReplicateCommand implements Callable<Integer> {
  private static final long MOST_BYTES = 1L << 28;

  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();
  private final PolicyCounts counts = new PolicyCounts();

  @Mixin private final FundOptions options = new FundOptions();

  @Option(
      names = "--fund-prices",
      required = true,
      paramLabel = "FILE",
      description =
          "Closes of the fund with all that it paid reinvested: a CSV file with date and adj_close,"
              + " nav, level or close.")
  private Path prices;

  @Mixin private final FundPricesOptions reading = new FundPricesOptions();

  @Option(
      names = "--alternative",
      paramLabel = "KEY=VALUE",
      description =
          "A value of the spec, or financing-spread, that is switched for the part that it belongs"
              + " to; may be given several times. A part without one is zero.")
  private List<String> alternatives = List.of();

  @Option(
      names = "--step",
      paramLabel = "N",
      defaultValue = "5",
      description = "Closes of a step of the regression, in [1, 63]; by default ${DEFAULT-VALUE}.")
  private Integer step;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where replicate.csv and others go; without it there is only what is printed.")
  private Path out;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final FormatOptions format = new FormatOptions();

  ReplicateCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    RunPlanBuilder draft = options.draft(options.catalog(problems), problems);
    List<Alternative> switched = new ArrayList<>();
    for (String text : alternatives) {
      problems.attempt(() -> Alternative.parse(text)).ifPresent(switched::add);
    }
    Optional<InputFile> file =
        problems.attempt(() -> InputFile.read(prices, prices.toString(), MOST_BYTES));
    Optional<DatedSeries> fund = file.flatMap(input -> reading.read(input, counts, problems));
    if (step < 1 || step > Replication.LONGEST_STEP) {
      problems.add(
          ErrorCode.OUT_OF_RANGE,
          "--step must be in [1, " + Replication.LONGEST_STEP + "] but was " + step);
    }
    TableFormats formats = format.formats(out, problems);
    OptionValues.checkOut(out, path -> ReplicateFiles.check(path, formats), problems);
    Optional<ReplicationPlan> stages =
        draft
            .fund()
            .flatMap(planned -> problems.attempt(() -> ReplicationPlan.of(planned, switched)));
    problems.require(draft.fund());
    stages.orElseThrow().addTo(draft);
    draft.check();
    RunPlan plan = options.plan(draft, terminal, interruption);
    return finish(plan, run(plan, stages.get(), fund.orElseThrow()), file.orElseThrow(), formats);
  }

  private ReplicationPlan.Outcome run(RunPlan plan, ReplicationPlan stages, DatedSeries fund) {
    Progress progress = new Progress(terminal);
    String provider = options.provider(plan);
    try {
      return stages.run(
          plan,
          fund,
          step,
          simulation -> {
            interruption.watch(simulation, provider);
            progress.update(simulation);
          });
    } finally {
      progress.end();
    }
  }

  private int finish(
      RunPlan plan, ReplicationPlan.Outcome outcome, InputFile file, TableFormats formats) {
    if (outcome.stop().isPresent()) {
      terminal.err().println("notional: " + outcome.stop().get());
      return ExitCode.STOPPED;
    }
    Replication replication = outcome.replication().orElseThrow();
    if (out != null) {
      interruption.startWriting();
      ReplicateFiles.write(
          out,
          replication,
          outcome.simulation(),
          plan.record(out).with(List.of(file.hash())),
          formats,
          interruption::requested);
    }
    if (json.asked()) {
      JsonOption.print(terminal, ReplicationTables.of(replication));
      return ExitCode.DONE;
    }
    new ReplicateReport(terminal.out()).print(plan.fund().name(), file.name(), step, replication);
    FundPricesOptions.words(counts.asMap(), file.name()).forEach(terminal.out()::println);
    if (out != null) {
      terminal.out().println(formats.names(ReplicateFiles.NAMES).size() + " files in " + out);
    }
    return ExitCode.DONE;
  }
}
