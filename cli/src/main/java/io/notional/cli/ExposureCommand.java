package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.lookthrough.FundMenu;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.lookthrough.StatedWeights;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.nesting.TargetLookThrough;
import io.notional.core.result.Result;
import io.notional.files.menu.MenuFile;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.LookThroughJson;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code notional exposure}: what a fund or blend is exposed to, by what funds of a menu declare,
 * or on a market: at its targets, or as it was held at a close.
 */
@Command(
    name = "exposure",
    description = "Show what a fund or blend is exposed to, looking through the funds in it.",
    sortOptions = false)
final class ExposureCommand implements Callable<Integer> {
  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();

  @Parameters(
      paramLabel = "SPEC",
      arity = "0..1",
      description = "The fund or blend: a YAML or JSON file; with fixed weights for a menu.")
  private Path specFile;

  @Option(
      names = "--menu",
      paramLabel = "FILE",
      description = "The funds with the exposures that they declare: a YAML or JSON file.")
  private Path menuFile;

  @Option(
      names = "--weights",
      paramLabel = "FUND=W,...",
      description = "The capital weights of the blend, in place of a spec.")
  private String weights;

  @Option(
      names = "--market",
      paramLabel = "MARKET",
      description = "The market, in place of a menu: a YAML or JSON file.")
  private Path marketFile;

  @Option(
      names = "--data-root",
      paramLabel = "DIR",
      description = "The folder that the market's paths start from; by default the market's own.")
  private Path dataRoot;

  @Option(
      names = "--level",
      paramLabel = "LEVEL",
      description = "How far to look: to funds (as held; the default), sleeves or contracts.")
  private String level = Level.FUNDS.id();

  @Option(
      names = "--as-of",
      paramLabel = "D",
      description = "The close at which it was held; by default its targets are shown.")
  private String asOf;

  @Option(names = "--json", description = "Print one JSON object.")
  private boolean json;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  ExposureCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    if (marketFile == null) {
      LookThrough declared = declared();
      if (json) {
        printed(LookThroughJson.text(declared));
      } else {
        new LookThroughReport(terminal.out()).print(declared);
      }
      return ExitCode.DONE;
    }
    return onMarket();
  }

  /** By what the funds of a menu say of themselves. */
  private LookThrough declared() {
    if (menuFile == null) {
      problems.add(ErrorCode.MISSING_VALUE, "exposure needs --menu FILE or --market MARKET");
    }
    if ((specFile == null) == (weights == null)) {
      problems.add(ErrorCode.MISSING_VALUE, "exposure needs either SPEC or --weights FUND=W,...");
    }
    for (String option : given("--as-of", asOf, "--data-root", dataRoot)) {
      problems.add(ErrorCode.CONFLICT, option + " needs --market MARKET");
    }
    if (OptionValues.level(level, problems).filter(l -> l != Level.FUNDS).isPresent()) {
      problems.add(ErrorCode.CONFLICT, "--level " + level + " needs --market MARKET");
    }
    problems.throwIfAny();
    Optional<FundMenu> menu = problems.attempt(() -> MenuFile.read(menuFile));
    Optional<Map<String, Double>> stated = problems.attempt(this::capital);
    return problems.require(menu).lookThrough(stated.orElseThrow());
  }

  private static List<String> given(String option, Object value, String other, Object otherValue) {
    String none = "";
    return List.of(value == null ? none : option, otherValue == null ? none : other).stream()
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private Map<String, Double> capital() {
    return weights == null ? statedBySpec() : NamedNumbers.parse("--weights", weights, problems);
  }

  private Map<String, Double> statedBySpec() {
    Map<String, Double> stated =
        StatedWeights.of(PlannedFund.read(specFile, plugins.catalog()).strategy());
    plugins.warn(terminal);
    return stated;
  }

  private int onMarket() {
    for (String option : given("--menu", menuFile, "--weights", weights)) {
      problems.add(ErrorCode.CONFLICT, option + " must not be given with --market");
    }
    if (specFile == null) {
      problems.add(ErrorCode.MISSING_VALUE, "exposure --market MARKET needs SPEC");
    }
    Optional<Level> asked = OptionValues.level(level, problems);
    Optional<LocalDate> close = MarketOptions.date("--as-of", asOf, problems);
    Path data = MarketOptions.dataRoot(dataRoot, marketFile, problems);
    problems.throwIfAny();
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    RunPlanBuilder draft = Plans.draft(catalog, specFile, Optional.of(marketFile), problems);
    problems.throwIfAny();
    plugins.tell(draft, terminal);
    draft.watching(simulation -> interruption.watch(simulation, "a fund that is held"));
    RunPlan plan = Plans.build(draft.lastDate(close), data, terminal);
    Optional<LookThrough> targets =
        close.isPresent() ? Optional.empty() : targets(plan, asked.orElseThrow());
    if (targets.isPresent()) {
      print(targets.get(), Optional.empty());
      return ExitCode.DONE;
    }
    return held(plan, asked.orElseThrow(), close.orElseGet(plan::lastClose));
  }

  private static Optional<LookThrough> targets(RunPlan plan, Level level) {
    int epochDay = Math.toIntExact(plan.lastClose().toEpochDay());
    return TargetLookThrough.of(plan.strategy(), plan.market(), level, epochDay);
  }

  private int held(RunPlan plan, Level asked, LocalDate close) {
    String provider = plugins.providing(plan.fund().spec().strategy());
    Result result = plan.run(simulation -> interruption.watch(simulation, provider));
    int day = result.market().days().atOrBefore(Math.toIntExact(close.toEpochDay()));
    int row = Math.max(0, Math.min(result.rowOfDay(day), result.size() - 1));
    print(LookThroughWalk.at(result, asked, row), Optional.of(result.date(row)));
    if (result.stopped()) {
      String cause = result.worstState() + ": " + result.stopCause();
      terminal.err().println("notional: the run stopped " + cause);
      return ExitCode.STOPPED;
    }
    return ExitCode.DONE;
  }

  private void printed(String text) {
    text.lines().forEach(terminal.out()::println);
  }

  private void print(LookThrough lookThrough, Optional<LocalDate> close) {
    if (json) {
      printed(LookThroughJson.text(lookThrough, close));
    } else {
      new LookThroughReport(terminal.out()).print(lookThrough, close);
    }
  }
}
