package io.notional.files.treasury;

import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.results.CsvText;
import io.notional.files.results.WholeFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * Writes theoretical futures in the multiple-prices layout, a file a product: {@code ZN.csv}. The
 * contract that tells carry is the one after the contract in use, which is quoted every day. Prices
 * are in plain decimals and full precision; equal series make equal bytes. Stateless.
 */
public final class TheoreticalFiles {
  private static final String HEADER =
      "DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT";

  /** The time that files of daily closes write where none is known. */
  private static final String TIME = " 23:00:00";

  private TheoreticalFiles() {}

  /** The name of a product's file. */
  public static String name(TreasuryContract product) {
    return product.name() + ".csv";
  }

  /**
   * Checks that a directory could be written.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory, List<TreasuryContract> products) {
    WholeFiles.check(directory, products.stream().map(TheoreticalFiles::name).toList());
  }

  /**
   * Writes all files, or none. Directories that do not exist are made, files that do are replaced.
   *
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory, List<TheoreticalSeries> series, BooleanSupplier cancelled) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    series.forEach(product -> contents.put(name(product.contract()), csv(product)));
    WholeFiles.write(directory, contents, cancelled);
  }

  /** The content of a product's file. */
  public static byte[] csv(TheoreticalSeries series) {
    CsvText csv = new CsvText(HEADER);
    for (TheoreticalSeries.Row row : series.rows()) {
      String next = contract(row.next());
      csv.text(LocalDate.ofEpochDay(row.epochDay()) + TIME)
          .number(row.inUse().price())
          .number(row.next().price())
          .number(row.next().price())
          .text(next)
          .text(contract(row.inUse()))
          .text(next)
          .endRow();
    }
    return csv.bytes();
  }

  private static String contract(TheoreticalSeries.Quote quote) {
    int month = quote.delivery().getYear() * 100 + quote.delivery().getMonthValue();
    return month + "00";
  }
}
