package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.RandomRun;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

/**
 * How much of the collateral is in bills, and when they are delivered, changes neither nav nor what
 * is eligible: bills here have no haircut, cost nothing to trade and earn what cash earns.
 */
class SweepProperties {
  private static final int DAYS = 60;

  /** 2017-08-14, so that stocks settle after three days and then after two. */
  private static final String START = "2017-08-14";

  private static double[] walk(Random random, double volatility) {
    double[] closes = new double[DAYS];
    double close = 100;
    for (int t = 0; t < DAYS; t++) {
      closes[t] = close;
      close *= 1 + volatility * Math.max(-3, Math.min(3, random.nextGaussian()));
    }
    return closes;
  }

  private static Market market(long seed, SettlementLag lag) {
    Random random = new Random(seed);
    return HandMarket.weekdays(START, DAYS)
        .rate(0.2 * random.nextDouble())
        .bill("BILL", lag)
        .stock("STK", input -> input.settlement(SettlementLag.US_SECURITIES), walk(random, 0.01))
        .future("FUT", walk(random, 0.012))
        .build();
  }

  private static Result run(long seed, Market market, double buffer, double band) {
    Random random = new Random(seed * 31 + 1);
    TestFund fund =
        TestFund.withCollateral("BILL")
            .equity("STK")
            .bonds("FUT")
            .target("equity", "STK", Target.capital(0.9 * random.nextDouble()))
            .target("bonds", "FUT", Target.notional(0.5 + 2.5 * random.nextDouble()));
    RunSettings.Builder config =
        Runs.plain().cashBuffer(buffer).sweepBand(band).lineLimit(0.2).lineSpread(0);
    return Runs.run(random.nextBoolean() ? fund.on("2017-09-01") : fund, market, config);
  }

  /** All bills are sold and none is delivered when the variation of the next day is due. */
  @Example
  void theLineBridgesToTheDeliveryOfWhatIsSold() {
    Market market = market(2287, SettlementLag.US_SECURITIES);

    Result swept = run(2287, market, 0.07, 0.06);

    int row = 9;
    assertThat(swept.date(row)).isEqualTo(LocalDate.of(2017, 8, 25));
    assertThat(swept.state(row)).isEqualTo(DayState.BRIDGED);
    assertThat(swept.receivable(row)).isGreaterThan(swept.lineDrawn(row));
    noSweepChangesADay(2287, SettlementLag.US_SECURITIES, 0.07, 0.06);
  }

  @Property(tries = 400)
  void noSweepChangesADay(
      @ForAll long seed,
      @ForAll SettlementLag lag,
      @ForAll @DoubleRange(min = 0, max = 0.2) double buffer,
      @ForAll @DoubleRange(min = 0, max = 0.1) double band) {
    Result allCash = run(seed, market(seed, lag), 1, 1);
    Result swept = run(seed, market(seed, lag), buffer, band);

    assertThat(Invariants.check(swept)).isEmpty();
    assertThat(swept.size()).isEqualTo(allCash.size());
    for (int row = 0; row < swept.size(); row++) {
      String day = swept.date(row).toString();
      assertThat(swept.state(row)).as(day).isEqualTo(expected(swept, allCash.state(row), row));
      assertThat(swept.nav(row)).as("nav " + day).isCloseTo(allCash.nav(row), within(1e-3));
      assertThat(swept.eligible(row))
          .as("eligible " + day)
          .isCloseTo(allCash.eligible(row), within(1e-3));
    }
  }

  /** No day is called that was not; the line may only bridge to what is sold and not delivered. */
  private static DayState expected(Result swept, DayState withCash, int row) {
    double drawn = swept.lineDrawn(row);
    boolean bridges = drawn > 1e-9 * swept.nav(row) && drawn <= swept.receivable(row);
    return withCash == DayState.MET && bridges ? DayState.BRIDGED : withCash;
  }

  /** The state tells the call, and what is drawn tells the draw. */
  @Property(tries = 300)
  void aCallOutranksADraw(@ForAll long seed) {
    Result result = new RandomRun(seed).ugly().result();
    for (int row = 0; row < result.size(); row++) {
      DayState state = result.state(row);
      if (!state.stops()) {
        assertThat(state == DayState.CALLED).isEqualTo(result.called(row) > 0);
        boolean drawn = result.lineDrawn(row) > 1e-9 * result.nav(row);
        assertThat(state == DayState.MET).isEqualTo(!drawn && !(result.called(row) > 0));
      }
    }
  }
}
