package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FlowSize;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what goes into a fund and out of it by date: {@code date,amount} in the base currency, or
 * {@code date,fraction} of nav. A contribution is positive. A column {@code in_kind}, true or
 * false, may tell which are in kind. Dates ascend. Stateless, and safe for use by many threads.
 */
public final class FlowsReader {
  private static final CsvLayout AMOUNTS = CsvLayout.of("flows", "date,amount");
  private static final CsvLayout FRACTIONS = CsvLayout.of("flows", "date,fraction");

  private FlowsReader() {}

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
    int kind = rows.find("inkind");
    List<DatedFlow> flows = new ArrayList<>();
    while (rows.next()) {
      LocalDate date = LocalDate.ofEpochDay(rows.date());
      double value = rows.number(1);
      boolean exchanged = inKind || (kind >= 0 && rows.flag(kind));
      try {
        flows.add(new DatedFlow(date, new FlowSize(value, ofNav), exchanged));
      } catch (NotionalException e) {
        throw NotionalException.of(
            e.code(), e.problems().get(0).message(), rows.where(1, rows.line()));
      }
    }
    rows.requireRows(flows.size());
    return List.copyOf(flows);
  }
}
