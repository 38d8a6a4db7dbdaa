package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Nearest;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Exchange rates as they were given, direct or crossed through a third currency. */
final class ExchangeRates {
  private record Quoted(DatedSeries series, int maxStaleDays) {
    double[] column(TradingDays days) {
      return Alignment.align(series, days, maxStaleDays);
    }
  }

  private record Cross(String via, Quoted quoted) {}

  private final SortedMap<String, Quoted> directs = new TreeMap<>();
  private final SortedMap<String, Cross> crosses = new TreeMap<>();

  void direct(String currency, DatedSeries basePerUnit, int maxStaleDays) {
    directs.put(currency, new Quoted(basePerUnit, maxStaleDays));
  }

  void cross(String currency, String via, DatedSeries viaPerUnit, int maxStaleDays) {
    crosses.put(currency, new Cross(via, new Quoted(viaPerUnit, maxStaleDays)));
  }

  void putAll(ExchangeRates others) {
    directs.putAll(others.directs);
    crosses.putAll(others.crosses);
  }

  /**
   * As {@link #columns(TradingDays)}, with the hundredths of currencies that instruments are quoted
   * in and that have no rate of their own.
   *
   * @param used the currencies of instruments
   */
  SortedMap<String, double[]> columns(TradingDays days, String base, Set<String> used) {
    NavigableMap<String, double[]> all = columns(days);
    for (String code : used) {
      Optional<String> currency = MinorUnit.currencyOf(code);
      boolean isBase = currency.isPresent() && currency.get().equals(base);
      double[] whole = currency.map(all::get).orElse(null);
      if (!all.containsKey(code) && (isBase || whole != null)) {
        double[] column = new double[days.size()];
        Arrays.setAll(column, t -> MinorUnit.SHARE * (isBase ? 1 : whole[t]));
        all.put(code, column);
      }
    }
    return all;
  }

  /**
   * Units of base currency for one unit of each currency by valuation day; NaN where a rate is
   * older than allowed.
   */
  private NavigableMap<String, double[]> columns(TradingDays days) {
    SortedMap<String, double[]> columns = new TreeMap<>();
    directs.forEach((currency, quoted) -> columns.put(currency, quoted.column(days)));
    NavigableMap<String, double[]> all = new TreeMap<>(columns);
    crosses.forEach(
        (currency, cross) -> {
          double[] via = columns.get(cross.via());
          if (via == null) {
            throw NotionalException.of(
                ErrorCode.UNKNOWN_NAME,
                Nearest.unknown(
                    "currency that " + currency + " is quoted in", cross.via(), columns.keySet()));
          }
          double[] column = cross.quoted().column(days);
          Arrays.setAll(column, t -> column[t] * via[t]);
          all.put(currency, column);
        });
    return all;
  }
}
