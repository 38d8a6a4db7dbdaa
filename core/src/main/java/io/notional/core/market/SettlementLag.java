package io.notional.core.market;

import java.time.LocalDate;

/** Business days between a trade and its settlement, by trade date. */
public enum SettlementLag {
  /** The same day. */
  SAME_DAY {
    @Override
    public int daysFor(int epochDay) {
      return 0;
    }
  },
  /** The next day: US Treasuries. */
  NEXT_DAY {
    @Override
    public int daysFor(int epochDay) {
      return 1;
    }
  },
  /** US stocks and funds: three days, two from 2017-09-05, one from 2024-05-28. */
  US_SECURITIES {
    @Override
    public int daysFor(int epochDay) {
      if (epochDay >= T1_FROM) {
        return 1;
      }
      return epochDay >= T2_FROM ? 2 : 3;
    }
  };

  private static final int T2_FROM = 17_414; // 2017-09-05
  private static final int T1_FROM = 19_871; // 2024-05-28

  /**
   * The lag of a trade.
   *
   * @param epochDay the trade date in days since 1970-01-01
   */
  public abstract int daysFor(int epochDay);

  /**
   * The date on which a trade settles.
   *
   * @param trade the trade date, a business day or not
   * @param calendar the days that count between trade and settlement
   */
  public LocalDate settlementDate(LocalDate trade, BusinessCalendar calendar) {
    return calendar.after(trade, daysFor(Math.toIntExact(trade.toEpochDay())));
  }
}
