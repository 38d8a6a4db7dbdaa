package io.notional.core.theoretical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SpotFuturesProperties {
  private static final int YEARS = 4;

  /** Everything after a day cut off, in spot, rates and dividends: no price of before changes. */
  @Property(tries = 50)
  void nothingLaterChangesAPrice(@ForAll long seed, @ForAll @IntRange(min = 300, max = 900) int n) {
    SpotPaths paths = new SpotPaths(seed, "1994-02-01", YEARS);
    DatedSeries spot = paths.prices("P", 0.06, 0.16);
    DatedSeries totalReturn = paths.prices("TR", 0.08, 0.16);
    DatedSeries rates = paths.rates("R");
    int cut = paths.days[n];

    List<SpotSeries.Row> all = rows(product(seed), spot, totalReturn, rates);
    List<SpotSeries.Row> known =
        rows(
            product(seed),
            SpotPaths.upTo(spot, cut),
            SpotPaths.upTo(totalReturn, cut),
            SpotPaths.upTo(rates, cut));

    assertThat(known).isNotEmpty().isEqualTo(all.subList(0, known.size()));
    assertThat(known.get(known.size() - 1).epochDay()).isEqualTo(cut);
  }

  @Property(tries = 50)
  void theFirstDateChangesNoPrice(@ForAll long seed, @ForAll @IntRange(max = 900) int n) {
    SpotPaths paths = new SpotPaths(seed, "1994-02-01", YEARS);
    SpotFutures futures =
        SpotFutures.of(
            product(seed),
            paths.prices("P", 0.06, 0.16),
            CostOfCarry.at(new Financing(paths.rates("R"), RateQuote.BOND_EQUIVALENT)),
            SpotPaths.TERMS);
    List<SpotSeries.Row> all = futures.price(LocalDate.MIN, LocalDate.MAX).rows();

    List<SpotSeries.Row> some =
        futures.price(LocalDate.ofEpochDay(paths.days[n]), LocalDate.MAX).rows();

    assertThat(some).isEqualTo(all.subList(all.size() - some.size(), all.size()));
    assertThat(all).hasSameSizeAs(paths.days);
  }

  /** Two contracts of the cycle each day, the first of them not yet within five days of its end. */
  @Property(tries = 50)
  void contractsFollowTheirCycle(@ForAll long seed) {
    SpotPaths paths = new SpotPaths(seed, "1994-02-01", YEARS);
    SpotProduct product = product(seed);
    CostOfCarry carry = CostOfCarry.at(new Financing(paths.rates("R"), RateQuote.MONEY_MARKET));
    List<SpotSeries.Row> rows =
        SpotFutures.of(product, paths.prices("P", 0, 0.2), carry, SpotPaths.TERMS)
            .price(LocalDate.MIN, LocalDate.MAX)
            .rows();

    for (SpotSeries.Row row : rows) {
      LocalDate delivery = row.inUse().delivery();
      assertThat(row.next().delivery()).isEqualTo(product.cycle().next(delivery));
      assertThat(SpotPaths.TERMS.rollDay(product.dates(delivery, SpotPaths.CALENDAR)))
          .isGreaterThan(row.epochDay());
      LocalDate before = product.cycle().previous(delivery);
      assertThat(SpotPaths.TERMS.rollDay(product.dates(before, SpotPaths.CALENDAR)))
          .isLessThanOrEqualTo(row.epochDay());
      assertThat(row.inUse().deliveryDay()).isGreaterThan(row.epochDay());
    }
  }

  /** On the day of delivery a contract would cost what spot costs. */
  @Property(tries = 50)
  void theLastPriceIsNearSpot(@ForAll long seed) {
    SpotPaths paths = new SpotPaths(seed, "1994-02-01", YEARS);
    DatedSeries spot = paths.prices("P", 0.06, 0.16);
    CostOfCarry carry =
        new CostOfCarry(
            new Financing(paths.rates("R"), RateQuote.MONEY_MARKET),
            0.002,
            IncomeYield.stated(0.03),
            0.01);
    for (SpotSeries.Row row :
        SpotFutures.of(product(seed), spot, carry, SpotPaths.TERMS)
            .price(LocalDate.MIN, LocalDate.MAX)
            .rows()) {
      double close = spot.value(spot.rowOf(row.epochDay()));
      int left = row.inUse().deliveryDay() - row.epochDay();
      double perDay = carry.perDay(row.epochDay());
      assertThat(Math.log(row.inUse().price() / close)).isCloseTo(left * perDay, within(1e-12));
    }
  }

  private static SpotProduct product(long seed) {
    return seed % 2 == 0 ? SpotPaths.INDEX : SpotPaths.GOLD;
  }

  private static List<SpotSeries.Row> rows(
      SpotProduct product, DatedSeries spot, DatedSeries totalReturn, DatedSeries rates) {
    IncomeYield dividends = TrailingYield.ofPair(spot, totalReturn, OptionalDouble.empty());
    CostOfCarry carry =
        new CostOfCarry(new Financing(rates, RateQuote.DISCOUNT_91D), 0.001, dividends, 0);
    return SpotFutures.of(product, spot, carry, SpotPaths.TERMS)
        .price(LocalDate.MIN, LocalDate.MAX)
        .rows();
  }
}
