package io.notional.files.csv;

import java.util.List;

/** Which columns a header names, whatever their case and order. */
final class LayoutNames {
  private LayoutNames() {}

  /** Whether all of some columns are there; a date may also be called a time. */
  static boolean has(List<String> header, String... keys) {
    List<String> names = header.stream().map(CsvLayout::key).toList();
    for (String key : keys) {
      boolean date = key.equals("date") && names.stream().anyMatch(LayoutNames::isDate);
      if (!date && !names.contains(key)) {
        return false;
      }
    }
    return true;
  }

  /** Whether there is a date and an adjusted close. */
  static boolean hasAdjusted(List<String> header) {
    return has(header, "date") && (has(header, "adjclose") || has(header, "adjustedclose"));
  }

  private static boolean isDate(String key) {
    return List.of("date", "datetime", "timestamp").contains(key);
  }
}
