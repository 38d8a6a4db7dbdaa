package io.notional.files.csv;

import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A table of par yields by date and tenor: {@code date} and then tenors such as {@code 3m} or
 * {@code 10y}, ascending, values in percent, cells empty where nothing was quoted; or as the
 * Treasury or FRED publish them. Par yields are no zero rates: bootstrap them before pricing.
 * Immutable, and safe for use by many threads.
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
   * @param counts counts what is dropped: quotes of tenors of half months
   * @throws NotionalException {@code BAD_DATA} that names file, line, column and value
   */
  public static ParYields read(InputFile file, PolicyCounts counts) {
    return read(file, ReadOptions.ALL, counts);
  }

  /** The same with limits of its own. */
  public static ParYields read(InputFile file, ReadOptions options, PolicyCounts counts) {
    CsvForm form = CsvForm.of(file);
    int[] months = months(form);
    CsvRows rows = new CsvRows(file, layout(form, months), options, counts);
    YieldSanity sanity =
        new YieldSanity(rows, months.length, options.sanity(SanityLimits.RATES), counts);
    List<double[]> table = new ArrayList<>();
    while (rows.next()) {
      int day = rows.date();
      double[] all = all(rows, months.length);
      table.add(ofWholeMonths(all, months, counts));
      sanity.add(day, all);
    }
    rows.requireRows(table.size());
    sanity.check();
    int[] tenors = Arrays.stream(months).filter(m -> m > 0).toArray();
    return new ParYields(tenors, sanity.epochDays(), table.toArray(double[][]::new));
  }

  /** The same without counts. */
  public static ParYields read(InputFile file) {
    return read(file, new PolicyCounts());
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

  private static double[] all(CsvRows rows, int tenors) {
    double[] all = new double[tenors];
    for (int i = 0; i < tenors; i++) {
      all[i] = rows.isMissing(i + 1) ? Double.NaN : rows.number(i + 1) / 100;
    }
    return all;
  }

  private static double[] ofWholeMonths(double[] all, int[] months, PolicyCounts counts) {
    double[] row = null;
    int used = 0;
    for (int i = 0; i < months.length; i++) {
      if (months[i] == 0) {
        row = row == null ? all.clone() : row;
        counts.add(PolicyCounts.ODD_TENOR, Double.isNaN(all[i]) ? 0 : 1);
      } else if (row != null) {
        row[used++] = all[i];
      } else {
        used++;
      }
    }
    return row == null ? all : Arrays.copyOf(row, used);
  }

  /** The layout of a file by its own header; one that is not ours may be newest first. */
  private static CsvLayout layout(CsvForm form, int[] months) {
    List<String> columns = new ArrayList<>(List.of("date"));
    for (int i = 0; i < months.length; i++) {
      String own = months[i] % 12 == 0 ? months[i] / 12 + "y" : months[i] + "m";
      String name = form.header.get(i + 1);
      columns.add(months[i] == 0 || name.matches("[1-9][0-9]?[my]") ? name : own);
    }
    CsvLayout layout = new CsvLayout("par yields", columns).also("date", "observationdate");
    for (int i = 0; i < months.length; i++) {
      layout.also(columns.get(i + 1), CsvLayout.key(form.header.get(i + 1)));
    }
    boolean treasury = form.header.stream().anyMatch(Tenors::isTreasury);
    return treasury ? layout.dates(DateFormat.MONTH_FIRST) : layout;
  }

  /** The months of each column but the first. */
  private static int[] months(CsvForm form) {
    List<String> header = form.header;
    boolean dated = header.get(0).equalsIgnoreCase("date") || CsvHeader.isFred(header);
    if (header.size() < 2 || !dated) {
      throw CsvHeader.bad(
          form, "the columns must be date and tenors (layout par yields) but are " + header);
    }
    int[] months = new int[header.size() - 1];
    int last = 0;
    for (int i = 0; i < months.length; i++) {
      String name = header.get(i + 1);
      months[i] =
          Tenors.months(name)
              .orElseThrow(
                  () ->
                      CsvHeader.bad(
                          form, "a tenor must be such as 3m or 10y but was '" + name + "'"));
      if (months[i] > 0 && months[i] <= last) {
        throw CsvHeader.bad(form, "tenors must ascend but are " + header);
      }
      last = Math.max(last, months[i]);
    }
    return months;
  }
}
