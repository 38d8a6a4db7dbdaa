package io.notional.cli;

import io.notional.core.calendar.UsCalendars;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * A folder of files as their publishers write them, with numbers made up here: Yahoo, Stooq, FRED,
 * the Treasury, the French library, and researchers' multiple prices.
 */
final class VendorFolder {
  private static final LocalDate FIRST = LocalDate.of(2022, 12, 1);
  private static final LocalDate LAST = LocalDate.of(2024, 3, 28);

  private final Path folder;

  private VendorFolder(Path folder) {
    this.folder = folder;
  }

  static void write(Path folder) throws IOException {
    VendorFolder files = new VendorFolder(folder);
    files.rows(
        "yahoo/IVV.csv", List.of("Date,Open,High,Low,Close,Adj Close,Volume"), VendorFolder::yahoo);
    files.rows("stooq/^spx_d.csv", List.of("Date,Open,High,Low,Close,Volume"), VendorFolder::stooq);
    files.rows(
        "fred/DTB3.csv",
        List.of("observation_date,DTB3"),
        (i, day) -> day + "," + (i == 30 ? "." : number(4.5 + wave(i, 90, 0.4), 2)));
    files.rows(
        "fred/DEXUSEU.csv",
        List.of("observation_date,DEXUSEU"),
        (i, day) -> day + "," + number(1.08 + wave(i, 70, 0.03), 4));
    files.rows(
        "french/F-F_Research_Data_Factors_daily.CSV",
        List.of("This file was made up, with commas, for a test.", "", ",Mkt-RF,SMB,HML,RF"),
        (i, day) ->
            day.format(DateTimeFormatter.BASIC_ISO_DATE)
                + ",  "
                + number(wave(i, 7, 0.8), 2)
                + ",   0.10,  -0.10,   0.018");
    files.yields(2022);
    files.yields(2023);
    files.yields(2024);
    files.futures("pysystemtrade/SP500.csv", 4000, 0.25);
    files.futures("pysystemtrade/BUND.csv", 133, 0.01);
    files.futures("pysystemtrade/MADE-UP.csv", 50, 0.01);
    files.text("margins/ES.csv", "date,initial,maintenance\n20221001,12320,11200\n");
    files.text("notes/readings.csv", "when,what\n2024-01-02,nothing\n");
  }

  private static String yahoo(int i, LocalDate day) {
    double close = 400 + 0.05 * i + wave(i, 60, 12);
    double adjusted = close * (i < 150 ? 0.985 : 1); // one distribution
    String price = number(close, 6);
    return day
        + ","
        + String.join(",", price, price, price, price, number(adjusted, 6))
        + ",1000000";
  }

  private static String stooq(int i, LocalDate day) {
    String price = number(4000 + 0.5 * i + wave(i, 60, 120), 2);
    return day + "," + String.join(",", price, price, price, price) + ",2000000";
  }

  /** A year of par yields, newest first. */
  private void yields(int year) throws IOException {
    List<String> lines = new ArrayList<>();
    List<LocalDate> days = days();
    for (int i = 0; i < days.size(); i++) {
      if (days.get(i).getYear() == year) {
        lines.add(yields(i, days.get(i)));
      }
    }
    Collections.reverse(lines);
    lines.add(
        0,
        "Date,\"1 Mo\",\"2 Mo\",\"3 Mo\",\"6 Mo\",\"1 Yr\",\"2 Yr\",\"3 Yr\",\"5 Yr\",\"7 Yr\","
            + "\"10 Yr\",\"20 Yr\",\"30 Yr\"");
    text("treasury/" + year + ".csv", String.join("\n", lines) + "\n");
  }

  private static String yields(int i, LocalDate day) {
    double shift = wave(i, 110, 0.5);
    StringBuilder line =
        new StringBuilder(day.format(DateTimeFormatter.ofPattern("MM/dd/yyyy", Locale.ROOT)));
    double[] levels = {4.1, 4.2, 4.4, 4.6, 4.5, 4.2, 4.0, 3.8, 3.8, 3.7, 4.0, 3.9};
    for (double level : levels) {
      line.append(',').append(number(level + shift, 2));
    }
    return line.toString();
  }

  /** Quarterly contracts, each held to the tenth of the month before its delivery month. */
  private void futures(String name, double level, double tick) throws IOException {
    rows(
        name,
        List.of("DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT"),
        (i, day) -> {
          LocalDate delivery = delivery(day);
          LocalDate next = delivery.plusMonths(3);
          double price = level * (1 + wave(i, 40, 0.02));
          String near = onTick(price, tick);
          String far = onTick(price * 1.01, tick);
          String months = String.join(",", month(next), month(delivery), month(next));
          return day + " 23:00:00," + String.join(",", near, far, far, months);
        });
  }

  private static LocalDate delivery(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1).plusMonths(day.getDayOfMonth() > 10 ? 2 : 1);
    return month.plusMonths((12 - month.getMonthValue()) % 3);
  }

  private static String month(LocalDate date) {
    return date.format(DateTimeFormatter.ofPattern("yyyyMM", Locale.ROOT)) + "00";
  }

  private static String onTick(double price, double tick) {
    return number(Math.rint(price / tick) * tick, 2);
  }

  private static double wave(int i, int period, double height) {
    return height * StrictMath.sin(2 * Math.PI * i / period);
  }

  private static String number(double value, int decimals) {
    return String.format(Locale.ROOT, "%." + decimals + "f", value);
  }

  private static List<LocalDate> days() {
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .filter(day -> UsCalendars.STOCKS.isBusinessDay(Math.toIntExact(day.toEpochDay())))
        .toList();
  }

  private void rows(String name, List<String> head, BiFunction<Integer, LocalDate, String> row)
      throws IOException {
    List<String> lines = new ArrayList<>(head);
    List<LocalDate> days = days();
    for (int i = 0; i < days.size(); i++) {
      lines.add(row.apply(i, days.get(i)));
    }
    text(name, String.join("\n", lines) + "\n");
  }

  private void text(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, content);
  }
}
