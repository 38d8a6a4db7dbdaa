package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.DiscountTable;
import io.notional.core.issuance.Issuance;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Treasury futures for any day with par yields: the price at which buying the cheapest note of the
 * basket at the curve, financing it and delivering it earns nothing. Notes settle on the day
 * itself. There is a price for every day on which futures settle and yields were published. A price
 * depends on nothing after its day, and not on the dates that were asked for. Immutable.
 *
 * <p>Left out: the value of the delivery options beyond today's best choice, repo specials, and the
 * premium of notes just issued.
 */
public final class TheoreticalFutures {
  /** A day whose financing rate is an older one. */
  public static final String FINANCING_CARRIED = "financing-carried";

  /** A settlement day of futures on which no yields were published: no price. */
  public static final String NO_YIELDS = "settlement-day-without-yields";

  /** A day with yields on which futures do not settle: no price. */
  public static final String NO_SETTLEMENT = "yields-without-settlement";

  private final CurveHistory curves;
  private final Financing financing;
  private final TheoreticalTerms terms;
  private final Issuance issuance;

  private TheoreticalFutures(CurveHistory curves, Financing financing, TheoreticalTerms terms) {
    this.curves = Objects.requireNonNull(curves, "curves");
    this.financing = Objects.requireNonNull(financing, "financing");
    this.terms = Objects.requireNonNull(terms, "terms");
    this.issuance = Issuance.of(curves);
  }

  /** Futures on the notes that the Treasury's schedule makes along a history of curves. */
  public static TheoreticalFutures of(
      CurveHistory curves, Financing financing, TheoreticalTerms terms) {
    return new TheoreticalFutures(curves, financing, terms);
  }

  /**
   * Prices products from one date to another, both included.
   *
   * @return one series a product, in the order of the products
   * @throws NotionalException {@code NOT_COVERED} if there is no price between the dates, or no
   *     financing rate on one of the days
   */
  public List<TheoreticalSeries> price(
      List<TreasuryContract> products, LocalDate from, LocalDate to) {
    return price(products, from, to, day -> {});
  }

  /**
   * Prices products from one date to another, both included, and tells how far it is.
   *
   * @param progress is told each day whose prices are done
   * @return one series a product, in the order of the products
   * @throws NotionalException {@code NOT_COVERED} if there is no price between the dates, or no
   *     financing rate on one of the days
   */
  public List<TheoreticalSeries> price(
      List<TreasuryContract> products, LocalDate from, LocalDate to, Consumer<LocalDate> progress) {
    int first = Math.toIntExact(from.toEpochDay());
    int last = Math.toIntExact(to.toEpochDay());
    Contracts contracts = new Contracts(curves, issuance, terms);
    List<ProductPricing> pricings =
        products.stream().map(product -> new ProductPricing(product, terms, contracts)).toList();
    DiscountTable table = new DiscountTable();
    boolean any = false;
    for (int i = curves.atOrAfter(first); i < curves.size() && curves.epochDay(i) <= last; i++) {
      int day = curves.epochDay(i);
      if (terms.calendar().isBusinessDay(day)) {
        table.fill(curves.discount(i));
        double rate = financing.rate(day);
        pricings.forEach(pricing -> pricing.price(day, table, rate));
        progress.accept(LocalDate.ofEpochDay(day));
        any = true;
      }
    }
    if (!any) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "no settlement day from " + from + " to " + to + " has par yields");
    }
    return pricings.stream().map(ProductPricing::series).toList();
  }

  /** The first day with yields. */
  public LocalDate firstDate() {
    return LocalDate.ofEpochDay(curves.epochDay(0));
  }

  /** The last day up to which there are both yields and financing rates. */
  public LocalDate lastDate() {
    int yields = curves.epochDay(curves.size() - 1);
    return LocalDate.ofEpochDay(Math.min(yields, financing.lastDay()));
  }

  /** What was done about days from one date to another, by name, in order of the names. */
  public SortedMap<String, Long> policyCounts(LocalDate from, LocalDate to) {
    int first = Math.max(day(from), curves.epochDay(0));
    int last = Math.min(day(to), curves.epochDay(curves.size() - 1));
    return new PricedDays(this::isPublished, terms.calendar(), financing)
        .counts(first, last, NO_YIELDS, NO_SETTLEMENT);
  }

  private boolean isPublished(int day) {
    return curves.epochDay(curves.atOrBefore(day)) == day;
  }

  private static int day(LocalDate date) {
    return Math.toIntExact(date.toEpochDay());
  }
}
