package io.notional.studies.montecarlo;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.tables.Table;
import io.notional.files.results.TableFormats;
import io.notional.studies.Sweep;
import io.notional.studies.internal.Counts;
import io.notional.studies.internal.PartFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Runs all paths and writes a row of each, a part of them at a time: what is held is one part,
 * however many paths there are. Parts are written whole, and paths that were stopped go on. Neither
 * threads nor stops change a byte of what is written. Not safe for use by several threads.
 *
 * <pre>{@code
 * MonteCarloSummary summary = PathSweep.of(paths).threads(2).write(Path.of("out"), false);
 * MonteCarloFiles.write(Path.of("out"), summary, TableFormats.CSV, Map.of(), () -> false);
 * }</pre>
 */
public final class PathSweep {
  /** Paths of a part, unless told otherwise: what is lost at most where the process is killed. */
  public static final int PART_PATHS = 1000;

  /** The folder of rows. */
  static final String ROWS = "paths";

  private final MonteCarlo paths;
  private int threads = Runtime.getRuntime().availableProcessors();
  private int partPaths = PART_PATHS;
  private TableFormats formats = TableFormats.CSV;
  private BooleanSupplier cancelled = () -> false;
  private Sweep.Watcher watcher = (done, inAll) -> {};

  private PathSweep(MonteCarlo paths) {
    this.paths = paths;
  }

  /** All paths of some. */
  public static PathSweep of(MonteCarlo paths) {
    return new PathSweep(Objects.requireNonNull(paths, "paths"));
  }

  /** How many threads run paths; by default one for each processor. */
  public PathSweep threads(int count) {
    threads = Counts.positive("threads", count);
    return this;
  }

  /** How many paths are written at a time. */
  public PathSweep partPaths(int count) {
    partPaths = Counts.positive("partPaths", count);
    return this;
  }

  /** What the rows are written as; comma-separated text by default. */
  public PathSweep formats(TableFormats wanted) {
    formats = wanted;
    return this;
  }

  /** Asked while paths run: once it is true they stop, and what is done is kept. */
  public PathSweep cancelled(BooleanSupplier asked) {
    cancelled = asked;
    return this;
  }

  /** Is told how many paths are done. */
  public PathSweep watcher(Sweep.Watcher told) {
    watcher = told;
    return this;
  }

  /**
   * Runs what is not there yet and writes it.
   *
   * @param out the folder of the paths
   * @param resume whether to go on with what is in the folder, of the same market
   * @return what all paths came to, those of earlier runs included
   * @throws NotionalException {@code CONFLICT} if the folder has a study that is not to be gone on
   *     with or is another; {@code UNWRITABLE}; {@code CANCELLED} after what is done was kept
   */
  public MonteCarloSummary write(Path out, boolean resume) {
    List<String> lines = new ArrayList<>(paths.fingerprint());
    lines.add("parts of " + partPaths);
    PartFolder<PathRow> folder = new PartFolder<>(out, ROWS, lines, new PathBytes());
    folder.open(resume, PathRecord.made(paths));
    Writing writing = new Writing(folder);
    writing.goOn();
    try {
      if (writing.next < paths.settings().paths()) {
        paths.run(writing.next, threads, writing::add, cancelled);
      }
    } catch (NotionalException e) {
      if (e.code() != ErrorCode.CANCELLED) {
        throw e;
      }
      folder.keep(writing.open);
      throw NotionalException.of(
          ErrorCode.CANCELLED,
          "the paths were cancelled after "
              + writing.next
              + " of "
              + paths.settings().paths()
              + ", which are kept: --resume goes on");
    }
    return writing.collector.summary();
  }

  /** What is written so far, and the part that is open. */
  private final class Writing {
    private final PartFolder<PathRow> folder;
    private final MonteCarloSummary.Collector collector = new MonteCarloSummary.Collector(paths);
    private final List<PathRow> open = new ArrayList<>();
    private long next;

    Writing(PartFolder<PathRow> folder) {
      this.folder = folder;
    }

    /** Takes what earlier runs have done, which is a beginning of all. */
    void goOn() {
      List<PathRow> there = folder.part(0);
      for (long part = 0; !there.isEmpty(); there = folder.part(++part)) {
        if (!folder.hasTables(part, formats)) {
          folder.writeTables(table(part, there), formats);
        }
        there.forEach(collector::add);
        next += there.size();
      }
      for (PathRow row : folder.begun()) {
        if (row.path() == next) {
          add(row);
        }
      }
    }

    void add(PathRow row) {
      collector.add(row);
      open.add(row);
      next = row.path() + 1;
      long inAll = paths.settings().paths();
      if (next % partPaths == 0 || next == inAll) {
        long part = row.path() / partPaths;
        folder.write(part, open, table(part, open), formats);
        open.clear();
      }
      watcher.rows(next, inAll);
    }

    private Table table(long part, List<PathRow> rows) {
      return MonteCarloTables.paths(PartFolder.name(part), paths, rows);
    }
  }
}
