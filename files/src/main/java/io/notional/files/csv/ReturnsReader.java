package io.notional.files.csv;

import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;

/**
 * Levels from daily returns in percent, cumulated from 100 at the close before the first row. The
 * market's return is its excess return plus that of bills. The file of the French library is read
 * as it comes, with its prose before and after.
 */
final class ReturnsReader {
  private static final CsvLayout LAYOUT =
      CsvLayout.of("daily returns", "date,mkt_rf_pct,smb_pct,hml_pct,rf_pct")
          .unused("smb_pct", "hml_pct")
          .also("date", "")
          .also("mkt_rf_pct", "mktrf")
          .also("rf_pct", "rf")
          .with(CsvLayout.Trait.PROSE);
  private static final int EXCESS = 1;
  private static final int BILLS = 4;

  private ReturnsReader() {}

  static DatedSeries read(
      InputFile file, boolean market, ReadOptions options, PolicyCounts counts) {
    CsvRows rows = new CsvRows(file, LAYOUT, options, counts);
    DatedColumn levels = new DatedColumn();
    double level = 100;
    while (rows.next()) {
      int day = rows.date();
      if (options.dates().admits(day, counts)) {
        double percent = percent(rows, BILLS) + (market ? percent(rows, EXCESS) : 0);
        level *= 1 + percent / 100;
        levels.add(day, level, rows.line());
      }
    }
    rows.requireRows(levels.size());
    new SeriesSanity(rows, market ? EXCESS : BILLS, options.sanity(SanityLimits.PRICES), counts)
        .gaps(levels)
        .prices(levels);
    return levels.toSeries(file.name());
  }

  /** Publishers of these files write -99.99 where they have no value. */
  private static double percent(CsvRows rows, int column) {
    double percent = rows.number(column);
    if (!(percent > -99)) {
      throw rows.bad(column, "must be greater than -99 percent");
    }
    return percent;
  }
}
