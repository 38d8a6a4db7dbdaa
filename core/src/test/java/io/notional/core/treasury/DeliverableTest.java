package io.notional.core.treasury;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeliverableTest {
  private static final TreasuryNote NOTE = new TreasuryNote(LocalDate.of(2035, 8, 15), 0.0425);
  private static final LocalDate SETTLEMENT = LocalDate.of(2026, 1, 2);
  private static final LocalDate DELIVERY = LocalDate.of(2026, 3, 31);
  private static final Deliverable EXAMPLE =
      new Deliverable(NOTE, 101, SETTLEMENT, DELIVERY, 0.8771);
  private static final double REPO = 0.038;

  @Test
  void pricesTheFutureByCarry() {
    double futuresPrice = EXAMPLE.futuresPrice(REPO);

    assertThat(futuresPrice).isCloseTo(115.05940, within(5e-6));
    assertThat(ThirtySeconds.format(Math.rint(futuresPrice * 64) / 64)).isEqualTo("115-02");
  }

  @Test
  void earnsTheRepoRateAtTheTheoreticalPrice() {
    double futuresPrice = EXAMPLE.futuresPrice(REPO);

    assertThat(EXAMPLE.impliedRepo(futuresPrice)).isCloseTo(REPO, within(1e-12));
    assertThat(EXAMPLE.netBasis(futuresPrice, REPO)).isCloseTo(0, within(1e-12));
    assertThat(EXAMPLE.grossBasis(futuresPrice)).isCloseTo(EXAMPLE.carry(REPO), within(1e-12));
  }

  @Test
  void impliesLessRepoWhenTheFutureIsCheap() {
    double cheap = EXAMPLE.futuresPrice(REPO) - 0.25;

    assertThat(EXAMPLE.impliedRepo(cheap)).isLessThan(REPO);
    assertThat(EXAMPLE.netBasis(cheap, REPO)).isCloseTo(0.25 * 0.8771, within(1e-12));
  }

  @Test
  void carryIsCouponsAndAccrualLessFinancing() {
    double coupon = 2.125;
    double income = NOTE.accrued(DELIVERY) - NOTE.accrued(SETTLEMENT) + coupon;
    double interest = EXAMPLE.dirtyPrice() * REPO * 88 / 360 - coupon * REPO * 44 / 360;

    assertThat(EXAMPLE.carry(REPO)).isCloseTo(income - interest, within(1e-12));
  }

  @Test
  void invoiceIsPriceTimesFactorPlusAccrued() {
    assertThat(EXAMPLE.invoice(115)).isCloseTo(115 * 0.8771 + 0.516575, within(5e-7));
  }

  @Test
  void futuresDv01IsTheSlopeOfTheForwardOverTheFactor() {
    double futuresPrice = EXAMPLE.futuresPrice(REPO);
    double yield = BondPricing.yieldOf(NOTE, DELIVERY, futuresPrice * 0.8771);
    double up = BondPricing.cleanPrice(NOTE, DELIVERY, yield + 1e-6) / 0.8771;
    double down = BondPricing.cleanPrice(NOTE, DELIVERY, yield - 1e-6) / 0.8771;

    assertThat(EXAMPLE.futuresDv01(futuresPrice))
        .isCloseTo((down - up) / 2e-6 * 1e-4, within(1e-7));
  }

  @Test
  void refusesDatesThatAreNotInOrder() {
    assertThatThrownBy(() -> new Deliverable(NOTE, 101, DELIVERY, SETTLEMENT, 0.8771))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("2026-01-02");
    assertThatThrownBy(() -> new Deliverable(NOTE, Double.NaN, SETTLEMENT, DELIVERY, 0.8771))
        .hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Deliverable(NOTE, 101, SETTLEMENT, DELIVERY, 0))
        .hasMessageContaining("conversion factor");
  }

  @Test
  void anEmptyBasketHasNoCheapestNote() {
    assertThatThrownBy(() -> CheapestToDeliver.atPrice(List.of(), 100))
        .isInstanceOf(NotionalException.class);
  }
}
