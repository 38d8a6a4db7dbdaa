package io.notional.spark;

import io.notional.core.tables.Column;
import io.notional.studies.montecarlo.MonteCarlo;
import io.notional.studies.montecarlo.MonteCarloTables;
import io.notional.studies.montecarlo.PathRow;
import java.util.List;
import java.util.function.LongFunction;
import org.apache.spark.sql.Row;

/** What came of paths as cells of Spark's: those of the table of paths, and what each year has. */
final class PathCells implements Cells {
  static final String PATH = "path";
  static final String ERROR = "error";
  static final String NUMBERS = "numbers";

  private final MonteCarlo paths;
  private final LongFunction<PathRow> rows;

  PathCells(MonteCarlo paths) {
    this.paths = paths;
    this.rows = paths.rows();
  }

  /** The columns of the table of paths. */
  static List<Column> columns(MonteCarlo paths) {
    return MonteCarloTables.paths("paths", paths, List.of()).columns();
  }

  @Override
  public Row run(long path) {
    int inAll = paths.settings().paths();
    if (path < 0 || path >= inAll) {
      return failed(path, "path must be in [0, " + (inAll - 1) + "] but was " + path);
    }
    PathRow row = rows.apply(path);
    return TableCells.row(
        MonteCarloTables.paths("paths", paths, List.of(row)), path, row.numbers());
  }

  @Override
  public Row without() {
    return failed(null, "path must be a number but was null");
  }

  private Row failed(Long path, String error) {
    int columns = columns(paths).size();
    return TableCells.failed(columns, path, columns - 1, error);
  }
}
