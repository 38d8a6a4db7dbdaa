package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.core.config.Nearest;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldTable;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.TheoreticalFutures;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.theoretical.TheoreticalTerms;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.SeriesReader;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.plan.Version;
import io.notional.files.results.JsonText;
import io.notional.files.treasury.TheoreticalFiles;
import io.notional.files.treasury.YieldFolder;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * {@code notional treasury-futures}: prices Treasury futures from par yields, and writes files that
 * a market can use.
 */
@Command(
    name = "treasury-futures",
    description = "Price Treasury futures from par yields, back to 1962, as files for a market.",
    sortOptions = false)
final class TreasuryFuturesCommand implements Callable<Integer> {
  private static final long MAX_BYTES = 256L * 1024 * 1024;
  private static final int LABEL_WIDTH = 14;

  private final Terminal terminal;
  private final Interruption interruption;
  private final Problems problems = new Problems();
  private final PolicyCounts counts = new PolicyCounts();
  private final List<InputHash> inputs = new ArrayList<>();

  @Option(
      names = "--yields",
      required = true,
      paramLabel = "DIR",
      description = "A folder of tables of par yields: date,3m,...,30y in percent.")
  private Path yields;

  @Option(
      names = "--products",
      split = ",",
      defaultValue = "ZT,ZF,ZN,TN,ZB,UB",
      paramLabel = "PRODUCT,...",
      hideParamSyntax = true,
      description = "Of ZT,Z3N,ZF,ZN,TN,ZB,UB; by default all but Z3N.")
  private List<String> products;

  @Option(
      names = "--financing",
      required = true,
      paramLabel = "FILE",
      description = "The rate at which notes are carried to delivery: date,rate in percent.")
  private Path financing;

  @Option(
      names = "--financing-quote",
      defaultValue = "discount-91d",
      paramLabel = "QUOTE",
      description = "discount-91d (as DTB3, the default), money-market or bond-equivalent.")
  private String quote;

  @Option(
      names = "--from",
      paramLabel = "D",
      description = "The first day; by default the first with yields.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "D",
      description = "The last day; by default the last with yields and financing.")
  private String to;

