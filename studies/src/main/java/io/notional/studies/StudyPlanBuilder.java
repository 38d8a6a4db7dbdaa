package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.core.result.Result;
import io.notional.core.simulation.Simulation;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.files.input.InputHash;
import io.notional.files.plan.PlannedFund;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.files.results.RunRecord;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * Puts a {@link StudyPlan} together: everything that can be wrong with a study is found out before
 * any row runs, and reported together. Not safe for use by several threads.
 */
public final class StudyPlanBuilder {
  /** Closes of a run that only tells which measures and tables there are. */
  private static final int PILOT = 300;

  private static final int MOST_PILOTS = 50;

  private final Catalog catalog;
  private final Problems problems = new Problems();
  private Optional<Study> study = Optional.empty();
  private Optional<PlannedFund> base = Optional.empty();
  private List<PlannedFund> funds = List.of();
  private Optional<Path> folder = Optional.empty();
  private Optional<Path> market = Optional.empty();
  private Optional<Path> dataRoot = Optional.empty();
  private Optional<Path> pluginDirectory = Optional.empty();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();
  private Executor readers = Runnable::run;
  private Consumer<LocalDate> progress = date -> {};

  StudyPlanBuilder(Catalog catalog) {
    this.catalog = catalog;
  }

  /** The study: a YAML or JSON file. */
  public StudyPlanBuilder study(Path file) {
    folder = Optional.ofNullable(file.toAbsolutePath().normalize().getParent());
    study = problems.attempt(() -> Study.read(file));
    base = study.flatMap(s -> problems.attempt(() -> PlannedFund.read(s.spec(), catalog)));
    base.ifPresent(fund -> funds = new Variants(study.orElseThrow(), fund).check(problems));
    return this;
  }

  /** The market of all rows: a YAML or JSON file. */
  public StudyPlanBuilder market(Path file) {
    market = Optional.of(file);
    return this;
  }

  /** The folder that the names of data files start from; by default each market file's own. */
  public StudyPlanBuilder dataRoot(Path directory) {
    dataRoot = Optional.of(directory);
    return this;
  }

  /** A folder of plugins that do not ship. */
  public StudyPlanBuilder pluginDirectory(Path directory) {
    pluginDirectory = Optional.of(directory);
    return this;
  }

  /** The first simulated close of rows that do not vary it; empty for the first of all data. */
  public StudyPlanBuilder firstDate(Optional<LocalDate> date) {
    first = date;
    return this;
  }

  /** The last simulated close of rows that do not vary it; empty for the last of all data. */
  public StudyPlanBuilder lastDate(Optional<LocalDate> date) {
    last = date;
    return this;
  }

  /** Reads files on other threads beside the one that asks. */
  public StudyPlanBuilder readers(Executor executor) {
    readers = executor;
    return this;
  }

  /** Is told each day of which theoretical futures were priced. */
  public StudyPlanBuilder progress(Consumer<LocalDate> priced) {
    progress = priced;
    return this;
  }

  /** Adds what was found to be wrong so far, which {@link #build()} tells too. */
  public void addTo(Problems others) {
    if (!problems.list().isEmpty()) {
      checked();
    }
    others.addAll(problems);
  }

  /** The study, where its file could be read. */
  public Optional<Study> study() {
    return study;
  }

  /**
   * Checks everything and loads the markets.
   *
   * @throws NotionalException with all that is wrong with the study, its spec, its markets and what
   *     it measures
   */
  public StudyPlan build() {
    if (study.isEmpty() && problems.list().isEmpty()) {
      problems.add(ErrorCode.MISSING_VALUE, "a plan needs a study");
    }
    Map<String, RunPlanBuilder> drafts = checked();
    problems.throwIfAny();
    Study planned = study.orElseThrow();
    PlannedFund fund = base.orElseThrow();
    List<Result> pilots = new ArrayList<>();
    Set<String> lines = new LinkedHashSet<>();
    StudyMarkets markets =
        planned.syntheticYears().isPresent()
            ? synthetic(planned, fund, pilots, lines)
            : loaded(drafts, pilots, lines);
    Problems unknown = new Problems();
    Measuring.check(planned.wanted(), pilots, unknown);
    unknown.throwIfAny();
    return new StudyPlan(planned, fund, markets, fingerprint(planned, lines), first, last);
  }

  /** The markets, and what is wrong with them beside all else. */
  private Map<String, RunPlanBuilder> checked() {
    Map<String, RunPlanBuilder> drafts = study.map(this::drafts).orElse(Map.of());
    drafts.values().forEach(draft -> addOnce(draft.problems()));
    if (!problems.list().isEmpty()) {
      addMeasures(drafts);
    }
    return drafts;
  }

  /**
   * Where something else is wrong, what is measured is held against the spec as it stands, so that
   * both are told together; where even that cannot run, it says nothing.
   */
  private void addMeasures(Map<String, RunPlanBuilder> drafts) {
    Optional<RunPlanBuilder> draft =
        drafts.values().stream().filter(d -> d.problems().list().isEmpty()).findFirst();
    if (draft.isEmpty() || base.isEmpty()) {
      return;
    }
    List<Result> pilots = new ArrayList<>();
    try {
      pilot(draft.get().plans(List.of(base.get())).get(0), pilots, new ArrayList<>());
    } catch (NotionalException e) {
      return; // data that cannot be read are told once the rest is right
    }
    if (!pilots.isEmpty()) {
      Problems unknown = new Problems();
      Measuring.check(study.orElseThrow().wanted(), pilots, unknown);
      addOnce(unknown);
    }
  }

