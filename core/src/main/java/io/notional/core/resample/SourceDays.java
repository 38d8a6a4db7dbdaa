package io.notional.core.resample;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/**
 * The days of a market that can be drawn: those on which all that is resampled has a price, and had
 * one the day before. Relative changes of day {@code i} are from day {@code i - 1} of the source to
 * day {@code i}. Immutable.
 *
 * @param first the first valuation day of the source whose change can be drawn
 * @param last the last one
 */
record SourceDays(Market market, int first, int last) {
  /**
   * The days that a market has in common for some instruments.
   *
   * @throws NotionalException {@code NOT_COVERED} if there are fewer than two
   */
  static SourceDays of(
      Market market,
      Collection<String> instruments,
      Optional<LocalDate> least,
      Optional<LocalDate> most) {
    int from = least.map(date -> market.days().atOrAfter(day(date)) - 1).orElse(0);
    int to = most.map(date -> market.days().atOrBefore(day(date))).orElse(Integer.MAX_VALUE);
    from = Math.max(0, from);
    to = Math.min(to, market.days().size() - 1);
    for (String id : instruments) {
      from = Math.max(from, market.firstDay(id));
      to = Math.min(to, market.lastDay(id));
    }
    while (from <= to && Double.isNaN(market.cashRate(from))) {
      from++;
    }
    while (to >= from && Double.isNaN(market.cashRate(to))) {
      to--;
    }
    SourceDays days = new SourceDays(market, from + 1, to);
    if (days.size() < 2) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "paths are drawn from days on which all of "
              + String.join(", ", instruments)
              + " are quoted, of which the market has "
              + Math.max(0, days.size())
              + least.map(date -> " from " + date).orElse("")
              + most.map(date -> " to " + date).orElse(""));
    }
    return days;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }

  /** How many there are. */
  int size() {
    return last - first + 1;
  }

  /** The valuation day of the source of a place. */
  int day(int place) {
    return first + place;
  }

  /** A column by place. */
  double[] column(IntToDoubleFunction byDay) {
    double[] column = new double[size()];
    for (int i = 0; i < column.length; i++) {
      column[i] = byDay.applyAsDouble(day(i));
    }
    return column;
  }

  /** What each close is of the close before; 1 where either is missing. */
  double[] relative(IntToDoubleFunction level) {
    return column(
        day -> {
          double relative = level.applyAsDouble(day) / level.applyAsDouble(day - 1);
          return relative > 0 && relative < Double.POSITIVE_INFINITY ? relative : 1;
        });
  }

  /** What a distribution is of the close before it. */
  double[] yields(Security security) {
    return security.distributes()
        ? column(
            day ->
                security.distribution(day)
                    / security.exchangeRate(day)
                    / security.closeInCurrency(day - 1))
        : new double[0];
  }

  /** What each known level of an index is of that known the day before. */
  double[] growth(DatedSeries index) {
    return relative(
        day -> {
          int row = index.rowAtOrBefore(market.days().epochDay(day));
          return row < 0 ? Double.NaN : index.value(row);
        });
  }

  /** The contract that comes into use after the one of a day; -1 where the data has none. */
  static int follower(FutureProduct product, int day) {
    int active = product.activeContract(day);
    int rolls = product.rolls().size();
    for (int i = product.rollsBy(day); i < rolls; i++) {
      if (product.rolls().get(i).from() == active) {
        return product.rolls().get(i).to();
      }
    }
    return -1;
  }
}
