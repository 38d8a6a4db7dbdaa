package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.CheapestToDeliver;
import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Futures, notes, bills and the curve agree. */
class TreasuryQuotesTest {
  private static final Generator GENERATOR =
      new Generator(
          SyntheticMarket.builder()
              .years(8)
              .treasuries(List.of(TreasuryContract.values()))
              .build());
  private static final List<TreasuryQuotes> QUOTES = GENERATOR.treasuries().futures();
  private static final int[] DAYS = GENERATOR.epochDays();

  @ParameterizedTest
  @EnumSource
  void closesAreTheCheapestNotesCarriedAtTheBillRate(TreasuryContract product) {
    for (TreasuryQuotes.Contract contract : quotes(product).contracts()) {
      ContractLife life = contract.life();
      for (int day = life.firstDay(); day <= life.lastDay(); day += 11) {
        if (date(day).isBefore(delivery(life))) {
          double rate = billRate(day);
          List<Deliverable> basket = basket(contract, day);
          double theory = CheapestToDeliver.atRate(basket, rate).futuresPrice(rate);

          assertThat(contract.close(day)).isCloseTo(theory, within(product.tickSize() * 0.5001));
          assertThat(contract.close(day) / product.tickSize() % 1).isZero();
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyNoteMayBeDelivered(TreasuryContract product) {
    int original = product.compareTo(TreasuryContract.ZF) <= 0 ? 60 : 120;
    for (TreasuryQuotes.Contract contract : quotes(product).contracts()) {
      for (DeliverableNote note : contract.basket()) {
        LocalDate delivery = contract.life().delivery();
        assertThat(product.accepts(note.note().maturity(), original, delivery)).isTrue();
        assertThat(note.factor()).isEqualTo(product.conversionFactor(note.note(), delivery));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void notesAreWorthAboutParWhenTheirContractIsListed(TreasuryContract product) {
    for (TreasuryQuotes.Contract contract : quotes(product).contracts()) {
      for (Deliverable note : basket(contract, contract.life().firstDay())) {
        assertThat(note.cleanPrice()).isCloseTo(100, within(1.5));
      }
    }
  }

  /** What a long future earns is what the cheapest note earns less financing. */
  @ParameterizedTest
  @EnumSource
  void aFutureEarnsTheNoteLessFinancing(TreasuryContract product) {
    int compared = 0;
    double sumOfErrors = 0;
    for (TreasuryQuotes.Contract contract : quotes(product).contracts()) {
      int to = contract.life().lastDay() - 1;
      int from = to - 90;
      if (from >= contract.life().firstDay()
          && cheapest(contract, to) == cheapest(contract, from)) {
        DeliverableNote note = contract.basket().get(cheapest(contract, from));
        double future = note.factor() * (contract.close(to) - contract.close(from));
        double rate = billRate(from);
        // Interest of the days that are left to delivery is in both prices, at two rates.
        double rest = (delivery(contract.life()).toEpochDay() - DAYS[to]) / 360.0;
        double interest =
            rest * (billRate(to) * dirty(note, to) - billRate(from) * dirty(note, from));
        double tolerance = product.tickSize() + Math.abs(interest) + 0.005;
        assertThat(future).isCloseTo(excess(note.note(), from, to, rate), within(tolerance));
        sumOfErrors += future - excessAtDailyRates(note.note(), from, to);
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(15);
    // Financed day by day the difference is the surprise in bill rates, which averages out.
    assertThat(sumOfErrors / compared).isCloseTo(0, within(0.1));
  }

  @Test
  void bothNotesOfAWideWindowAreTheCheapestAtTimes() {
    Generator highRates =
        new Generator(
            SyntheticMarket.builder()
                .years(8)
                .growth(new Regime(0, 0.065, 4))
                .inflation(new Regime(0, 0.065, 4))
                .build());
    TreasuryQuotes zb = highRates.treasuries().futures().get(4);
    boolean[] seen = new boolean[2];
    for (TreasuryQuotes.Contract contract : zb.contracts()) {
      int day = contract.life().firstDay();
      double first = zbPrice(highRates, contract, 0, day);
      seen[first < zbPrice(highRates, contract, 1, day) ? 0 : 1] = true;
    }

    assertThat(seen).containsOnly(true);
  }

  /** The note's gain with coupons, less interest at one simple rate, per 100 of face. */
  private static double excess(TreasuryNote note, int from, int to, double rate) {
    double paid = BondPricing.dirtyPrice(note, date(from), curve(from));
    double value = BondPricing.dirtyPrice(note, date(to), curve(to));
    for (LocalDate coupon : note.couponDates(date(from), date(to))) {
      value += note.couponPayment() * (1 + rate * (DAYS[to] - coupon.toEpochDay()) / 360);
    }
    return value - paid * (1 + rate * (DAYS[to] - DAYS[from]) / 360.0);
  }

  /** The same with interest at the bill rate of each day. */
  private static double excessAtDailyRates(TreasuryNote note, int from, int to) {
    double sum = 0;
    for (int day = from + 1; day <= to; day++) {
      sum += excess(note, day - 1, day, billRate(day - 1));
    }
    return sum;
  }

  private static double dirty(DeliverableNote note, int day) {
    return BondPricing.dirtyPrice(note.note(), date(day), curve(day));
  }

  private static double billRate(int day) {
    return curve(day).billRate();
  }

  private static double zbPrice(
      Generator generator, TreasuryQuotes.Contract contract, int place, int day) {
    YieldCurve curve = generator.economy().curve(day);
    DeliverableNote note = contract.basket().get(place);
    LocalDate date = LocalDate.ofEpochDay(generator.epochDays()[day]);
    return deliverable(note, contract.life(), date, curve).futuresPrice(curve.billRate());
  }

  private static int cheapest(TreasuryQuotes.Contract contract, int day) {
    List<Deliverable> basket = basket(contract, day);
    return basket.indexOf(CheapestToDeliver.atRate(basket, billRate(day)));
  }

  private static List<Deliverable> basket(TreasuryQuotes.Contract contract, int day) {
    return contract.basket().stream()
        .map(note -> deliverable(note, contract.life(), date(day), curve(day)))
        .toList();
  }

  private static Deliverable deliverable(
      DeliverableNote note, ContractLife life, LocalDate date, YieldCurve curve) {
    double price = BondPricing.cleanPrice(note.note(), date, curve);
    return new Deliverable(note.note(), price, date, delivery(life), note.factor());
  }

  private static LocalDate delivery(ContractLife life) {
    LocalDate day = YearMonth.from(life.delivery()).atEndOfMonth();
    while (!BusinessDays.CALENDAR.isBusinessDay(Math.toIntExact(day.toEpochDay()))) {
      day = day.minusDays(1);
    }
    return day;
  }

  private static TreasuryQuotes quotes(TreasuryContract product) {
    return QUOTES.get(product.ordinal());
  }

  private static YieldCurve curve(int day) {
    return GENERATOR.economy().curve(day);
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(DAYS[day]);
  }
}
