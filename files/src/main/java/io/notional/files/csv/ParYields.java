package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import java.util.ArrayList;
import java.util.List;

/**
 * A table of par yields by date and tenor: {@code date} and then tenors such as {@code 3m} or
 * {@code 10y}, ascending, values in percent, cells empty where nothing was quoted. Par yields are
 * no zero rates: bootstrap them before pricing. Immutable, and safe for use by many threads.
 */
public final class ParYields {
  private final int[] tenorMonths;
  private final int[] epochDays;
  private final double[][] yields;

  private ParYields(int[] tenorMonths, int[] epochDays, double[][] yields) {
    this.tenorMonths = tenorMonths;
    this.epochDays = epochDays;
    this.yields = yields;
  }

  /**
   * Reads a file.
   *
   * @throws NotionalException {@code BAD_DATA} that names file, line, column and value
   */
  public static ParYields read(InputFile file) {
    List<String> header = CsvRows.header(file);
    int[] tenors = tenors(file, header);
    CsvRows rows = new CsvRows(file, new CsvLayout("par yields", header));
    List<Integer> days = new ArrayList<>();
    List<double[]> table = new ArrayList<>();
    while (rows.next()) {
      days.add(rows.ascendingDate(0, DateFormat.ISO));
      table.add(row(rows, tenors.length));
    }
    rows.requireRows(table.size());
    int[] epochDays = days.stream().mapToInt(Integer::intValue).toArray();
    return new ParYields(tenors, epochDays, table.toArray(double[][]::new));
  }

  /** The number of dates. */
  public int rows() {
    return epochDays.length;
  }

  /** The number of tenors. */
  public int tenors() {
    return tenorMonths.length;
  }

  /** The date of a row, in days since 1970-01-01. */
  public int epochDay(int row) {
    return epochDays[row];
  }

  /** A tenor in months. */
  public int tenorMonths(int tenor) {
    return tenorMonths[tenor];
  }

  /** A par yield, decimal per year, semi-annual; NaN where nothing was quoted. */
  public double parYield(int row, int tenor) {
    return yields[row][tenor];
  }

  private static double[] row(CsvRows rows, int tenors) {
    double[] row = new double[tenors];
    for (int i = 0; i < tenors; i++) {
      row[i] = rows.isEmpty(i + 1) ? Double.NaN : rows.number(i + 1) / 100;
    }
    return row;
  }

  private static int[] tenors(InputFile file, List<String> header) {
    if (header.size() < 2 || !header.get(0).equals("date")) {
      throw bad(file, "the columns must be date and tenors (layout par yields) but are " + header);
    }
    int[] tenors = new int[header.size() - 1];
    for (int i = 0; i < tenors.length; i++) {
      tenors[i] = months(file, header.get(i + 1));
      if (i > 0 && tenors[i] <= tenors[i - 1]) {
        throw bad(file, "tenors must ascend but are " + header);
      }
    }
    return tenors;
  }

  private static int months(InputFile file, String tenor) {
    if (!tenor.matches("[1-9][0-9]?[my]")) {
      throw bad(file, "a tenor must be such as 3m or 10y but was '" + tenor + "'");
    }
    int number = Integer.parseInt(tenor.substring(0, tenor.length() - 1));
    return tenor.endsWith("y") ? 12 * number : number;
  }

  private static NotionalException bad(InputFile file, String message) {
    return NotionalException.of(ErrorCode.BAD_DATA, message, file.name() + ", line 1");
  }
}
