package io.notional.core.synthetic;

import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * Closes of the stock instrument. Without a dividend yield they hold the total return; with one
 * they fall by a distribution, a quarter of the yield on the close before, on the first business
 * day from the 15th of March, June, September and December.
 */
final class StockPrices {
  private static final double FIRST_PRICE = 100;
  private static final int EX_DAY = 15;

  private final int[] epochDays;
  private final double[] closes;
  private final int[] exDates;
  private final double[] amounts;
  private int distributions;

  StockPrices(Economy economy, double dividendYield, int[] epochDays) {
    this.epochDays = epochDays;
    this.closes = new double[epochDays.length];
    this.exDates = new int[epochDays.length];
    this.amounts = new double[epochDays.length];
    closes[0] = FIRST_PRICE;
    for (int t = 1; t < epochDays.length; t++) {
      double paid = dividendYield > 0 && isExDate(t) ? dividendYield / 4 * closes[t - 1] : 0;
      closes[t] = closes[t - 1] * (1 + economy.stockReturn(t)) - paid;
      if (paid > 0) {
        exDates[distributions] = epochDays[t];
        amounts[distributions++] = paid;
      }
    }
  }

  DatedSeries closes(String id) {
    return DatedSeries.positive(id, epochDays, closes);
  }

  /** Empty for a total-return series. */
  Optional<DatedSeries> distributions(String id) {
    if (distributions == 0) {
      return Optional.empty();
    }
    return Optional.of(
        DatedSeries.positive(
            id + " distributions",
            Arrays.copyOf(exDates, distributions),
            Arrays.copyOf(amounts, distributions)));
  }

  private boolean isExDate(int t) {
    LocalDate date = LocalDate.ofEpochDay(epochDays[t]);
    LocalDate previous = LocalDate.ofEpochDay(epochDays[t - 1]);
    boolean reached = date.getDayOfMonth() >= EX_DAY;
    boolean before =
        previous.getDayOfMonth() < EX_DAY || previous.getMonthValue() != date.getMonthValue();
    return date.getMonthValue() % 3 == 0 && reached && before;
  }
}
