package io.notional.files.csv;

import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/**
 * Raw closes, and the distributions that follow from raw and adjusted close: with {@code k =
 * adjusted / raw}, {@code D_t = close_{t-1} (1 - k_{t-1} / k_t)}.
 *
 * <p>Raw closes are prices as traded, adjusted ones are rounded: a change of k within half a unit
 * of the last digit that the file writes of them is noise, as is one below {@link #NOISE} of the
 * close, which vendors' own arithmetic leaves. Noise is ignored and counted. Beyond it a negative
 * distribution is an error, and one above the stated share of the close is a split that the closes
 * are not adjusted for, as is one below it that a {@linkplain SplitRatio common split} would make
 * to the last digit and that no column of dividends or splits speaks of: refused, unless the file
 * or the caller says so. Then later closes are those of as many units as the split made of one, so
 * that no later split changes an earlier close.
 */
final class OhlcReader {
  /** The fraction of the previous close below which a distribution is rounding noise. */
  static final double NOISE = 1e-5;

  /** Half a unit of the last digit, and a little more: halves themselves are rounded either way. */
  private static final double HALF_UNIT = 0.505;

  private static final CsvLayout LAYOUT =
      CsvLayout.of("ohlc", "date,open,high,low,close,adj_close,volume")
          .unused("open", "high", "low", "volume")
          .also("date", "datetime", "timestamp")
          .also("adj_close", "adjustedclose");
  private static final int CLOSE = 4;
  private static final int ADJUSTED = 5;

  private final CsvRows rows;
  private final ReadOptions options;
  private final PolicyCounts counts;
  private final DatedColumn raw = new DatedColumn();
  private final DatedColumn adjusted = new DatedColumn();
  private final DatedColumn closes = new DatedColumn();
  private final DatedColumn distributions = new DatedColumn();
  private final DatedColumn splits = new DatedColumn();
  private final DatedColumn paid = new DatedColumn();
  private int adjustedDigits;
  private double units = 1;

  private OhlcReader(CsvRows rows, ReadOptions options, PolicyCounts counts) {
    this.rows = rows;
    this.options = options;
    this.counts = counts;
  }

  static SecurityPrices read(InputFile file, ReadOptions options, PolicyCounts counts) {
    OhlcReader reader = new OhlcReader(new CsvRows(file, LAYOUT, options, counts), options, counts);
    reader.collect();
    reader.rows.requireRows(reader.raw.size());
    for (int row = 0; row < reader.raw.size(); row++) {
      reader.accept(row);
    }
    new SeriesSanity(reader.rows, CLOSE, options.sanity(SanityLimits.PRICES), counts)
        .gaps(reader.closes)
        .prices(reader.closes);
    return new SecurityPrices(
        reader.closes.toSeries(file.name()),
        Optional.of(reader.distributions.toSeries(file.name() + " distributions")));
  }

  private void collect() {
    int split = rows.find("splitfactor", "splitcoefficient", "stocksplits", "split");
    int dividend = rows.find("dividends", "dividend", "dividendamount", "divcash");
    while (rows.next()) {
      int day = rows.date();
      if (!options.dates().admits(day, counts)) {
        continue;
      }
      if (rows.lacksPrice(CLOSE) || rows.lacksPrice(ADJUSTED)) {
        counts.count(PolicyCounts.MISSING_PRICE);
        continue;
      }
      raw.add(day, rows.positive(CLOSE), rows.line());
      adjusted.add(day, rows.positive(ADJUSTED), rows.line());
      adjustedDigits = Math.max(adjustedDigits, rows.decimals(ADJUSTED));
      if (split >= 0) {
        splits.add(day, rows.splitFactor(split), rows.line());
      }
      if (dividend >= 0) {
        paid.add(day, rows.saysNothing(dividend) ? 0 : 1, rows.line());
      }
    }
  }

