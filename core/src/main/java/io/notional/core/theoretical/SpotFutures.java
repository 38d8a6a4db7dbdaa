package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;

/**
 * Futures on something that has a price, such as a stock index or gold, for any day on which it has
 * one: the price at which buying it, paying its cost of carry and delivering it earns nothing, by
 * {@link CostOfCarry}. There is a price for every day on which futures settle, spot has a close and
 * its income is known. A price depends on nothing after its day, and not on the dates that were
 * asked for. Immutable.
 *
 * <p>Left out: the choice of the day of delivery and of its quality, limits of a day's move, taxes,
 * and that hours of spot and of futures differ.
 */
public final class SpotFutures {
  /** A settlement day of futures on which spot had no close: no price. */
  public static final String NO_SPOT = "settlement-day-without-spot";

  /** A close of spot on a day on which futures do not settle: no price. */
  public static final String NO_SETTLEMENT = "spot-without-settlement";

  private final SpotProduct product;
  private final DatedSeries spot;
  private final CostOfCarry carry;
  private final TheoreticalTerms terms;

  private SpotFutures(
      SpotProduct product, DatedSeries spot, CostOfCarry carry, TheoreticalTerms terms) {
    this.product = Objects.requireNonNull(product, "product");
    this.spot = spot.requirePositive();
    this.carry = Objects.requireNonNull(carry, "carry");
    this.terms = Objects.requireNonNull(terms, "terms");
    if (spot.size() == 0) {
      throw NotionalException.of(ErrorCode.NOT_COVERED, spot.name() + " has no close");
    }
  }

  /**
   * A product on spot.
   *
   * @param spot closes, greater than zero
   * @throws NotionalException {@code BAD_DATA} for a close that is not, {@code NOT_COVERED} where
   *     there is none
   */
  public static SpotFutures of(
      SpotProduct product, DatedSeries spot, CostOfCarry carry, TheoreticalTerms terms) {
    return new SpotFutures(product, spot, carry, terms);
  }

  /**
   * Prices the product from one date to another, both included, as far as spot and financing reach.
   *
   * @throws NotionalException {@code NOT_COVERED} if there is no price between the dates, or no
   *     financing rate on one of the days
   */
  public SpotSeries price(LocalDate from, LocalDate to) {
    ContractPair<Carried> pair =
        new ContractPair<>(
            new Cycle(
                product.cycle(), delivery -> product.dates(delivery, terms.calendar()), terms),
            this::carried);
    List<SpotSeries.Row> rows = new ArrayList<>();
    int last = last(to);
    for (int row = spot.rowAtOrBefore(first(from) - 1) + 1; row < spot.size(); row++) {
      int day = spot.epochDay(row);
      if (day > last) {
        break;
      }
      if (terms.calendar().isBusinessDay(day)) {
        double cost = carry.perDay(day);
        if (!Double.isNaN(cost)) {
          pair.advance(day);
          rows.add(row(day, spot.value(row), cost, pair));
        }
      }
    }
    if (rows.isEmpty()) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          product.name()
              + ": no settlement day from "
              + from
              + " to "
              + to
              + " has a close of "
              + spot.name()
              + ", its income and a financing rate");
    }
    return new SpotSeries(product, rows);
  }

  /** The first day with spot and a financing rate. */
  public LocalDate firstDate() {
    return LocalDate.ofEpochDay(Math.max(spot.epochDay(0), carry.financing().firstDay()));
  }

  /** The last day up to which there are both spot and financing rates. */
  public LocalDate lastDate() {
    int last = spot.epochDay(spot.size() - 1);
    return LocalDate.ofEpochDay(Math.min(last, carry.financing().lastDay()));
  }

  /** What was done about days from one date to another, by name, in order of the names. */
  public SortedMap<String, Long> policyCounts(LocalDate from, LocalDate to) {
    return new PricedDays(day -> spot.rowOf(day) >= 0, terms.calendar(), carry.financing())
        .counts(first(from), last(to), NO_SPOT, NO_SETTLEMENT, carry.income());
  }

  private int first(LocalDate from) {
    return Math.toIntExact((from.isAfter(firstDate()) ? from : firstDate()).toEpochDay());
  }

  private int last(LocalDate to) {
    return Math.toIntExact((to.isBefore(lastDate()) ? to : lastDate()).toEpochDay());
  }

  /** A contract, and the day to which spot is carried for it. */
  private record Carried(LocalDate delivery, int day) {}

  private Carried carried(LocalDate delivery) {
    return new Carried(delivery, product.deliveryDay(delivery, terms.calendar()));
  }

  private SpotSeries.Row row(int day, double close, double cost, ContractPair<Carried> pair) {
    return new SpotSeries.Row(
        day, quote(day, close, cost, pair.inUse()), quote(day, close, cost, pair.next()));
  }

  private SpotSeries.Quote quote(int day, double close, double cost, Carried contract) {
    double fair = close * StrictMath.exp(cost * (contract.day() - day));
    double price = terms.quoted(fair, product.terms().tickSize());
    return new SpotSeries.Quote(contract.delivery(), price, contract.day());
  }
}
