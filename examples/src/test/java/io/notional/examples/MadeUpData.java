package io.notional.examples;

import io.notional.core.calendar.UsCalendars;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;

/** The files that the market of 1962 asks for, with five years of made-up numbers. */
final class MadeUpData {
  private static final LocalDate FIRST = LocalDate.of(1961, 12, 29);
  private static final LocalDate LAST = LocalDate.of(1966, 12, 30);

  private MadeUpData() {}

  static void write(Path root) {
    StringBuilder stocks = new StringBuilder("date,mkt_rf_pct,smb_pct,hml_pct,rf_pct\n");
    StringBuilder yields = new StringBuilder("date,1y,3y,5y,10y,20y\n");
    StringBuilder rates = new StringBuilder("date,rate\n");
    StringBuilder gold = new StringBuilder("date,adj_close\n");
    int n = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      if (UsCalendars.FUTURES.isBusinessDay(Math.toIntExact(day.toEpochDay()))) {
        double wave = StrictMath.sin(n / 90.0);
        line(stocks, day, 0.03 + 1.1 * StrictMath.sin(n * 1.7), 0, 0, 0.012);
        line(yields, day, 3.2 + wave, 3.6 + wave, 3.8 + wave, 4 + wave, 4.1 + wave);
        line(rates, day, 3 + wave);
        line(gold, day, 40 + 3 * StrictMath.sin(n / 50.0));
        n++;
      }
    }
    write(root.resolve("index/french_daily.csv"), stocks);
    write(root.resolve("yields/par_1962_2021.csv"), yields);
    write(
        root.resolve("yields/par_2021_2025.csv"),
        new StringBuilder("date,2y,10y\n1967-01-03,3,4\n"));
    write(root.resolve("rates/DTB3.csv"), rates);
    write(root.resolve("etf/adjusted/GLD.csv"), gold);
  }

  private static void line(StringBuilder text, LocalDate day, double... values) {
    text.append(day);
    for (double value : values) {
      text.append(String.format(Locale.ROOT, ",%.4f", value));
    }
    text.append('\n');
  }

  private static void write(Path file, StringBuilder text) {
    try {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