  private void accept(int row) {
    int day = raw.day(row);
    if (row > 0 && options.distributes()) {
      double change = change(row);
      double split = split(row, change);
      if (split > 0) {
        units *= split;
        change *= split;
        counts.count(PolicyCounts.SPLIT);
      }
      distribute(row, 1 - change);
    }
    closes.add(day, raw.value(row) * units, raw.line(row));
  }

  /** The ratio of adjusted to raw close of the row before over that of this row. */
  private double change(int row) {
    double before = adjusted.value(row - 1) / raw.value(row - 1);
    return before / (adjusted.value(row) / raw.value(row));
  }

  /** Units that a split makes of one on this row; 0 if it makes none. */
  private double split(int row, double change) {
    Double stated = options.splits().get(raw.day(row));
    if (stated != null) {
      return stated;
    }
    double own = splits.size() == 0 ? 1 : splits.value(row);
    boolean splits = own > 0 && Math.abs(own - 1) > NOISE;
    boolean unadjusted = Math.abs(StrictMath.log(change * own)) < Math.abs(StrictMath.log(change));
    return splits && unadjusted ? own : 0;
  }

  /** What half a unit of the last digit of adjusted closes makes of {@link #change}. */
  private double rounding(int row) {
    double step = HALF_UNIT / StrictMath.pow(10, adjustedDigits);
    double sum = 0;
    for (int i = row - 1; i <= row; i++) {
      sum += step / adjusted.value(i);
    }
    return sum;
  }

  private void distribute(int row, double share) {
    double before = closes.lastValue();
    double distribution = before * share;
    double noise = Math.max(NOISE, rounding(row));
    if (Math.abs(share) <= noise) {
      counts.add(PolicyCounts.DISTRIBUTION_NOISE, Math.abs(distribution) > 0 ? 1 : 0);
    } else if (share < 0) {
      throw negative(row, share, distribution);
    } else if (share > options.maxDistribution()) {
      throw split(row, share, distribution);
    } else {
      requireNoSplit(row, share, distribution, noise);
      distributions.add(raw.day(row), distribution, raw.line(row));
    }
  }

  /** What is exactly a split's is one, unless the file says that it is none, or cash. */
  private void requireNoSplit(int row, double share, double distribution, double noise) {
    boolean said = splits.size() > 0 || (paid.size() > 0 && paid.value(row) > 0);
    if (said || !SplitRatio.isShare(share, noise)) {
      return;
    }
    String message =
        String.format(
            Locale.ROOT,
            "%s must not imply a distribution that is just what a split would make, %s or %s of the"
                + " close before; a split for which the closes are not adjusted%s, and cash",
            rows.name(ADJUSTED),
            shown(distribution),
            shown(share),
            advice(row, share));
    options
        .sanity(SanityLimits.PRICES)
        .refuse(
            SanityCheck.SPLIT, raw.day(row), message, rows.where(ADJUSTED, raw.line(row)), counts);
  }

  private NotionalException negative(int row, double share, double distribution) {
    String reverse =
        share < -options.maxDistribution()
            ? "; a reverse split for which the closes are not adjusted" + advice(row, share)
            : "";
    return rows.at(
        ADJUSTED,
        raw.line(row),
        rows.name(ADJUSTED)
            + " must not imply a negative distribution ("
            + shown(distribution)
            + ")"
            + reverse);
  }

  private NotionalException split(int row, double share, double distribution) {
    return rows.at(
        ADJUSTED,
        raw.line(row),
        String.format(
            Locale.ROOT,
            "%s must not imply a distribution above %s of the close before but implies %s (%s of"
                + " it); a split for which the closes are not adjusted%s, or max-distribution",
            rows.name(ADJUSTED),
            options.maxDistribution(),
            shown(distribution),
            shown(share),
            advice(row, share)));
  }

  private String advice(int row, double share) {
    LocalDate day = LocalDate.ofEpochDay(raw.day(row));
    return String.format(
        Locale.ROOT, " is declared by splits: [{on: %s, units: %s}]", day, shown(1 / (1 - share)));
  }

  /** Six digits: prices have hardly more. */
  private static String shown(double value) {
    return new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros().toPlainString();
  }
}
