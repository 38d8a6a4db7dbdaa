package io.notional.studies;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.time.LocalDate;
import java.util.List;

/**
 * {@code rows}: a row of the study each, its number, what it has of what varies, whether it ran and
 * what was measured. Stateless.
 */
public final class RowTable {
  private RowTable() {}

  /**
   * The table of some rows.
   *
   * @param name of the table
   */
  public static Table of(String name, StudyPlan plan, List<StudyRow> rows) {
    Study study = plan.study();
    TableBuilder table = Table.builder(name).integers(Unit.COUNT, "row");
    for (Axis axis : study.axes()) {
      declare(table, axis);
    }
    table.texts("state", "error");
    plan.measures().forEach(measure -> table.numbers(Unit.BY_MEASURE, measure));
    for (StudyRow row : rows) {
      table.integer(Math.toIntExact(row.row()));
      List<AxisValue> values = study.rowValues(row.row());
      for (int axis = 0; axis < values.size(); axis++) {
        cell(table, study.axes().get(axis), values.get(axis));
      }
      table.text(row.state()).text(row.error());
      for (double measure : row.measures()) {
        table.number(measure);
      }
      table.endRow();
    }
    return table.build();
  }

  private static void declare(TableBuilder table, Axis axis) {
    if (axis.values().areNumbers()) {
      table.numbers(Unit.BY_MEASURE, axis.name());
    } else if (axis.isDate()) {
      table.dates(axis.name());
    } else {
      table.texts(axis.name());
    }
  }

  private static void cell(TableBuilder table, Axis axis, AxisValue value) {
    if (axis.values().areNumbers()) {
      table.number(value.number());
    } else if (!axis.isDate()) {
      table.text(value.text());
    } else if (value.isUnchanged()) {
      table.unknown();
    } else {
      table.date(LocalDate.parse(value.text()));
    }
  }
}
