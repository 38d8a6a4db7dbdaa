package io.notional.core.synthetic;

import io.notional.core.market.BillInput;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import java.util.List;
import java.util.Optional;

/**
 * What a synthetic market is made of, before it is packed. Immutable, and safe for use by many
 * threads.
 */
public final class SyntheticInputs {
  private final int[] valuationDates;
  private final DatedSeries billRate;
  private final SecurityInput stocks;
  private final SecurityInput bonds;
  private final BillInput bills;
  private final Optional<SecurityInput> gold;
  private final List<FutureInput> futures;

  SyntheticInputs(
      int[] valuationDates,
      DatedSeries billRate,
      SecurityInput stocks,
      SecurityInput bonds,
      BillInput bills,
      Optional<SecurityInput> gold,
      List<FutureInput> futures) {
    this.valuationDates = valuationDates;
    this.billRate = billRate;
    this.stocks = stocks;
    this.bonds = bonds;
    this.bills = bills;
    this.gold = gold;
    this.futures = List.copyOf(futures);
  }

  /** A copy of the valuation days, in days since 1970-01-01: every business day. */
  public int[] valuationDates() {
    return valuationDates.clone();
  }

  /** The business days, in the past and the future. */
  public BusinessCalendar calendar() {
    return BusinessDays.CALENDAR;
  }

  /** The three-month rate by date: simple, decimal per year, ACT/360. */
  public DatedSeries billRate() {
    return billRate;
  }

  /** Stocks. */
  public SecurityInput stocks() {
    return stocks;
  }

  /** The bond fund: closes hold the total return. */
  public SecurityInput bonds() {
    return bonds;
  }

  /** The bill that accretes at the bill rate. */
  public BillInput bills() {
    return bills;
  }

  /** Spot gold, where the options ask for it. */
  public Optional<SecurityInput> gold() {
    return gold;
  }

  /** Treasury futures in the order of the options, then trend markets, then stocks and gold. */
  public List<FutureInput> futures() {
    return futures;
  }

  /** A new builder that holds all of it. */
  public MarketBuilder builder() {
    MarketBuilder builder =
        Market.builder()
            .valuationDates(valuationDates)
            .settlementCalendar(calendar())
            .rate(bills.rate(), billRate, RateQuote.MONEY_MARKET)
            .cashRate(bills.rate())
            .security(stocks)
            .security(bonds)
            .bill(bills);
    gold.ifPresent(builder::security);
    futures.forEach(builder::future);
    return builder;
  }
}
