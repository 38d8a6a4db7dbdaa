package io.notional.files.results;

import io.notional.core.income.Distributions;
import io.notional.core.measure.Measures;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.result.Result;
import io.notional.core.tables.ResultTables;
import io.notional.core.tax.Taxes;
import io.notional.core.watch.Watch;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Writes a result as its tables, a summary and a manifest: dates ISO, plain decimals in full
 * precision, header row first, amounts in the base currency. Equal results make equal bytes, on any
 * Java. Stateless, and safe for use by many threads as long as they write to different directories.
 */
public final class ResultFiles {
  /** The names of the files, in the order in which documents list them. */
  public static final List<String> NAMES =
      List.of(
          "nav.csv",
          "exposures.csv",
          "margin.csv",
          "trades.csv",
          "rolls.csv",
          "attribution.csv",
          "markets.csv",
          "watch.csv",
          "summary.json",
          "manifest.json");

  /** The file with the hashes of the others, which is replaced last. */
  static final String MANIFEST = "manifest.json";

  /**
   * The file that is written besides where derivatives risk was tested. Where it was not, one of an
   * earlier run is removed, so that all that stands under these names is of one run.
   */
  public static final String DERIVATIVES_RISK = "derivatives-risk.csv";

  /**
   * The file that is written besides where components recorded diagnostics. Where none did, one of
   * an earlier run is removed.
   */
  public static final String DIAGNOSTICS = "diagnostics.csv";

  /**
   * The files that are written besides where a run may hold funds: what it held, seen through them
   * at the level of the name. Where it may not, those of an earlier run are removed.
   */
  public static final List<String> LOOK_THROUGH =
      List.of("exposures-funds.csv", "exposures-sleeves.csv", "exposures-contracts.csv");

  /**
   * The file that is written besides where something went in or out after the first close. Where
   * nothing did, one of an earlier run is removed.
   */
  public static final String FLOWS = "flows.csv";

  /**
   * The file that is written besides where a limit of what is watched was passed. Where none was,
   * one of an earlier run is removed.
   */
  public static final String ALERTS = "alerts.csv";

  /**
   * The files that are written besides where a run was asked for taxes: by calendar year, and lots
   * at the last close. Where it was not, those of an earlier run are removed.
   */
  public static final List<String> TAXES = List.of("taxes.csv", "lots.csv");

  /**
   * The files that are written besides where a run was asked for distributions: what was
   * distributed, a unit with and without it, and yields. Where it was not, those of an earlier run
   * are removed.
   */
  public static final List<String> DISTRIBUTIONS =
      List.of("distributions.csv", "price-return.csv", "yields.csv");

  /** The files that are written besides where a benchmark is named. */
  static final List<String> OF_BENCHMARK = List.of("crises.csv", "smile.csv");

  /** The names of files that not every run has. */
  static final List<String> OPTIONAL =
      Stream.of(
              LOOK_THROUGH,
              List.of(DERIVATIVES_RISK, DIAGNOSTICS, FLOWS, ALERTS),
              TAXES,
              DISTRIBUTIONS,
              OF_BENCHMARK)
          .flatMap(List::stream)
          .toList();

  /** No help: all is done by the thread that asks. */
  private static final Executor CALLER = Runnable::run;

  private ResultFiles() {}

  /**
   * Checks that a directory could be written, so that a long run does not find out at its end.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory) {
    check(directory, TableFormats.CSV);
  }

  /**
   * The same for other formats.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory, TableFormats formats) {
    WholeFiles.check(directory, formats.names(NAMES));
  }

  /**
   * The same where {@value #DERIVATIVES_RISK} will be written too.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void checkWithRisk(Path directory) {
    checkWithRisk(directory, TableFormats.CSV);
  }

  /**
   * The same for other formats.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void checkWithRisk(Path directory, TableFormats formats) {
    List<String> names = new ArrayList<>(NAMES);
    names.add(DERIVATIVES_RISK);
    WholeFiles.check(directory, formats.names(names));
  }

  /**
   * Writes all files, or none: files of an earlier run are replaced when all new ones are complete,
   * and nothing is left behind when that fails. Directories that do not exist are made; files of
   * other names stay.
   *
   * @param result a run that recorded everything
   * @param measures those of the result
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory,
      Result result,
      Measures measures,
      RunRecord record,
      BooleanSupplier cancelled) {
    write(directory, result, Findings.of(measures), record, cancelled);
  }

  /**
   * The same, with {@value #DERIVATIVES_RISK}, or {@code crises.csv} and {@code smile.csv}, and
   * what the summary says of them, where there is any. {@value #DIAGNOSTICS} is written by both
   * where anything was recorded, {@value #FLOWS} where anything went in or out.
   *
   * @param findings of the result
   */
  public static void write(
      Path directory,
      Result result,
      Findings findings,
      RunRecord record,
      BooleanSupplier cancelled) {
    write(directory, result, findings, record, TableFormats.CSV, cancelled);
  }

