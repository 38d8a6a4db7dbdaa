package io.notional.files.csv;

import io.notional.core.settings.StatedLot;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads which lots sales take: {@code sold,instrument,acquired,quantity}, a row for each part of a
 * sale, in the order in which they are taken. Stateless, and safe for use by many threads.
 */
public final class StatedLotsReader {
  private static final CsvLayout LAYOUT =
      CsvLayout.of("stated-lots", "sold,instrument,acquired,quantity");

  private StatedLotsReader() {}

  /**
   * Reads a file.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value, {@code CONFLICT} for a lot that was sold before it was acquired
   */
  public static List<StatedLot> read(InputFile file) {
    CsvRows rows = new CsvRows(file, LAYOUT, ReadOptions.ALL, new PolicyCounts());
    List<StatedLot> lots = new ArrayList<>();
    while (rows.next()) {
      lots.add(
          new StatedLot(
              LocalDate.ofEpochDay(rows.date(0)),
              rows.text(1),
              LocalDate.ofEpochDay(rows.date(2)),
              rows.positive(3),
              rows.where(0, rows.line())));
    }
    rows.requireRows(lots.size());
    return List.copyOf(lots);
  }
}
