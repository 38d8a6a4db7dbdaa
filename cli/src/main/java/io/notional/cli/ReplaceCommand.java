package io.notional.cli;

import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.story.Mix;
import io.notional.core.story.Replacements;
import io.notional.core.tables.ReplaceTable;
import io.notional.files.input.InputHash;
import io.notional.files.menu.MenuFile;
import io.notional.files.plan.FreedCapital;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.ReplaceFiles;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code notional replace}: what may be held in the place that a fund frees. */
@Command(
    name = "replace",
    description =
        "Put the capital that a fund frees into one thing after another, cash first, and tell what"
            + " each adds to the mix that the fund stands for.",
    sortOptions = false)
final class ReplaceCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Mixin private final FundOptions options = new FundOptions();

  @Option(
      names = "--with",
      split = ",",
      paramLabel = "X,...",
      hideParamSyntax = true,
      description = "The menu: instruments of the market, or specs of other funds on it.")
  private List<String> with = List.of();

  @Option(
      names = "--menu",
      paramLabel = "FILE",
      description =
          "More of the menu: a file of funds, each an instrument of the market by its id.")
  private Path menuFile;

  @Option(
      names = "--fund-weight",
      paramLabel = "W",
      defaultValue = "0.6666666666666666",
      description = "The share of nav that the fund has, in (0, 1); two thirds by default.")
  private Double weight;

  @Mixin private final MixOptions mix = new MixOptions();

  @Option(
      names = "--calendar",
      paramLabel = "PERIOD",
      defaultValue = "year",
      description =
          "When blends return to their weights: week, month, quarter, year (the default) or never.")
  private String calendar;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where replace.csv goes; without it there is only what is printed.")
  private Path out;

  @Mixin private final JsonOption json = new JsonOption();

  @Mixin private final FormatOptions format = new FormatOptions();

  ReplaceCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    Optional<Catalog> catalog = options.catalog(problems);
    RunPlanBuilder draft = options.draft(catalog, problems);
    Optional<Mix> held = mix.mix(1, draft.marketNames(), problems);
    Map<String, Optional<PlannedFund>> menu = menu(catalog, draft);
    TableFormats formats = format.formats(out, problems);
    OptionValues.checkOut(out, path -> ReplaceFiles.check(path, formats), problems);
    problems.require(draft.fund());
    draft.check();
    draft.alsoLoad(held.orElseThrow().weights().keySet());
    menu.forEach(
        (name, fund) ->
            draft.alsoLoad(fund.isPresent() ? fund.get().instruments() : List.of(name)));
    RunPlan plan = options.plan(draft, terminal, interruption);
    FreedCapital freed = new FreedCapital(plan, held.get().weights(), weight, calendar);
    menu.forEach(
        (name, fund) -> fund.ifPresentOrElse(f -> freed.with(name, f), () -> freed.with(name)));
    return finish(plan, held.get(), freed, menu, formats);
  }

  /** Specs are files, by their ending; everything else is an instrument of the market. */
  private Map<String, Optional<PlannedFund>> menu(Optional<Catalog> catalog, RunPlanBuilder draft) {
    Map<String, Optional<PlannedFund>> menu = new LinkedHashMap<>();
    if (menuFile != null) {
      problems
          .attempt(() -> MenuFile.read(menuFile))
          .ifPresent(file -> file.ids().forEach(id -> onMarket(id, "--menu: ", draft, menu)));
    }
    for (String item : with) {
      if (item.endsWith(".yaml") || item.endsWith(".yml") || item.endsWith(".json")) {
        Path file = OptionValues.path(item);
        catalog
            .flatMap(known -> problems.attempt(() -> PlannedFund.read(file, known)))
            .ifPresent(fund -> menu.put(name(file), Optional.of(fund)));
      } else {
        onMarket(item, "--with: ", draft, menu);
      }
    }
    return menu;
  }

  private void onMarket(
      String id, String option, RunPlanBuilder draft, Map<String, Optional<PlannedFund>> menu) {
    draft.marketNames().ifPresent(market -> market.require(id, option, "", problems));
    menu.put(id, Optional.empty());
  }

  private static String name(Path file) {
    String name = file.getFileName().toString();
    return name.substring(0, name.lastIndexOf('.'));
  }

  private int finish(
      RunPlan plan,
      Mix held,
      FreedCapital freed,
      Map<String, Optional<PlannedFund>> menu,
      TableFormats formats) {
    Progress progress = new Progress(terminal);
    Replacements replacements;
    try {
      replacements =
          freed.replace(
              simulation -> {
                interruption.watch(simulation, "a fund that is compared");
                progress.update(simulation);
              });
    } finally {
      progress.end();
    }
    if (replacements.stop().isPresent()) {
      terminal.err().println("notional: " + replacements.stop().get());
      return ExitCode.STOPPED;
    }
    if (out != null) {
      interruption.startWriting();
      List<InputHash> specs = new ArrayList<>();
      menu.values().forEach(fund -> fund.flatMap(PlannedFund::hash).ifPresent(specs::add));
      ReplaceFiles.write(
          out, replacements, plan.record(out).with(specs), formats, interruption::requested);
    }
    if (json.asked()) {
      JsonOption.print(terminal, List.of(ReplaceTable.of(replacements)));
      return ExitCode.DONE;
    }
    new ReplaceReport(terminal.out()).print(plan.fund().name(), weight, held, replacements);
    if (out != null) {
      terminal.out().println(formats.names(ReplaceFiles.NAMES).size() + " files in " + out);
    }
    return ExitCode.DONE;
  }
}
