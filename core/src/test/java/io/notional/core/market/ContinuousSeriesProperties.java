package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.Adjustment;
import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import io.notional.api.strategy.Rebalance;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Continuous series over contracts with random prices and rolls. */
class ContinuousSeriesProperties {
  private static final int DAYS = 40;
  private static final int CONTRACTS = 4;

  /** What a view of one close showed, oldest first. */
  @SuppressWarnings("ArrayRecordComponent")
  private record Seen(double price, double[] index, double[] points, double[] ratio) {}

  @Property(tries = 60)
  void cuttingOffTheFutureChangesNoEarlierView(
      @ForAll long seed, @ForAll @IntRange(min = 3, max = DAYS) int days) {
    List<Seen> all = views(market(seed, DAYS));
    List<Seen> cut = views(market(seed, days));

    assertThat(cut).hasSize(days - 1);
    for (int view = 0; view < cut.size(); view++) {
      assertThat(cut.get(view).index()).isEqualTo(all.get(view).index());
      assertThat(changes(cut.get(view).points()))
          .containsExactly(changes(all.get(view).points()), within(1e-9));
      assertThat(returns(cut.get(view).ratio()))
          .containsExactly(returns(all.get(view).ratio()), within(1e-12));
    }
  }

  @Property(tries = 60)
  void noLaterRollChangesWhatAnEarlierViewShowed(@ForAll long seed) {
    List<Seen> views = views(market(seed, DAYS));

    Seen last = views.get(views.size() - 1);
    for (Seen seen : views) {
      int size = seen.index().length;
      assertThat(seen.index()).isEqualTo(Arrays.copyOf(last.index(), size));
      assertThat(changes(seen.points()))
          .containsExactly(Arrays.copyOf(changes(last.points()), size - 1), within(1e-9));
      assertThat(returns(seen.ratio()))
          .containsExactly(Arrays.copyOf(returns(last.ratio()), size - 1), within(1e-12));
    }
  }

  @Property(tries = 60)
  void changesAndReturnsAreThoseOfTheContractHeld(@ForAll long seed) {
    Market market = market(seed, DAYS);
    FutureProduct product = market.futures().get("FUT");
    List<Seen> views = views(market);
    Seen last = views.get(views.size() - 1);

    int rolls = 0;
    for (int t = 1; t < DAYS; t++) {
      Contract held = product.contracts().get(product.activeContract(t - 1));
      double change = held.close(t) - held.close(t - 1);
      assertThat(last.points()[t] - last.points()[t - 1]).isCloseTo(change, within(1e-9));
      assertThat(last.ratio()[t] / last.ratio()[t - 1])
          .isCloseTo(held.close(t) / held.close(t - 1), within(1e-12));
      rolls += product.activeContract(t) == product.activeContract(t - 1) ? 0 : 1;
    }
    assertThat(rolls).isEqualTo(CONTRACTS - 1);
  }

  @Property(tries = 60)
  void aBackAdjustedSeriesEndsAtTheRawClose(@ForAll long seed) {
    Market market = market(seed, DAYS);
    FutureProduct product = market.futures().get("FUT");
    List<Seen> views = views(market);

    for (int t = 1; t < DAYS; t++) {
      Seen seen = views.get(t - 1);
      assertThat(seen.price())
          .isEqualTo(product.contracts().get(product.activeContract(t)).close(t))
          .isEqualTo(seen.points()[t])
          .isEqualTo(seen.ratio()[t]);
      assertThat(Arrays.stream(seen.ratio()).min().orElseThrow()).isPositive();
    }
  }

  private static double[] changes(double[] levels) {
    double[] changes = new double[levels.length - 1];
    Arrays.setAll(changes, i -> levels[i + 1] - levels[i]);
    return changes;
  }

  private static double[] returns(double[] levels) {
    double[] returns = new double[levels.length - 1];
    Arrays.setAll(returns, i -> levels[i + 1] / levels[i] - 1);
    return returns;
  }

  /** Every view but the first, at which no rule is asked. */
  private static List<Seen> views(Market market) {
    List<Seen> seen = new ArrayList<>();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT")
            .rule(
                point -> {
                  seen.add(look(point.market()));
                  return Rebalance.NONE;
                });
    Runs.run(fund, market);
    return seen;
  }

  private static Seen look(MarketView view) {
    return new Seen(
        view.quote("FUT").price(),
        values(view.returnIndex("FUT")),
        values(view.backAdjustedPrice("FUT", Adjustment.DIFFERENCE)),
        values(view.backAdjustedPrice("FUT", Adjustment.RATIO)));
  }

  private static double[] values(Series series) {
    double[] values = new double[series.size()];
    Arrays.setAll(values, i -> series.ago(values.length - 1 - i));
    return values;
  }

  /** Every contract is quoted every day; one after the other comes into use. */
  private static Market market(long seed, int days) {
    Random random = new Random(seed);
    HandMarket hand = HandMarket.weekdays("2024-01-02", days).rate(0.02);
    List<ContractInput> contracts = new ArrayList<>();
    for (int c = 0; c < CONTRACTS; c++) {
      double[] closes = new double[DAYS];
      closes[0] = 50 + 100 * random.nextDouble();
      for (int t = 1; t < DAYS; t++) {
        closes[t] = closes[t - 1] * (1 + 0.06 * (random.nextDouble() - 0.5));
      }
      contracts.add(
          new ContractInput(
              hand.delivery(3 * c + 3),
              hand.series("contract " + c, Arrays.copyOf(closes, days)),
              ContractDates.OPEN));
    }
    double[] inUse = new double[DAYS];
    int[] rolls = random.ints(2, DAYS).distinct().limit(CONTRACTS - 1).sorted().toArray();
    for (int t = 0; t < DAYS; t++) {
      int day = t;
      inUse[t] = Arrays.stream(rolls).filter(roll -> roll <= day).count();
    }
    return hand.product(
            HandMarket.product("FUT")
                .contracts(contracts)
                .inUse(hand.series("in use", Arrays.copyOf(inUse, days))))
        .build();
  }
}
