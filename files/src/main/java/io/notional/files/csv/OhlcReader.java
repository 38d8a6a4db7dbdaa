package io.notional.files.csv;

import io.notional.files.input.InputFile;
import java.util.Optional;

/**
 * Raw closes, and the distributions that follow from raw and adjusted close: with {@code k =
 * adjusted / raw}, {@code D_t = close_{t-1} (1 - k_{t-1} / k_t)}.
 *
 * <p>Both closes are rounded by their vendor, so that most days show a distribution of up to about
 * 2 millionths of the close, of either sign, while real ones are above 7 ten-thousandths. Below
 * {@link #NOISE} of the close is noise, ignored and counted; a negative one beyond is an error.
 */
final class OhlcReader {
  /** The fraction of the previous close below which a distribution is rounding noise. */
  static final double NOISE = 1e-5;

  private static final CsvLayout LAYOUT =
      CsvLayout.of("ohlc", "date,open,high,low,close,adj_close,volume");
  private static final int CLOSE = 4;
  private static final int ADJUSTED = 5;
  private static final int VOLUME = 6;

  private final CsvRows rows;
  private final PolicyCounts counts;
  private final DatedColumn closes = new DatedColumn();
  private final DatedColumn distributions = new DatedColumn();
  private double lastRatio;

  private OhlcReader(CsvRows rows, PolicyCounts counts) {
    this.rows = rows;
    this.counts = counts;
  }

  static SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
    OhlcReader reader = new OhlcReader(new CsvRows(file, LAYOUT), counts);
    while (reader.rows.next()) {
      int day = reader.rows.ascendingDate(0, DateFormat.ISO);
      reader.check();
      if (dates.admits(day, counts)) {
        reader.accept(day);
      }
    }
    reader.rows.requireRows(reader.closes.size());
    return new SecurityPrices(
        reader.closes.toSeries(file.name()),
        Optional.of(reader.distributions.toSeries(file.name() + " distributions")));
  }

  private void check() {
    for (int column = 1; column <= ADJUSTED; column++) {
      rows.positive(column);
    }
    if (!(rows.number(VOLUME) >= 0)) {
      throw rows.bad(VOLUME, "must be zero or more");
    }
  }

  private void accept(int day) {
    double close = rows.positive(CLOSE);
    double ratio = rows.positive(ADJUSTED) / close;
    if (closes.size() > 0) {
      distribute(day, closes.lastValue() * (1 - lastRatio / ratio));
    }
    closes.add(day, close);
    lastRatio = ratio;
  }

  private void distribute(int day, double distribution) {
    double noise = NOISE * closes.lastValue();
    if (distribution > noise) {
      distributions.add(day, distribution);
    } else if (distribution < -noise) {
      throw rows.bad(ADJUSTED, "must not imply a negative distribution (" + distribution + ")");
    } else if (Math.abs(distribution) > 0) {
      counts.count(PolicyCounts.DISTRIBUTION_NOISE);
    }
  }
}
