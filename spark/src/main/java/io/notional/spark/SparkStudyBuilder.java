package io.notional.spark;

import io.notional.files.input.ReadFiles;
import io.notional.studies.StudyPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Puts a {@link SparkStudy} together. Not safe for use by several threads. */
public final class SparkStudyBuilder {
  private Path study;
  private Optional<Path> market = Optional.empty();
  private Optional<Path> dataRoot = Optional.empty();
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();
  private boolean shared;

  SparkStudyBuilder() {}

  /** The study: a YAML or JSON file. */
  public SparkStudyBuilder study(Path file) {
    study = Objects.requireNonNull(file, "file");
    return this;
  }

  /** The market of all rows: a YAML or JSON file. */
  public SparkStudyBuilder market(Path file) {
    market = Optional.of(file);
    return this;
  }

  /** The folder that the names of data files start from; by default each market file's own. */
  public SparkStudyBuilder dataRoot(Path directory) {
    dataRoot = Optional.of(directory);
    return this;
  }

  /** The first simulated close of rows that do not vary it; empty for the first of all data. */
  public SparkStudyBuilder firstDate(Optional<LocalDate> date) {
    first = date;
    return this;
  }

  /** The last simulated close of rows that do not vary it; empty for the last of all data. */
  public SparkStudyBuilder lastDate(Optional<LocalDate> date) {
    last = date;
    return this;
  }

  /**
   * Whether executors find all files where they are here, as on a file system that all share: then
   * none is sent to them.
   */
  public SparkStudyBuilder shared(boolean whether) {
    shared = whether;
    return this;
  }

  /**
   * Checks everything and loads the markets, with the plugins that this Java has: those of the
   * class path, as {@code --jars} extends it.
   *
   * @throws io.notional.api.error.NotionalException with all that is wrong with the study, its
   *     spec, its markets and what it measures
   * @throws IllegalStateException if no study was named
   */
  public SparkStudy build() {
    if (study == null) {
      throw new IllegalStateException("a study must be named first");
    }
    Places places = new Places(study, market, dataRoot);
    StudyInputs inputs = new StudyInputs(first, last);
    Set<Path> read = new TreeSet<>();
    StudyPlan plan = ReadFiles.during(read, () -> inputs.plan(places));
    Shipment<StudyPlan> shipment = Shipment.of(plan, places, inputs, read, shared);
    return new SparkStudy(plan, shipment);
  }
}
