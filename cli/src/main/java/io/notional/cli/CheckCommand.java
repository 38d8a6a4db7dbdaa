package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.api.strategy.Sleeve;
import io.notional.core.catalog.Catalog;
import io.notional.files.market.MarketFile;
import io.notional.files.market.SeriesReport;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunDates;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.JsonText;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code notional check}: validates a spec, with a market also whether the market has what it
 * needs, and with a data root also whether the data can be read and covers the dates, with a line
 * for each series. Without a spec it looks at all data of a market. Runs nothing.
 */
@Command(
    name = "check",
    description = {
      "Check a spec, or a market and its data, or all of them. Runs nothing.",
      "Data are read where there is no SPEC, or where --data-root is given."
    },
    sortOptions = false)
final class CheckCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Problems problems = new Problems();

  @Parameters(
      paramLabel = "SPEC",
      arity = "0..1",
      description = "The fund: a YAML or JSON file; without it the market's data are looked at.")
  private Path specFile;

  @Option(
      names = "--market",
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file.")
  private Path marketFile;

  @Mixin private final MarketOptions options = new MarketOptions();

  @Mixin private final PluginOptions plugins = new PluginOptions();

  @Mixin private final JsonOption json = new JsonOption();

  /** What is told to programs, in order. */
  private final Map<String, Object> document = new LinkedHashMap<>();

  CheckCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    return specFile == null ? checkData() : checkFund();
  }

  /** Looks at every file of a market. */
  private int checkData() {
    if (marketFile == null) {
      problems.add(ErrorCode.MISSING_VALUE, "check needs SPEC, or --market MARKET, or both");
    }
    problems.throwIfAny();
    Optional<MarketFile> read = problems.attempt(() -> MarketFile.open(marketFile));
    Path dataRoot = options.dataRoot(marketFile, problems);
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    MarketFile market = problems.require(read);
    Catalog known = problems.require(catalog);
    plugins.warn(terminal);
    print(market, dataRoot, Set.copyOf(market.ids()), known);
    return done();
  }

  private int done() {
    if (json.asked()) {
      JsonOption.print(terminal, JsonText.text(document));
    }
    problems.throwIfAny();
    return ExitCode.DONE;
  }

  private void print(MarketFile market, Path dataRoot, Set<String> instruments, Catalog catalog) {
    List<SeriesReport> series = market.report(dataRoot, instruments, catalog);
    document.put("series", SeriesTable.document(series));
    if (!json.asked()) {
      new SeriesTable(terminal.out()).print(series);
    }
    printUnfinished(market);
    series.stream()
        .flatMap(report -> report.problems().stream())
        .forEach(problem -> problems.add(problem.code(), problem.message(), problem.where()));
    if (!json.asked()) {
      problems.throwIfAny();
    }
  }

  private void printUnfinished(MarketFile market) {
    document.put("unfinished", market.unfinished());
    if (!json.asked()) {
      market.unfinished().forEach(line -> terminal.out().println("unfinished: " + line));
    }
  }

  private int checkFund() {
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
    plugins.warn(terminal);
    describe(fund);
    String has = marketFile == null ? "" : checkMarket(draft, fund, catalog.orElseThrow());
    if (!json.asked()) {
      terminal.out().println(specFile.getFileName() + " is fine: " + words(fund));
      if (marketFile != null) {
        terminal.out().println(marketFile.getFileName() + " is fine: it " + has);
      }
    }
    return done();
  }

  private void describe(PlannedFund fund) {
    document.put("strategy", fund.spec().strategy());
    document.put("preset", fund.spec().preset().orElse(null));
    document.put("sleeves", fund.sleeves().stream().map(Sleeve::id).toList());
    document.put("instruments", List.copyOf(fund.instruments()));
  }

  private String checkMarket(RunPlanBuilder draft, PlannedFund fund, Catalog catalog) {
    String words = "has " + String.join(", ", fund.instruments());
    if (options.hasDataRoot()) {
      Path dataRoot = options.dataRoot(marketFile, problems);
      problems.throwIfAny();
      RunDates dates = Plans.load(draft, dataRoot, terminal, RunPlanBuilder::dates);
      document.put("first", dates.first().toString());
      document.put("closes", dates.closes());
      print(MarketFile.open(marketFile), dataRoot, fund.instruments(), catalog);
      words +=
          ", and its data covers "
              + Words.count(dates.closes(), "close")
              + " from "
              + dates.first();
    } else {
      printUnfinished(MarketFile.open(marketFile));
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
