package io.notional.core.synthetic;

import io.notional.core.treasury.TreasuryContract;
import java.util.List;

/**
 * Everything that is priced from the curve, day by day, because all of it shares each day's
 * discount factors, which are what takes time.
 *
 * @param futures in the order of the options
 * @param bonds the bond fund
 */
record TreasuryPrices(List<TreasuryQuotes> futures, BondPrices bonds) {
  static TreasuryPrices of(SyntheticMarket options, Economy economy, int[] epochDays) {
    CouponGrid grid = new CouponGrid(options.startDate(), options.years(), longest(options));
    TreasuryPrices prices = over(grid, options.treasuries(), epochDays);
    for (int t = 0; t < epochDays.length; t++) {
      YieldCurve curve = economy.curve(t);
      grid.move(epochDays[t], curve);
      prices.quote(t, curve.billRate() + options.repoSpread());
    }
    return prices;
  }

  private static TreasuryPrices over(
      CouponGrid grid, List<TreasuryContract> products, int[] epochDays) {
    List<TreasuryQuotes> futures =
        products.stream().map(product -> new TreasuryQuotes(product, grid, epochDays)).toList();
    return new TreasuryPrices(futures, new BondPrices(grid, epochDays));
  }

  private static int longest(SyntheticMarket options) {
    return options.treasuries().stream()
        .mapToInt(TreasuryQuotes::longestYears)
        .reduce(BondPrices.LONGEST, Math::max);
  }

  private void quote(int day, double repo) {
    for (TreasuryQuotes product : futures) {
      product.quote(day, repo);
    }
    bonds.quote(day);
  }
}
