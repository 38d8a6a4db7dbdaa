package io.notional.files.results;

import io.notional.core.ledger.Source;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code attribution.csv}: what each source contributed to the step of {@code nav.csv} to each
 * close, through each sleeve; what contributed exactly nothing has no row.
 */
final class AttributionCsv {
  private record Column(int sleeve, String name, Source source, String sourceId) {}

  private AttributionCsv() {}

  static byte[] of(Result result) {
    CsvText csv = new CsvText("date,sleeve,source,amount");
    List<Column> columns = columns(result);
    for (int row = 0; row < result.size(); row++) {
      String date = result.date(row).toString();
      for (Column column : columns) {
        double amount = result.reportedAttribution(row, column.sleeve(), column.source());
        if (Double.isNaN(amount) || Math.abs(amount) > 0) {
          csv.text(date).text(column.name()).text(column.sourceId()).number(amount).endRow();
        }
      }
    }
    return csv.bytes();
  }

  private static List<Column> columns(Result result) {
    List<Column> columns = new ArrayList<>();
    for (int s = 0; s < result.sleeves().size(); s++) {
      for (Source source : Source.values()) {
        if (result.attributed(s, source)) {
          columns.add(new Column(s, result.sleeves().get(s).id(), source, source.id()));
        }
      }
    }
    return columns;
  }
}
