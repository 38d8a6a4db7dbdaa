package io.notional.core.calendar;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.BusinessCalendar;
import java.util.List;

/**
 * The days on which some US future settles, with what a group of products and securities make of
 * them. On a Good Friday with a report on employment futures on interest rates and currencies trade
 * in the morning and settle; everything else is closed, or trades and does not settle. Immutable.
 */
final class UsFutures implements BusinessCalendar {
  private static final BusinessCalendar RATES =
      new HolidayCalendar(UsHolidays::of, List.of(), UsExceptions.EMPLOYMENT_ON_GOOD_FRIDAY);

  private static final BusinessCalendar OTHERS =
      new HolidayCalendar(UsHolidays::of, List.of(), List.of());

  private final BusinessCalendar securities;

  UsFutures(BusinessCalendar securities) {
    this.securities = securities;
  }

  @Override
  public boolean isBusinessDay(int epochDay) {
    return RATES.isBusinessDay(epochDay);
  }

  @Override
  public BusinessCalendar futuresOn(AssetClass assetClass) {
    boolean rates = assetClass.equals(AssetClass.BONDS) || assetClass.equals(AssetClass.BILLS);
    return rates || assetClass.equals(AssetClass.CURRENCIES) ? this : OTHERS;
  }

  @Override
  public BusinessCalendar securities() {
    return securities;
  }
}
