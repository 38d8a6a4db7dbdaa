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
 * Reads what goes into a fund and out of it by date: {@code date,amount} in the base currency, or
 * {@code date,fraction} of nav. A contribution is positive. A column {@code in_kind}, true or
 * false, may tell which are in kind. Dates ascend; several flows of one date stay in their order,
 * but one that repeats another of its date in every column is refused. Stateless, and safe for use
 * by many threads.
 */
public final class FlowsReader {
  private static final CsvLayout AMOUNTS =
      CsvLayout.of("flows", "date,amount").with(CsvLayout.Trait.MANY_A_DAY);
  private static final CsvLayout FRACTIONS =
      CsvLayout.of("flows", "date,fraction").with(CsvLayout.Trait.MANY_A_DAY);

  private final CsvRows rows;
  private final boolean ofNav;
  private final boolean inKind;
  private final int kind;
  private final List<Integer> read;
  private final List<DatedFlow> flows = new ArrayList<>();

  /** The lines of the flows of one date, by all that they say. */
  private final Map<Row, Integer> lines = new HashMap<>();

  /** What sets two flows of one date apart. */
  private record Row(DatedFlow flow, List<String> besides) {}

  private FlowsReader(CsvRows rows, boolean ofNav, boolean inKind) {
    this.rows = rows;
    this.ofNav = ofNav;
    this.inKind = inKind;
    this.kind = rows.find("inkind");
    this.read = List.of(rows.find("date"), rows.find(ofNav ? "fraction" : "amount"), kind);
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
    List<String> keys = CsvForm.of(file).header.stream().map(CsvLayout::key).toList();
    boolean ofNav = keys.contains("fraction");
    if (ofNav && keys.contains("amount")) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          file.name() + " must have a column amount or a column fraction but has both",
          file.name() + ", line 1");
    }
    CsvRows rows =
        new CsvRows(file, ofNav ? FRACTIONS : AMOUNTS, ReadOptions.ALL, new PolicyCounts());
    return new FlowsReader(rows, ofNav, inKind).all();
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
      return new DatedFlow(date, new FlowSize(value, ofNav), exchanged);
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
