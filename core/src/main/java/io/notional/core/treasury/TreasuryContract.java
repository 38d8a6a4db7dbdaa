package io.notional.core.treasury;

import io.notional.core.treasury.ConversionFactor.Rounding;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The Treasury futures of the exchange, shortest first, with the terms that differ. Months of
 * delivery are March, June, September and December.
 */
public enum TreasuryContract {
  /** Two-year note. */
  ZT(2000, 1.0 / 256, Rounding.MONTH, 0, "1990-06-22"),
  /** Three-year note; its tick was twice as wide before the contracts of September 2020. */
  Z3N(2000, 1.0 / 256, Rounding.MONTH, 0, "2009-03-23"),
  /** Five-year note. */
  ZF(1000, 1.0 / 128, Rounding.MONTH, 0, "1988-05-20"),
  /** Ten-year note. */
  ZN(1000, 1.0 / 64, Rounding.QUARTER, 7, "1982-05-03"),
  /** Ultra ten-year note. */
  TN(1000, 1.0 / 64, Rounding.QUARTER, 7, "2016-01-11"),
  /** Treasury bond. */
  ZB(1000, 1.0 / 32, Rounding.QUARTER, 7, "1977-08-22"),
  /** Ultra bond. */
  UB(1000, 1.0 / 32, Rounding.QUARTER, 7, "2010-01-11");

  private static final LocalDate ULTRA_BOND_FROM = LocalDate.of(2011, 3, 1);
  private static final LocalDate SEVEN_YEAR_NOTES_FROM = LocalDate.of(2020, 9, 1);
  private static final int FIVE_YEAR_ISSUE = 63;
  private static final int SEVEN_YEAR_ISSUE = 84;
  private static final int TEN_YEAR_ISSUE = 120;

  private final double pointValue;
  private final double tickSize;
  private final Rounding rounding;
  private final int lastTradeBeforeMonthEnd;
  private final LocalDate listed;

  TreasuryContract(
      double pointValue,
      double tickSize,
      Rounding rounding,
      int lastTradeBeforeMonthEnd,
      String listed) {
    this.pointValue = pointValue;
    this.tickSize = tickSize;
    this.rounding = rounding;
    this.lastTradeBeforeMonthEnd = lastTradeBeforeMonthEnd;
    this.listed = LocalDate.parse(listed);
  }

  /** Dollars a point: 1,000, and 2,000 for ZT and Z3N. */
  public double pointValue() {
    return pointValue;
  }

  /** The smallest price step of an outright trade, in points. */
  public double tickSize() {
    return tickSize;
  }

  /** Face value of a contract in dollars. */
  public double face() {
    return 100 * pointValue;
  }

  /** Business days from the last trade to the last business day of the delivery month. */
  public int lastTradeBeforeMonthEnd() {
    return lastTradeBeforeMonthEnd;
  }

  /** The first day on which it was traded; of Z3N, since it is listed again. */
  public LocalDate listed() {
    return listed;
  }

  /** The conversion factor of a note for a delivery. */
  public double conversionFactor(TreasuryNote note, LocalDate delivery) {
    return ConversionFactor.of(note, delivery, rounding);
  }

  /**
   * Whether a note may be delivered, by its original and its remaining term.
   *
   * @param maturity of the note
   * @param originalMonths months from issue to maturity
   * @param delivery any day of the delivery month
   */
  public boolean accepts(LocalDate maturity, int originalMonths, LocalDate delivery) {
    LocalDate first = delivery.withDayOfMonth(1);
    return switch (this) {
      case ZT ->
          originalMonths <= FIVE_YEAR_ISSUE
              && within(maturity, first.plusMonths(21), lastOf(first).plusYears(2));
      case Z3N ->
          originalMonths
                  <= (first.isBefore(SEVEN_YEAR_NOTES_FROM) ? FIVE_YEAR_ISSUE : SEVEN_YEAR_ISSUE)
              && within(maturity, first.plusMonths(33), lastOf(first).plusYears(3));
      case ZF -> originalMonths <= FIVE_YEAR_ISSUE && !maturity.isBefore(first.plusMonths(50));
      case ZN -> within(maturity, first.plusMonths(78), first.plusYears(10));
      case TN ->
          originalMonths == TEN_YEAR_ISSUE
              && within(maturity, first.plusMonths(113), first.plusYears(10));
      case ZB ->
          !maturity.isBefore(first.plusYears(15))
              && (first.isBefore(ULTRA_BOND_FROM) || maturity.isBefore(first.plusYears(25)));
      case UB -> !maturity.isBefore(first.plusYears(25));
    };
  }

  private static LocalDate lastOf(LocalDate first) {
    return first.with(TemporalAdjusters.lastDayOfMonth());
  }

  private static boolean within(LocalDate date, LocalDate from, LocalDate upTo) {
    return !date.isBefore(from) && !date.isAfter(upTo);
  }
}
