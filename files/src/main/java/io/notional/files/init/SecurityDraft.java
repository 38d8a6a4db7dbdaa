package io.notional.files.init;

import io.notional.files.csv.KnownLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries of securities. */
final class SecurityDraft {
  private SecurityDraft() {}

  /** Whether it is named after an exchange abroad, which tells its currency if it is known. */
  static boolean isForeign(FoundFile file) {
    return file.symbol().contains(".");
  }

  /** An entry whose asset class follows from its symbol, or is assumed. */
  static Draft of(String id, FoundFile file) {
    KnownLayout layout = file.layout().orElseThrow();
    Optional<String> known = KnownSecurity.assetClass(file.symbol());
    List<String> assumed = new ArrayList<>();
    if (known.isEmpty()) {
      assumed.add("asset-class, which is assumed to be equity, confirmed");
    }
    assumed.addAll(index(layout));
    return draft(id, file, layout.layout(), known.orElse("equity"), "", assumed);
  }

  /** An entry of which everything is known. */
  static Draft of(String id, FoundFile file, String layout, String assetClass) {
    return draft(id, file, layout, assetClass, "", List.of());
  }

  /** An entry of what an exchange abroad quotes. */
  static Draft foreign(String id, FoundFile file, KnownExchange exchange) {
    KnownLayout layout = file.layout().orElseThrow();
    List<String> assumed = new ArrayList<>();
    assumed.add(
        "asset-class and currency, which are assumed to be equity and "
            + exchange.currency()
            + " as its exchange quotes, confirmed");
    assumed.addAll(index(layout));
    return draft(id, file, layout.layout(), "equity", exchange.currency(), assumed);
  }

  private static List<String> index(KnownLayout layout) {
    return layout == KnownLayout.STOOQ || layout == KnownLayout.LEVEL
        ? List.of("to be confirmed as an index that holds its dividends: the file has closes alone")
        : List.of();
  }

  private static Draft draft(
      String id,
      FoundFile file,
      String layout,
      String assetClass,
      String currency,
      List<String> assumed) {
    List<String> text = new ArrayList<>(List.of("id: " + Draft.quoted(id), "kind: security"));
    text.addAll(file.lines());
    text.add("layout: " + layout);
    text.add("asset-class: " + assetClass);
    if (!currency.isEmpty()) {
      text.add("currency: " + currency);
    }
    text.add("costs: {spread-bp: 2}");
    String priced = currency.isEmpty() ? "USD" : currency;
    return new Draft(Draft.INSTRUMENTS, id, file.name(), priced, text, assumed);
  }
}
