package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.market.DatedSeries;
import io.notional.files.csv.DateRange;
import io.notional.files.csv.FundPricesReader;
import io.notional.files.csv.NumberStyle;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.ReadOptions;
import io.notional.files.csv.Sanity;
import io.notional.files.csv.SanityCheck;
import io.notional.files.csv.SanityLimits;
import io.notional.files.input.InputFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import picocli.CommandLine.Option;

/** How the file of a fund's prices is read: what a market file says of the files that it names. */
final class FundPricesOptions {
  private static final List<SanityCheck> CHECKS =
      List.of(SanityCheck.JUMP, SanityCheck.MOVE, SanityCheck.GAP);

  @Option(
      names = "--numbers",
      paramLabel = "STYLE",
      description =
          "How the file of fund prices writes numbers: plain (the default), decimal-comma or"
              + " thousands-comma.")
  private String numbers = id(NumberStyle.PLAIN);

  @Option(
      names = "--allow",
      paramLabel = "CHECK",
      description =
          "What is let through in the file of fund prices, since it is true: jump, move or gap; may"
              + " be given several times.")
  private List<String> allowed = List.of();

  /** Reads the prices; what is let through is counted. */
  Optional<DatedSeries> read(InputFile file, PolicyCounts counts, Problems problems) {
    Optional<NumberStyle> style =
        Arrays.stream(NumberStyle.values()).filter(s -> id(s).equals(numbers)).findFirst();
    if (style.isEmpty()) {
      unknown(
          "number style",
          numbers,
          Arrays.stream(NumberStyle.values()).map(FundPricesOptions::id).toList(),
          "--numbers",
          problems);
    }
    List<Sanity.Allowed> all = new ArrayList<>();
    for (String name : allowed) {
      Optional<SanityCheck> check = CHECKS.stream().filter(c -> c.id().equals(name)).findFirst();
      check.ifPresent(c -> all.add(new Sanity.Allowed(c, DateRange.ALL)));
      if (check.isEmpty()) {
        unknown("check", name, CHECKS.stream().map(SanityCheck::id).toList(), "--allow", problems);
      }
    }
    ReadOptions options =
        ReadOptions.ALL
            .withNumbers(style.orElse(NumberStyle.PLAIN))
            .withSanity(new Sanity(SanityLimits.PRICES, all));
    try {
      return Optional.of(FundPricesReader.read(file, options, counts));
    } catch (NotionalException e) {
      e.problems().forEach(p -> problems.add(p.code(), inOptions(p), p.where()));
      return Optional.empty();
    }
  }

  /** What was let through, in words. */
  static List<String> words(SortedMap<String, Long> counts, String file) {
    return counts.entrySet().stream()
        .filter(count -> count.getKey().startsWith("allowed-"))
        .map(count -> count.getKey() + ":" + file + " " + count.getValue())
        .toList();
  }

  private static void unknown(
      String what, String word, List<String> known, String option, Problems problems) {
    problems.add(ErrorCode.UNKNOWN_NAME, option + ": " + Nearest.unknown(what, word, known));
  }

  /** The reader speaks of keys of a market file, and there is none here. */
  private static String inOptions(Problem problem) {
    return problem
        .message()
        .replace("sanity.allow lets it through by check: ", "it is let through by --allow ")
        .replace("is said by numbers: ", "is said by --numbers ");
  }

  private static String id(NumberStyle style) {
    return style.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
