package io.notional.files.csv;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The columns of a file, which its first line must name in this order.
 *
 * @param id what messages call the layout
 * @param columns the names of the columns
 */
public record CsvLayout(String id, List<String> columns) {
  public CsvLayout {
    columns = List.copyOf(columns);
  }

  /** A layout by the first line of its files. */
  public static CsvLayout of(String id, String header) {
    return new CsvLayout(id, List.of(header.split(",", -1)));
  }

  /** The first line. */
  public String header() {
    return String.join(",", columns);
  }

  byte[] headerBytes() {
    return header().getBytes(StandardCharsets.UTF_8);
  }
}
