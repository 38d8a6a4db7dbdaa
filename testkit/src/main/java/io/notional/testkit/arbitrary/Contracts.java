package io.notional.testkit.arbitrary;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.FutureInput;
import io.notional.testkit.market.Listing;
import io.notional.testkit.market.MarketFixture;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Futures products and the dates of contracts by chance. Stateless. */
public final class Contracts {
  private static final String ID = "F";

  private Contracts() {}

  /** Products with quarterly contracts, quoted for 60 to 700 days, with prices that walk. */
  public static Arbitrary<FutureInput> products() {
    return Combinators.combine(
            Arbitraries.longs(),
            Arbitraries.integers().between(60, 700),
            Arbitraries.of(List.of(AssetClass.BONDS, AssetClass.EQUITY, AssetClass.COMMODITIES)))
        .as(
            (seed, days, assetClass) ->
                MarketFixture.of(seed, days)
                    .quoting(Listing.future(ID, assetClass))
                    .build()
                    .inputs()
                    .futures()
                    .get(ID));
  }

  /**
   * Dates of contracts from 1990 to 2040: cash-settled ones, ones with notice before the last trade
   * and Treasury futures.
   */
  public static Arbitrary<ContractDates> dates() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 600), Arbitraries.integers().between(0, 2))
        .as(Contracts::dates);
  }

  private static ContractDates dates(int month, int form) {
    LocalDate delivery = LocalDate.of(1990, 1, 1).plusMonths(month);
    BusinessCalendar weekdays = BusinessCalendar.WEEKDAYS;
    return switch (form) {
      case 0 -> ContractDates.cashSettled(weekdays.before(delivery.plusDays(20), 1));
      case 1 ->
          ContractDates.noticed(
              weekdays.before(delivery, 1), weekdays.before(delivery.plusDays(25), 1), weekdays);
      default -> ContractDates.treasury(delivery, 7, weekdays);
    };
  }
}
