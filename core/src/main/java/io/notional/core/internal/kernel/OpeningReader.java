package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.core.config.Nearest;
import io.notional.core.holdings.HeldCash;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.holdings.Holdings;
import io.notional.core.holdings.Unsettled;
import io.notional.core.holdings.WaitingOrder;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.SettlementDays;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Finds what holdings name in a fund and a market, and says all that does not fit. */
final class OpeningReader {
  private final BoundFund universe;
  private final Market market;
  private final Holdings holdings;
  private final List<Problem> problems;
  private final OpeningBook book;
  private final int day;
  private final ListingFinder listings;
  private final HeldFutures futures;

  private OpeningReader(
      Holdings holdings, BoundFund universe, RunSettings config, List<Problem> problems) {
    this.universe = universe;
    this.market = universe.market();
    this.holdings = holdings;
    this.problems = problems;
    this.book = new OpeningBook(holdings, universe);
    this.day = universe.firstDay();
    this.listings = new ListingFinder(universe, problems);
    boolean whole = config.contracts() == LotPolicy.WHOLE;
    this.futures = new HeldFutures(market, day, whole, problems);
  }

  /** Reads holdings at the first close of a fund. */
  static OpeningBook read(
      Holdings holdings, BoundFund universe, RunSettings config, List<Problem> problems) {
    OpeningReader reader = new OpeningReader(holdings, universe, config, problems);
    int before = problems.size();
    reader.date();
    if (problems.size() == before) {
      reader.positions();
      reader.cash();
      holdings.unsettled().forEach(reader::unsettled);
      reader.rules();
    }
    if (problems.size() == before) {
      reader.value();
    }
    return reader.book;
  }

  private LocalDate date(int t) {
    return market.days().date(t);
  }

  private void date() {
    holdings
        .date()
        .filter(of -> !of.equals(date(day)))
        .ifPresent(
            of ->
                problem(
                    ErrorCode.CONFLICT,
                    "holdings are of the close of "
                        + of
                        + " but the first close is that of "
                        + date(day),
                    ""));
  }

  private void positions() {
    Set<List<String>> seen = new HashSet<>();
    for (HeldPosition position : holdings.positions()) {
      Listing listing = listings.find(position.sleeve(), position.instrument(), position.where());
      if (listing == null) {
        continue;
      }
      String sleeve = universe.sleeves().get(listing.sleeve()).id();
      if (!seen.add(List.of(sleeve, position.instrument(), position.contract()))) {
        problem(
            ErrorCode.CONFLICT,
            position.name() + " is held twice by sleeve " + sleeve + ": give it once",
            position.where());
      } else if (listing.security() != null) {
        security(position, listing);
      } else {
        futures
            .find(position, listing.product())
            .ifPresent(contract -> add(listing, contract.index(), position.quantity()));
      }
    }
  }

  private void security(HeldPosition position, Listing listing) {
    Security security = listing.security();
    if (!position.contract().isEmpty()) {
      problem(
          ErrorCode.CONFLICT,
          position.instrument() + " is no future and has no contract " + position.contract(),
          position.where());
    } else if (Double.isNaN(security.close(day))) {
      missing(position);
    } else if (listing.sleeve() == universe.collateral() && position.quantity() < 0) {
      problem(
          ErrorCode.OUT_OF_RANGE,
          "the quantity of "
              + position.instrument()
              + " must be zero or more, for it is collateral, but was "
              + position.quantity(),
          position.where());
    } else {
      add(listing, -1, position.quantity());
    }
  }

  private void add(Listing listing, int contract, double quantity) {
    if (Math.abs(quantity) > 0) {
      book.positions.add(new OpeningBook.Position(listing, contract, quantity));
    }
  }

  private void missing(HeldPosition position) {
    problem(
        ErrorCode.NOT_COVERED, position.name() + " has no price on " + date(day), position.where());
  }

  private void cash() {
    List<String> foreign = ForeignCash.currencies(universe);
    TreeSet<String> known = new TreeSet<>(foreign);
    known.add(market.baseCurrency());
    Set<String> seen = new HashSet<>();
    for (HeldCash held : holdings.cash()) {
      String currency = held.currency();
      if (!known.contains(currency)) {
        String what = "currency of a fund that keeps no other";
        problem(ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, currency, known), held.where());
      } else if (!seen.add(currency)) {
        problem(ErrorCode.CONFLICT, "cash in " + currency + " is given twice: once", held.where());
      } else if (currency.equals(market.baseCurrency())) {
        book.cash = held.amount();
      } else {
        foreign(held);
      }
    }
  }

  private void foreign(HeldCash held) {
    if (held.amount() < 0) {
      problem(
          ErrorCode.OUT_OF_RANGE,
          "cash in " + held.currency() + " must be zero or more but was " + held.amount(),
          held.where());
    } else if (Double.isNaN(market.exchangeRate(held.currency(), day))) {
      problem(
          ErrorCode.NOT_COVERED,
          held.currency() + " has no exchange rate on " + date(day),
          held.where());
    } else {
      book.foreign.put(held.currency(), held.amount());
    }
  }

  private void unsettled(Unsettled owed) {
    int due = market.settlements().day(Math.toIntExact(owed.due().toEpochDay()));
    if (due <= day || due - day > SettlementDays.LONGEST) {
      problem(
          ErrorCode.OUT_OF_RANGE,
          "what is unsettled must be due after "
              + date(day)
              + " and within "
              + SettlementDays.LONGEST
              + " valuation days but is due on "
              + owed.due(),
          owed.where());
      return;
    }
    int sleeve = universe.collateral();
    Security security = null;
    if (owed.isTrade()) {
      Listing listing = listings.find(owed.sleeve(), owed.instrument(), owed.where());
      if (listing == null) {
        return;
      }
      sleeve = listing.sleeve();
      security = listing.security();
      if (security == null) {
        problem(
            ErrorCode.CONFLICT,
            owed.instrument() + " is a future, whose trades settle at once",
            owed.where());
        return;
      }
    }
    book.due.add(
        new OpeningBook.Due(sleeve, security, due, owed.quantity(), owed.price(), owed.amount()));
  }

  private void rules() {
    holdings
        .lastSale()
        .ifPresent(
            sale -> book.lastSale = market.settlements().day(Math.toIntExact(sale.toEpochDay())));
    for (WaitingOrder order : holdings.orders()) {
      Listing listing = listings.find(order.sleeve(), order.instrument(), order.where());
      int decided = market.days().atOrBefore(Math.toIntExact(order.decided().toEpochDay()));
      if (listing != null) {
        OrderSize size =
            order.units().isPresent()
                ? new OrderSize.Fixed(order.units().getAsDouble())
                : new OrderSize.AtFill();
        book.orders.add(
            new PendingOrders.Order(
                listing, order.target(), size, Math.max(0, decided), order.reason()));
      }
    }
    holdings
        .targets()
        .forEach(last -> listings.find(last.sleeve(), last.instrument(), last.where()));
  }

  /** A fund is worth something. */
  private void value() {
    double nav = book.nav();
    if (!(nav >= 1 && nav <= 1e15)) {
      problem(
          ErrorCode.OUT_OF_RANGE,
          String.format(
              Locale.ROOT,
              "what is held must be worth between 1 and 1e15 but comes to %,.2f on %s",
              nav,
              date(day)),
          "");
    }
  }

  private void problem(ErrorCode code, String message, String where) {
    problems.add(new Problem(code, message, where));
  }
}