  /**
   * The same in other formats; tables of those that are not written are removed.
   *
   * @param formats of the tables; summary and manifest are JSON always
   */
  public static void write(
      Path directory,
      Result result,
      Findings findings,
      RunRecord record,
      TableFormats formats,
      BooleanSupplier cancelled) {
    ResultTables tables = tables(result, findings);
    write(directory, tables, result, findings, record, formats, cancelled, CALLER);
  }

  /**
   * The same from tables that are at hand, and with help.
   *
   * @param tables as {@link #tables} has them
   * @param executor makes tables as well, and may take its time: what it does not begin is done by
   *     the caller
   */
  public static void write(
      Path directory,
      ResultTables tables,
      Result result,
      Findings findings,
      RunRecord record,
      TableFormats formats,
      BooleanSupplier cancelled,
      Executor executor) {
    try (StartedFiles files = StartedFiles.of(tables, result, formats, executor)) {
      files.write(directory, findings, record, cancelled);
    }
  }

  /** How many files are written for a result unless other formats are asked for. */
  public static int count(Result result, Findings findings) {
    return count(result, findings, TableFormats.CSV);
  }

  /** How many files are written for a result. */
  public static int count(Result result, Findings findings, TableFormats formats) {
    int seen = LookThroughWalk.seesThrough(result) ? LOOK_THROUGH.size() : 0;
    int benchmark = findings.benchmark().isPresent() ? OF_BENCHMARK.size() : 0;
    int diagnostics = result.diagnostics().isEmpty() ? 0 : 1;
    int flows = result.flows().isEmpty() ? 0 : 1;
    int risk = findings.risk().isPresent() ? 1 : 0;
    int alerts = Watch.of(result).alerts().isEmpty() ? 0 : 1;
    int taxes = Taxes.isAsked(result) ? TAXES.size() : 0;
    int distributions = Distributions.areAsked(result) ? DISTRIBUTIONS.size() : 0;
    int tables = (int) NAMES.stream().filter(name -> !TableFormats.stem(name).isEmpty()).count();
    int others = NAMES.size() - tables;
    int more = seen + risk + benchmark + diagnostics + flows + alerts + taxes + distributions;
    return others + formats.size() * (tables + more);
  }

  /**
   * The content of every file by its name, in the order of {@link #NAMES}; {@value #DIAGNOSTICS}
   * before the manifest where there is one.
   */
  public static Map<String, byte[]> contents(Result result, Measures measures, RunRecord record) {
    Findings findings = Findings.of(measures);
    ResultTables tables = tables(result, findings);
    try (StartedFiles files = StartedFiles.of(tables, result, TableFormats.CSV, CALLER)) {
      return files.contents(findings, record);
    }
  }

  /** What {@code summary.json} says, as text without a line feed at its end. */
  public static String summary(Result result, Findings findings) {
    byte[] json = SummaryJson.of(result, findings);
    return new String(json, StandardCharsets.UTF_8).stripTrailing();
  }

  /** All tables that a result and what was found out about it have. */
  public static ResultTables tables(Result result, Findings findings) {
    ResultTables plain =
        findings
            .risk()
            .map(risk -> ResultTables.of(result, risk))
            .orElseGet(() -> ResultTables.of(result));
    return findings.benchmark().map(plain::with).orElse(plain);
  }
}
