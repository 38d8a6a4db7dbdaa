package io.notional.cli;

import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.function.IntToDoubleFunction;

/** Series of a synthetic market as CSV text, in layouts that market files read. */
final class SeriesText {
  private SeriesText() {}

  /** A value a date, times a factor. */
  static String series(String header, DatedSeries series, double factor) {
    return table(header, series, row -> series.value(row) * factor);
  }

  /** A value a date, by row. */
  static String table(String header, DatedSeries dates, IntToDoubleFunction values) {
    StringBuilder text = new StringBuilder(header).append('\n');
    for (int row = 0; row < dates.size(); row++) {
      text.append(date(dates, row)).append(',').append(plain(values.applyAsDouble(row)));
      text.append('\n');
    }
    return text.toString();
  }

  /** The contract in use and the next one by date, as pysystemtrade writes multiple prices. */
  static String prices(FutureInput future) {
    StringBuilder text =
        new StringBuilder(
            "DATETIME,PRICE,CARRY,FORWARD,CARRY_CONTRACT,PRICE_CONTRACT,FORWARD_CONTRACT\n");
    for (int row = 0; row < future.inUse().size(); row++) {
      int day = future.inUse().epochDay(row);
      ContractInput used = inUse(future, row);
      ContractInput next = future.contracts().get((int) future.inUse().value(row) + 1);
      String forward = close(next, day);
      text.append(date(future.inUse(), row)).append(" 23:00:00,").append(close(used, day));
      text.append(',').append(forward).append(',').append(forward);
      text.append(',').append(month(next)).append(',').append(month(used));
      text.append(',').append(month(next)).append('\n');
    }
    return text.toString();
  }

  /** The contract in use. */
  static ContractInput inUse(FutureInput future, int row) {
    return future.contracts().get((int) future.inUse().value(row));
  }

  /** Margins of one contract by date. */
  static String margins(MarginChain chain) {
    StringBuilder text = new StringBuilder("date,initial,maintenance\n");
    for (int row = 0; row < chain.initial().size(); row++) {
      text.append(
          LocalDate.ofEpochDay(chain.initial().epochDay(row))
              .format(DateTimeFormatter.BASIC_ISO_DATE));
      text.append(',').append(plain(chain.initial().value(row)));
      text.append(',').append(plain(chain.maintenance().value(row))).append('\n');
    }
    return text.toString();
  }

  private static String close(ContractInput contract, int day) {
    int row = contract.closes().rowOf(day);
    return row < 0 ? "" : plain(contract.closes().value(row));
  }

  private static String month(ContractInput contract) {
    return contract.delivery().format(DateTimeFormatter.ofPattern("yyyyMM")) + "00";
  }

  /** The date of a row. */
  static LocalDate date(DatedSeries series, int row) {
    return LocalDate.ofEpochDay(series.epochDay(row));
  }

  /** A number without an exponent. */
  static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
