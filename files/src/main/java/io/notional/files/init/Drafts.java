package io.notional.files.init;

import io.notional.files.csv.KnownLayout;
import io.notional.files.market.KnownFuture;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes entries of a market file from the files of a folder. Used by one thread. */
final class Drafts {
  private static final List<KnownLayout> PAR_YIELDS =
      List.of(KnownLayout.TREASURY_PAR_YIELDS, KnownLayout.FRED_PAR_YIELD, KnownLayout.PAR_YIELDS);

  private final List<FoundFile> files;
  private final List<Draft> drafts = new ArrayList<>();
  private final List<Unfinished> unfinished = new ArrayList<>();
  private final List<String> unused = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private Drafts(List<FoundFile> files) {
    this.files = files;
  }

  /** The entries of some files, of which none is refused. */
  static Drafts of(List<FoundFile> files, boolean theoretical) {
    Drafts made = new Drafts(files);
    files.forEach(made::series);
    files.forEach(made::security);
    files.forEach(made::future);
    if (theoretical && made.has(Draft.PAR_YIELDS) && made.has(Draft.RATES)) {
      made.theoretical();
    }
    files.forEach(made::leftOver);
    return made;
  }

  List<Draft> all() {
    return List.copyOf(drafts);
  }

  List<Draft> in(String section) {
    return drafts.stream().filter(draft -> draft.section().equals(section)).toList();
  }

  /** What is to be said or confirmed, entries first. */
  List<Unfinished> unfinished() {
    List<Unfinished> all = new ArrayList<>();
    drafts.forEach(d -> d.assumed().forEach(what -> all.add(new Unfinished(d.id(), what))));
    all.addAll(unfinished);
    return List.copyOf(all);
  }

  /** Files that no entry names and that want nothing. */
  List<String> unused() {
    return List.copyOf(unused);
  }

  private boolean has(String section) {
    return !in(section).isEmpty();
  }

  private void series(FoundFile file) {
    if (file.layout().filter(PAR_YIELDS::contains).isPresent()) {
      String name = Draft.quoted(file.name());
      drafts.add(Draft.of(Draft.PAR_YIELDS, file.name(), file.name(), name));
    } else if (file.is(KnownLayout.FRED, KnownLayout.RATE)) {
      rate(file, file.is(KnownLayout.FRED) ? file.series() : file.symbol());
    } else if (file.is(KnownLayout.FRED_EXCHANGE_RATE)) {
      FredSeries.currency(file.series())
          .ifPresentOrElse(
              currency -> exchangeRate(file, currency),
              () -> undeclared(file, "currency and quote, under exchange-rates"));
    } else if (file.is(KnownLayout.EXCHANGE_RATE)) {
      pair(file);
    }
  }

  private void rate(FoundFile file, String series) {
    Optional<String> quote = FredSeries.quote(series);
    if (quote.isEmpty()) {
      undeclared(file, "what it is: a rate with its quote, or the level of an index");
      return;
    }
    String id = unique(series);
    List<String> text = new ArrayList<>(List.of("id: " + Draft.quoted(id)));
    text.addAll(file.lines());
    text.add("quote: " + quote.get());
    drafts.add(new Draft(Draft.RATES, id, file.name(), "USD", text, List.of()));
  }

  private void pair(FoundFile file) {
    String symbol = file.symbol().replaceAll("[^A-Z]", "");
    if (symbol.length() == 6 && symbol.endsWith("USD")) {
      exchangeRate(file, new FredSeries.Currency(symbol.substring(0, 3), "per-unit"));
    } else if (symbol.length() == 6 && symbol.startsWith("USD")) {
      exchangeRate(file, new FredSeries.Currency(symbol.substring(3), "units-per"));
    } else {
      undeclared(file, "currency and quote, under exchange-rates");
    }
  }

  private void exchangeRate(FoundFile file, FredSeries.Currency currency) {
    if (!ids.add(currency.code())) {
      undeclared(file, "a decision: " + currency.code() + " has another file already");
      return;
    }
    List<String> text = new ArrayList<>(List.of("currency: " + currency.code()));
    text.addAll(file.lines());
    text.add("quote: " + currency.quote());
    drafts.add(
        new Draft(Draft.EXCHANGE_RATES, currency.code(), file.name(), "USD", text, List.of()));
  }

  private void security(FoundFile file) {
    if (file.is(KnownLayout.FRENCH_DAILY)) {
      drafts.add(SecurityDraft.of(unique("US-MARKET"), file, "market-returns", "equity"));
      drafts.add(SecurityDraft.of(unique("US-BILLS"), file, "bill-returns", "bills"));
    } else if (file.is(
        KnownLayout.OHLC, KnownLayout.ADJUSTED, KnownLayout.STOOQ, KnownLayout.LEVEL)) {
      if (SecurityDraft.isForeign(file)) {
        foreign(file);
      } else {
        drafts.add(SecurityDraft.of(unique(file.symbol()), file));
      }
    }
  }

  private void foreign(FoundFile file) {
    Optional<KnownExchange> exchange = KnownExchange.of(file.symbol());
    if (exchange.isEmpty()) {
      undeclared(file, "currency, asset-class and costs, as an instrument of kind security");
    } else if (!ids.contains(exchange.get().rate())) {
      undeclared(file, "a file of exchange rates of " + exchange.get().rate());
    } else {
      drafts.add(SecurityDraft.foreign(unique(file.symbol()), file, exchange.get()));
    }
  }

  private void future(FoundFile file) {
    if (!file.is(KnownLayout.MULTIPLE_PRICES)) {
      return;
    }
    KnownFuture known = KnownFuture.of(file.stem()).orElse(null);
    if (known == null) {
      undeclared(file, "multiplier, tick, currency, asset-class, margin and costs, as a future");
    } else if (!known.currency().equals("USD") && !ids.contains(known.currency())) {
      undeclared(file, "a file of exchange rates of " + known.currency());
    } else if (ids.contains(known.symbol())) {
      undeclared(file, "a decision: " + known.symbol() + " has another file already");
    } else {
      ids.add(known.symbol());
      drafts.add(new FutureDraft(files, has(Draft.PAR_YIELDS)).of(known, file));
    }
  }

  private void theoretical() {
    FutureDraft future = new FutureDraft(files, true);
    for (KnownFuture known : KnownFuture.all()) {
      if (known.isTreasury() && !known.symbol().equals("Z3N") && ids.add(known.symbol())) {
        drafts.add(future.theoretical(known));
      }
    }
  }

  private void leftOver(FoundFile file) {
    if (file.is(KnownLayout.MARGINS, KnownLayout.BACK_ADJUSTED, KnownLayout.DURATIONS)) {
      if (!isNamed(file.name())) {
        unused.add(file.name() + ": " + file.layout().get().words() + " that no entry uses");
      }
    } else if (file.layout().isEmpty() && file.problem().isEmpty()) {
      unused.add(file.name() + ": its columns are those of no layout that is read");
    }
  }

  private boolean isNamed(String file) {
    String name = Draft.quoted(file);
    return drafts.stream()
        .flatMap(draft -> draft.text().stream())
        .anyMatch(line -> line.contains(": " + name + ",") || line.endsWith(": " + name));
  }

  private void undeclared(FoundFile file, String needs) {
    unfinished.add(new Unfinished(file.name(), needs));
  }

  private String unique(String id) {
    String free = id;
    for (int i = 2; !ids.add(free); i++) {
      free = id + "-" + i;
    }
    return free;
  }
}
