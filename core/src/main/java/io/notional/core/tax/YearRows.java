package io.notional.core.tax;

import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;

/** The rows of each calendar year of a result. */
record YearRows(int year, int first, int last) {
  static List<YearRows> of(Result result) {
    List<YearRows> years = new ArrayList<>();
    int first = 0;
    for (int row = 0; row < result.size(); row++) {
      int year = result.date(row).getYear();
      if (row + 1 == result.size() || result.date(row + 1).getYear() != year) {
        years.add(new YearRows(year, first, row));
        first = row + 1;
      }
    }
    return years;
  }
}
