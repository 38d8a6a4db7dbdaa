package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;

class CheapestToDeliverProperties {
  private static final LocalDate DELIVERY = LocalDate.of(2012, 6, 29);

  @Property(tries = 200)
  void theLowestFuturesPriceIsTheHighestImpliedRepo(
      @ForAll @Scale(6) @DoubleRange(min = 0.005, max = 0.12) double yield,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.1) double rate,
      @ForAll @IntRange(min = 1, max = 270) int daysBefore) {
    List<Deliverable> basket = basket(yield, DELIVERY.minusDays(daysBefore));
    Deliverable cheapest = CheapestToDeliver.atRate(basket, rate);
    double futuresPrice = cheapest.futuresPrice(rate);

    assertThat(CheapestToDeliver.atPrice(basket, futuresPrice).impliedRepo(futuresPrice))
        .isCloseTo(rate, within(1e-9));
    assertThat(basket)
        .allSatisfy(
            note -> {
              assertThat(note.netBasis(futuresPrice, rate)).isGreaterThan(-1e-9);
              assertThat(note.impliedRepo(futuresPrice)).isLessThan(rate + 1e-9);
            });
  }

  @Property(tries = 100)
  void yieldAndPriceAreInverse(
      @ForAll @Scale(6) @DoubleRange(min = -0.01, max = 0.3) double yield,
      @ForAll @Scale(6) @DoubleRange(min = 0, max = 0.15) double coupon,
      @ForAll @IntRange(min = 1, max = 10_000) int days) {
    TreasuryNote note = new TreasuryNote(DELIVERY.plusDays(days), coupon);
    double price = BondPricing.cleanPrice(note, DELIVERY, yield);

    assertThat(BondPricing.yieldOf(note, DELIVERY, price)).isCloseTo(yield, within(1e-9));
  }

  @Test
  void lowYieldsFavourShortNotesAndHighYieldsLongOnes() {
    LocalDate settlement = DELIVERY.minusDays(60);

    assertThat(CheapestToDeliver.atRate(basket(0.02, settlement), 0.01).note().maturity())
        .isEqualTo("2019-02-15");
    assertThat(CheapestToDeliver.atRate(basket(0.10, settlement), 0.01).note().maturity())
        .isEqualTo("2022-02-15");
  }

  private static List<Deliverable> basket(double yield, LocalDate settlement) {
    return IntStream.rangeClosed(0, 3)
        .mapToObj(year -> new TreasuryNote(LocalDate.of(2019 + year, 2, 15), 0.02 + 0.01 * year))
        .map(note -> deliverable(note, yield, settlement))
        .toList();
  }

  private static Deliverable deliverable(TreasuryNote note, double yield, LocalDate settlement) {
    double price = BondPricing.cleanPrice(note, settlement, yield);
    double factor = TreasuryContract.ZN.conversionFactor(note, DELIVERY);
    return new Deliverable(note, price, settlement, DELIVERY, factor);
  }
}
