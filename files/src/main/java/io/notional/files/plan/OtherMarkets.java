package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.files.market.MarketFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The market files that lie beside one: where that lacks what a fund holds, another may have all of
 * it, and somebody took the wrong one of several. Immutable.
 */
final class OtherMarkets {
  /** So many files are looked at; more are no folder of markets. */
  private static final int MOST = 50;

  /** A larger file is none that a person wrote. */
  private static final long LARGEST = 1 << 20;

  private final MarketFile file;

  OtherMarkets(MarketFile file) {
    this.file = file;
  }

  /**
   * Adds what may be done where the market lacks instruments of a fund; nothing where it does not.
   */
  void advise(PlannedFund fund, Problems problems) {
    Set<String> missing = new TreeSet<>(fund.instruments());
    missing.removeAll(file.ids());
    if (missing.isEmpty()) {
      return;
    }
    List<String> others = having(fund.instruments());
    if (!others.isEmpty()) {
      problems.add(
          ErrorCode.UNKNOWN_NAME,
          "of the market files beside "
              + file.name()
              + " all that the fund holds is in "
              + String.join(", ", others));
    }
  }

  private List<String> having(Set<String> ids) {
    List<String> names = new ArrayList<>();
    for (Path other : file.folder().map(OtherMarkets::files).orElse(List.of())) {
      String name = other.getFileName().toString();
      if (!name.equals(file.name()) && has(other, ids)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean has(Path file, Set<String> ids) {
    try {
      return MarketFile.open(file).ids().containsAll(ids);
    } catch (NotionalException e) {
      return false; // a spec, or no market of ours
    }
  }

  private static List<Path> files(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(OtherMarkets::mayBeMarket).sorted().limit(MOST).toList();
    } catch (IOException | UncheckedIOException e) {
      return List.of(); // advice is worth no failure
    }
  }

  private static boolean mayBeMarket(Path path) {
    String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
    boolean named = name.endsWith(".yaml") || name.endsWith(".yml") || name.endsWith(".json");
    try {
      return named && Files.isRegularFile(path) && Files.size(path) <= LARGEST;
    } catch (IOException e) {
      return false;
    }
  }
}
