package io.notional.examples;

import io.notional.core.synthetic.StockUniverse;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/**
 * Writes the data of {@code examples/markets/made-up-stocks.yaml}: a constituents file of stocks
 * that are made up from a seed, and a bill rate of 2%.
 */
public final class MadeUpStocks {
  private static final int NAMES = 2000;
  private static final int DAYS = 5040;

  private MadeUpStocks() {}

  /**
   * Writes 2,000 names over twenty years into a folder, or as many as the second and third argument
   * say.
   *
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments.length > 0 ? arguments[0] : "stocks");
    int names = arguments.length > 1 ? Integer.parseInt(arguments[1]) : NAMES;
    int days = arguments.length > 2 ? Integer.parseInt(arguments[2]) : DAYS;
    write(folder, StockUniverse.of(7, names, LocalDate.of(2001, 1, 2), days));
    say(System.out, folder);
  }

  private static void write(Path folder, StockUniverse stocks) throws IOException {
    Files.createDirectories(folder);
    try (Writer file = Files.newBufferedWriter(folder.resolve("us.csv"))) {
      stocks.writeTo(file);
    }
    try (Writer file = Files.newBufferedWriter(folder.resolve("bill.csv"))) {
      file.append("date,rate\n");
      for (int epochDay : stocks.epochDays()) {
        file.append(LocalDate.ofEpochDay(epochDay).toString()).append(",2.0\n");
      }
    }
  }

  private static void say(PrintStream out, Path folder) {
    out.println("us.csv and bill.csv are in " + folder);
  }
}
