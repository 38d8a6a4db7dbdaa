package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.TradingDays;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotMethod;
import io.notional.core.settings.TaxSettings;
import io.notional.core.tax.TaxSavings;
import io.notional.core.tax.Taxes;
import io.notional.files.plan.RunPlan;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What bonds-first saves in trades of stock, on real prices from 2018 to 2023. */
class BondsFirstTest {
  private static final int EQUITY = 0;

  private static Result run(Map<String, Object> rule) {
    return RunPlan.builder(Catalog.load())
        .spec(
            Map.of(
                "strategy",
                "efficient-core",
                "preset",
                "NTSX",
                "with",
                rule,
                "run",
                Map.of("nav", 1e8, "fill", "NEXT_CLOSE", "contracts", "WHOLE")))
        .market(Path.of("markets", "research.yaml"))
        .dataRoot(RealData.root())
        .firstDate(LocalDate.of(2018, 1, 2))
        .lastDate(LocalDate.of(2023, 8, 31))
        .build()
        .run();
  }

  private static List<Trade> stock(Result result) {
    return result.trades().stream()
        .filter(trade -> trade.sleeve() == EQUITY && !trade.reason().equals("start"))
        .toList();
  }

  /** By reason, how often stock traded. */
  private static Map<String, Integer> reasons(Result result) {
    Map<String, Integer> counts = new TreeMap<>();
    stock(result).forEach(trade -> counts.merge(trade.reason(), 1, Integer::sum));
    return counts;
  }

  private static double sold(Result result) {
    return stock(result).stream()
        .filter(trade -> trade.quantity() < 0)
        .mapToDouble(trade -> -trade.quantity() * trade.price())
        .sum();
  }

  @Test
  void stockTradesLessOftenAndLess() {
    Result first = run(Map.of("scope", "bonds-first", "calendar-scope", "overlay"));
    Result everything = run(Map.of("scope", "everything"));

    // The figures of docs/efficient-core.md.
    assertThat(reasons(first)).isEqualTo(Map.of("band equity", 4));
    assertThat(reasons(everything)).isEqualTo(Map.of("band bonds", 20, "calendar quarter", 22));
    assertThat(sold(first)).isCloseTo(25.7e6, within(0.05e6));
    assertThat(sold(everything)).isCloseTo(36.9e6, within(0.05e6));
    assertThat(Invariants.check(first)).isEmpty();
    assertThat(Invariants.check(everything)).isEmpty();
  }

  /** SPY has raw and adjusted closes; the dearest lots are sold first. */
  private static Taxes taxes(Map<String, Object> rule) {
    Map<String, Object> with = new TreeMap<>(rule);
    with.put("equity-instruments", List.of("SPY"));
    return Taxes.of(run(with), TaxSettings.builder().lots(LotMethod.HIFO).build());
  }

  /** The figures of docs/taxes.md. */
  @Test
  void lessOfStockIsTaxed() {
    Taxes first = taxes(Map.of("scope", "bonds-first", "calendar-scope", "overlay"));
    Taxes everything = taxes(Map.of("scope", "everything"));
    TaxSavings saved = TaxSavings.of(first, everything);
    assertThat(first.securityGains()).isCloseTo(3.78e6, within(5e3));
    assertThat(everything.securityGains()).isCloseTo(5.21e6, within(5e3));
    assertThat(saved.gains()).isCloseTo(1.43e6, within(1e4));
    assertThat(saved.tax()).isCloseTo(0.33e6, within(1e4));
    assertThat(first.sales()).hasSizeLessThan(everything.sales().size());
    double years = first.afterTax().years();
    double kept = first.afterTax().annual(first.afterTax().beforeLiquidation()).orElseThrow();
    double otherwise =
        everything.afterTax().annual(everything.afterTax().beforeLiquidation()).orElseThrow();
    assertThat(years).isGreaterThan(5);
    assertThat(kept - otherwise).isBetween(0.0005, 0.0010);
  }

  @Test
  void eachTradeOfStockHasAReasonThatHolds() {
    Result result = run(Map.of("scope", "bonds-first", "calendar-scope", "overlay"));

    double[] capital = new double[result.size()];
    SleeveExposures exposures = new SleeveExposures(result);
    while (exposures.next()) {
      capital[exposures.row()] = exposures.capital(EQUITY) / result.nav(exposures.row());
    }
    for (Trade trade : stock(result)) {
      int row = result.rowOfDay(trade.decisionDay());
      boolean holds =
          switch (trade.reason()) {
            case "band equity" -> Math.abs(capital[row] - 0.9) > 0.05;
            case "cash" -> result.eligible(row) < 0.02 * result.nav(row);
            default -> false;
          };
      assertThat(holds).as(trade.toString()).isTrue();
    }
  }

  @Test
  void theFifthBusinessDayOfAQuarterIsTheFifth() {
    Result result = run(Map.of("calendar-day", 5, "band", 1.0));

    List<Integer> days =
        result.trades().stream()
            .filter(trade -> trade.reason().equals("calendar quarter day 5"))
            .map(Trade::decisionDay)
            .distinct()
            .toList();
    assertThat(days).hasSize(23);
    TradingDays calendar = result.market().days();
    for (int day : days) {
      int before = calendar.businessDay(day - 1, CalendarPeriod.QUARTER);
      assertThat(calendar.businessDay(day, CalendarPeriod.QUARTER)).isGreaterThanOrEqualTo(5);
      assertThat(before).as(calendar.date(day).toString()).isLessThan(5);
    }
    // Good Friday of 2023 was the fifth: futures settled, and stocks did not trade.
    assertThat(days.stream().map(calendar::date)).contains(LocalDate.of(2023, 4, 10));
  }
}
