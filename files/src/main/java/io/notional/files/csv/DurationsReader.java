package io.notional.files.csv;

import io.notional.core.market.DatedDurations;
import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads durations by contract: a day's duration of the contract in use and of the one after it, in
 * years, {@code date,contract,duration,next_contract,next_duration}. The last two may be empty.
 */
public final class DurationsReader {
  /** The columns. */
  public static final String HEADER = "date,contract,duration,next_contract,next_duration";

  private static final CsvLayout LAYOUT = CsvLayout.of("durations", HEADER);
  private static final int CONTRACT = 1;
  private static final int NEXT_CONTRACT = 3;

  private DurationsReader() {}

  /**
   * Reads a file.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value
   */
  public static DatedDurations read(InputFile file) {
    CsvRows rows = new CsvRows(file, LAYOUT, ReadOptions.ALL, new PolicyCounts());
    Map<Integer, DatedColumn> columns = new TreeMap<>();
    while (rows.next()) {
      int day = rows.date();
      add(rows, columns, day, CONTRACT);
      if (!rows.isEmpty(NEXT_CONTRACT)) {
        add(rows, columns, day, NEXT_CONTRACT);
      }
    }
    rows.requireRows(columns.size());
    Map<LocalDate, DatedSeries> byDelivery = new TreeMap<>();
    columns.forEach(
        (month, column) ->
            byDelivery.put(
                LocalDate.of(month / 100, month % 100, 1),
                column.toSeries(file.name() + " contract " + month)));
    return new DatedDurations(byDelivery);
  }

  private static void add(CsvRows rows, Map<Integer, DatedColumn> columns, int day, int at) {
    DatedColumn column =
        columns.computeIfAbsent(rows.deliveryMonth(at), month -> new DatedColumn());
    if (column.lastDay() == day) {
      throw rows.bad(at, "must differ from the contract in use");
    }
    column.add(day, rows.positive(at + 1), rows.line());
  }
}
