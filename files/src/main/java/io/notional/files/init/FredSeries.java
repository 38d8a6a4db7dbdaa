package io.notional.files.init;

import java.util.Map;
import java.util.Optional;

/** What the ids of series at FRED say. */
final class FredSeries {
  private static final Map<String, String> QUOTES =
      Map.of(
          "DTB3", "discount-91d",
          "TB3MS", "discount-91d",
          "SOFR", "money-market",
          "DFF", "money-market",
          "EFFR", "money-market",
          "OBFR", "money-market");

  private static final Map<String, String> PER_UNIT =
      Map.of("DEXUSEU", "EUR", "DEXUSUK", "GBP", "DEXUSAL", "AUD", "DEXUSNZ", "NZD");

  private static final Map<String, String> UNITS_PER =
      Map.ofEntries(
          Map.entry("DEXJPUS", "JPY"),
          Map.entry("DEXCAUS", "CAD"),
          Map.entry("DEXSZUS", "CHF"),
          Map.entry("DEXSDUS", "SEK"),
          Map.entry("DEXNOUS", "NOK"),
          Map.entry("DEXDNUS", "DKK"),
          Map.entry("DEXSIUS", "SGD"),
          Map.entry("DEXHKUS", "HKD"),
          Map.entry("DEXCHUS", "CNY"),
          Map.entry("DEXKOUS", "KRW"),
          Map.entry("DEXINUS", "INR"),
          Map.entry("DEXSFUS", "ZAR"),
          Map.entry("DEXMXUS", "MXN"),
          Map.entry("DEXBZUS", "BRL"),
          Map.entry("DEXTAUS", "TWD"),
          Map.entry("DEXTHUS", "THB"),
          Map.entry("DEXMAUS", "MYR"));

  private FredSeries() {}

  /** How a rate is quoted. */
  static Optional<String> quote(String id) {
    return Optional.ofNullable(QUOTES.get(id));
  }

  /** The entry of an exchange rate without its file: currency and quote. */
  static Optional<Currency> currency(String id) {
    if (PER_UNIT.containsKey(id)) {
      return Optional.of(new Currency(PER_UNIT.get(id), "per-unit"));
    }
    return Optional.ofNullable(UNITS_PER.get(id)).map(code -> new Currency(code, "units-per"));
  }

  /**
   * A currency and which way its dollar rate is quoted.
   *
   * @param code of three letters
   * @param quote as market files write it
   */
  record Currency(String code, String quote) {}
}
