package io.notional.files.treasury;

import io.notional.core.theoretical.ContractQuotes;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.treasury.TreasuryContract;
import io.notional.files.csv.DurationsReader;
import io.notional.files.input.InputHash;
import io.notional.files.results.CsvText;
import io.notional.files.results.PricedFilesManifest;
import io.notional.files.results.WholeFiles;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Writes theoretical futures, a manifest with their hashes and two files a product: prices in the
 * multiple-prices layout, {@code ZN.csv}, and durations, {@code ZN-duration.csv}. The contract that
 * tells carry is the one after the contract in use, which is quoted every day. Numbers are plain
 * decimals in full precision; equal series make equal bytes. Stateless.
 */
public final class TheoreticalFiles {
  /** The file with the hashes of the others, which is replaced last. */
  public static final String MANIFEST = "treasury-futures-manifest.json";

  private static final String HEADER =
      "DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT";

  /** The time that files of daily closes write where none is known. */
  private static final String TIME = " 23:00:00";

  private TheoreticalFiles() {}

  /** The name of a product's file. */
  public static String name(TreasuryContract product) {
    return product.name() + ".csv";
  }

  /** The name of the file of a product's durations. */
  public static String durationName(TreasuryContract product) {
    return product.name() + "-duration.csv";
  }

  /**
   * Checks that a directory could be written.
   *
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE}
   */
  public static void check(Path directory, List<TreasuryContract> products) {
    WholeFiles.check(
        directory,
        Stream.concat(
                products.stream().flatMap(p -> Stream.of(name(p), durationName(p))),
                Stream.of(MANIFEST))
            .toList());
  }

  /** The same without a word on how they were priced. */
  public static void write(
      Path directory, List<TheoreticalSeries> series, BooleanSupplier cancelled) {
    write(directory, series, Map.of(), List.of(), cancelled);
  }

  /**
   * Writes all files, or none. Directories that do not exist are made, files that do are replaced.
   *
   * @param made how they were priced, for the manifest: plain values by name
   * @param inputs every file that was read
   * @param cancelled asked between files; none appears once it is true
   * @throws io.notional.api.error.NotionalException {@code UNWRITABLE} if that fails, {@code
   *     CANCELLED} if it was cancelled
   */
  public static void write(
      Path directory,
      List<TheoreticalSeries> series,
      Map<String, Object> made,
      List<InputHash> inputs,
      BooleanSupplier cancelled) {
    Map<String, byte[]> contents = new LinkedHashMap<>();
    for (TheoreticalSeries product : series) {
      contents.put(name(product.contract()), csv(product));
      contents.put(durationName(product.contract()), durations(product));
    }
    contents.put(MANIFEST, PricedFilesManifest.of(made, inputs, contents));
    WholeFiles.write(directory, contents, cancelled);
  }

  /** The content of the file of a product's durations. */
  public static byte[] durations(TheoreticalSeries series) {
    CsvText csv = new CsvText(DurationsReader.HEADER);
    for (TheoreticalSeries.Row row : series.rows()) {
      csv.text(LocalDate.ofEpochDay(row.epochDay()).toString())
          .text(contract(row.inUse()))
          .number(row.inUse().duration())
          .text(contract(row.next()))
          .number(row.next().duration())
          .endRow();
    }
    return csv.bytes();
  }

  /** The content of the file of a product's prices. */
  public static byte[] csv(ContractQuotes<?> series) {
    CsvText csv = new CsvText(HEADER);
    for (ContractQuotes.Row<?> row : series.rows()) {
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

  private static String contract(ContractQuotes.Quote quote) {
    int month = quote.delivery().getYear() * 100 + quote.delivery().getMonthValue();
    return month + "00";
  }
}
