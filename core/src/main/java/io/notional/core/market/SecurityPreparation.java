package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.config.Nearest;
import java.util.Optional;
import java.util.SortedMap;

/** Packs one security onto valuation days; a bill becomes one first. */
final class SecurityPreparation {
  private static final double[] NO_DISTRIBUTIONS = {};

  private SecurityPreparation() {}

  static Security prepare(
      SecurityInput input, TradingDays days, SettlementDays settlements, Conversion conversion) {
    double[] closes = Alignment.align(input.closes().requirePositive(), days, input.maxStaleDays());
    double[] distributions =
        input.distributions().map(series -> byExDate(series, days)).orElse(NO_DISTRIBUTIONS);
    return new Security(
        input,
        SecurityDays.of(input, days, settlements),
        SecurityColumns.of(closes, distributions, conversion));
  }

  /** A distribution whose ex-date is no valuation day belongs to the next one. */
  private static double[] byExDate(DatedSeries series, TradingDays days) {
    double[] amounts = new double[days.size()];
    for (int row = 0; row < series.size(); row++) {
      int day = days.atOrAfter(series.epochDay(row));
      if (day < amounts.length && series.epochDay(row) >= days.epochDay(0)) {
        amounts[day] += series.value(row);
      }
    }
    return amounts;
  }

  /**
   * What a bill is as a security: its price accretes at a rate of the market.
   *
   * @param columns rates by id
   * @throws NotionalException {@code UNKNOWN_NAME} if its rate is none of them
   */
  static SecurityInput accrete(
      BillInput bill,
      SortedMap<String, RateColumn> columns,
      TradingDays days,
      String baseCurrency) {
    if (!columns.containsKey(bill.rate())) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME,
          Nearest.unknown("rate of bill " + bill.id(), bill.rate(), columns.keySet()));
    }
    double[] rate = columns.get(bill.rate()).simple();
    double[] earned = columns.get(bill.rate()).earned();
    DatedSeries accreted = BillPrices.of(bill, days, rate, earned);
    Terms terms =
        Terms.builder()
            .assetClass(AssetClass.BILLS)
            .funding(Funding.PAID_IN_FULL)
            .currency(baseCurrency)
            .build();
    return SecurityInput.builder()
        .id(bill.id())
        .terms(terms)
        .closes(accreted)
        .distributions(Optional.empty())
        .accretes(true)
        .settlement(bill.settlement())
        .haircut(bill.haircut())
        .haircuts(bill.haircuts())
        .concentration(bill.concentration())
        .maxStaleDays(0)
        .costs(bill.costs())
        .build();
  }
}
