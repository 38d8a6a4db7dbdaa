package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.DatedSeries;
import io.notional.core.market.SecurityInput;
import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The bond fund against notes that are priced the long way. */
class BondPricesTest {
  private static final int[] TERMS = {2, 3, 5, 7, 10, 20};
  private static final Generator GENERATOR =
      new Generator(SyntheticMarket.builder().years(5).build());
  private static final int[] DAYS = GENERATOR.epochDays();
  private static final DatedSeries CLOSES = GENERATOR.generate(Runnable::run).bonds().closes();

  @Test
  void aMonthEarnsTheAverageOfSixNotesBoughtOnItsFirstDay() {
    int months = 0;
    for (int from = 0; from >= 0; from = nextMonth(from)) {
      int to = nextMonth(from) < 0 ? DAYS.length - 1 : nextMonth(from);
      List<TreasuryNote> notes = latestIssues(from);
      for (int day = from + 1; day <= to; day++) {
        double growth = 0;
        for (TreasuryNote note : notes) {
          assertThat(note.couponDates(date(from), date(day))).isEmpty();
          growth += dirty(note, day) / dirty(note, from) / notes.size();
        }
        assertThat(CLOSES.value(day) / CLOSES.value(from)).isCloseTo(growth, within(1e-12));
      }
      months++;
    }
    assertThat(months).isEqualTo(60);
  }

  @Test
  void notesAreWorthAboutParAndHaveADurationOfAboutSixYears() {
    for (int day = 0; day >= 0; day = nextMonth(day)) {
      double duration = 0;
      for (TreasuryNote note : latestIssues(day)) {
        double price = BondPricing.cleanPrice(note, date(day), curve(day));
        assertThat(price).isCloseTo(100, within(1.0));
        double yield = BondPricing.yieldOf(note, date(day), price);
        duration += BondPricing.modifiedDuration(note, date(day), yield) / TERMS.length;
      }
      assertThat(duration).isBetween(5.5, 7.0);
    }
  }

  @Test
  void otherProductsChangeNothing() {
    SyntheticMarket.Builder five = SyntheticMarket.builder().years(5);
    SecurityInput without = five.treasuries(List.of()).build().series().bonds();
    SecurityInput with =
        five.addTreasuries(TreasuryContract.UB)
            .repoSpread(0.004)
            .dividendYield(0.02)
            .build()
            .series()
            .bonds();

    assertThat(with.distributions()).isEmpty();
    for (int day = 0; day < DAYS.length; day++) {
      assertThat(with.closes().value(day)).isEqualTo(CLOSES.value(day));
      assertThat(without.closes().value(day)).isEqualTo(CLOSES.value(day));
    }
  }

  /** The notes that the fund buys on a day: at par to an eighth, of the latest coupon date. */
  private static List<TreasuryNote> latestIssues(int day) {
    List<TreasuryNote> notes = new ArrayList<>();
    LocalDate issued = date(day).withDayOfMonth(15);
    while (issued.isAfter(date(day)) || issued.getMonthValue() % 3 != 2) {
      issued = issued.minusMonths(1);
    }
    for (int years : TERMS) {
      LocalDate maturity = issued.plusYears(years);
      TreasuryNote coupon = new TreasuryNote(maturity, 0.5);
      TreasuryNote none = new TreasuryNote(maturity, 0);
      double base = BondPricing.cleanPrice(none, date(day), curve(day));
      double slope = BondPricing.cleanPrice(coupon, date(day), curve(day)) - base;
      double par = 0.5 * (100 - base) / slope;
      notes.add(new TreasuryNote(maturity, Math.rint(par * 800) / 800));
    }
    return notes;
  }

  private static int nextMonth(int day) {
    for (int next = day + 1; next < DAYS.length; next++) {
      if (date(next).getMonthValue() != date(day).getMonthValue()) {
        return next;
      }
    }
    return -1;
  }

  private static double dirty(TreasuryNote note, int day) {
    return BondPricing.dirtyPrice(note, date(day), curve(day));
  }

  private static YieldCurve curve(int day) {
    return GENERATOR.economy().curve(day);
  }

  private static LocalDate date(int day) {
    return LocalDate.ofEpochDay(DAYS[day]);
  }
}
