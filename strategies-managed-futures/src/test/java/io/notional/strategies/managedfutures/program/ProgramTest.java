package io.notional.strategies.managedfutures.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.testkit.Asked;
import io.notional.testkit.HandSeries;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import io.notional.toolkit.ExponentialVolatility;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private static final double[] UP = walk(1, 600, 0.004, 0.02);
  private static final double[] DOWN = walk(2, 600, -0.004, 0.04);

  private static double[] walk(long seed, int size, double drift, double width) {
    Random random = new Random(seed);
    double[] index = new double[size];
    index[0] = 1;
    for (int i = 1; i < size; i++) {
      index[i] = index[i - 1] * (1 + drift + width * (random.nextDouble() - 0.5));
    }
    return index;
  }

  private static PointFixture point() {
    return new PointFixture().overlay("trend", 0, Double.NaN);
  }

  private static double sigma(double[] index) {
    return new ExponentialVolatility(60).of(HandSeries.of(index));
  }

  /** 40% each, by sign, the average of two: the toolkit's estimate is the same formula. */
  @Test
  void momentumHasTheSameRiskInEveryMarket() {
    Strategy fund = Trend.fund("tsmom", "markets", List.of("UP", "DOWN"));

    RecordedOrders orders = Asked.decided(fund, point().index("UP", UP).index("DOWN", DOWN));

    assertThat(orders.weight("trend/UP") * sigma(UP)).isEqualTo(0.2, within(1e-9));
    assertThat(orders.weight("trend/DOWN") * sigma(DOWN)).isEqualTo(-0.2, within(1e-9));
    assertThat(fund.targetVolatility()).isEmpty();
  }

  @Test
  void aBookIsScaledToItsTarget() {
    Strategy fund = Trend.fund("century", "markets", List.of("UP", "DOWN"));

    RecordedOrders orders = Asked.decided(fund, point().index("UP", UP).index("DOWN", DOWN));

    assertThat(fund.targetVolatility()).hasValue(0.10);
    double up = orders.weight("trend/UP");
    double down = orders.weight("trend/DOWN");
    assertThat(up * sigma(UP)).isEqualTo(-down * sigma(DOWN), within(1e-9));
    double[] months = new double[28];
    for (int t = 0; t < 28; t++) {
      int last = 599 - 21 * t;
      months[t] = up * (UP[last] / UP[last - 21] - 1) + down * (DOWN[last] / DOWN[last - 21] - 1);
    }
    double mean = java.util.Arrays.stream(months).average().orElseThrow();
    double squares = java.util.Arrays.stream(months).map(r -> (r - mean) * (r - mean)).sum();
    // 28 of 36 months are known; all of them are, of both markets.
    assertThat(Math.sqrt(squares * 36 / 28 / 35 * 12)).isEqualTo(0.10, within(1e-9));
  }

  @Test
  void theClassicRuleDropsFourAndHoldsTwentieths() {
    PointFixture point = point();
    List<String> markets = new ArrayList<>();
    for (int i = 0; i < 9; i++) {
      double[] path = walk(i, 600, i % 2 == 0 ? 0.01 : -0.01, 0.01 * (i + 1));
      markets.add("M" + i);
      point.index("M" + i, path);
    }
    Strategy fund =
        Trend.fund(
            "wtmf-classic", "markets", markets, "groups", List.of(Trend.group("energy", "M1")));

    RecordedOrders orders = Asked.decided(fund, point);

    for (int i = 0; i < 9; i++) {
      double expected = i >= 5 || i == 1 ? 0 : i % 2 == 0 ? 0.05 : -0.05;
      assertThat(orders.weight("trend/M" + i)).as("M" + i).isEqualTo(expected, within(1e-12));
    }
    assertThat(fund.expenseRatio()).isEqualTo(0.0066);
  }

  @Test
  void capsAreKeptHalfAContractBelow() {
    Strategy fund =
        Trend.fund(
            "tsmom",
            "markets",
            List.of("UP", "DOWN"),
            "caps",
            List.of(
                Trend.map("of", "UP", "notional", 0.1), Trend.map("of", "bonds", "notional", 0.3)));

    RecordedOrders orders = Asked.decided(fund, point().index("UP", UP).index("DOWN", DOWN));

    // One contract is 0.001 of nav; two markets are rounded.
    assertThat(orders.weight("trend/UP")).isLessThanOrEqualTo(0.0995);
    assertThat(orders.weight("trend/UP") - orders.weight("trend/DOWN"))
        .isEqualTo(0.299, within(1e-12));
  }

  @Test
  void longOrFlatIsNeverShort() {
    Strategy fund =
        Trend.fund("tsmom", "markets", List.of("UP", "DOWN"), "long-only", List.of("bonds"));

    RecordedOrders orders = Asked.decided(fund, point().index("UP", UP).index("DOWN", DOWN));

    assertThat(orders.weight("trend/UP")).isPositive();
    assertThat(orders.targets()).containsEntry("trend/DOWN", Target.notional(0));
  }

  /** At a price of zero or less no contracts make a notional: what is held stays. */
  @Test
  void whatHasNoNotionalIsLeftAlone() {
    List<String> markets = List.of("UP", "DOWN");
    PointFixture point = point().index("UP", UP).index("DOWN", DOWN).notional("UP", -37_630);

    for (String contracts : List.of("fund", "nearest")) {
      Strategy fund = Trend.fund("tsmom", "markets", markets, "contracts", contracts);
      assertThat(Asked.decided(fund, point).targets()).containsOnlyKeys("trend/DOWN");
      assertThat(point.diagnosed()).containsEntry("markets-without-notional/", 1.0);
    }
  }

  @Test
  void whatIsTooYoungIsClosedAndWhatIsGoneIsLeftAlone() {
    Strategy fund = Trend.fund("tsmom", "markets", List.of("UP", "YOUNG", "GONE"));
    PointFixture point =
        point().index("UP", UP).index("YOUNG", walk(3, 252, 0.004, 0.02)).gone("GONE", DOWN);

    RecordedOrders orders = Asked.decided(fund, point);

    assertThat(orders.targets()).containsOnlyKeys("trend/UP", "trend/YOUNG");
    assertThat(orders.targets()).containsEntry("trend/YOUNG", Target.notional(0));
    assertThat(orders.weight("trend/UP") * sigma(UP)).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void contractsAreWholeAndNearest() {
    Strategy fund = Trend.fund("tsmom", "markets", List.of("UP", "DOWN"), "contracts", "nearest");

    RecordedOrders orders = Asked.decided(fund, point().index("UP", UP).index("DOWN", DOWN));

    Target up = orders.targets().get("trend/UP");
    assertThat(up.toString()).contains("uantity");
    double exact = 0.2 / sigma(UP) * 1000;
    assertThat(up).isEqualTo(Target.quantity(Math.rint(exact)));
  }

  @Test
  void aSleeveTakesAMultipleOfItsOwnSizeOrARisk() {
    PointFixture point = point().index("UP", UP).index("DOWN", DOWN);
    List<String> markets = List.of("UP", "DOWN");

    RecordedOrders whole =
        Asked.allocated(Trend.sleeve("tsmom", "markets", markets), SleeveTarget.notional(1), point);
    RecordedOrders half =
        Asked.allocated(
            Trend.sleeve("tsmom", "markets", markets),
            SleeveTarget.notional(0.5),
            point().index("UP", UP).index("DOWN", DOWN));
    RecordedOrders risk =
        Asked.allocated(
            Trend.sleeve("tsmom", "markets", markets),
            SleeveTarget.risk(0.1),
            point().index("UP", UP).index("DOWN", DOWN));
    RecordedOrders fund =
        Asked.decided(
            Trend.fund("century", "markets", markets), point().index("UP", UP).index("DOWN", DOWN));

    assertThat(half.weight("trend/UP")).isEqualTo(whole.weight("trend/UP") / 2, within(1e-12));
    assertThat(risk.weight("trend/UP")).isEqualTo(fund.weight("trend/UP"), within(1e-9));
    for (SleeveTarget refused : List.of(SleeveTarget.capital(0.5), SleeveTarget.notional(-1))) {
      assertThatThrownBy(
              () ->
                  Asked.allocated(
                      Trend.sleeve("tsmom", "markets", markets),
                      refused,
                      point().index("UP", UP).index("DOWN", DOWN)))
          .isInstanceOf(NotionalException.class)
          .hasMessageContaining(refused.toString());
    }
  }

  @Test
  void decidesByItsCalendarAlone() {
    Strategy monthly = Trend.fund("tsmom", "markets", List.of("UP"));
    Strategy daily = Trend.fund("ewmac", "markets", List.of("UP"));

    assertThat(Asked.checked(monthly.rebalanceRule(), new PointFixture()))
        .isEqualTo(Rebalance.NONE);
    assertThat(
            Asked.checked(monthly.rebalanceRule(), new PointFixture().ending(CalendarPeriod.MONTH)))
        .isEqualTo(Rebalance.all("calendar month"));
    assertThat(Asked.checked(daily.rebalanceRule(), new PointFixture()).triggers()).isTrue();
    assertThat(Asked.checked(daily.rebalanceRule(), new PointFixture().pending()).triggers())
        .isFalse();
    assertThat(daily.targetVolatility()).hasValue(0.20);
    assertThat(daily.sleeves().get(0).requirements())
        .containsExactly(DataRequirement.whileQuoted("UP"));
  }

  @Test
  void whatIsWrongIsToldBeforeAnythingRuns() {
    refused(
        "weights of signals must sum to 1 but sum to 0.75",
        "signals",
        List.of(
            Trend.map("signal", "breakout", "weight", 0.5),
            Trend.map("signal", "carry", "weight", 0.25)));
    refused(
        "signals must have a weight each or none at all but 1 of 2 have one",
        "signals",
        List.of(Trend.map("signal", "breakout", "weight", 0.5), Trend.map("signal", "carry")));
    refused("unknown signal 'momentumm'", "signals", List.of(Trend.map("signal", "momentumm")));
    refused("sector energy has none", "groups", List.of(Trend.group("energy")));
    refused(
        "groups must list markets of the universe but has 'X'",
        "groups",
        List.of(Trend.group("energy", "X")));
    refused(
        "class-weights must sum to 1 but sum to 0.5",
        "class-weights",
        List.of(Trend.map("class", "bonds", "weight", 0.5)));
    refused(
        "asset class but was 'enrgy' (known: UP, DOWN, equity, ", "long-only", List.of("enrgy"));
    assertThatThrownBy(() -> Trend.fund("tsmon", "markets", List.of("UP")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("tsmom");
    assertThatThrownBy(() -> Trend.fund("tsmom"))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("markets");
    // The preset forbids a short energy: without energy markets nothing would.
    assertThatThrownBy(() -> Trend.fund("wtmf-classic", "markets", List.of("UP")))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("asset class but was 'energy'");
  }

  @Test
  void aLookbackBeyondAllHistoryIsRefusedAtTheStart() {
    Strategy fund = Trend.fund("tsmom", "markets", List.of("UP"), "min-history", 60);

    assertThatThrownBy(() -> Asked.decided(fund, point().index("UP", UP)))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("no market has the 60 months of history before 2020-03-31")
        .hasMessageContaining("UP, has 600 closes");
    Strategy patient =
        Trend.fund("tsmom", "markets", List.of("UP"), "min-history", 60, "start", "flat");
    assertThat(Asked.decided(patient, point().index("UP", UP)).weight("trend/UP")).isZero();
  }

  /** min-history is met, but no lookback of the signals is: the fund would stay flat for years. */
  @Test
  void signalsThatLookBackBeyondAllHistoryAreRefusedAtTheStart() {
    Strategy fund =
        Trend.fund(
            "tsmom",
            "markets",
            List.of("UP"),
            "signals",
            List.of(
                Trend.map(
                    "signal",
                    Trend.map("use", "momentum", "with", Trend.map("months", List.of(60))))));

    assertThatThrownBy(() -> Asked.decided(fund, point().index("UP", UP)))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("no signal has a forecast of any market on 2020-03-31")
        .hasMessageContaining("UP, has 600 closes");
  }

  @Test
  void aClassWithAShareAndNoMarketIsRefusedAtTheStart() {
    Strategy fund =
        Trend.fund(
            "tsmom",
            "markets",
            List.of("UP"),
            "weights",
            "classes",
            "class-weights",
            List.of(
                Trend.map("class", "bonds", "weight", 0.5),
                Trend.map("class", "currencies", "weight", 0.5)));

    assertThatThrownBy(() -> Asked.decided(fund, point().index("UP", UP)))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("'currencies' has none (classes of markets: bonds)");
  }

  private static void refused(String message, String name, Object value) {
    assertThatThrownBy(() -> Trend.fund("tsmom", "markets", List.of("UP", "DOWN"), name, value))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(message);
  }
}
