package io.notional.files.csv;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.files.input.InputFile;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads when contracts end, {@code product,contract,first_notice,last_trade}: of any number of
 * products in any order, dates as {@code YYYY-MM-DD}. In place of a first notice day stands {@value
 * #CASH} where there is no delivery; a notice day after the last trade is where notice comes last.
 */
public final class ContractDatesReader {
  /** What stands in place of a first notice day of a contract that is settled in cash. */
  public static final String CASH = "cash-settled";

  private static final CsvLayout LAYOUT =
      CsvLayout.of("contract dates", "product,contract,first_notice,last_trade");
  private static final int PRODUCT = 0;
  private static final int CONTRACT = 1;
  private static final int FIRST_NOTICE = 2;
  private static final int LAST_TRADE = 3;

  private ContractDatesReader() {}

  /**
   * Reads the contracts of a product.
   *
   * @param product the rows that count; those of others are passed over
   * @param calendar the business days
   * @return dates by the first day of the delivery month
   * @throws io.notional.api.error.NotionalException {@code BAD_DATA} that names file, line, column
   *     and value, also if there is no row of the product or a contract has two
   */
  public static Map<LocalDate, ContractDates> read(
      InputFile file, String product, BusinessCalendar calendar) {
    CsvRows rows = new CsvRows(file, LAYOUT, ReadOptions.ALL, new PolicyCounts());
    Map<LocalDate, ContractDates> dates = new TreeMap<>();
    while (rows.next()) {
      if (rows.is(PRODUCT, product)) {
        int month = rows.deliveryMonth(CONTRACT);
        LocalDate delivery = LocalDate.of(month / 100, month % 100, 1);
        if (dates.put(delivery, dates(rows, calendar)) != null) {
          throw rows.bad(CONTRACT, "must be given once a product");
        }
      }
    }
    rows.requireRows(dates.size(), " of " + product);
    return dates;
  }

  private static ContractDates dates(CsvRows rows, BusinessCalendar calendar) {
    LocalDate lastTrade = date(rows, LAST_TRADE);
    if (rows.is(FIRST_NOTICE, CASH)) {
      return ContractDates.cashSettled(lastTrade);
    }
    LocalDate notice = date(rows, FIRST_NOTICE);
    return notice.isAfter(lastTrade)
        ? new ContractDates(lastTrade, notice, lastTrade)
        : ContractDates.noticed(notice, lastTrade, calendar);
  }

  private static LocalDate date(CsvRows rows, int column) {
    return LocalDate.ofEpochDay(rows.date(column));
  }
}
