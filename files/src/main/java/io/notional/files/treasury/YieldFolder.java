package io.notional.files.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.curve.ParYieldTable;
import io.notional.files.csv.ParYields;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.csv.ReadOptions;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Joins all tables of par yields that lie in a folder as {@code .csv}, in the order of their names.
 * They may have different tenors. Where two have a date, each tenor is from the first that quotes
 * it.
 */
public final class YieldFolder {
  /** A quote that an earlier file has too. */
  public static final String REPEATED = "yield-repeated";

  /** A quote of which an earlier file has another value, which is kept. */
  public static final String CONFLICT = "yield-conflict";

  private static final long MAX_BYTES = 256L * 1024 * 1024;

  private final int[] tenors;
  private final int[] days;
  private final double[][] yields;
  private final PolicyCounts counts;

  private YieldFolder(int[] tenors, int[] days, PolicyCounts counts) {
    this.tenors = tenors;
    this.days = days;
    this.yields = new double[days.length][];
    this.counts = counts;
  }

  /**
   * Reads a folder.
   *
   * @param counts counts what files disagree or agree about
   * @throws NotionalException {@code MISSING_DATA} if there is no such folder or no table in it,
   *     {@code BAD_DATA} if one cannot be read
   */
  public static ParYieldTable read(Path folder, PolicyCounts counts) {
    return join(files(folder), counts);
  }

  /**
   * The tables of a folder, in the order of their names.
   *
   * @throws NotionalException {@code MISSING_DATA} if there is no such folder or no table in it
   */
  public static List<InputFile> files(Path folder) {
    return tables(folder).stream()
        .map(path -> InputFile.read(path, path.getFileName().toString(), MAX_BYTES))
        .toList();
  }

  /**
   * Joins tables, of which earlier ones go before later ones.
   *
   * @param files at least one
   * @param counts counts what files disagree or agree about
   * @throws NotionalException {@code BAD_DATA} if one cannot be read
   */
  public static ParYieldTable join(List<InputFile> files, PolicyCounts counts) {
    return join(files, ReadOptions.ALL, counts);
  }

  /** The same with limits of its own. */
  public static ParYieldTable join(
      List<InputFile> files, ReadOptions options, PolicyCounts counts) {
    List<ParYields> tables =
        files.stream().map(file -> ParYields.read(file, options, counts)).toList();
    int[] tenors =
        tables.stream()
            .flatMapToInt(table -> IntStream.range(0, table.tenors()).map(table::tenorMonths))
            .sorted()
            .distinct()
            .toArray();
    YieldFolder joined = new YieldFolder(tenors, days(tables), counts);
    tables.forEach(joined::add);
    return ParYieldTable.of(tenors, joined.days, joined.yields);
  }

  /** The dates of all tables, each once. */
  private static int[] days(List<ParYields> tables) {
    int[] days = new int[tables.stream().mapToInt(ParYields::rows).sum()];
    int rows = 0;
    for (ParYields table : tables) {
      for (int row = 0; row < table.rows(); row++) {
        days[rows++] = table.epochDay(row);
      }
    }
    Arrays.sort(days);
    int size = 0;
    for (int day : days) {
      if (size == 0 || day > days[size - 1]) {
        days[size++] = day;
      }
    }
    return Arrays.copyOf(days, size);
  }

  /** The dates of a table ascend as those of all do. */
  private void add(ParYields table) {
    int[] places = new int[table.tenors()];
    for (int tenor = 0; tenor < places.length; tenor++) {
      places[tenor] = Arrays.binarySearch(tenors, table.tenorMonths(tenor));
    }
    int day = 0;
    for (int row = 0; row < table.rows(); row++) {
      while (days[day] < table.epochDay(row)) {
        day++;
      }
      yields[day] = yields[day] == null ? empty() : yields[day];
      for (int tenor = 0; tenor < places.length; tenor++) {
        put(yields[day], places[tenor], table.parYield(row, tenor));
      }
    }
  }

  private void put(double[] day, int place, double yield) {
    if (Double.isNaN(day[place])) {
      day[place] = yield;
    } else if (!Double.isNaN(yield)) {
      counts.count(Double.compare(day[place], yield) == 0 ? REPEATED : CONFLICT);
    }
  }

  private double[] empty() {
    double[] day = new double[tenors.length];
    Arrays.fill(day, Double.NaN);
    return day;
  }

  private static List<Path> tables(Path folder) {
    if (!Files.isDirectory(folder)) {
      String what = Files.exists(folder) ? " is no directory" : " does not exist";
      throw missing("the folder of par yields " + folder + what, null);
    }
    try (Stream<Path> files = Files.list(folder)) {
      List<Path> tables =
          files.filter(path -> path.getFileName().toString().endsWith(".csv")).sorted().toList();
      if (tables.isEmpty()) {
        throw missing("the folder of par yields " + folder + " has no .csv file", null);
      }
      return tables;
    } catch (IOException e) {
      String why = e.getClass().getSimpleName();
      throw missing("the folder of par yields " + folder + " cannot be read: " + why, e);
    }
  }

  private static NotionalException missing(String message, IOException cause) {
    return new NotionalException(List.of(Problem.of(ErrorCode.MISSING_DATA, message)), cause);
  }
}
