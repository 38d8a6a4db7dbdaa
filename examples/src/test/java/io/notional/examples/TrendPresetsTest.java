package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.market.CalendarPeriod;
import io.notional.core.catalog.Catalog;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.TradingDays;
import io.notional.core.result.Diagnostic;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Published programmes against what is published of them, on real data. */
class TrendPresetsTest {
  private static final Set<String> ENERGY = Set.of("CL", "NG", "HO");

  @Test
  void momentumIsThePublishedFactor() throws IOException {
    Result result = TrendRuns.shipped("trend-tsmom", "1985-01-02", "2009-12-31");

    Map<String, Double> published = new TreeMap<>();
    for (String line :
        Files.readAllLines(RealData.root().resolve("benchmarks/tsmom_1985_2009.csv"))) {
      if (!line.startsWith("date")) {
        published.put(
            line.substring(0, 7), Double.parseDouble(line.substring(11, line.indexOf(',', 11))));
      }
    }
    Map<String, Double> ours = months(result);
    assertThat(ours.keySet()).isEqualTo(published.keySet()).hasSize(300);
    assertThat(correlation(List.copyOf(ours.values()), List.copyOf(published.values())))
        .isBetween(0.77, 0.90);
    assertThat(sharpe(result)).isBetween(1.2, 1.5);
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Test
  void plainMomentumKeepsItsNumber() {
    Result result = TrendRuns.shipped("momentum", "2010-01-04", "2020-12-31");

    assertThat(result.nav(result.size() - 1)).isEqualTo(208_157_520.36, within(0.01));
  }

  /**
   * 24 named, 21 listed: drop four, a twentieth each, by hand from the index at five month ends.
   */
  @Test
  void theClassicRuleIsItsRule() {
    Result result = TrendRuns.shipped("trend-wtmf-classic", "1985-01-02", "2020-12-31");
    TradingDays days = result.market().days();

    Map<Integer, Map<String, Double>> notionals = byDay(result, "notional");
    for (Map.Entry<Integer, Map<String, Double>> decision : notionals.entrySet()) {
      assertThat(decision.getValue().size()).isLessThanOrEqualTo(20);
      boolean start = decision.getKey() == result.day(0);
      assertThat(start || days.ends(decision.getKey(), CalendarPeriod.MONTH)).isTrue();
      decision
          .getValue()
          .forEach(
              (market, notional) -> {
                assertThat(notional).isGreaterThanOrEqualTo(ENERGY.contains(market) ? 0 : -0.05);
                assertThat(notional).isLessThanOrEqualTo(0.05);
              });
    }
    for (Trade trade : result.trades()) {
      boolean start = trade.decisionDay() == result.day(0);
      boolean trend = trade.sleeve() == 0;
      assertThat(!trend || start || days.ends(trade.decisionDay(), CalendarPeriod.MONTH)).isTrue();
    }
    assertThat(result.diagnostics().stream().filter(one -> one.name().equals("markets-missing")))
        .isNotEmpty()
        .allMatch(one -> one.value() == 3);
    for (String month : List.of("1990-01-31", "1999-08-31", "2008-10-31", "2014-11-28")) {
      int day = days.atOrBefore((int) LocalDate.parse(month).toEpochDay());
      Map<String, Double> expected = byHand(result.market(), day);
      assertThat(notionals.get(day).keySet()).as(month).isEqualTo(expected.keySet());
      expected.forEach(
          (market, notional) ->
              assertThat(notionals.get(day).get(market))
                  .as(month + " " + market)
                  .isEqualTo(notional, within(1e-12)));
    }
  }

  /** The rule from its words: no class of the programme is used. */
  private static Map<String, Double> byHand(Market market, int day) {
    List<String> known = new ArrayList<>();
    Map<String, Double> volatility = new TreeMap<>();
    Map<String, Double> notional = new TreeMap<>();
    for (String id :
        List.of(
            "CL", "NG", "HO", "HG", "GC", "ZS", "ZC", "ZW", "KC", "SB", "CC", "CT", "LE", "HE",
            "6E", "6J", "6B", "6S", "6A", "ZN", "ZB")) {
      int first = market.signals(id).firstDay();
      if (market.futures().get(id).activeContract(day) < 0 || back(market, day, 12) < first) {
        continue;
      }
      known.add(id);
      volatility.put(id, deviation(market, id, first, day));
      double votes = 0;
      for (int months : new int[] {3, 6, 12}) {
        double then = market.signals(id).returnIndex(back(market, day, months));
        votes += Math.signum(market.signals(id).returnIndex(day) / then - 1);
      }
      double size = Math.abs(votes) == 3 ? 0.05 : 0.05 * 2 / 3;
      boolean flat = votes < 0 && ENERGY.contains(id);
      notional.put(id, flat ? 0 : Math.signum(votes) * size);
    }
    known.sort(Comparator.comparingDouble(id -> -volatility.get(id)));
    known.subList(0, 4).forEach(notional::remove);
    return notional;
  }

  /** The last close of the month that many months earlier. */
  private static int back(Market market, int day, int months) {
    LocalDate then =
        market.days().date(day).withDayOfMonth(1).minusMonths(months - 1L).minusDays(1);
    return market.days().atOrBefore((int) then.toEpochDay());
  }

  private static double deviation(Market market, String id, int first, int day) {
    double d = 60.0 / 61;
    double weights = 0;
    double mean = 0;
    int[] days = quoted(market, id, first, day);
    for (int k = 0; k < days.length; k++) {
      double weight = StrictMath.pow(d, k);
      weights += weight;
      mean += weight * change(market, id, days[k]);
    }
    mean /= weights;
    double variance = 0;
    for (int k = 0; k < days.length; k++) {
      double apart = change(market, id, days[k]) - mean;
      variance += StrictMath.pow(d, k) / weights * apart * apart;
    }
    return Math.sqrt(variance);
  }

  /** Days on which the contract held had a close of its own, the last one first. */
  private static int[] quoted(Market market, String id, int first, int day) {
    FutureProduct product = market.futures().get(id);
    return IntStream.iterate(day, t -> t > first, t -> t - 1)
        .filter(t -> product.contract(product.activeContract(t - 1)).quotedOn(t))
        .toArray();
  }

  private static double change(Market market, String id, int t) {
    return market.signals(id).returnIndex(t) / market.signals(id).returnIndex(t - 1) - 1;
  }

  @Test
  void bitcoinIsLongOrFlatAndCapped() {
    Result result = TrendRuns.shipped("trend-wtmf", "2017-01-03", "2021-12-31");

    List<Double> shares = new ArrayList<>();
    byDay(result, "notional")
        .values()
        .forEach(decision -> shares.add(decision.getOrDefault("MBT", 0.0)));
    assertThat(shares).allMatch(share -> share >= 0 && share <= 0.1);
    assertThat(shares).anyMatch(share -> share > 0);
    double held = 0;
    for (Trade trade : result.trades()) {
      held += trade.instrument().equals("MBT") ? trade.quantity() : 0;
      assertThat(held).isGreaterThanOrEqualTo(0);
    }
  }

  /** Drift above a cap that binds trades back at the next decision. */
  @Test
  void aCapThatBindsIsKeptAtEveryDecision() {
    Result result =
        TrendRuns.preset(
            Catalog.load(),
            "tsmom",
            "1999-01-04",
            "2001-12-31",
            "caps",
            List.of(TrendRuns.map("of", "GC", "notional", 0.02)),
            "long-only",
            List.of("gold"));

    List<Double> shares = new ArrayList<>();
    byDay(result, "notional").values().forEach(decision -> shares.add(decision.get("GC")));
    assertThat(shares).allMatch(share -> share >= 0 && share <= 0.02).anyMatch(s -> s > 0.019);
  }

  @Test
  void smallCapitalIsNeverFurtherThanRounding() {
    Result result =
        TrendRuns.plan(Catalog.load(), "2000-01-03", "2005-12-30")
            .spec(
                TrendRuns.map(
                    "strategy",
                    "trend",
                    "preset",
                    "century",
                    "with",
                    TrendRuns.map("markets", TrendRuns.MARKETS, "contracts", "nearest"),
                    "run",
                    TrendRuns.map("nav", 250_000, "fill", "SAME_CLOSE")))
            .build()
            .run();

    List<Double> searched = values(result, "tracking-risk");
    List<Double> rounded = values(result, "tracking-risk-rounded");
    assertThat(searched).hasSameSizeAs(rounded).hasSizeGreaterThan(70);
    for (int k = 0; k < searched.size(); k++) {
      assertThat(searched.get(k)).isLessThanOrEqualTo(rounded.get(k) + 1e-12);
    }
    assertThat(mean(searched)).isLessThan(0.9 * mean(rounded));
  }

  @Test
  void aWholeProgrammeStandsOnStocks() {
    Result result = TrendRuns.shipped("stocks-and-trend", "2005-01-03", "2008-12-31");

    assertThat(result.stopped()).isFalse();
    assertThat(Invariants.check(result)).isEmpty();
    assertThat(values(result, "ex-ante-volatility")).hasSizeGreaterThan(40);
  }

  @Test
  @Tag("slow")
  void crossoversForecastTenOnAverageAndABufferSavesAThird() {
    Result buffered = TrendRuns.preset(Catalog.load(), "ewmac", "1990-01-02", "1999-12-31");
    Result unbuffered =
        TrendRuns.preset(Catalog.load(), "ewmac", "1990-01-02", "1999-12-31", "buffer", 0.0);

    List<Double> forecasts = values(buffered, "forecast").stream().map(Math::abs).toList();
    assertThat(mean(forecasts)).isBetween(7.5, 12.0);
    assertThat(turnover(buffered)).isLessThan(2.0 / 3 * turnover(unbuffered));
  }

  private static double turnover(Result result) {
    double traded = 0;
    for (Trade trade : result.trades()) {
      if (result.market().futures().containsKey(trade.instrument())) {
        traded +=
            Math.abs(
                    trade.quantity()
                        * trade.price()
                        * result.market().futures().get(trade.instrument()).multiplier())
                / result.nav(result.rowOfDay(trade.decisionDay()));
      }
    }
    return traded;
  }

  private static Map<Integer, Map<String, Double>> byDay(Result result, String name) {
    Map<Integer, Map<String, Double>> days = new TreeMap<>();
    for (Diagnostic one : result.diagnostics()) {
      if (one.name().equals(name)) {
        days.computeIfAbsent(one.day(), day -> new TreeMap<>()).put(one.instrument(), one.value());
      }
    }
    return days;
  }

  private static List<Double> values(Result result, String name) {
    return result.diagnostics().stream()
        .filter(one -> one.name().equals(name))
        .map(Diagnostic::value)
        .toList();
  }

  private static Map<String, Double> months(Result result) {
    Map<String, Double> ends = new TreeMap<>();
    for (int row = 0; row < result.size(); row++) {
      ends.put(result.date(row).toString().substring(0, 7), result.nav(row));
    }
    double before = result.nav(0);
    for (Map.Entry<String, Double> end : ends.entrySet()) {
      double nav = end.getValue();
      end.setValue(nav / before - 1);
      before = nav;
    }
    return ends;
  }

  private static double sharpe(Result result) {
    List<Double> excess = new ArrayList<>();
    for (int row = 1; row < result.size(); row++) {
      excess.add(result.dailyReturn(row) - result.market().cashInterest(result.day(row)));
    }
    return mean(excess) * 252 / (Math.sqrt(covariance(excess, excess)) * Math.sqrt(252));
  }

  private static double correlation(List<Double> x, List<Double> y) {
    return covariance(x, y) / Math.sqrt(covariance(x, x) * covariance(y, y));
  }

  private static double covariance(List<Double> x, List<Double> y) {
    double meanX = mean(x);
    double meanY = mean(y);
    double sum = 0;
    for (int i = 0; i < x.size(); i++) {
      sum += (x.get(i) - meanX) * (y.get(i) - meanY);
    }
    return sum / x.size();
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
  }
}
