package io.notional.core.theoretical;

import static io.notional.core.curve.Yields.day;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.curve.BootstrappedCurve;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldTable;
import io.notional.core.curve.Yields;
import io.notional.core.issuance.Issuance;
import io.notional.core.issuance.Issue;
import io.notional.core.market.ContractDates;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.RateQuote;
import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class TheoreticalFuturesTest {
  private static final CurveHistory CURVES = Yields.moving("1975-01-02", "2005-12-30", 0.05);

  /** No note that can be bought makes a lower price, by the pricing functions of one note. */
  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void thePriceIsThatOfTheCheapestNote(TreasuryContract product) {
    LocalDate date = LocalDate.of(2004, 10, 14);
    BootstrappedCurve curve = CURVES.discount(CURVES.atOrBefore(day("2004-10-14")));
    Issuance issuance = Issuance.of(CURVES);

    TheoreticalSeries.Row row = series(product, CURVES, "2004-10-14", "2004-10-14").rows().get(0);

    for (TheoreticalSeries.Quote quote : List.of(row.inUse(), row.next())) {
      assertThat(quote.cheapest().futuresPrice(0.03)).isCloseTo(quote.price(), within(1e-9));
      for (Issue issue : issuance.deliverable(product, quote.delivery())) {
        if (!issue.issued().isAfter(date)) {
          TreasuryNote note = issuance.note(issue).orElseThrow();
          Deliverable other =
              new Deliverable(
                  note,
                  BondPricing.cleanPrice(note, date, curve),
                  date,
                  quote.cheapest().delivery(),
                  product.conversionFactor(note, quote.delivery()));
          assertThat(other.futuresPrice(0.03)).isGreaterThan(quote.price() - 1e-9);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void nothingLaterChangesAPrice(TreasuryContract product) {
    CurveHistory shorter = Yields.moving("1975-01-02", "1999-11-30", 0.05);

    assertThat(series(product, shorter, "1999-08-02", "1999-11-30").rows())
        .isEqualTo(series(product, CURVES, "1999-08-02", "1999-11-30").rows());
  }

  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void theFirstDateChangesNoPrice(TreasuryContract product) {
    List<TheoreticalSeries.Row> all = series(product, CURVES, "1975-01-02", "1977-06-30").rows();
    List<TheoreticalSeries.Row> some = series(product, CURVES, "1976-03-10", "1977-06-30").rows();

    assertThat(some).isEqualTo(all.subList(all.size() - some.size(), all.size()));
  }

  @Test
  void theNextContractComesIntoUseFiveBusinessDaysBeforeFirstIntention() {
    List<TheoreticalSeries.Row> rows =
        series(TreasuryContract.ZN, CURVES, "1998-01-02", "2002-12-31").rows();

    assertThat(rows)
        .allSatisfy(
            row ->
                assertThat(row.next().delivery()).isEqualTo(row.inUse().delivery().plusMonths(3)));
    int rolls = 0;
    for (int i = 1; i < rows.size(); i++) {
      LocalDate before = rows.get(i - 1).inUse().delivery();
      if (!rows.get(i).inUse().delivery().equals(before)) {
        rolls++;
        assertThat(rows.get(i).inUse().delivery()).isEqualTo(before.plusMonths(3));
        assertThat(businessDays(rows.get(i).epochDay(), intention(before))).isEqualTo(5);
      }
    }
    assertThat(rolls).isEqualTo(20);
  }

  /**
   * On a curve that does not move a price drifts by carry alone: no note that is issued meanwhile,
   * foreseen at par, may make it jump.
   */
  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void newNotesMakeNoJumps(TreasuryContract product) {
    CurveHistory flat = Yields.flat("1990-01-02", "2005-12-30", 0.045);
    List<TheoreticalSeries.Row> rows = series(product, flat, "1996-01-02", "2005-12-30").rows();

    for (int i = 1; i < rows.size(); i++) {
      TheoreticalSeries.Quote before = rows.get(i - 1).next();
      TheoreticalSeries.Quote now = rows.get(i).next();
      if (now.delivery().equals(before.delivery())) {
        int days = rows.get(i).epochDay() - rows.get(i - 1).epochDay();
        assertThat(now.price())
            .as("%s %s", now.delivery(), LocalDate.ofEpochDay(rows.get(i).epochDay()))
            .isCloseTo(before.price(), within(0.02 * days));
      }
    }
  }

  /** At the notional yield, financed at it, every note costs its factor. */
  @ParameterizedTest
  @CsvSource({"1999-07-01, 0.08", "2002-07-01, 0.06"})
  void atTheNotionalYieldTheFutureIsAtPar(String date, double yield) {
    CurveHistory flat = Yields.flat("1990-01-02", date, yield);
    double simple = (StrictMath.pow(1 + yield / 2, 0.5) - 1) * 4 * 360 / 365;
    Financing financing = financing(date, simple, RateQuote.MONEY_MARKET);
    TheoreticalFutures futures = TheoreticalFutures.of(flat, financing, TheoreticalTerms.DEFAULT);

    futures
        .price(List.of(TreasuryContract.values()), LocalDate.parse(date), LocalDate.parse(date))
        .forEach(
            series ->
                assertThat(series.rows().get(0).inUse().price())
                    .as("%s", series.contract())
                    .isCloseTo(100, within(0.12)));
  }

  @Test
  void whereNothingCanBeDeliveredANoteIsMadeUpAndCounted() {
    CurveHistory sixties = Yields.moving("1962-01-02", "1963-12-31", 0.04);
    TheoreticalSeries bonds = series(TreasuryContract.ZB, sixties, "1963-01-02", "1963-12-31");

    assertThat(bonds.hypotheticalContracts()).isEqualTo(6); // March 1963 to June 1964
    Deliverable note = bonds.rows().get(0).inUse().cheapest();
    assertThat(note.note().maturity()).isEqualTo("1983-02-15");
    assertThat(
            series(TreasuryContract.ZB, CURVES, "1999-01-04", "1999-12-31").hypotheticalContracts())
        .isZero();
  }

  /**
   * The fall of the price when all yields rise by one basis point. The financing rate stays, so
   * that the time until delivery counts too.
   */
  @ParameterizedTest
  @EnumSource(TreasuryContract.class)
  void dv01IsWhatABasisPointCosts(TreasuryContract product) {
    CurveHistory base = Yields.flat("1990-01-02", "2004-10-13", 0.045);
    double lower = bumped(product, base, 0.0449).price();
    double higher = bumped(product, base, 0.0451).price();
    TheoreticalSeries.Quote quote = bumped(product, base, 0.045);
    double years =
        ChronoUnit.DAYS.between(quote.cheapest().settlement(), quote.cheapest().delivery()) / 365.0;
    double untilDelivery = years * quote.cheapest().dirtyPrice() / quote.cheapest().factor() * 1e-4;

    assertThat(quote.cheapest().settlement()).isEqualTo("2004-10-14");
    assertThat((lower - higher) / 2)
        .isGreaterThan(quote.dv01())
        .isCloseTo(quote.dv01() + untilDelivery, within(0.01 * quote.dv01()));
    assertThat(quote.duration()).isCloseTo(quote.dv01() * 1e4 / quote.price(), within(1e-12));
  }

  @Test
  void roundsToTheTickWhenAsked() {
    TheoreticalTerms rounded = new TheoreticalTerms(UsCalendars.FUTURES, 5, true);
    Financing financing = financing("1975-01-02", 0.03, RateQuote.MONEY_MARKET);
    LocalDate date = LocalDate.of(2004, 10, 14);
    double exact =
        series(TreasuryContract.ZN, CURVES, "2004-10-14", "2004-10-14")
            .rows()
            .get(0)
            .inUse()
            .price();
    double ticks =
        TheoreticalFutures.of(CURVES, financing, rounded)
                .price(List.of(TreasuryContract.ZN), date, date)
                .get(0)
                .rows()
                .get(0)
                .inUse()
                .price()
            * 64;

    assertThat(ticks).isEqualTo(Math.rint(ticks)).isCloseTo(exact * 64, within(0.5));
    assertThat(exact * 64).isNotCloseTo(ticks, within(1e-6));
  }

  @Test
  void countsTheDaysThatLackSomething() {
    CurveHistory week = Yields.flat("2004-12-20", "2004-12-31", 0.04); // holds the 24th, a holiday
    Financing gaps =
        new Financing(
            DatedSeries.of("rate", new int[] {day("2004-12-20"), day("2004-12-29")}, new double[2]),
            RateQuote.MONEY_MARKET);
    TheoreticalFutures futures = TheoreticalFutures.of(week, gaps, TheoreticalTerms.DEFAULT);

    assertThat(futures.policyCounts(LocalDate.of(2004, 12, 20), LocalDate.of(2004, 12, 31)))
        .containsExactly(entry("financing-carried", 7L), entry("yields-without-settlement", 1L));
    assertThat(futures.firstDate()).isEqualTo("2004-12-20");
    assertThat(futures.lastDate()).isEqualTo("2004-12-29");
  }

  @Test
  void refusesDatesWithoutYieldsOrFinancing() {
    assertThatThrownBy(() -> series(TreasuryContract.ZN, CURVES, "2006-01-03", "2006-02-01"))
        .hasMessageContaining("no settlement day from 2006-01-03 to 2006-02-01 has par yields");
    Financing old =
        new Financing(
            DatedSeries.of("bills", new int[] {day("2004-10-01")}, new double[] {0.03}),
            RateQuote.DISCOUNT_91D);
    LocalDate date = LocalDate.of(2004, 10, 14);
    assertThatThrownBy(
            () ->
                TheoreticalFutures.of(CURVES, old, TheoreticalTerms.DEFAULT)
                    .price(List.of(TreasuryContract.ZN), date, date))
        .hasMessageContaining(
            "financing from bills has no rate on 2004-10-14 or the 10 days before it");
    assertThatThrownBy(() -> new TheoreticalTerms(UsCalendars.FUTURES, 0, false))
        .hasMessageContaining("roll days must be in [1, 30] but was 0");
  }

  @Test
  void convertsTheQuoteOfTheFinancingRate() {
    Financing bills = financing("2004-10-14", 0.05, RateQuote.DISCOUNT_91D);

    assertThat(bills.rate(day("2004-10-15")))
        .isCloseTo(0.05 / (1 - 0.05 * 91 / 360), within(1e-15));
  }

  private static TheoreticalSeries.Quote bumped(
      TreasuryContract product, CurveHistory base, double yield) {
    int size = base.size();
    int[] days = new int[size + 1];
    double[][] yields = new double[size + 1][Yields.tenors().length];
    for (int row = 0; row <= size; row++) {
      days[row] = row < size ? base.epochDay(row) : day("2004-10-14");
      for (int tenor = 0; tenor < Yields.tenors().length; tenor++) {
        yields[row][tenor] = row < size ? 0.045 : yield;
      }
    }
    CurveHistory curves = CurveHistory.of(ParYieldTable.of(Yields.tenors(), days, yields));
    return series(product, curves, "2004-10-14", "2004-10-14").rows().get(0).inUse();
  }

  private static TheoreticalSeries series(
      TreasuryContract product, CurveHistory curves, String from, String to) {
    int[] days = new int[curves.size()];
    double[] rates = new double[days.length];
    for (int i = 0; i < days.length; i++) {
      days[i] = curves.epochDay(i);
      rates[i] = 0.03;
    }
    Financing financing =
        new Financing(DatedSeries.of("rate", days, rates), RateQuote.MONEY_MARKET);
    return TheoreticalFutures.of(curves, financing, TheoreticalTerms.DEFAULT)
        .price(List.of(product), LocalDate.parse(from), LocalDate.parse(to))
        .get(0);
  }

  private static Financing financing(String from, double rate, RateQuote quote) {
    int first = day(from);
    int[] days = IntStream.range(first, first + 12_000).toArray();
    double[] rates = new double[days.length];
    Arrays.fill(rates, rate);
    return new Financing(DatedSeries.of("rate", days, rates), quote);
  }

  private static LocalDate intention(LocalDate delivery) {
    return ContractDates.treasury(delivery, 7, UsCalendars.FUTURES).firstIntention();
  }

  private static long businessDays(int from, LocalDate until) {
    LocalDate start = LocalDate.ofEpochDay(from);
    return start
        .datesUntil(until)
        .filter(date -> UsCalendars.FUTURES.isBusinessDay(day(date.toString())))
        .count();
  }
}
