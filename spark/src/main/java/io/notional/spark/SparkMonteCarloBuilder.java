package io.notional.spark;

import io.notional.files.input.ReadFiles;
import io.notional.studies.montecarlo.MonteCarlo;
import io.notional.studies.montecarlo.MonteCarloSettings;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts a {@link SparkMonteCarlo} together. Not safe for use by several threads. */
public final class SparkMonteCarloBuilder {
  private Path spec;
  private Path market;
  private Optional<Path> dataRoot = Optional.empty();
  private MonteCarloSettings settings;
  private boolean shared;

  SparkMonteCarloBuilder() {}

  /** The fund: a YAML or JSON file. */
  public SparkMonteCarloBuilder spec(Path file) {
    spec = Objects.requireNonNull(file, "file");
    return this;
  }

  /** The market that paths are made from: a YAML or JSON file. */
  public SparkMonteCarloBuilder market(Path file) {
    market = Objects.requireNonNull(file, "file");
    return this;
  }

  /** The folder that the names of data files start from; by default the market file's own. */
  public SparkMonteCarloBuilder dataRoot(Path directory) {
    dataRoot = Optional.of(directory);
    return this;
  }

  /** How many paths of which kind. */
  public SparkMonteCarloBuilder settings(MonteCarloSettings wanted) {
    settings = Objects.requireNonNull(wanted, "wanted");
    return this;
  }

  /** As {@link SparkStudyBuilder#shared}. */
  public SparkMonteCarloBuilder shared(boolean whether) {
    shared = whether;
    return this;
  }

  /**
   * Checks everything and loads the market, with the plugins that this Java has.
   *
   * @throws io.notional.api.error.NotionalException with all that is wrong with the spec and the
   *     market, or as {@link MonteCarlo#of}
   * @throws IllegalStateException if spec, market or settings were not given
   */
  public SparkMonteCarlo build() {
    if (spec == null || market == null || settings == null) {
      throw new IllegalStateException("a spec, a market and settings must be given first");
    }
    Places places = new Places(spec, Optional.of(market), dataRoot);
    PathInputs inputs = new PathInputs(settings);
    Set<Path> read = new TreeSet<>();
    MonteCarlo paths = ReadFiles.during(read, () -> inputs.plan(places));
    return new SparkMonteCarlo(paths, Shipment.of(paths, places, inputs, read, shared));
  }
}
