package io.notional.strategies.managedfutures.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.Notional;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A market whose exchange is closed every fourth day is no calmer for that. */
class MissingClosesTest {
  private static final String MARKET = "SYN01";
  private static final RunSettings SETTINGS =
      RunSettings.builder().firstDate(LocalDate.of(2001, 3, 1)).build();

  private final Market market = withHolidays();

  private static boolean isHoliday(int epochDay) {
    return epochDay % 4 == 0;
  }

  private static Market withHolidays() {
    Market whole =
        SyntheticMarket.builder().years(3).treasuries(List.of()).trendMarkets(2).build().generate();
    FutureInput input = whole.inputs().futures().get(MARKET);
    List<ContractInput> contracts =
        input.contracts().stream()
            .map(one -> new ContractInput(one.delivery(), open(one.closes()), one.dates()))
            .toList();
    MarketBuilder builder = whole.toBuilder().without(MARKET);
    return builder
        .future(
            FutureInput.builder()
                .from(input)
                .contracts(contracts)
                .inUse(open(input.inUse()))
                .build())
        .build();
  }

  private static DatedSeries open(DatedSeries series) {
    int[] rows =
        IntStream.range(0, series.size()).filter(r -> !isHoliday(series.epochDay(r))).toArray();
    return DatedSeries.of(
        series.name(),
        Arrays.stream(rows).map(series::epochDay).toArray(),
        Arrays.stream(rows).mapToDouble(series::value).toArray());
  }

  private Result run(String missing) {
    Map<String, Object> values =
        Map.of(
            "markets", List.of(MARKET, "SYN02"), "volatility", Map.of("missing-closes", missing));
    Notional notional = Notional.load();
    return notional.run(notional.strategy("trend", "tsmom", values), market, SETTINGS);
  }

  /** The published formula over the returns from one close to the next that there is. */
  private double byHand(int day, boolean zeros) {
    double weight = 1;
    double weights = 0;
    double mean = 0;
    double square = 0;
    for (int t = day; t > market.firstDay(MARKET); t--) {
      if (zeros || !isHoliday(market.days().epochDay(t))) {
        double index = market.signals(MARKET).returnIndex(t);
        double change = index / market.signals(MARKET).returnIndex(t - 1) - 1;
        weights += weight;
        mean += weight * change;
        square += weight * change * change;
        weight *= 60.0 / 61;
      }
    }
    mean /= weights;
    return Math.sqrt(261 * (square / weights - mean * mean));
  }

  private static Map<Integer, Double> recorded(Result result, String name) {
    Map<Integer, Double> values = new TreeMap<>();
    for (Diagnostic one : result.diagnostics()) {
      if (one.name().equals(name) && one.instrument().equals(MARKET)) {
        values.put(one.day(), one.value());
      }
    }
    return values;
  }

  @Test
  void daysWithoutACloseAreLeftOutOfTheEstimate() {
    Map<Integer, Double> volatilities = recorded(run("left-out"), "volatility");

    assertThat(volatilities).hasSizeGreaterThan(20);
    volatilities.forEach(
        (day, volatility) -> {
          assertThat(volatility).isEqualTo(byHand(day, false), within(1e-9));
          assertThat(byHand(day, true)).isLessThan(0.95 * volatility);
        });
  }

  @Test
  void theyAreCounted() {
    Map<Integer, Double> missing = recorded(run("left-out"), "closes-missing");

    int last = missing.keySet().stream().mapToInt(Integer::intValue).max().orElseThrow();
    double holidays =
        IntStream.rangeClosed(market.firstDay(MARKET) + 1, last)
            .filter(t -> isHoliday(market.days().epochDay(t)))
            .count();
    assertThat(missing.values().stream().mapToDouble(Double::doubleValue).sum())
        .isEqualTo(holidays);
    assertThat(recorded(run("zero"), "closes-missing")).isEmpty();
  }

  @Test
  void orTheyAreReturnsOfZeroWhereThatIsAsked() {
    recorded(run("zero"), "volatility")
        .forEach(
            (day, volatility) -> assertThat(volatility).isEqualTo(byHand(day, true), within(1e-9)));
  }
}
