package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.studies.StudyPlan;
import io.notional.studies.StudyPlanBuilder;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which study on which market, of each command that runs one. */
final class StudyOptions {
  private static final int MOST_THREADS = 1024;

  @Parameters(paramLabel = "STUDY", description = "The study: a YAML or JSON file.")
  private Path study;

  @Option(
      names = "--market",
      paramLabel = "MARKET",
      description = "The market: a YAML or JSON file; not where the study names markets itself.")
  private Path market;

  @Mixin private final MarketOptions options = new MarketOptions();

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "How many rows run at a time; by default one for each processor.")
  private Integer threads;

  @Mixin private final PluginOptions plugins = new PluginOptions();

  private Path dataRoot;

  /** What was asked for as far as it can be read; what is wrong with it is reported. */
  StudyPlanBuilder draft(Problems problems) {
    Optional<Catalog> catalog = problems.attempt(plugins::catalog);
    StudyPlanBuilder draft =
        StudyPlan.builder(catalog.orElseGet(Catalog::of)).readers(ForkJoinPool.commonPool());
    catalog.ifPresent(known -> draft.study(study));
    draft.firstDate(options.from(problems)).lastDate(options.to(problems));
    if (market != null) {
      draft.market(market);
      dataRoot = options.dataRoot(market, problems);
      draft.dataRoot(dataRoot);
    } else if (options.hasDataRoot()) {
      draft.dataRoot(options.dataRoot(study, problems));
    }
    if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
      problems.add(
          ErrorCode.OUT_OF_RANGE,
          "--threads must be in [1, " + MOST_THREADS + "] but was " + threads);
    }
    return draft;
  }

  /** Loads the data. */
  StudyPlan plan(StudyPlanBuilder draft, Terminal terminal) {
    plugins.tell(draft, terminal);
    Progress progress = new Progress(terminal);
    try {
      return draft.progress(progress::priced).build();
    } catch (NotionalException e) {
      throw dataRoot == null ? e : Plans.advised(e, dataRoot);
    } finally {
      progress.end();
    }
  }

  /** How many threads run rows. */
  int threads() {
    return threads == null ? Runtime.getRuntime().availableProcessors() : threads;
  }
}
