package io.notional.core.theoretical;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rows of a product turned into columns, one a contract. Used by one thread.
 *
 * @param <Q> what is known of a contract on a day
 */
final class ContractColumns<Q extends ContractQuotes.Quote> {
  private final String id;
  private final ContractQuotes<Q> quotes;
  private final SortedMap<LocalDate, Column<Q>> columns = new TreeMap<>();

  ContractColumns(String id, ContractQuotes<Q> quotes) {
    this.id = id;
    this.quotes = quotes;
    for (ContractQuotes.Row<Q> row : quotes.rows()) {
      add(row.epochDay(), row.inUse());
      add(row.epochDay(), row.next());
    }
  }

  private void add(int epochDay, Q quote) {
    Column<Q> column = columns.computeIfAbsent(quote.delivery(), delivery -> new Column<>());
    column.days.add(epochDay);
    column.quotes.add(quote);
  }

  /** A number of a contract on a day. */
  interface Value<Q> {
    double of(int epochDay, Q quote);
  }

  /** Prices by delivery month. */
  SortedMap<LocalDate, DatedSeries> prices() {
    return series("contract", (day, quote) -> quote.price());
  }

  /** Another number by delivery month. */
  SortedMap<LocalDate, DatedSeries> series(String name, Value<Q> value) {
    SortedMap<LocalDate, DatedSeries> all = new TreeMap<>();
    columns.forEach(
        (delivery, column) ->
            all.put(delivery, column.series(id + " " + name + " " + delivery, value)));
    return all;
  }

  /** By day, the place of the contract in use among those by delivery month. */
  DatedSeries inUse() {
    List<LocalDate> deliveries = List.copyOf(columns.keySet());
    int[] days = new int[quotes.rows().size()];
    double[] places = new double[days.length];
    int place = 0;
    for (int i = 0; i < days.length; i++) {
      ContractQuotes.Row<Q> row = quotes.rows().get(i);
      while (deliveries.get(place).isBefore(row.inUse().delivery())) {
        place++;
      }
      days[i] = row.epochDay();
      places[i] = place;
    }
    return DatedSeries.of(id + " contract in use", days, places);
  }

  private static final class Column<Q> {
    private final List<Integer> days = new ArrayList<>();
    private final List<Q> quotes = new ArrayList<>();

    DatedSeries series(String name, Value<Q> value) {
      int[] dates = new int[days.size()];
      double[] values = new double[dates.length];
      for (int i = 0; i < dates.length; i++) {
        dates[i] = days.get(i);
        values[i] = value.of(dates[i], quotes.get(i));
      }
      return DatedSeries.of(name, dates, values);
    }
  }
}
