package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.files.RealData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

/** The market file of the examples, and the real files that it describes where they are present. */
class ResearchMarketTest {
  private static final Path FILE = Path.of("..", "examples", "markets", "research.yaml");
  private static final List<String> TREASURIES = List.of("ZT", "ZF", "ZN", "TN", "ZB", "UB");

  @Test
  void theFileIsGood() {
    assertThat(MarketFile.open(FILE).ids())
        .contains("IVV", "EFA", "EEM", "AGG", "SPY", "BIL", "BILLS", "ES", "GC", "CL", "FGBL")
        .containsAll(TREASURIES)
        .doesNotHaveDuplicates();
  }

  @Test
  void everyFutureSaysWhenItsContractsEnd() throws IOException {
    String[] entries = Files.readString(FILE).split("\n  - ");

    assertThat(entries)
        .filteredOn(entry -> entry.contains("kind: future"))
        .hasSizeGreaterThan(40)
        .allSatisfy(entry -> assertThat(entry).contains("\n    dates: "));
  }

  @Test
  void noContractInUseHasUnknownDates() {
    Market market = MarketFile.read(FILE, RealData.root()).market();

    market
        .futures()
        .forEach(
            (id, future) ->
                assertThat(future.contracts())
                    .as(id)
                    .allSatisfy(contract -> assertThat(contract.dates().noticeKnown()).isTrue()));
  }

  @Test
  void everyInstrumentLoadsThatIsNotAFundToBeRun() {
    LoadedMarket loaded = MarketFile.read(FILE, RealData.root());
    MarketFile file = MarketFile.open(FILE);
    List<String> data = new ArrayList<>(file.ids());
    file.simulatedFunds().forEach(fund -> data.remove(fund.id()));

    assertThat(loaded.market().instruments()).containsExactlyInAnyOrderElementsOf(data);
    assertThat(loaded.policyCounts())
        .containsKeys("missing-rate:DTB3", "distribution-noise:SPY", "outside-dates:FGBL");
  }

  @Test
  void everyFutureHasASaneMarginOnEveryDay() {
    Market market = MarketFile.read(FILE, RealData.root()).market();
    int last = market.days().atOrBefore(epochDay("2023-08-31"));
    SoftAssertions softly = new SoftAssertions();
    for (Map.Entry<String, FutureProduct> entry : market.futures().entrySet()) {
      FutureProduct future = entry.getValue();
      for (int day = 0; day <= last; day++) {
        if (future.activeContract(day) >= 0
            && Double.isNaN(future.margins().on(day).initialAmount())) {
          softly.fail(future.margins().explain(day).getMessage());
          break;
        }
      }
    }
    softly.assertAll();
  }

  /** Facts, section 2: five rungs of 12% of nav ask 0.54% to 1.14% of nav, 2018-08 to 2023-08. */
  @Test
  void fiveEqualRungsAskWhatIsKnown() {
    Market market =
        MarketFile.read(FILE, RealData.root(), Set.copyOf(TREASURIES.subList(0, 5))).market();
    double least = 1;
    double most = 0;
    int last = market.days().atOrBefore(epochDay("2023-08-30"));
    for (int day = market.days().atOrAfter(epochDay("2018-08-02")); day <= last; day++) {
      double initial = 0;
      for (FutureProduct future : market.futures().values()) {
        double notional = future.notionalPerContract(future.activeContract(day), day);
        initial += 0.12 * future.margins().on(day).initialAmount() / notional;
      }
      least = Math.min(least, initial);
      most = Math.max(most, initial);
    }
    assertThat(least).isBetween(0.0053, 0.0055);
    assertThat(most).isBetween(0.0113, 0.0115);
  }

  /**
   * Facts, section 1: equal rungs have about 6.3 years; 60% of nav of them contribute about 3.8.
   */
  @Test
  void fiveEqualRungsHaveTheDurationThatIsKnown() {
    Market market =
        MarketFile.read(FILE, RealData.root(), Set.copyOf(TREASURIES.subList(0, 5))).market();
    int first = market.days().atOrAfter(epochDay("2018-08-02"));
    int last = market.days().atOrBefore(epochDay("2023-08-30"));
    double sum = 0;
    for (int day = first; day <= last; day++) {
      double years = 0;
      for (FutureProduct future : market.futures().values()) {
        years += future.duration(day).orElseThrow() / 5;
      }
      assertThat(years).isBetween(5.7, 7.2);
      sum += years;
    }
    double average = sum / (last - first + 1);
    assertThat(average).isBetween(6.2, 6.7);
    assertThat(0.6 * average).isBetween(3.7, 4.05);
  }

  @Test
  void dividendsOfAStockFundAreQuarterlyAndAboutTwoPercent() {
    Market market = MarketFile.read(FILE, RealData.root(), Set.of("SPY")).market();
    var spy = market.securities().get("SPY");
    double yield = 0;
    int paid = 0;
    int last = market.days().atOrBefore(epochDay("2019-12-31"));
    for (int day = market.days().atOrAfter(epochDay("2010-01-01")); day <= last; day++) {
      double distribution = spy.distribution(day);
      yield += distribution / spy.close(day);
      paid += distribution > 0 ? 1 : 0;
    }
    assertThat(paid).isEqualTo(40);
    assertThat(yield / 10).isBetween(0.017, 0.023);
  }

  private static int epochDay(String iso) {
    return Math.toIntExact(LocalDate.parse(iso).toEpochDay());
  }
}
