package io.notional.files.csv;

/** Looks for slips in a table of par yields, tenor by tenor. Used by one thread. */
final class YieldSanity {
  /** One zero of several may be true, and so may a single tenor's. */
  private static final int TENORS = 2;

  private final CsvRows rows;
  private final int[] months;
  private final Sanity sanity;
  private final PolicyCounts counts;
  private final DatedColumn[] columns;
  private final DatedColumn largest = new DatedColumn();
  private int digits;

  YieldSanity(CsvRows rows, int[] months, Sanity sanity, PolicyCounts counts) {
    this.rows = rows;
    this.months = months;
    this.sanity = sanity;
    this.counts = counts;
    this.columns = new DatedColumn[months.length];
    for (int i = 0; i < columns.length; i++) {
      columns[i] = new DatedColumn();
    }
  }

  /** Takes the values of the row at hand. */
  void add(int day) {
    int quoted = 0;
    double most = 0;
    for (int i = 0; i < months.length; i++) {
      if (!rows.isMissing(i + 1)) {
        double yield = rows.number(i + 1) / 100;
        columns[i].add(day, yield, rows.line());
        digits = Math.max(digits, rows.significantDecimals(i + 1));
        most = Math.max(most, Math.abs(yield));
        quoted++;
      }
    }
    if (quoted >= TENORS && !(most > 0)) {
      String message = "yields must not all be zero but all " + quoted + " are";
      sanity.refuse(SanityCheck.ZERO_CURVE, day, message, rows.where(1, rows.line()), counts);
    }
    if (quoted > 0) {
      largest.add(day, most, rows.line());
    }
  }

  void check() {
    new SeriesSanity(rows, 1, sanity, counts).unit(largest, true, digits);
    for (int i = 0; i < columns.length; i++) {
      new SeriesSanity(rows, i + 1, sanity, counts).differences(columns[i], 100);
    }
  }
}
