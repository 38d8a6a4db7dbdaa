package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/trend.md} follows one market through one month; every number in its table is computed
 * here anew, from closes, fills and nav alone, and compared with what the run recorded.
 */
class TrendDocumentTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "trend.md");
  private static final List<String> MARKETS =
      List.of("SYN01", "SYN02", "SYN03", "SYN04", "SYN05", "SYN06");
  private static final String FOLLOWED = "SYN01";

  private static final LocalDate FIRST = LocalDate.of(2009, 12, 31);
  private static final LocalDate LAST = LocalDate.of(2010, 12, 31);
  private static final LocalDate DECISION = LocalDate.of(2010, 6, 30);
  private static final LocalDate YEAR_BEFORE = LocalDate.of(2009, 6, 30);
  private static final LocalDate NEXT = LocalDate.of(2010, 7, 30);

  private static Market market;
  private static Result result;
  private static FutureProduct product;

  @BeforeAll
  static void run() {
    market = SyntheticMarket.builder().trendMarkets(MARKETS.size()).build().generate();
    Notional notional = Notional.load();
    Strategy fund = notional.strategy("trend", "tsmom", Map.of("markets", MARKETS));
    result = notional.run(fund, market, settings());
    product = market.futures().get(FOLLOWED);
  }

  private static RunSettings settings() {
    return RunSettings.builder().nav(1e8).firstDate(FIRST).lastDate(LAST).build();
  }

  private static int day(LocalDate date) {
    int day = market.days().atOrAfter((int) date.toEpochDay());
    assertThat(market.days().date(day)).isEqualTo(date);
    return day;
  }

  /** The contract that is traded at a close. */
  private static Contract contract(int day) {
    return product.contract(product.activeContract(day));
  }

  /** What a unit invested at the market's first close has become: each day the contract held. */
  private static double[] index() {
    double[] index = new double[market.days().size()];
    index[market.firstDay(FOLLOWED)] = 1;
    for (int t = market.firstDay(FOLLOWED) + 1; t < index.length; t++) {
      Contract held = contract(t - 1);
      index[t] = index[t - 1] * held.close(t) / held.close(t - 1);
    }
    return index;
  }

  /** The published formula: weights d^i with d = 60/61, about the weighted mean, 261 days. */
  private static double volatility(double[] index, int day) {
    int first = market.firstDay(FOLLOWED);
    double weights = 0;
    double mean = 0;
    for (int t = first + 1; t <= day; t++) {
      double weight = Math.pow(60.0 / 61, day - t);
      weights += weight;
      mean += weight * (index[t] / index[t - 1] - 1);
    }
    mean /= weights;
    double variance = 0;
    for (int t = first + 1; t <= day; t++) {
      double apart = index[t] / index[t - 1] - 1 - mean;
      variance += Math.pow(60.0 / 61, day - t) / weights * apart * apart;
    }
    return Math.sqrt(261 * variance);
  }

  private static double recorded(String name, int day) {
    return result.diagnostics().stream()
        .filter(d -> d.day() == day && d.name().equals(name) && d.instrument().equals(FOLLOWED))
        .mapToDouble(Diagnostic::value)
        .findFirst()
        .orElseThrow();
  }

  /** Contracts held at a close, from fills alone. */
  private static double held(int day) {
    return result.trades().stream()
        .filter(trade -> trade.instrument().equals(FOLLOWED) && trade.day() <= day)
        .mapToDouble(Trade::quantity)
        .sum();
  }

  private static Trade tradeDecidedOn(int day) {
    return result.trades().stream()
        .filter(trade -> trade.instrument().equals(FOLLOWED) && trade.decisionDay() == day)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> table() {
    int day = day(DECISION);
    int next = day(NEXT);
    double[] index = index();
    double past = index[day] / index[day(YEAR_BEFORE)] - 1;
    double forecast = 10 * Math.signum(past);
    double sigma = volatility(index, day);
    double notional = 0.40 / sigma / MARKETS.size() * forecast / 10;
    double nav = result.nav(result.rowOfDay(day));
    double close = contract(day).close(day);
    double wanted = notional * nav / (close * product.multiplier());
    Trade trade = tradeDecidedOn(day);
    double position = held(trade.day());
    double fill = contract(day).close(trade.day());
    double last = contract(day).close(next);
    double gain = position * product.multiplier() * (last - fill);
    double before = held(day) * product.multiplier() * (fill - close);
    double after = volatility(index, next);
    double again = index[next] / index[day(LocalDate.of(2009, 7, 31))] - 1;

    assertThat(product.multiplier()).isEqualTo(1000);
    assertThat(recorded("forecast", day)).isEqualTo(forecast);
    assertThat(recorded("volatility", day)).isEqualTo(sigma, within(1e-9));
    assertThat(recorded("notional", day)).isEqualTo(notional, within(1e-9));
    assertThat(position).isEqualTo(Math.rint(wanted), within(1e-9));
    assertThat(trade.price()).isEqualTo(fill);
    assertThat(recorded("forecast", next)).isEqualTo(10 * Math.signum(again));
    assertThat(result.rolls())
        .noneMatch(
            roll ->
                roll.product().equals(FOLLOWED)
                    && roll.step().day() > day
                    && roll.step().day() <= next);

    Table table = new Table();
    table.add("the contract that orders trade on " + DECISION, "", "%s", contract(day).label());
    table.add("its close in points", "", "%.2f", close);
    table.add("return index on " + YEAR_BEFORE, "", "%.6f", index[day(YEAR_BEFORE)]);
    table.add("return index on " + DECISION, "", "%.6f", index[day]);
    table.add("excess return of twelve months", "d / c - 1", "%.2f%%", 100 * past);
    table.add("forecast", "10 sign(e)", "%.0f", forecast);
    table.add("volatility a year", "the formula above", "%.2f%%", 100 * sigma);
    table.add("markets that take part", "", "%d", MARKETS.size());
    table.add("notional, of nav", "40% / g / h x f / 10", "%.2f%%", 100 * notional);
    table.add("nav on " + DECISION, "", "%.2f", nav);
    table.add("contracts that this is", "i x j / (b x 1000)", "%.2f", wanted);
    table.add("contracts held until then", "", "%.0f", held(day));
    table.add("traded on " + date(trade.day()), "k, rounded, - l", "%.0f", trade.quantity());
    table.add("at its close", "", "%.2f", fill);
    table.add("which costs", "", "%.2f", trade.cost());
    table.add("gained with the old position until then", "l x 1000 x (n - b)", "%.2f", before);
    table.add("contracts held through July", "l + m", "%.0f", position);
    table.add("close on " + NEXT, "", "%.2f", last);
    table.add("gained since the fill", "q x 1000 x (r - n)", "%.2f", gain);
    table.add("the same, of nav on " + DECISION, "s / j", "%.4f%%", 100 * gain / nav);
    table.add("excess return of twelve months on " + NEXT, "as e", "%.2f%%", 100 * again);
    table.add("volatility a year on " + NEXT, "as g", "%.2f%%", 100 * after);
    return table.lines;
  }

  /** Lines with a letter each, by which others refer to them. */
  private static final class Table {
    private final List<String> lines = new ArrayList<>();

    void add(String what, String from, String format, Object... values) {
      char letter = (char) ('a' + lines.size());
      String number = String.format(Locale.ROOT, format, values);
      lines.add("| " + letter + " | " + what + " | " + from + " | " + number + " |");
    }
  }

  private static LocalDate date(int day) {
    return market.days().date(day);
  }

  @Test
  void everyNumberOfTheTableIsThatOfTheRun() throws IOException {
    List<String> lines = Files.readAllLines(DOCUMENT);
    int from = lines.indexOf("<!-- followed: numbers of a run -->");
    int to = lines.indexOf("<!-- end of numbers -->");
    List<String> shown = lines.subList(from + 3, to);
    assertThat(shown).containsExactlyElementsOf(table());
  }

  /** Nothing trades between two decisions. */
  @Test
  void positionsStayAsTheyAreInsideTheMonth() {
    int fill = tradeDecidedOn(day(DECISION)).day();
    assertThat(result.trades())
        .noneMatch(
            trade ->
                MARKETS.contains(trade.instrument())
                    && trade.day() > fill
                    && trade.day() <= day(NEXT));
  }

  @Test
  void sharesOfRiskSumToOne() {
    assertThat(result.diagnostics())
        .filteredOn(d -> d.day() == day(DECISION) && d.name().equals("risk-share"))
        .hasSize(MARKETS.size())
        .satisfies(
            shares ->
                assertThat(shares.stream().mapToDouble(Diagnostic::value).sum())
                    .isEqualTo(1, within(1e-9)));
  }
}
