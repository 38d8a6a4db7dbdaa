package io.notional.files.csv;

import java.util.List;
import java.util.function.Predicate;

/** The layouts of files that are read, and how a market file declares each. */
public enum KnownLayout {
  /** The US Treasury's daily par yields. */
  TREASURY_PAR_YIELDS(
      "the Treasury's par yields",
      "par-yields",
      "",
      header -> header.size() > 1 && header.stream().skip(1).allMatch(Tenors::isTreasury)),
  /** One tenor of par yields from FRED. */
  FRED_PAR_YIELD(
      "a Treasury yield of FRED",
      "par-yields",
      "",
      header -> CsvHeader.isFred(header) && header.get(1).startsWith("DGS")),
  /** An exchange rate of FRED's H.10 series. */
  FRED_EXCHANGE_RATE(
      "an exchange rate of FRED",
      "exchange-rates",
      "",
      header -> CsvHeader.isFred(header) && header.get(1).startsWith("DEX")),
  /** A series of FRED: a rate, or a level where the market file says so. */
  FRED("a series of FRED", "rates", "", CsvHeader::isFred),
  /** Daily factors of the French library. */
  FRENCH_DAILY(
      "daily returns of the French library",
      "security",
      "market-returns",
      header -> has(header, "mktrf", "rf") || has(header, "mktrfpct", "rfpct")),
  /** Multiple prices of pysystemtrade. */
  MULTIPLE_PRICES(
      "multiple prices of futures",
      "future",
      "",
      header -> has(header, "price", "forward", "pricecontract", "forwardcontract")),
  /** Raw and adjusted closes, Yahoo's among others. */
  OHLC(
      "raw and adjusted closes",
      "security",
      "ohlc",
      header -> has(header, "close") && hasAdjusted(header)),
  /** Adjusted closes. */
  ADJUSTED("adjusted closes", "security", "adjusted", LayoutNames::hasAdjusted),
  /** Closes of Stooq. */
  STOOQ(
      "closes without adjusted ones",
      "security",
      "level",
      header -> has(header, "date", "open", "high", "low", "close")),
  /** Levels of an index. */
  LEVEL("levels", "security", "level", header -> has(header, "date", "level")),
  /** A rate. */
  RATE("a rate", "rates", "", header -> has(header, "date", "rate")),
  /** Durations by contract. */
  DURATIONS("durations of futures", "duration", "", header -> has(header, "contract", "duration")),
  /** Margins of a contract. */
  MARGINS(
      "margins of a contract",
      "margin",
      "",
      header -> has(header, "date", "initial", "maintenance")),
  /** Par yields. */
  PAR_YIELDS(
      "par yields",
      "par-yields",
      "",
      header ->
          has(header, "date")
              && header.size() > 1
              && header.stream().skip(1).allMatch(name -> Tenors.months(name).isPresent())),
  /** A back-adjusted series of futures. */
  BACK_ADJUSTED(
      "back-adjusted prices", "future", "", header -> header.equals(List.of("DATETIME", "price"))),
  /** An exchange rate. */
  EXCHANGE_RATE("an exchange rate", "exchange-rates", "", header -> has(header, "date", "price"));

  private final String words;
  private final String section;
  private final String layout;
  private final Predicate<List<String>> test;

  KnownLayout(String words, String section, String layout, Predicate<List<String>> test) {
    this.words = words;
    this.section = section;
    this.layout = layout;
    this.test = test;
  }

  /** What it is, in words. */
  public String words() {
    return words;
  }

  /**
   * Where a market file declares it: {@code rates}, {@code par-yields}, {@code exchange-rates}, the
   * kind of an instrument, or the part of a future.
   */
  public String section() {
    return section;
  }

  /** The {@code layout} of a security; empty for all others. */
  public String layout() {
    return layout;
  }

  boolean matches(List<String> header) {
    return test.test(header);
  }

  private static boolean has(List<String> header, String... keys) {
    return LayoutNames.has(header, keys);
  }

  private static boolean hasAdjusted(List<String> header) {
    return LayoutNames.hasAdjusted(header);
  }
}
