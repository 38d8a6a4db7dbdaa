package io.notional.studies;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.measure.NamedMeasures;
import io.notional.core.result.Result;
import io.notional.core.tables.ResultTables;
import io.notional.core.tables.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is measured of each row: the usual, what the study names, and cells of tables. Immutable.
 */
final class Measuring {
  static final String RETURN = "returns.annual_return";
  static final String VOLATILITY = "returns.volatility";
  static final String SHARPE = "returns.sharpe_ratio";
  static final String DRAWDOWN = "returns.drawdown.depth";
  static final String HEADROOM = "margin.worst_headroom";
  static final String CALLED = "called";

  /** What the report of every study shows. */
  private static final List<String> USUAL =
      List.of(RETURN, VOLATILITY, SHARPE, DRAWDOWN, HEADROOM, CALLED, "margin.days.called");

  private final List<String> names;
  private final List<TableCell> cells;

  Measuring(Study.Wanted wanted) {
    Set<String> all = new LinkedHashSet<>(USUAL);
    wanted.measures().forEach(measure -> all.add(measure.name()));
    this.names = List.copyOf(all);
    this.cells = wanted.cells();
  }

  /** Names of the columns in order. */
  List<String> columns() {
    List<String> columns = new ArrayList<>(names);
    cells.forEach(cell -> columns.add(cell.text()));
    return List.copyOf(columns);
  }

  double[] of(Result result) {
    double[] values = new double[names.size() + cells.size()];
    RowMeasures measures = new RowMeasures(result);
    for (int i = 0; i < names.size(); i++) {
      values[i] = measures.value(names.get(i));
    }
    if (cells.isEmpty()) {
      return values;
    }
    Map<String, Table> tables = new HashMap<>();
    ResultTables all = ResultTables.of(result);
    for (int i = 0; i < cells.size(); i++) {
      TableCell cell = cells.get(i);
      values[names.size() + i] =
          has(all, cell)
              ? cell.value(tables.computeIfAbsent(cell.table(), all::table))
              : Double.NaN;
    }
    return values;
  }

  private static boolean has(ResultTables tables, TableCell cell) {
    return tables.has(cell.table());
  }

  /**
   * What none of some results has.
   *
   * @param pilots short runs of the funds of a study
   */
  static void check(Study.Wanted wanted, List<Result> pilots, Problems problems) {
    List<RowMeasures> measures = pilots.stream().map(RowMeasures::new).toList();
    for (Study.Named named : wanted.measures()) {
      if (NamedMeasures.wholeName(named.name()).isEmpty()
          && measures.stream().noneMatch(m -> m.has(named.name()))) {
        Set<String> known = new LinkedHashSet<>();
        known.addAll(NamedMeasures.shortest());
        measures.forEach(m -> known.addAll(m.names()));
        String message = Nearest.unknown("measure", named.name(), known);
        problems.add(ErrorCode.UNKNOWN_NAME, message, named.where());
      }
    }
    for (TableCell cell : wanted.cells()) {
      check(cell, pilots, problems);
    }
  }

  private static void check(TableCell cell, List<Result> pilots, Problems problems) {
    Problems first = new Problems();
    for (Result pilot : pilots) {
      Problems own = new Problems();
      cell.check(ResultTables.of(pilot), own);
      if (own.list().isEmpty()) {
        return;
      }
      if (first.list().isEmpty()) {
        first.addAll(own);
      }
    }
    problems.addAll(first);
  }
}
