package io.notional.files.csv;

import io.notional.files.input.InputFile;

/** The layouts of files of security prices. */
public enum SecurityLayout {
  /** {@code date,adj_close}: total-return levels, so without distributions. */
  ADJUSTED {
    @Override
    public SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
      return SecurityPrices.of(SeriesReader.positive(file, SeriesReader.ADJUSTED, dates, counts));
    }
  },
  /** {@code date,level}: an index, so without distributions. */
  LEVEL {
    @Override
    public SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
      return SecurityPrices.of(SeriesReader.positive(file, SeriesReader.LEVEL, dates, counts));
    }
  },
  /** {@code date,open,high,low,close,adj_close,volume}: raw closes, and distributions from both. */
  OHLC {
    @Override
    public SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
      return OhlcReader.read(file, dates, counts);
    }
  },
  /** {@code date,mkt_rf_pct,smb_pct,hml_pct,rf_pct}: the market's returns, cumulated from 100. */
  MARKET_RETURNS {
    @Override
    public SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
      return SecurityPrices.of(ReturnsReader.read(file, true, dates, counts));
    }
  },
  /** The same file: returns of bills, cumulated from 100. */
  BILL_RETURNS {
    @Override
    public SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts) {
      return SecurityPrices.of(ReturnsReader.read(file, false, dates, counts));
    }
  };

  /**
   * Reads a file.
   *
   * @param dates what is let in
   * @param counts counts what is dropped
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value
   */
  public abstract SecurityPrices read(InputFile file, DateRange dates, PolicyCounts counts);
}
