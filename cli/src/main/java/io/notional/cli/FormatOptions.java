package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.columnar.ArrowFormat;
import io.notional.columnar.ParquetFormat;
import io.notional.core.config.Nearest;
import io.notional.core.tables.TableFormat;
import io.notional.files.results.TableCsv;
import io.notional.files.results.TableFormats;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The option that says in which formats tables are written. */
final class FormatOptions {
  private static final String CSV = "csv";
  private static final String PARQUET = "parquet";
  private static final String ARROW = "arrow";
  private static final List<String> KNOWN = List.of(CSV, PARQUET, ARROW);

  @Option(
      names = "--format",
      split = ",",
      paramLabel = "FORMAT,...",
      hideParamSyntax = true,
      description =
          "What tables are written as: csv (the default), parquet or arrow, or several, as"
              + " csv,parquet.")
  private List<String> names;

  /**
   * The formats that were asked for.
   *
   * @param out where files go; null for nowhere
   */
  TableFormats formats(Path out, Problems problems) {
    if (names == null) {
      return TableFormats.CSV;
    }
    if (out == null) {
      problems.add(ErrorCode.MISSING_VALUE, "--format needs --out DIR: where the tables go");
    }
    List<TableFormat> formats = new ArrayList<>();
    for (String name : new LinkedHashSet<>(names)) {
      format(name, problems).ifPresent(formats::add);
    }
    return formats.isEmpty() ? TableFormats.CSV : TableFormats.of(formats);
  }

  /**
   * The formats that were asked for, or Parquet: for tables that only programs read.
   *
   * @param out where files go
   */
  TableFormats orParquet(Path out, Problems problems) {
    if (names == null) {
      return format(PARQUET, problems)
          .map(format -> TableFormats.of(List.of(format)))
          .orElse(TableFormats.CSV);
    }
    return formats(out, problems);
  }

  private static Optional<TableFormat> format(String name, Problems problems) {
    if (!KNOWN.contains(name)) {
      problems.add(ErrorCode.UNKNOWN_NAME, "--format: " + Nearest.unknown("format", name, KNOWN));
      return Optional.empty();
    }
    try {
      return Optional.of(format(name));
    } catch (NoClassDefFoundError e) {
      problems.add(
          ErrorCode.UNKNOWN_NAME,
          "--format "
              + name
              + " needs the module io.notional.columnar, which is not here: it and its libraries"
              + " are named with --module-path and --add-modules");
      return Optional.empty();
    }
  }

  /**
   * A class is loaded when its format is asked for, and not before. Pages are written as they are,
   * since the bytes of a result are the same everywhere, and those of GZIP need not be.
   */
  private static TableFormat format(String name) {
    return switch (name) {
      case PARQUET -> ParquetFormat.uncompressed();
      case ARROW -> ArrowFormat.file();
      default -> TableCsv.FORMAT;
    };
  }
}
