package io.notional.files.init;

import io.notional.files.csv.KnownLayout;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Entries of securities. */
final class SecurityDraft {
  private SecurityDraft() {}

  /** Whether it is named after an exchange abroad: then nothing tells its currency. */
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
    if (layout == KnownLayout.STOOQ || layout == KnownLayout.LEVEL) {
      assumed.add(
          "to be confirmed as an index that holds its dividends: the file has closes alone");
    }
    return draft(id, file, layout.layout(), known.orElse("equity"), assumed);
  }

  /** An entry of which everything is known. */
  static Draft of(String id, FoundFile file, String layout, String assetClass) {
    return draft(id, file, layout, assetClass, List.of());
  }

  private static Draft draft(
      String id, FoundFile file, String layout, String assetClass, List<String> assumed) {
    List<String> text =
        List.of(
            "id: " + Draft.quoted(id),
            "kind: security",
            "file: " + Draft.quoted(file.name()),
            "layout: " + layout,
            "asset-class: " + assetClass,
            "costs: {spread-bp: 2}");
    return new Draft(Draft.INSTRUMENTS, id, file.name(), "USD", text, assumed);
  }
}
