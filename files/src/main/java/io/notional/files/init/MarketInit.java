package io.notional.files.init;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.files.input.InputFile;
import io.notional.files.market.MarketFile;
import io.notional.files.market.SeriesFacts;
import io.notional.files.market.SeriesReport;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Makes a first market file from a folder: recognises the layouts of its files, leaves out those
 * that are refused with the reason, and tries the market that results. Used by one thread.
 */
public final class MarketInit {
  private static final int MOST_STALE_DAYS = 60;

  private final Path folder;
  private final List<FoundFile> files;
  private final Map<String, String> refused = new TreeMap<>();
  private final List<SeriesReport> refusedSeries = new ArrayList<>();
  private boolean theoretical = true;

  private MarketInit(Path folder) {
    this.folder = folder;
    this.files = FolderScan.of(folder);
    files.forEach(file -> file.problem().ifPresent(why -> refused.put(file.name(), why)));
  }

  /**
   * Looks at a folder.
   *
   * @param name what places in messages call the market file
   * @throws NotionalException {@code MISSING_DATA} if the folder has no data that make a market
   */
  public static MarketProposal of(Path folder, String name) {
    return new MarketInit(folder).proposal(name);
  }

  private MarketProposal proposal(String name) {
    while (true) {
      Drafts drafts = drafts();
      MarketFile market = open(drafts, Map.of(), name);
      List<SeriesReport> series =
          market.report(folder, Set.copyOf(market.ids()), Catalog.builtIn());
      if (!refuse(series)) {
        Map<String, Integer> gaps = gaps(series);
        MarketFile whole = open(drafts, gaps, name);
        if (loads(whole, drafts)) {
          return proposal(drafts, new MarketText(drafts, gaps).text(), series, whole);
        }
      }
    }
  }

  private Drafts drafts() {
    List<FoundFile> usable =
        files.stream().filter(file -> !refused.containsKey(file.name())).toList();
    Drafts drafts = Drafts.of(usable, theoretical);
    if (drafts.in(Draft.RATES).isEmpty() || drafts.in(Draft.INSTRUMENTS).isEmpty()) {
      boolean rate = drafts.in(Draft.RATES).isEmpty();
      List<Problem> problems = new ArrayList<>();
      problems.add(
          Problem.of(
              ErrorCode.MISSING_DATA,
              "a market needs "
                  + (rate ? "a rate that cash earns" : "an instrument")
                  + " but no file below "
                  + folder
                  + " gives one: docs/data.md says what to download, "
                  + (rate ? "DTB3 of FRED" : "a fund of stocks")
                  + " among it"));
      drafts
          .unfinished()
          .forEach(
              open ->
                  problems.add(
                      Problem.of(
                          ErrorCode.MISSING_DATA, open.series() + " needs " + open.needs())));
      refused.forEach(
          (file, why) -> problems.add(Problem.of(ErrorCode.BAD_DATA, file + ": " + why)));
      throw new NotionalException(problems);
    }
    return drafts;
  }

  private static MarketFile open(Drafts drafts, Map<String, Integer> gaps, String name) {
    String text = new MarketText(drafts, gaps).text();
    return MarketFile.open(InputFile.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  /** Remembers which files are refused; whether there are any. */
  private boolean refuse(List<SeriesReport> series) {
    List<SeriesReport> bad = series.stream().filter(s -> !s.problems().isEmpty()).toList();
    for (SeriesReport report : bad) {
      refused.putIfAbsent(report.file(), words(report.problems()));
      refusedSeries.add(report);
    }
    return !bad.isEmpty();
  }

  /** Where theoretical futures cannot be priced, the market is one without them. */
  private boolean loads(MarketFile market, Drafts drafts) {
    try {
      market.load(folder, Set.copyOf(market.ids()), Catalog.builtIn());
      return true;
    } catch (NotionalException e) {
      boolean curves = theoretical && !drafts.in(Draft.PAR_YIELDS).isEmpty();
      if (!curves) {
        throw e;
      }
      theoretical = false;
      refused.put("theoretical futures", words(e.problems()));
      return false;
    }
  }

  private static Map<String, Integer> gaps(List<SeriesReport> series) {
    Map<String, Integer> gaps = new TreeMap<>();
    for (SeriesReport report : series) {
      int days = report.facts().map(SeriesFacts::longestGap).orElse(0);
      if (days > SeriesFacts.GAP_DAYS && days <= MOST_STALE_DAYS) {
        gaps.put(report.id(), days);
      }
    }
    return gaps;
  }

  private MarketProposal proposal(
      Drafts drafts, String text, List<SeriesReport> series, MarketFile market) {
    List<SeriesReport> all = new ArrayList<>(series);
    all.addAll(refusedSeries);
    StringBuilder whole = new StringBuilder(text);
    List<String> reasons = new ArrayList<>();
    Set<String> names = new TreeSet<>(refused.keySet());
    for (String name : names) {
      reasons.add(name + ": " + refused.get(name));
      whole.append("\n# left out: ").append(comment(name + ": " + refused.get(name)));
    }
    whole.append(names.isEmpty() ? "" : "\n");
    return new MarketProposal(
        whole.toString(), all, reasons, drafts.unused(), market.unfinished(), market.ids());
  }

  private static String words(List<Problem> problems) {
    return problems.stream().map(Problem::toString).collect(Collectors.joining("; "));
  }

  /** A comment of one line of what YAML may hold. */
  private static String comment(String text) {
    return text.replaceAll("[^ -~]", "?");
  }
}
