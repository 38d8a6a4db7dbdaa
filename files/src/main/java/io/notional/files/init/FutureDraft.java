package io.notional.files.init;

import io.notional.files.csv.KnownLayout;
import io.notional.files.market.KnownFuture;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Entries of futures: terms from the table of known symbols, margins from a file where there is
 * one.
 */
final class FutureDraft {
  private final List<FoundFile> files;
  private final boolean parYields;

  /**
   * Drafts beside some files.
   *
   * @param parYields whether there are curves that durations can follow from
   */
  FutureDraft(List<FoundFile> files, boolean parYields) {
    this.files = files;
    this.parYields = parYields;
  }

  Draft of(KnownFuture known, FoundFile file) {
    List<String> text = new ArrayList<>();
    text.add("id: " + Draft.quoted(known.symbol()));
    text.add("kind: future");
    text.addAll(file.lines());
    companion(KnownLayout.BACK_ADJUSTED, file.stem(), known.symbol())
        .ifPresent(adjusted -> text.add("adjusted: " + Draft.quoted(adjusted.name())));
    text.add("asset-class: " + known.assetClass());
    if (!known.currency().equals("USD")) {
      text.add("currency: " + known.currency());
    }
    text.add("multiplier: " + known.multiplier());
    text.add("tick: " + known.tick());
    text.add("dates: " + known.dates());
    if (known.isTreasury() && parYields) {
      text.add("duration: par-curve");
    }
    rest(text, known, file.stem());
    return new Draft(
        Draft.INSTRUMENTS, known.symbol(), file.name(), known.currency(), text, List.of());
  }

  Draft theoretical(KnownFuture known) {
    List<String> text = new ArrayList<>();
    text.add("id: " + known.symbol());
    text.add("kind: theoretical-future");
    rest(text, known, known.symbol());
    return new Draft(Draft.INSTRUMENTS, known.symbol(), "", "USD", text, List.of());
  }

  private void rest(List<String> text, KnownFuture known, String stem) {
    text.add("margin:");
    Optional<FoundFile> margins = companion(KnownLayout.MARGINS, stem, known.symbol());
    margins.ifPresent(file -> text.add("  file: " + Draft.quoted(file.name())));
    text.add("  chain:");
    if (margins.isPresent()) {
      text.add("    - dated");
      text.add("    - carry-forward: {max-age-days: 900}");
    }
    text.add(
        "    - percent-of-notional: {initial: "
            + known.initial()
            + ", maintenance: "
            + known.maintenance()
            + "}");
    text.add(
        "costs: {commission: "
            + known.commission()
            + ", spread-ticks: "
            + known.spreadTicks()
            + "}");
  }

  /** The file of another layout that is named after the symbol, or after the file of prices. */
  private Optional<FoundFile> companion(KnownLayout layout, String stem, String symbol) {
    return files.stream()
        .filter(file -> file.is(layout))
        .filter(
            file -> List.of(stem, symbol).contains(file.stem().replaceFirst("[-_]margins?$", "")))
        .findFirst();
  }
}
