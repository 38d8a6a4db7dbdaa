package io.notional.files.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.curve.ParYieldTable;
import io.notional.files.csv.ParYields;
import io.notional.files.csv.PolicyCounts;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private final PolicyCounts counts;

  /** Yields by day and tenor in months. */
  private final SortedMap<Integer, SortedMap<Integer, Double>> days = new TreeMap<>();

  private final SortedSet<Integer> tenors = new TreeSet<>();

  private YieldFolder(PolicyCounts counts) {
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
    YieldFolder tables = new YieldFolder(counts);
    for (Path path : tables(folder)) {
      tables.add(ParYields.read(InputFile.read(path, path.getFileName().toString(), MAX_BYTES)));
    }
    return tables.table();
  }

  private void add(ParYields table) {
    for (int tenor = 0; tenor < table.tenors(); tenor++) {
      tenors.add(table.tenorMonths(tenor));
    }
    for (int row = 0; row < table.rows(); row++) {
      SortedMap<Integer, Double> day =
          days.computeIfAbsent(table.epochDay(row), key -> new TreeMap<>());
      for (int tenor = 0; tenor < table.tenors(); tenor++) {
        if (!Double.isNaN(table.parYield(row, tenor))) {
          put(day, table.tenorMonths(tenor), table.parYield(row, tenor));
        }
      }
    }
  }

  private void put(SortedMap<Integer, Double> day, int months, double yield) {
    Double earlier = day.putIfAbsent(months, yield);
    if (earlier != null) {
      counts.count(Double.compare(earlier, yield) == 0 ? REPEATED : CONFLICT);
    }
  }

  private ParYieldTable table() {
    int[] months = tenors.stream().mapToInt(Integer::intValue).toArray();
    int[] epochDays = days.keySet().stream().mapToInt(Integer::intValue).toArray();
    double[][] yields = new double[epochDays.length][months.length];
    int row = 0;
    for (SortedMap<Integer, Double> day : days.values()) {
      for (int tenor = 0; tenor < months.length; tenor++) {
        yields[row][tenor] = day.getOrDefault(months[tenor], Double.NaN);
      }
      row++;
    }
    return ParYieldTable.of(months, epochDays, yields);
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
