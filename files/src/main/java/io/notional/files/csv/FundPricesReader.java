package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.files.input.InputFile;
import java.util.List;

/**
 * Reads what a unit of a fund was worth with all that it paid reinvested: the column {@code
 * adj_close} where there is one, otherwise {@code nav_per_unit} or {@code nav}, as results of a run
 * have them, otherwise {@code level} or {@code close}. Stateless, and safe for use by many threads.
 */
public final class FundPricesReader {
  private static final List<String> LEVELS = List.of("level", "close");

  private FundPricesReader() {}

  /**
   * Reads a file.
   *
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value
   */
  public static DatedSeries read(InputFile file) {
    return read(file, ReadOptions.ALL, new PolicyCounts());
  }

  /**
   * The same of a file of which something is known.
   *
   * @throws io.notional.api.error.NotionalException as {@link #read(InputFile)}
   */
  public static DatedSeries read(InputFile file, ReadOptions options, PolicyCounts counts) {
    List<String> keys = CsvForm.of(file).header.stream().map(CsvLayout::key).toList();
    if (LayoutNames.hasAdjusted(CsvForm.of(file).header)) {
      return SeriesReader.positive(file, SeriesReader.ADJUSTED, options, counts);
    }
    for (String column : List.of("nav_per_unit", "nav")) {
      if (keys.contains(CsvLayout.key(column))) {
        CsvLayout layout = CsvLayout.of("fund prices", "date," + column);
        return SeriesReader.positive(file, layout, options, counts);
      }
    }
    if (keys.stream().noneMatch(LEVELS::contains) && !CsvHeader.isFred(CsvForm.of(file).header)) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA,
          file.name()
              + " must have a column date and one of adj_close, nav_per_unit, nav, level or close,"
              + " with what the fund paid reinvested, but has '"
              + CsvHeader.shown(CsvForm.of(file))
              + "'",
          file.name() + ", line 1");
    }
    return SeriesReader.level(file, options, counts);
  }
}
