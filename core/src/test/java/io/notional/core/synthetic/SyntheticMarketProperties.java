package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SyntheticMarketProperties {
  @Property(tries = 10)
  void theSeedDecidesEverything(@ForAll long seed) {
    SyntheticMarket market = market(seed, 2);

    assertThat(bits(market.series())).isEqualTo(bits(market.series()));
    assertThat(bits(market.series())).isNotEqualTo(bits(market(seed + 1, 2).series()));
  }

  @Property(tries = 25)
  void pricesArePositiveAndContractsCoverTheirUse(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 6) int years,
      @ForAll @IntRange(min = -7300, max = 7300) int startDay) {
    LocalDate start = LocalDate.of(2000, 1, 1).plusDays(startDay);
    SyntheticMarket market =
        SyntheticMarket.builder().from(market(seed, years)).startDate(start).build();

    // A series that is not positive and finite cannot be made; a gap in quotes would stop the
    // build.
    market.generate();
    market.series().futures().forEach(SyntheticMarketProperties::checkContracts);
  }

  @Property(tries = 3)
  void aLifetimeIsNoDifferent(@ForAll long seed) {
    SyntheticMarket market =
        SyntheticMarket.builder()
            .from(market(seed, 60))
            .stockVolatility(0.6)
            .rateVolatility(0.03)
            .build();

    market.generate();
    market.series().futures().forEach(SyntheticMarketProperties::checkContracts);
  }

  @Property(tries = 10)
  void moreMarketsChangeNoOther(@ForAll long seed) {
    SyntheticMarket few = market(seed, 1);
    SyntheticMarket more = SyntheticMarket.builder().from(few).trendMarkets(5).build();

    assertThat(more.series().futures()).hasSize(few.series().futures().size() + 3);
    assertThat(bits(more.series())).startsWith(bits(few.series()).toArray(new Long[0]));
  }

  private static void checkContracts(FutureInput product) {
    double previous = 0;
    DatedSeries inUse = product.inUse();
    for (int row = 0; row < inUse.size(); row++) {
      ContractInput held = product.contracts().get((int) inUse.value(row));
      assertThat(held.closes().rowOf(inUse.epochDay(row))).isNotNegative();
      assertThat(LocalDate.ofEpochDay(inUse.epochDay(row)))
          .isBefore(held.dates().firstIntention())
          .isBefore(held.dates().lastTrade());
      if (inUse.value(row) > previous) {
        // Both are quoted on the last day of the old one and on the first of the new one.
        ContractInput old = product.contracts().get((int) previous);
        assertThat(old.closes().rowOf(inUse.epochDay(row))).isNotNegative();
        assertThat(held.closes().rowOf(inUse.epochDay(row - 1))).isNotNegative();
      }
      assertThat(inUse.value(row)).isBetween(previous, previous + 1);
      previous = inUse.value(row);
    }
    product.contracts().forEach(SyntheticMarketProperties::checkListing);
  }

  private static void checkListing(ContractInput contract) {
    DatedSeries closes = contract.closes();
    LocalDate first = LocalDate.ofEpochDay(closes.epochDay(0));
    LocalDate last = LocalDate.ofEpochDay(closes.epochDay(closes.size() - 1));
    assertThat(first).isAfterOrEqualTo(contract.delivery().minusMonths(9));
    assertThat(last).isBeforeOrEqualTo(contract.dates().lastTrade());
  }

  private static SyntheticMarket market(long seed, int years) {
    return SyntheticMarket.builder().seed(seed).years(years).trendMarkets(2).build();
  }

  private static List<Long> bits(SyntheticInputs inputs) {
    List<Long> bits = new ArrayList<>();
    add(bits, inputs.stocks().closes());
    add(bits, inputs.bonds().closes());
    add(bits, inputs.billRate());
    for (FutureInput product : inputs.futures()) {
      product.contracts().forEach(contract -> add(bits, contract.closes()));
      add(bits, product.inUse());
      add(bits, product.margin().initial());
    }
    return bits;
  }

  private static void add(List<Long> bits, DatedSeries series) {
    for (int row = 0; row < series.size(); row++) {
      bits.add((long) series.epochDay(row));
      bits.add(Double.doubleToLongBits(series.value(row)));
    }
  }
}
