package io.notional.core.market;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a market was prepared from, so that another can be made from it, cut at a date or continued
 * beyond its end. Valuation days, rates and exchange rates are those of the market itself.
 * Immutable.
 *
 * @param securities what is paid in full and quoted, by id
 * @param bills what accretes at a rate, by id
 * @param futures futures products by id
 */
public record MarketInputs(
    SortedMap<String, SecurityInput> securities,
    SortedMap<String, BillInput> bills,
    SortedMap<String, FutureInput> futures) {
  public MarketInputs {
    securities = Collections.unmodifiableSortedMap(new TreeMap<>(securities));
    bills = Collections.unmodifiableSortedMap(new TreeMap<>(bills));
    futures = Collections.unmodifiableSortedMap(new TreeMap<>(futures));
  }
}
