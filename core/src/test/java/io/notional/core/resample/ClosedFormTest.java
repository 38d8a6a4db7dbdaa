package io.notional.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.Market;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Paths of a market whose daily log returns are independent and normal, where what a run comes to
 * is known. The returns of the market are the quantiles of the normal distribution in random order,
 * so that drawing single days is drawing from it but for what lies between two of them.
 */
class ClosedFormTest {
  private static final int DAYS = 8000;
  private static final double MEAN = 0.0001;
  private static final double DEVIATION = 0.01;
  private static final int PATHS = 6000;
  private static final Market MARKET = market();

  private static Market market() {
    int[] dates = new int[DAYS];
    int day = Math.toIntExact(LocalDate.of(1980, 1, 1).toEpochDay());
    for (int i = 0; i < DAYS; day++) {
      if (BusinessCalendar.WEEKDAYS.isBusinessDay(day)) {
        dates[i++] = day;
      }
    }
    double[] levels = levels();
    return Market.builder()
        .valuationDates(dates)
        .security(
            SecurityInput.builder()
                .id("S")
                .terms(
                    Terms.builder()
                        .assetClass(AssetClass.EQUITY)
                        .funding(Funding.PAID_IN_FULL)
                        .build())
                .closes(DatedSeries.positive("S", dates, levels))
                .costs(Costs.NONE)
                .build())
        .future(future(dates, levels))
        .build();
  }

  /** Of mean and deviation as stated, to the last bit of what a sum can be. */
  private static double[] levels() {
    List<Double> shocks = new ArrayList<>();
    for (int i = 1; i < DAYS; i++) {
      shocks.add(Normal.quantile((i - 0.5) / (DAYS - 1)));
    }
    java.util.Collections.shuffle(shocks, new Random(3));
    double[] levels = new double[DAYS];
    levels[0] = 100;
    for (int i = 1; i < DAYS; i++) {
      levels[i] = levels[i - 1] * StrictMath.exp(MEAN + DEVIATION * shocks.get(i - 1));
    }
    // later levels are as good as earlier ones: only changes are drawn
    return levels;
  }

  /**
   * Every contract is quoted at the same price; margin is a fraction of a face that never moves.
   */
  private static FutureInput future(int[] dates, double[] levels) {
    List<ContractInput> contracts = new ArrayList<>();
    double[] inUse = new double[DAYS];
    LocalDate delivery = LocalDate.of(1980, 3, 1);
    int from = 0;
    while (from < DAYS) {
      int to = from;
      while (to < DAYS && dates[to] < delivery.toEpochDay()) {
        inUse[to++] = contracts.size();
      }
      int first = Math.max(0, from - 10);
      contracts.add(
          new ContractInput(
              delivery,
              DatedSeries.positive(
                  "F " + delivery,
                  Arrays.copyOfRange(dates, first, to),
                  Arrays.copyOfRange(levels, first, to)),
              ContractDates.cashSettled(delivery)));
      from = to;
      delivery = delivery.plusMonths(3);
    }
    return FutureInput.builder()
        .id("F")
        .terms(
            Terms.builder()
                .assetClass(AssetClass.BONDS)
                .funding(Funding.MARGINED)
                .contractMultiplier(10)
                .build())
        .contracts(contracts)
        .inUse(DatedSeries.of("F", dates, inUse))
        .face(1000)
        .margin(MarginChain.percentOfNotional(0.11, 0.1))
        .costs(Costs.NONE)
        .build();
  }

  private static ResampledMarket single(String id, int years, long seed) {
    return ResampledMarket.of(
        MARKET, Set.of(id), new Resampling(Resampling.Method.BLOCK, 1, seed), 0, years);
  }

  private static RunSettings settings(ResampledMarket resampled) {
    RunSettings settings =
        RunSettings.builder()
            .nav(100_000)
            .fill(FillTiming.SAME_CLOSE)
            .contracts(LotPolicy.FRACTIONAL)
            .build();
    return Sources.on(resampled, settings);
  }

  /**
   * A fund of cash and n contracts is called at the first close at which n x multiplier x (F - F0)
   * has taken more than cash less the requirement, which does not move: at the first passage of the
   * walk of log prices below a level.
   *
   * @param loss of the price, as a fraction, that leaves just the requirement
   */
  @ParameterizedTest
  @CsvSource({"0.1,1", "0.2,1", "0.15,2"})
  void callsComeAsOftenAsTheWalkPasses(double loss, int years) {
    ResampledMarket resampled = single("F", years, 11);
    double start = MARKET.futures().get("F").contract(activeAtEnd()).close(DAYS - 1);
    // cash 100,000 = contracts x (maintenance 100 + multiplier 10 x loss x start)
    double contracts = 100_000 / (0.1 * 1000 + 10 * loss * start);
    TestFund fund =
        TestFund.withCollateral().bonds("F").target("bonds", "F", Target.quantity(contracts));
    int steps = resampled.days().size() - 1;
    PathMaker paths = resampled.paths();
    int called = 0;
    for (long path = 0; path < PATHS; path++) {
      Result result = new Simulator().run(fund, paths.market(path), settings(resampled));
      called += result.worstState() == DayState.MET ? 0 : 1;
    }
    double expected = FirstPassage.below(StrictMath.log1p(-loss), MEAN, DEVIATION, steps);
    double error = Math.sqrt(expected * (1 - expected) / PATHS);

    assertThat(expected).isBetween(0.02, 0.6);
    assertThat((double) called / PATHS).isCloseTo(expected, within(3 * error));
  }

  private static int activeAtEnd() {
    return MARKET.futures().get("F").activeContract(DAYS - 1);
  }

  /** Wealth of who buys and holds is lognormal. */
  @Test
  void quantilesOfWealthAreThoseOfTheLognormal() {
    ResampledMarket resampled = single("S", 1, 12);
    TestFund fund = TestFund.withCollateral().equity("S").target("equity", "S", Target.capital(1));
    int steps = resampled.days().size() - 1;
    PathMaker paths = resampled.paths();
    double[] wealth = new double[PATHS];
    for (int path = 0; path < PATHS; path++) {
      Result result = new Simulator().run(fund, paths.market(path), settings(resampled));
      wealth[path] = result.nav(result.size() - 1) / result.initialNav();
    }
    for (double level : new double[] {0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99}) {
      double quantile =
          StrictMath.exp(steps * MEAN + Normal.quantile(level) * DEVIATION * Math.sqrt(steps));
      double below = Arrays.stream(wealth).filter(w -> w < quantile).count();
      double error = Math.sqrt(PATHS * level * (1 - level));
      assertThat(below).isCloseTo(PATHS * level, within(3 * error));
    }
  }
}
