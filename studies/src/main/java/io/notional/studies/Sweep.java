package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.tables.Table;
import io.notional.files.results.TableFormats;
import io.notional.studies.internal.Counts;
import io.notional.studies.internal.PartFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * Runs all rows of a study on some threads, a part of them at a time: what is held is one part and
 * what the summary needs, however many rows there are. Parts are written whole, and a sweep that
 * was stopped goes on. Neither threads nor stops change a byte of what is written. Not safe for use
 * by several threads.
 */
public final class Sweep {
  /** Rows of a part, unless told otherwise: what is lost at most where the process is killed. */
  public static final int PART_ROWS = 256;

  private final StudyPlan plan;
  private int threads = Runtime.getRuntime().availableProcessors();
  private int partRows = PART_ROWS;
  private TableFormats formats = TableFormats.CSV;
  private BooleanSupplier cancelled = () -> false;
  private Watcher watcher = (done, inAll) -> {};

  /** Is told how far a sweep is. */
  @FunctionalInterface
  public interface Watcher {
    /**
     * Some rows are done.
     *
     * @param done how many, those of an earlier run included
     * @param inAll how many there are
     */
    void rows(long done, long inAll);
  }

  private Sweep(StudyPlan plan) {
    this.plan = plan;
  }

  /** A sweep over all rows of a study. */
  public static Sweep of(StudyPlan plan) {
    return new Sweep(Objects.requireNonNull(plan, "plan"));
  }

  /**
   * Checks a folder before anything is loaded.
   *
   * @return the folder
   * @throws NotionalException {@code CONFLICT} if it has a study that is not to be gone on with
   */
  public static Path requireFree(Path out, boolean resume) {
    return PartFolder.requireFree(out, resume);
  }

  /** How many threads run rows; by default one for each processor. */
  public Sweep threads(int count) {
    threads = Counts.positive("threads", count);
    return this;
  }

  /** How many rows are written at a time. */
  public Sweep partRows(int count) {
    partRows = Counts.positive("partRows", count);
    return this;
  }

  /** What the rows are written as; comma-separated text by default. */
  public Sweep formats(TableFormats wanted) {
    formats = wanted;
    return this;
  }

  /** Asked while rows run: once it is true the sweep stops and keeps what is done. */
  public Sweep cancelled(BooleanSupplier asked) {
    cancelled = asked;
    return this;
  }

  /** Is told how far it is. */
  public Sweep watcher(Watcher told) {
    watcher = told;
    return this;
  }

  /**
   * Runs in memory, and writes nothing: for few rows.
   *
   * @throws NotionalException {@code CANCELLED}
   */
  public List<StudyRow> rows() {
    StudyRow[] rows = new StudyRow[Math.toIntExact(plan.study().rows())];
    try (RowPool pool = new RowPool(threads)) {
      if (!pool.run(0, rows, plan::run, cancelled, n -> watcher.rows(n, rows.length))) {
        throw NotionalException.of(ErrorCode.CANCELLED, "the sweep was cancelled");
      }
    }
    return List.of(rows);
  }

  /**
   * Runs what is not there yet and writes it.
   *
   * @param out the folder of the sweep
   * @param resume whether to go on with what is in the folder
   * @return what came of all rows, those of earlier runs included
   * @throws NotionalException {@code CONFLICT} if the folder has a study that is not to be gone on
   *     with or is another; {@code UNWRITABLE}; {@code CANCELLED} after what is done was kept
   */
  public SweepSummary write(Path out, boolean resume) {
    PartFolder<StudyRow> folder = folder(out);
    folder.open(resume, description());
    SweepSummary summary = new SweepSummary(plan);
    long rows = plan.study().rows();
    try (RowPool pool = new RowPool(threads)) {
      for (long first = 0; first < rows; first += partRows) {
        part(folder, pool, first, summary);
      }
    }
    return summary;
  }

  private PartFolder<StudyRow> folder(Path out) {
    List<String> lines = new ArrayList<>(plan.fingerprint());
    lines.add("rows " + plan.study().rows() + " in parts of " + partRows);
    return new PartFolder<>(out, "rows", lines, new RowBytes());
  }

  private Map<String, Object> description() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("study", plan.study().title());
    map.put("rows", plan.study().rows());
    map.put("varied", plan.study().varied());
    map.put("measures", plan.measures());
    return map;
  }

  private void part(PartFolder<StudyRow> folder, RowPool pool, long first, SweepSummary summary) {
    long number = first / partRows;
    long inAll = plan.study().rows();
    StudyRow[] rows = new StudyRow[(int) Math.min(partRows, inAll - first)];
    List<StudyRow> there = folder.part(number);
    if (there.size() == rows.length) {
      if (!folder.hasTables(number, formats)) {
        folder.writeTables(table(number, there), formats);
      }
      there.forEach(summary::add);
      watcher.rows(first + rows.length, inAll);
      return;
    }
    fill(rows, first, folder.begun());
    boolean all = pool.run(first, rows, plan::run, cancelled, n -> watcher.rows(first + n, inAll));
    if (!all) {
      List<StudyRow> done = Arrays.stream(rows).filter(Objects::nonNull).toList();
      folder.keep(done);
      throw NotionalException.of(
          ErrorCode.CANCELLED,
          "the sweep was cancelled after "
              + (first + done.size())
              + " of "
              + inAll
              + " rows, which are kept: --resume goes on");
    }
    List<StudyRow> done = new ArrayList<>(Arrays.asList(rows));
    folder.write(number, done, table(number, done), formats);
    done.forEach(summary::add);
  }

  private Table table(long part, List<StudyRow> rows) {
    return RowTable.of(PartFolder.name(part), plan, rows);
  }

  private static void fill(StudyRow[] rows, long first, List<StudyRow> begun) {
    for (StudyRow row : begun) {
      long place = row.row() - first;
      if (place >= 0 && place < rows.length) {
        rows[(int) place] = row;
      }
    }
  }
}
