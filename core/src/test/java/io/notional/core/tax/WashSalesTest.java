package io.notional.core.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.settings.LotMethod;
import io.notional.core.settings.StatedLot;
import io.notional.core.settings.TaxSettings;
import io.notional.core.simulation.HandMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Section 1091 by the examples of its regulation, and by hand where that has none. */
class WashSalesTest {
  private static final Offset<Double> CENT = within(0.005);

  private final List<SaleRecord> sales = new ArrayList<>();

  private SecurityLots lots(LotMethod method) {
    return new SecurityLots(
        TaxSettings.builder().lots(method).build(), new StatedPicks(List.of()), sales);
  }

  private static void buy(SecurityLots lots, String date, double units, double price) {
    lots.buy("S", HandMarket.epochDay(date), units, price);
  }

  private static void sell(SecurityLots lots, String date, double units, double price) {
    assertThat(lots.sell("S", HandMarket.epochDay(date), units, price, false)).isZero();
  }

  private double deferred(int sale) {
    return sales.get(sale).toSale().disallowed();
  }

  private static void isOpen(OpenLot lot, double quantity, double basis, String heldFrom) {
    assertThat(lot.quantity).isCloseTo(quantity, CENT);
    assertThat(lot.quantity * lot.basis).isCloseTo(basis, CENT);
    assertThat(LocalDate.ofEpochDay(lot.heldFrom)).isEqualTo(heldFrom);
  }

  /** 26 CFR 1.1091-1(h), example 1: 100 for 10,000, 100 for 9,000, the first sold for 9,000. */
  @Test
  void exampleOneOfTheRegulation() {
    SecurityLots lots = lots(LotMethod.FIFO);
    buy(lots, "1954-12-01", 100, 100);
    buy(lots, "1954-12-15", 100, 90);
    sell(lots, "1955-01-03", 100, 90);
    assertThat(deferred(0)).isCloseTo(1_000, CENT);
    assertThat(lots.open()).hasSize(1);
    isOpen(lots.open().get(0), 100, 10_000, "1954-11-12");
  }

  /**
   * The same, example 2: 100 for 5,000 are sold for 4,000 after 50 were bought for 2,750 and 25 for
   * 1,125. 750 is deferred, 250 is not; the 50 have a basis of 3,250 and the 25 one of 1,375.
   */
  @Test
  void exampleTwoOfTheRegulation() {
    SecurityLots lots = lots(LotMethod.FIFO);
    buy(lots, "1954-09-21", 100, 50);
    buy(lots, "1954-12-21", 50, 55);
    buy(lots, "1954-12-27", 25, 45);
    sell(lots, "1955-01-03", 100, 40);
    assertThat(deferred(0)).isCloseTo(750, CENT);
    assertThat(sales.get(0).toSale().realised()).isCloseTo(-250, CENT);
    assertThat(lots.open()).hasSize(2);
    isOpen(lots.open().get(0), 50, 3_250, "1954-09-08");
    isOpen(lots.open().get(1), 25, 1_375, "1954-09-14");
  }

  /**
   * The same, example 3: 100 that cost 5,000 are sold for 4,000, and 50 bought for 2,000 on each of
   * four days. The first 100 bought have a basis of 2,500 for 50, the others keep theirs.
   */
  @Test
  void exampleThreeOfTheRegulation() {
    SecurityLots lots = lots(LotMethod.FIFO);
    buy(lots, "1954-09-15", 100, 50);
    sell(lots, "1956-02-01", 100, 40);
    for (int day = 15; day <= 18; day++) {
      buy(lots, "1956-02-" + day, 50, 40);
    }
    assertThat(deferred(0)).isCloseTo(1_000, CENT);
    assertThat(lots.open().stream().map(lot -> lot.quantity * lot.basis))
        .containsExactly(2_500.0, 2_500.0, 2_000.0, 2_000.0);
  }

  /**
   * 26 CFR 1.1091-1(b): where the order of losses of one day is not known they count as the units
   * were bought. 10 that cost 50 and 10 that cost 60 are sold at once at 40, the dearer ones taken
   * first; 10 bought later defer the 10 a unit of those bought first and not the 20 of the others.
   */
  @Test
  void lossesOfOneSaleAreMatchedAsTheUnitsWereBought() {
    SecurityLots lots = lots(LotMethod.HIFO);
    buy(lots, "2021-03-01", 10, 50);
    buy(lots, "2021-06-01", 10, 60);
    sell(lots, "2021-11-15", 20, 40);
    buy(lots, "2021-12-01", 10, 42);
    assertThat(sales.get(0).lot.basis).as("the dearest is sold first").isEqualTo(60);
    assertThat(deferred(0)).isZero();
    assertThat(deferred(1)).isCloseTo(100, CENT);
    isOpen(lots.open().get(0), 10, 520, "2021-03-17");
  }

