package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Function;

/**
 * Plans of runs as commands put them together: with progress, and with advice that names options.
 */
final class Plans {
  private Plans() {}

  /**
   * Reads a spec and a market, and reports what is wrong with them.
   *
   * @param catalog empty where plugins are at fault: then only the market is read
   * @param market empty where none was named
   */
  static RunPlanBuilder draft(
      Optional<Catalog> catalog, Path spec, Optional<Path> market, Problems problems) {
    RunPlanBuilder draft =
        RunPlan.builder(catalog.orElseGet(Catalog::of)).readers(ForkJoinPool.commonPool());
    catalog.ifPresent(known -> draft.spec(spec));
    market.ifPresent(draft::market);
    problems.addAll(draft.problems());
    return draft;
  }

  /** Loads the data. */
  static RunPlan build(RunPlanBuilder draft, Path dataRoot, Terminal terminal) {
    return load(draft, dataRoot, terminal, RunPlanBuilder::build);
  }

  /** Loads the data of one plan or of several. */
  static <T> T load(
      RunPlanBuilder draft, Path dataRoot, Terminal terminal, Function<RunPlanBuilder, T> build) {
    Progress progress = new Progress(terminal);
    try {
      return build.apply(draft.dataRoot(dataRoot).progress(progress::priced));
    } catch (NotionalException e) {
      throw advised(e, dataRoot);
    } finally {
      progress.end();
    }
  }

  /** Where several files are missing, they were looked for in the wrong place. */
  static NotionalException advised(NotionalException failure, Path dataRoot) {
    List<Problem> problems = new ArrayList<>(failure.problems());
    long missing = problems.stream().filter(p -> p.code() == ErrorCode.MISSING_DATA).count();
    if (missing > 1) {
      String advice = "the data is looked for in " + dataRoot + "; --data-root names another place";
      problems.add(Problem.of(ErrorCode.MISSING_DATA, advice));
    }
    return new NotionalException(problems, failure);
  }
}