  @Option(
      names = "--round-to-tick",
      description = "Round prices to the contract's tick; by default they are in full precision.")
  private boolean roundToTick;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "DIR",
      description =
          "Where the files go: ZN.csv in the multiple-prices layout, ZN-duration.csv, and so on.")
  private Path out;

  @Mixin private final JsonOption json = new JsonOption();

  TreasuryFuturesCommand(Terminal terminal, Interruption interruption) {
    this.terminal = terminal;
    this.interruption = interruption;
  }

  @Override
  public Integer call() {
    List<TreasuryContract> contracts =
        choices("product", products, TreasuryContract.values()).stream().distinct().toList();
    List<RateQuote> quotes = choices("financing quote", List.of(quote), RateQuote.values());
    Optional<LocalDate> first = date("--from", from);
    Optional<LocalDate> last = date("--to", to);
    checkOut(contracts);
    Optional<ParYieldTable> table = problems.attempt(this::yields);
    Optional<DatedSeries> rates = problems.attempt(this::rates);
    CurveHistory curves = CurveHistory.of(problems.require(table));
    TheoreticalFutures futures =
        TheoreticalFutures.of(curves, new Financing(rates.orElseThrow(), quotes.get(0)), terms());
    List<TheoreticalSeries> series =
        price(
            futures, contracts, first.orElse(futures.firstDate()), last.orElse(futures.lastDate()));
    interruption.startWriting();
    TheoreticalFiles.write(out, series, made(series), inputs, interruption::requested);
    if (json.asked()) {
      JsonOption.print(terminal, JsonText.text(document(series, futures, curves)));
    } else {
      print(series, futures, curves);
    }
    return ExitCode.DONE;
  }

  private List<TheoreticalSeries> price(
      TheoreticalFutures futures, List<TreasuryContract> contracts, LocalDate from, LocalDate to) {
    Progress progress = new Progress(terminal);
    try {
      return futures.price(contracts, from, to, progress::priced);
    } finally {
      progress.end();
    }
  }

  /** Known before anything is priced. */
  private void checkOut(List<TreasuryContract> contracts) {
    problems.attempt(
        () -> {
          TheoreticalFiles.check(out, contracts);
          return out;
        });
  }

  private TheoreticalTerms terms() {
    TheoreticalTerms usual = TheoreticalTerms.DEFAULT;
    return new TheoreticalTerms(usual.calendar(), usual.rollDays(), roundToTick);
  }

  private void print(
      List<TheoreticalSeries> series, TheoreticalFutures futures, CurveHistory curves) {
    LocalDate first = first(series);
    LocalDate last = last(series);
    terminal.out().println("theoretical Treasury futures, " + first + " to " + last);
    series.forEach(this::print);
    row("yields", words(merged(counts.asMap(), curves.policyCounts())));
    row("days", words(futures.policyCounts(first, last)));
    row("files", Words.count(2 * series.size() + 1, "file") + " in " + out);
  }

  private static LocalDate first(List<TheoreticalSeries> series) {
    return LocalDate.ofEpochDay(series.get(0).rows().get(0).epochDay());
  }

  private static LocalDate last(List<TheoreticalSeries> series) {
    List<TheoreticalSeries.Row> rows = series.get(0).rows();
    return LocalDate.ofEpochDay(rows.get(rows.size() - 1).epochDay());
  }

  /** The same for programs. */
  private Map<String, Object> document(
      List<TheoreticalSeries> series, TheoreticalFutures futures, CurveHistory curves) {
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("first", first(series));
    document.put("last", last(series));
    List<Object> priced = new ArrayList<>();
    for (TheoreticalSeries one : series) {
      Map<String, Object> product = new LinkedHashMap<>();
      product.put("product", one.contract().name());
      product.put("closes", one.rows().size());
      product.put("hypothetical_contracts", one.hypotheticalContracts());
      priced.add(product);
    }
    document.put("products", priced);
    document.put("yields", merged(counts.asMap(), curves.policyCounts()));
    document.put("days", futures.policyCounts(first(series), last(series)));
    document.put("files", 2 * series.size() + 1);
    return document;
  }

  /** How they were priced, for the manifest. */
  private Map<String, Object> made(List<TheoreticalSeries> series) {
    Map<String, Object> made = new LinkedHashMap<>();
    made.put("version", Version.TEXT);
    made.put("products", series.stream().map(one -> one.contract().name()).toList());
    made.put("financing_quote", quote);
    made.put("round_to_tick", roundToTick);
    made.put("policies", counts.asMap());
    return made;
  }

  private ParYieldTable yields() {
    List<InputFile> files = YieldFolder.files(yields);
    files.forEach(file -> inputs.add(file.hash()));
    return YieldFolder.join(files, counts);
  }

  private DatedSeries rates() {
    String name = "--financing " + financing;
    InputFile file = InputFile.read(financing, name, MAX_BYTES);
    String own = String.valueOf(financing.getFileName());
    inputs.add(new InputHash(own, file.hash().sha256()));
    return SeriesReader.rate(file, counts);
  }

  private void print(TheoreticalSeries series) {
    int hypothetical = series.hypotheticalContracts();
    row(
        series.contract().name(),
        Words.count(series.rows().size(), "close")
            + (hypothetical == 0
                ? ""
                : ", " + Words.count(hypothetical, "contract") + " on a hypothetical note"));
  }

  private void row(String label, String text) {
    terminal.out().println("  " + label + " ".repeat(LABEL_WIDTH - label.length()) + text);
  }

  private <E extends Enum<E>> List<E> choices(String what, List<String> chosen, E[] values) {
    List<String> known = names(values);
    List<E> choices = new ArrayList<>();
    for (String name : chosen) {
      int place = known.indexOf(name);
      if (place < 0) {
        problems.add(ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, name, known));
      } else {
        choices.add(values[place]);
      }
    }
    return choices;
  }

  private Optional<LocalDate> date(String option, String text) {
    try {
      return Optional.ofNullable(text).map(LocalDate::parse);
    } catch (DateTimeException e) {
      problems.add(
          ErrorCode.WRONG_TYPE,
          option + " must be a date such as 2018-08-02 but was '" + text + "'");
      return Optional.empty();
    }
  }

  /** The names as users write them: products as they are, quotes in small letters with hyphens. */
  private static List<String> names(Enum<?>[] values) {
    return Arrays.stream(values)
        .map(value -> value instanceof RateQuote ? hyphened(value.name()) : value.name())
        .toList();
  }

  private static String hyphened(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static SortedMap<String, Long> merged(
      SortedMap<String, Long> some, SortedMap<String, Long> others) {
    SortedMap<String, Long> all = new TreeMap<>(some);
    others.forEach((policy, n) -> all.merge(policy, n, Long::sum));
    return all;
  }

  private static String words(SortedMap<String, Long> counts) {
    return counts.isEmpty()
        ? "none was missing"
        : counts.entrySet().stream()
            .map(entry -> entry.getKey() + " " + entry.getValue())
            .collect(Collectors.joining(", "));
  }
}
