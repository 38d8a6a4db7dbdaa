package io.notional.spark;

import io.notional.core.catalog.Catalog;
import io.notional.files.plan.RunPlan;
import io.notional.files.plan.RunPlanBuilder;
import io.notional.studies.montecarlo.MonteCarlo;
import io.notional.studies.montecarlo.MonteCarloSettings;
import io.notional.studies.montecarlo.PathMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/** Paths of a fund. Immutable. */
final class PathInputs implements Inputs<MonteCarlo> {
  private static final long serialVersionUID = 1;

  private final int paths;
  private final int years;
  private final long seed;
  private final PathMethod method;
  private final int blockDays;
  private final int pastDays;
  private final String from;
  private final String to;
  private final double correlation;

  PathInputs(MonteCarloSettings settings) {
    this.paths = settings.paths();
    this.years = settings.years();
    this.seed = settings.seed();
    this.method = settings.method();
    this.blockDays = settings.blockDays();
    this.pastDays = settings.pastDays();
    this.from = settings.from().map(LocalDate::toString).orElse("");
    this.to = settings.to().map(LocalDate::toString).orElse("");
    this.correlation = settings.correlation().orElse(Double.NaN);
  }

  @Override
  public MonteCarlo plan(Places places) {
    RunPlanBuilder plan = RunPlan.builder(Catalog.load()).spec(places.file());
    places.market().ifPresent(plan::market);
    places.dataRoot().ifPresent(plan::dataRoot);
    return MonteCarlo.of(plan.build(), settings());
  }

  private MonteCarloSettings settings() {
    return new MonteCarloSettings(
        paths,
        years,
        seed,
        method,
        blockDays,
        pastDays,
        StudyInputs.date(from),
        StudyInputs.date(to),
        Double.isNaN(correlation) ? OptionalDouble.empty() : OptionalDouble.of(correlation));
  }

  @Override
  public List<String> fingerprint(MonteCarlo plan) {
    return plan.fingerprint();
  }

  @Override
  public List<String> words() {
    return List.of("paths", settings().toString());
  }
}