  /** A problem that another market has too is told once. */
  private void addOnce(Problems found) {
    Set<Problem> known = new LinkedHashSet<>(problems.list());
    for (Problem problem : found.list()) {
      if (known.add(problem)) {
        problems.add(problem.code(), problem.message(), problem.where());
      }
    }
  }

  private Map<String, RunPlanBuilder> drafts(Study planned) {
    Map<String, RunPlanBuilder> drafts = new LinkedHashMap<>();
    Optional<Axis> varied = axis(planned, Axis.MARKET);
    boolean synthetic = planned.syntheticYears().isPresent();
    checkSource(planned, varied, synthetic);
    if (synthetic) {
      return drafts;
    }
    market.ifPresent(file -> drafts.put("", draft(file)));
    varied.ifPresent(
        axis ->
            axis.values().checked().stream()
                .filter(value -> !value.isUnchanged())
                .forEach(v -> drafts.put(v.text(), draft(folder.orElseThrow().resolve(v.text())))));
    return drafts;
  }

  private void checkSource(Study planned, Optional<Axis> varied, boolean synthetic) {
    if (synthetic && (market.isPresent() || varied.isPresent())) {
      String where = varied.map(Axis::where).orElse("");
      problems.add(
          ErrorCode.CONFLICT, "a study on synthetic markets takes no market from a file", where);
    }
    if (!synthetic && market.isEmpty() && varied.isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          "a study needs a market: --market, vary.market, or synthetic in "
              + planned.hash().name());
    }
    if (!synthetic) {
      axis(planned, Axis.SEED)
          .ifPresent(
              axis ->
                  problems.add(
                      ErrorCode.CONFLICT,
                      "seed varies markets that are made up, but this study has no synthetic",
                      axis.where()));
    }
  }

  private static Optional<Axis> axis(Study planned, String name) {
    return planned.axes().stream().filter(axis -> axis.name().equals(name)).findFirst();
  }

  private RunPlanBuilder draft(Path file) {
    RunPlanBuilder draft =
        RunPlan.builder(catalog).readers(readers).market(file).progress(progress);
    dataRoot.ifPresent(draft::dataRoot);
    pluginDirectory.ifPresent(draft::pluginDirectory);
    return draft.firstDate(first).lastDate(last);
  }

  private StudyMarkets loaded(
      Map<String, RunPlanBuilder> drafts, List<Result> pilots, Set<String> lines) {
    Map<String, RunPlan> plans = new LinkedHashMap<>();
    List<RuntimeException> refusals = new ArrayList<>();
    drafts.forEach(
        (name, draft) -> {
          List<RunPlan> all = draft.plans(funds);
          plans.put(name, all.get(0));
          all.stream().limit(MOST_PILOTS).forEach(plan -> pilot(plan, pilots, refusals));
          lines(all.get(0), lines);
        });
    requireAny(pilots, refusals);
    return new StudyMarkets.Loaded(plans);
  }

  private StudyMarkets synthetic(
      Study planned, PlannedFund fund, List<Result> pilots, Set<String> lines) {
    int years = planned.syntheticYears().getAsInt();
    StudyMarkets markets = new StudyMarkets.Synthetic(seed -> synthetic(fund, years, seed));
    List<RuntimeException> refusals = new ArrayList<>();
    RunPlan one = markets.plan("", planned.seed());
    funds.stream()
        .limit(MOST_PILOTS)
        .forEach(f -> pilot(one.with(f, first, last), pilots, refusals));
    requireAny(pilots, refusals);
    lines(one, lines);
    lines.add("synthetic " + years + " years");
    return markets;
  }

  private RunPlan synthetic(PlannedFund fund, int years, long seed) {
    SyntheticMarket recipe =
        SyntheticMarket.builder().seed(seed).years(years).stocks("IVV").bonds("AGG").build();
    RunPlanBuilder draft = RunPlan.builder(catalog).market(recipe.generate()).seed(seed);
    pluginDirectory.ifPresent(draft::pluginDirectory);
    return draft.plans(List.of(fund)).get(0);
  }

  private static void pilot(RunPlan plan, List<Result> pilots, List<RuntimeException> refusals) {
    try {
      Simulation simulation = plan.simulation();
      simulation.advance(Math.min(PILOT, simulation.daysInAll()));
      pilots.add(simulation.result());
    } catch (NotionalException e) {
      refusals.add(e);
    }
  }

  /** Where no fund can be run at all, that is no matter of single rows. */
  private static void requireAny(List<Result> pilots, List<RuntimeException> refusals) {
    if (pilots.isEmpty() && !refusals.isEmpty()) {
      throw refusals.get(0);
    }
  }

  private void lines(RunPlan plan, Set<String> lines) {
    RunRecord record = plan.record(Path.of(""));
    lines.add("notional " + record.version());
    record.plugins().forEach(plugin -> lines.add("plugin " + String.join(" ", plugin.values())));
    record.inputs().forEach(input -> lines.add(line(input)));
  }

  private List<String> fingerprint(Study planned, Set<String> lines) {
    List<String> all = new ArrayList<>();
    all.add("study " + line(planned.hash()));
    base.orElseThrow().hash().ifPresent(hash -> all.add("spec " + line(hash)));
    first.ifPresent(date -> all.add("from " + date));
    last.ifPresent(date -> all.add("to " + date));
    all.addAll(lines);
    return all;
  }

  private static String line(InputHash hash) {
    return hash.name() + " " + hash.sha256();
  }
}
