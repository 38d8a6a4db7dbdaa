package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.Notional;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;

/** Under bonds-first stock trades only with a stated reason, and the reason holds in the books. */
class BondsFirstProperties {
  private static final int EQUITY = 0;
  private static final double BAND = 0.05;

  private static final Notional NOTIONAL = Notional.load();

  private static Result run(long seed, double volatility, Map<String, Object> settings) {
    Market market =
        SyntheticMarket.builder()
            .seed(seed)
            .years(4)
            .stocks("IVV")
            .stockVolatility(volatility)
            .build()
            .generate();
    Map<String, Object> values = new HashMap<>(settings);
    values.put("band", BAND);
    return NOTIONAL.run(
        NOTIONAL.strategy("efficient-core", "NTSX", values),
        market,
        RunSettings.builder()
            .fill(seed % 2 == 0 ? FillTiming.SAME_CLOSE : FillTiming.NEXT_CLOSE)
            .firstDate(LocalDate.of(2000, 6, 1))
            .build());
  }

  /** By row, the capital of stock as it stood before what was decided there, in shares of nav. */
  private static double[] equity(Result result) {
    double[] capital = new double[result.size()];
    SleeveExposures exposures = new SleeveExposures(result);
    while (exposures.next()) {
      capital[exposures.row()] = exposures.capital(EQUITY) / result.nav(exposures.row());
    }
    return capital;
  }

  @Property(tries = 40)
  void stockTradesOnlyWithAReasonThatHolds(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @DoubleRange(min = 0.1, max = 0.6) double volatility) {
    Result result =
        run(
            2 * seed + 1, // fills come a close later: books of a decision's close are before it
            volatility,
            Map.of("scope", "bonds-first", "calendar-scope", "overlay"));

    double[] equity = equity(result);
    for (Trade trade : result.trades()) {
      if (trade.sleeve() == EQUITY) {
        int row = result.rowOfDay(trade.decisionDay());
        boolean holds =
            switch (trade.reason()) {
              case "start" -> row == 0;
              case "band equity" -> Math.abs(equity[row] - 0.9) > BAND;
              case "cash" -> result.eligible(row) < 0.02 * result.nav(row);
              case "margin" -> result.eligible(row) < 1.5 * result.initial(row);
              default -> false;
            };
        assertThat(holds).as("%s on %s", trade, result.date(row)).isTrue();
      }
    }
    assertThat(Invariants.check(result)).isEmpty();
  }

  /** What is out of its band at a close has an order by the next one. */
  @Property(tries = 20)
  void stockThatIsOutOfItsBandReturns(
      @ForAll @LongRange(min = 1, max = 1_000_000) long seed,
      @ForAll @DoubleRange(min = 0.3, max = 0.6) double volatility) {
    Result result =
        run(2 * seed + 1, volatility, Map.of("scope", "bonds-first", "calendar-scope", "overlay"));

    Map<Integer, String> reasons = new TreeMap<>();
    for (Trade trade : result.trades()) {
      if (trade.sleeve() == EQUITY) {
        reasons.put(result.rowOfDay(trade.decisionDay()), trade.reason());
      }
    }
    double[] equity = equity(result);
    for (int row = 1; row < result.size() - 1; row++) {
      if (Math.abs(equity[row] - 0.9) > BAND + 1e-9) {
        assertThat(reasons.containsKey(row) || reasons.containsKey(row - 1))
            .as("%s: %s of stock", result.date(row), equity[row])
            .isTrue();
      }
    }
  }

  @Property(tries = 20)
  void everythingTradesStockAtLeastAsOften(@ForAll @LongRange(min = 1, max = 1_000_000) long seed) {
    Result first = run(seed, 0.2, Map.of("scope", "bonds-first", "calendar-scope", "overlay"));
    Result all = run(seed, 0.2, Map.of("scope", "everything"));

    assertThat(stockTrades(first)).isLessThanOrEqualTo(stockTrades(all));
    assertThat(all.trades().stream().filter(trade -> trade.sleeve() == EQUITY))
        .allMatch(
            trade ->
                !trade.reason().startsWith("calendar")
                    || all.market().days().ends(trade.decisionDay(), CalendarPeriod.QUARTER));
  }

  private static long stockTrades(Result result) {
    return result.trades().stream().filter(trade -> trade.sleeve() == EQUITY).count();
  }
}
