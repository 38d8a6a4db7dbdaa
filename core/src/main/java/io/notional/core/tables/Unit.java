package io.notional.core.tables;

/** What the values of a column are measured in. */
public enum Unit {
  /** None: dates, names, words. */
  NONE("none"),
  /** An amount in the market's base currency. */
  BASE_CURRENCY("base currency"),
  /** A decimal fraction of nav: 0.6 is 60%. */
  FRACTION_OF_NAV("fraction of nav"),
  /** A decimal fraction of average nav a year: 0.01 is 1%. */
  FRACTION_A_YEAR("fraction of nav a year"),
  /** How often average nav was turned over in a year. */
  NAVS_A_YEAR("times nav a year"),
  /** A decimal fraction of what the column names: 0.01 is 1%. */
  FRACTION("fraction"),
  /** Years of duration. */
  YEARS("years"),
  /** Basis points a year; of nav where the column is a cost or a carry. */
  BASIS_POINTS_A_YEAR("basis points a year"),
  /** Decimal per year: 0.01 is 1%. */
  RATE("decimal per year"),
  /** Basis points of yield. */
  BASIS_POINTS("basis points"),
  /** Points, as the instrument is quoted. */
  POINTS("points"),
  /** Signed shares or contracts. */
  UNITS("units"),
  /** Valuation days. */
  CLOSES("closes"),
  /** How many. */
  COUNT("count"),
  /** Fractions as decimals, ratios, years: what the measure of the row is. */
  BY_MEASURE("by measure"),
  /** What the component that recorded the value measures it in. */
  AS_RECORDED("as recorded");

  private final String id;

  Unit(String id) {
    this.id = id;
  }

  /** The name in documents. */
  public String id() {
    return id;
  }
}