  /** The same for what was bought before the sale. */
  @Test
  void lossesOfOneSaleMeetEarlierPurchasesAsTheUnitsWereBought() {
    SecurityLots lots = lots(LotMethod.HIFO);
    buy(lots, "2021-03-01", 10, 50);
    buy(lots, "2021-06-01", 10, 60);
    buy(lots, "2021-11-01", 5, 41);
    sell(lots, "2021-11-15", 20, 40);
    assertThat(deferred(0)).isZero();
    assertThat(deferred(1)).isCloseTo(50, CENT);
    isOpen(lots.open().get(0), 5, 255, "2021-02-15");
  }

  /** A purchase of the very day of a sale, after it, is within the window. */
  @Test
  void aPurchaseLaterOnTheSameDayDefers() {
    SecurityLots lots = lots(LotMethod.HIFO);
    buy(lots, "2021-03-01", 10, 50);
    sell(lots, "2021-11-15", 4, 40);
    buy(lots, "2021-11-15", 3, 40);
    buy(lots, "2021-11-16", 3, 41);
    assertThat(deferred(0)).isCloseTo(40, CENT);
    assertThat(lots.open().stream().map(lot -> lot.basis)).containsExactly(50.0, 50.0, 51.0, 41.0);
  }

  /** What was bought and sold again before the loss replaces nothing. */
  @Test
  void aPurchaseThatIsGoneReplacesNothing() {
    SecurityLots lots = lots(LotMethod.HIFO);
    buy(lots, "2021-03-01", 10, 50);
    buy(lots, "2021-11-01", 10, 55);
    sell(lots, "2021-11-10", 10, 56);
    sell(lots, "2021-11-15", 10, 40);
    assertThat(deferred(1)).isZero();
  }

  /** One sale of all: none of its units is what another of them is replaced by. */
  @Test
  void unitsOfOneSaleReplaceNoneOfIt() {
    SecurityLots lots = lots(LotMethod.FIFO);
    buy(lots, "2021-03-01", 10, 50);
    buy(lots, "2021-11-01", 10, 45);
    sell(lots, "2021-11-15", 20, 40);
    assertThat(deferred(0) + deferred(1)).isZero();
  }

  /** A unit that took one loss takes no other, however near. */
  @Test
  void aUnitReplacesOnce() {
    SecurityLots lots = lots(LotMethod.FIFO);
    buy(lots, "2021-03-01", 20, 50);
    sell(lots, "2021-11-10", 10, 40);
    buy(lots, "2021-11-12", 10, 41);
    sell(lots, "2021-11-15", 10, 40);
    assertThat(deferred(0)).isCloseTo(100, CENT);
    assertThat(deferred(1)).isZero();
  }

  /**
   * What is handed out in kind takes with it what was deferred into it; at less than it cost it is
   * no loss that a purchase defers, and it replaces nothing afterwards.
   */
  @Test
  void whatGoesOutInKindTakesDeferredLossesWithIt() {
    SecurityLots lots = lots(LotMethod.FIFO);
    buy(lots, "2021-03-01", 20, 50);
    sell(lots, "2021-11-10", 10, 40);
    buy(lots, "2021-11-12", 10, 30);
    assertThat(lots.sell("S", HandMarket.epochDay("2021-11-15"), 10, 35, true)).isZero();
    Sale out = sales.get(1).toSale();
    assertThat(out.basis()).as("30 and the 10 that were deferred").isCloseTo(400, CENT);
    assertThat(out.gain()).isCloseTo(-50, CENT);
    assertThat(out.realised()).isZero();
    buy(lots, "2021-11-16", 10, 36);
    assertThat(out.disallowed()).isZero();
    assertThat(lots.open().get(1).deferred).isZero();
  }

  /** Sold at a loss itself, a replacement is washed with all that it carries, its 43 days too. */
  @Test
  void aDeferredLossIsDeferredAgain() {
    SecurityLots lots = lots(LotMethod.FIFO);
    buy(lots, "2020-11-02", 10, 50);
    sell(lots, "2020-12-15", 10, 45);
    buy(lots, "2021-01-05", 10, 46);
    sell(lots, "2021-02-01", 10, 44);
    buy(lots, "2021-03-03", 10, 40);
    assertThat(deferred(0)).isCloseTo(50, CENT);
    assertThat(deferred(1)).as("51 less 44").isCloseTo(70, CENT);
    isOpen(lots.open().get(0), 10, 470, "2020-12-23");
  }

  /** What is stated of a day goes to its second sale where the first is too small for it. */
  @Test
  void whatIsStatedOfADayIsThatOfAllItsSales() {
    LocalDate sold = LocalDate.parse("2021-11-15");
    StatedLot second = new StatedLot(sold, "S", LocalDate.parse("2021-06-01"), 8, "");
    SecurityLots lots =
        new SecurityLots(
            TaxSettings.builder().lots(LotMethod.STATED).build(),
            new StatedPicks(List.of(second)),
            sales);
    buy(lots, "2021-03-01", 10, 50);
    buy(lots, "2021-06-01", 10, 60);
    sell(lots, "2021-11-15", 5, 70);
    sell(lots, "2021-11-15", 5, 70);
    assertThat(lots.open().stream().map(lot -> lot.quantity)).containsExactly(8.0, 2.0);
  }
}
