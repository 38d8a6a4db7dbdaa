package io.notional.core.calendar;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.SettlementCalendar;
import java.util.List;

/**
 * The days on which some US future settles, with what a group of products and securities make of
 * them. On a Good Friday with a report on employment futures on interest rates and currencies trade
 * in the morning and settle; everything else is closed, or trades and does not settle. Immutable.
 */
final class UsFutures implements SettlementCalendar {
  private static final SettlementCalendar RATES =
      new HolidayCalendar(UsHolidays::of, List.of(), UsExceptions.EMPLOYMENT_ON_GOOD_FRIDAY);

  private static final SettlementCalendar OTHERS =
      new HolidayCalendar(UsHolidays::of, List.of(), List.of());

  private final SettlementCalendar securities;

  UsFutures(SettlementCalendar securities) {
    this.securities = securities;
  }

  @Override
  public boolean isSettlementDay(int epochDay) {
    return RATES.isSettlementDay(epochDay);
  }

  @Override
  public SettlementCalendar futuresOn(AssetClass assetClass) {
    boolean rates = assetClass.equals(AssetClass.BONDS) || assetClass.equals(AssetClass.BILLS);
    return rates || assetClass.equals(AssetClass.CURRENCIES) ? this : OTHERS;
  }

  @Override
  public SettlementCalendar securities() {
    return securities;
  }
}
