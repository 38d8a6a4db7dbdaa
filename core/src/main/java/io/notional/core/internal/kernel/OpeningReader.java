package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.core.config.Nearest;
import io.notional.core.holdings.HeldCash;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.holdings.Holdings;
import io.notional.core.holdings.Unsettled;
import io.notional.core.holdings.WaitingOrder;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.SettlementDays;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Finds what holdings name in a fund and a market, and says all that does not fit. */
final class OpeningReader {
  /** Quantities nearer than this to whole lots are whole, as a fraction. */
  private static final double ROUNDING = 1e-9;

  private final BoundFund universe;
  private final Market market;
  private final Holdings holdings;
  private final boolean whole;
  private final List<Problem> problems;
  private final OpeningBook book;
  private final int day;

  private OpeningReader(
      Holdings holdings, BoundFund universe, RunSettings config, List<Problem> problems) {
    this.universe = universe;
    this.market = universe.market();
    this.holdings = holdings;
    this.whole = config.contracts() == LotPolicy.WHOLE;
    this.problems = problems;
    this.book = new OpeningBook(holdings, universe);
    this.day = universe.firstDay();
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
      Listing listing = find(position.sleeve(), position.instrument(), position.where());
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
        future(position, listing);
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

  private void future(HeldPosition position, Listing listing) {
    FutureProduct product = listing.product();
    Contract contract = contract(position, product);
    if (contract == null) {
      return;
    }
    double lots = product.lot() > 0 ? position.quantity() / product.lot() : 0;
    if (whole && Math.abs(lots - Math.rint(lots)) > ROUNDING * Math.max(1, Math.abs(lots))) {
      problem(
          ErrorCode.OUT_OF_RANGE,
          "the quantity of "
              + position.name()
              + " must be whole lots of "
              + product.lot()
              + " but was "
              + position.quantity(),
          position.where());
    } else if (Double.isNaN(contract.close(day))) {
      gone(position, contract);
    } else if (isLeft(product, contract)) {
      problem(
          ErrorCode.CARRIED_TOO_FAR,
          position.name()
              + " must be rolled first: this market has left it for "
              + product.contract(product.activeContract(day)).label()
              + " by "
              + date(day),
          position.where());
    } else {
      add(listing, contract.index(), position.quantity());
    }
  }

  private Contract contract(HeldPosition position, FutureProduct product) {
    TreeSet<String> known = new TreeSet<>();
    for (Contract contract : product.contracts()) {
      if (contract.label().equals(position.contract())) {
        return contract;
      }
      if (!Double.isNaN(contract.close(day))) {
        known.add(contract.label());
      }
    }
    if (position.contract().isEmpty()) {
      problem(
          ErrorCode.MISSING_VALUE,
          "the contract of "
              + position.instrument()
              + " must be given, such as "
              + (known.isEmpty() ? "2020-06" : known.first()),
          position.where());
    } else {
      String what = "contract of " + position.instrument();
      problem(
          ErrorCode.UNKNOWN_NAME,
          Nearest.unknown(what, position.contract(), known),
          position.where());
    }
    return null;
  }

  private void gone(HeldPosition position, Contract contract) {
    if (contract.lastDay() >= day) {
      missing(position);
      return;
    }
    String last = contract.lastDay() < 0 ? "no valuation day" : "" + date(contract.lastDay());
    problem(
        ErrorCode.CARRIED_TOO_FAR,
        position.name() + " has expired: its last price is of " + last,
        position.where());
  }

  /** Whether an earlier contract than the one of the market has no roll to come. */
  private boolean isLeft(FutureProduct product, Contract contract) {
    boolean earlier = contract.index() < product.activeContract(day);
    return earlier
        && product.rolls().stream()
            .noneMatch(step -> step.day() > day && step.from() == contract.index());
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
      Listing listing = find(owed.sleeve(), owed.instrument(), owed.where());
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
      Listing listing = find(order.sleeve(), order.instrument(), order.where());
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
    holdings.targets().forEach(last -> find(last.sleeve(), last.instrument(), last.where()));
  }

  /** A fund is worth something. */
  private void value() {
    double nav = book.nav();
    if (!(nav >= 1 && nav <= 1e15)) {
      problem(
          ErrorCode.OUT_OF_RANGE,
          "what is held must be worth [1, 1e15] but comes to " + nav + " on " + date(day),
          "");
    }
  }

  /** The listing of an instrument in a sleeve, or in the only one that may hold it. */
  private Listing find(String sleeve, String instrument, String where) {
    if (!sleeve.isEmpty() && universe.sleeve(sleeve) < 0) {
      List<String> known = universe.sleeves().stream().map(s -> s.id()).toList();
      problem(ErrorCode.UNKNOWN_NAME, Nearest.unknown("sleeve", sleeve, known), where);
      return null;
    }
    Listing found = null;
    for (int s = 0; s < universe.sleeves().size(); s++) {
      boolean asked = sleeve.isEmpty() || s == universe.sleeve(sleeve);
      Listing listing = asked ? universe.listing(s, instrument) : null;
      if (listing != null && found != null) {
        problem(
            ErrorCode.MISSING_VALUE,
            instrument
                + " may be in sleeve "
                + universe.sleeves().get(found.sleeve()).id()
                + " or "
                + universe.sleeves().get(s).id()
                + ": say sleeve",
            where);
        return null;
      }
      found = listing != null ? listing : found;
    }
    if (found == null) {
      unknown(sleeve, instrument, where);
    }
    return found;
  }

  private void unknown(String sleeve, String instrument, String where) {
    TreeSet<String> known = new TreeSet<>(universe.securities().keySet());
    known.addAll(universe.products().keySet());
    boolean elsewhere = known.contains(instrument);
    problem(
        ErrorCode.UNKNOWN_NAME,
        elsewhere
            ? "sleeve " + sleeve + " does not hold " + instrument
            : Nearest.unknown("instrument of the fund", instrument, known),
        where);
  }

  /** The listing of what was found before. */
  static Listing listing(BoundFund universe, String sleeve, String instrument) {
    for (int s = 0; s < universe.sleeves().size(); s++) {
      boolean asked = sleeve.isEmpty() || s == universe.sleeve(sleeve);
      Listing listing = asked ? universe.listing(s, instrument) : null;
      if (listing != null) {
        return listing;
      }
    }
    throw new IllegalStateException(instrument + " was found before");
  }

  private void problem(ErrorCode code, String message, String where) {
    problems.add(new Problem(code, message, where));
  }
}
