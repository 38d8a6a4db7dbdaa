package io.notional.files.csv;

import io.notional.files.input.InputFile;

/** The layouts of files of security prices. */
public enum SecurityLayout {
  /** {@code date,adj_close}: total-return levels, so without distributions. */
  ADJUSTED {
    @Override
    public SecurityPrices read(InputFile file, ReadOptions options, PolicyCounts counts) {
      return SparseCloses.onBusinessDays(
          SecurityPrices.of(SeriesReader.positive(file, SeriesReader.ADJUSTED, options, counts)),
          counts);
    }
  },
  /** {@code date,level}: an index, so without distributions. */
  LEVEL {
    @Override
    public SecurityPrices read(InputFile file, ReadOptions options, PolicyCounts counts) {
      return SparseCloses.onBusinessDays(
          SecurityPrices.of(SeriesReader.level(file, options, counts)), counts);
    }
  },
  /** {@code date,open,high,low,close,adj_close,volume}: raw closes, and distributions from both. */
  OHLC {
    @Override
    public SecurityPrices read(InputFile file, ReadOptions options, PolicyCounts counts) {
      return SparseCloses.onBusinessDays(OhlcReader.read(file, options, counts), counts);
    }
  },
  /** {@code date,mkt_rf_pct,smb_pct,hml_pct,rf_pct}: the market's returns, cumulated from 100. */
  MARKET_RETURNS {
    @Override
    public SecurityPrices read(InputFile file, ReadOptions options, PolicyCounts counts) {
      return SecurityPrices.of(ReturnsReader.read(file, true, options, counts));
    }
  },
  /** The same file: returns of bills, cumulated from 100. */
  BILL_RETURNS {
    @Override
    public SecurityPrices read(InputFile file, ReadOptions options, PolicyCounts counts) {
      return SecurityPrices.of(ReturnsReader.read(file, false, options, counts));
    }
  };

  /**
   * Reads a file.
   *
   * @param options what is let in, and what the file does not say by itself
   * @param counts counts what is dropped
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value
   */
  public abstract SecurityPrices read(InputFile file, ReadOptions options, PolicyCounts counts);

  /** Reads rows of some dates of a file that says everything else by itself. */
  public SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
    return read(file, ReadOptions.of(dates), counts);
  }
}
