package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FlowSize;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads what goes into a fund and out of it by date: {@code date,amount} in the base currency,
 * {@code date,fraction} of nav, or {@code date,units} (or {@code date,shares}) of the fund. A
 * contribution is positive. A column {@code in_kind}, true or false, may tell which are in kind.
 * Dates ascend; several flows of one date stay in their order, but one that repeats another of its
 * date in every column is refused. Stateless, and safe for use by many threads.
 */
public final class FlowsReader {
  private static final String DATE = "date";

  /** What a size may be told in, by the names of its column. */
  private static final Map<String, FlowSize.Measure> COLUMNS =
      Map.of(
          "amount", FlowSize.Measure.AMOUNT,
          "fraction", FlowSize.Measure.NAV,
          "units", FlowSize.Measure.UNITS,
          "shares", FlowSize.Measure.UNITS);

  private final CsvRows rows;
  private final FlowSize.Measure measure;
  private final boolean inKind;
  private final int kind;
  private final List<Integer> read;
  private final List<DatedFlow> flows = new ArrayList<>();

  /** The lines of the flows of one date, by all that they say. */
  private final Map<Row, Integer> lines = new HashMap<>();

  /** What sets two flows of one date apart. */
  private record Row(DatedFlow flow, List<String> besides) {}

  private FlowsReader(CsvRows rows, String column, boolean inKind) {
    this.rows = rows;
    this.measure = COLUMNS.get(column);
    this.inKind = inKind;
    this.kind = rows.find("inkind");
    this.read = List.of(rows.find(DATE), rows.find(column), kind);
  }

  /**
   * Reads a file.
   *
   * @throws NotionalException {@code BAD_DATA} that names file, line, column and value, {@code
   *     OUT_OF_RANGE} for a flow of zero or one outside of its range
   */
  public static List<DatedFlow> read(InputFile file) {
    return read(file, false);
  }

  /**
   * The same of flows that are in kind.
   *
   * @param inKind whether all of them are
   * @throws NotionalException as {@link #read(InputFile)}
   */
  public static List<DatedFlow> read(InputFile file, boolean inKind) {
    String column = column(file);
    CsvLayout layout =
        new CsvLayout("flows", List.of(DATE, column)).with(CsvLayout.Trait.MANY_A_DAY);
    CsvRows rows = new CsvRows(file, layout, ReadOptions.ALL, new PolicyCounts());
    return new FlowsReader(rows, column, inKind).all();
  }

  /** The column that sizes stand in; amounts where none of the names is there. */
  private static String column(InputFile file) {
    List<String> there =
        CsvForm.of(file).header.stream()
            .map(CsvLayout::key)
            .filter(COLUMNS::containsKey)
            .distinct()
            .toList();
    if (there.size() > 1) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          file.name()
              + " must have one of the columns amount, fraction and units but has both "
              + String.join(" and ", there),
          file.name() + ", line 1");
    }
    return there.isEmpty() ? "amount" : there.get(0);
  }

  private List<DatedFlow> all() {
    while (rows.next()) {
      DatedFlow flow = flow(LocalDate.ofEpochDay(rows.date()));
      requireNew(flow);
      flows.add(flow);
    }
    rows.requireRows(flows.size());
    return List.copyOf(flows);
  }

  private DatedFlow flow(LocalDate date) {
    double value = rows.number(1);
    boolean exchanged = inKind || (kind >= 0 && rows.flag(kind));
    try {
      return new DatedFlow(date, new FlowSize(value, measure), exchanged);
    } catch (NotionalException e) {
      throw NotionalException.of(
          e.code(), e.problems().get(0).message(), rows.where(1, rows.line()));
    }
  }

  /** A row that was pasted twice would double what flowed, and nothing would show it. */
  private void requireNew(DatedFlow flow) {
    if (!flows.isEmpty() && !flows.get(flows.size() - 1).date().equals(flow.date())) {
      lines.clear();
    }
    Integer before = lines.put(new Row(flow, rows.besides(read)), rows.line());
    if (before != null) {
      throw rows.at(
          1,
          "the flow of "
              + rows.text(1)
              + " on "
              + flow.date()
              + " is given twice, first in line "
              + before
              + ": two flows of one size are one row of their sum, or differ in a column of their"
              + " own such as investor");
    }
  }
}
