package io.notional.core.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Target;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.SyntheticMarket;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * A 90/60 fund on the synthetic market, four years, futures financed at forty points above cash.
 */
class StoryTellerTest {
  private static final double DEAR = 0.004;
  private static final Mix MIX = new Mix(new TreeMap<>(Map.of("STOCKS", 0.6, "BONDS", 0.4)), 1.5);
  private static final double BASIS_POINT = 1e-4;

  private static final Market MARKET = market(DEAR);
  private static final SortedMap<String, FutureInput> TWINS = twins();

  @Test
  void partsSumToTheWholeOnEveryDay() {
    AgainstStories told = teller(fund(0.002), MARKET, config()).twins(TWINS).tell();

    assertThat(told.comparisons())
        .extracting(StoryComparison::id)
        .containsExactly("story", "daily-reset", "margin-loan");
    assertThat(ids(told.comparisons().get(0)))
        .containsExactly("assets", "financing", "cash", "drift", "costs", "fee");
    assertThat(ids(told.comparisons().get(1))).startsWith("reset-fee", "reset-spread", "assets");
    assertThat(ids(told.comparisons().get(2))).startsWith("loan-spread", "loan-drift", "assets");
    assertThat(told.untoldFinancing()).isEmpty();
    for (StoryComparison comparison : told.comparisons()) {
      for (int row = 0; row < told.dates().size(); row++) {
        double growth = 0;
        double daily = 0;
        for (StoryPart part : comparison.parts()) {
          growth += part.growth(row);
          daily += part.dailyReturn(row);
        }
        assertThat(growth).isCloseTo(comparison.whole().growth(row), within(1e-9));
        assertThat(daily).isCloseTo(comparison.whole().dailyReturn(row), within(1e-9));
      }
    }
  }

  @Test
  void aPartIsWhatItsSwitchCosts() {
    AgainstStories told = teller(fund(0.002), MARKET, config()).twins(TWINS).tell();

    assertThat(rate(told, 0, "fee")).isCloseTo(-0.002, within(2 * BASIS_POINT));
    assertThat(rate(told, 0, "financing")).isCloseTo(-0.6 * DEAR, within(3 * BASIS_POINT));
    assertThat(rate(told, 0, "costs")).isBetween(-0.002, -1e-6);
    assertThat(rate(told, 1, "reset-spread")).isCloseTo(0.5 * 0.005, within(5 * BASIS_POINT));
    assertThat(rate(told, 1, "reset-fee")).isCloseTo(0.009, within(10 * BASIS_POINT));
    assertThat(rate(told, 2, "loan-spread")).isCloseTo(0.5 * 0.015, within(10 * BASIS_POINT));
  }

  /** Where nothing of it is done, a part is nothing. */
  @Test
  void aFundWithoutFrictionDiffersByItsAssetsAlone() {
    RunSettings free =
        RunSettings.builder()
            .nav(1e8)
            .costs(false)
            .fill(FillTiming.SAME_CLOSE)
            .contracts(LotPolicy.FRACTIONAL)
            .cashBuffer(1)
            .build();
    Market same = market(0);

    AgainstStories told = teller(fund(0).daily(), same, free).twins(inputs(same)).tell();

    for (String part : List.of("fee", "costs", "financing", "drift")) {
      assertThat(rate(told, 0, part)).as(part).isCloseTo(0, within(1e-12));
    }
    assertThat(rate(told, 0, "cash")).as("shares that settle later").isCloseTo(0, within(1e-4));
    assertThat(rate(told, 0, "assets")).isNotCloseTo(0, within(1e-5));
  }

  /** Stocks and bonds of the mix itself, held in full, are the story to the last digits. */
  @Test
  void anUnleveredFundOfTheMixIsTheStory() {
    TestFund both =
        TestFund.withCollateral()
            .equity("STOCKS")
            .sleeve("own", AssetClass.BONDS, Funding.PAID_IN_FULL, "BONDS")
            .target("equity", "STOCKS", Target.capital(0.54))
            .target("own", "BONDS", Target.capital(0.36))
            .daily();
    StorySettings part = StorySettings.of(new Mix(MIX.weights(), 0.9));

    AgainstStories told = StoryTeller.of(() -> both, MARKET, config(), part).tell();

    assertThat(rate(told, 0, "assets")).isCloseTo(0, within(1e-9));
    assertThat(ids(told.comparisons().get(0))).doesNotContain("financing");
  }

  @Test
  void idleCashThatEarnsLessIsToldApart() {
    RunSettings poor = RunSettings.builder().from(config()).cashBuffer(1).cashSpread(0.01).build();

    AgainstStories told = teller(fund(0), MARKET, poor).tell();

    assertThat(rate(told, 0, "cash")).isCloseTo(-0.1 * 0.01, within(3 * BASIS_POINT));
    assertThat(told.untoldFinancing()).containsExactly("ZB", "ZN");
  }

  @Test
  void aMultipleThatNoBrokerLendsHasNoLoan() {
    StorySettings much = StorySettings.of(new Mix(MIX.weights(), 2.5));

    AgainstStories told = StoryTeller.of(() -> fund(0), MARKET, config(), much).tell();

    assertThat(told.comparisons())
        .extracting(StoryComparison::id)
        .containsExactly("story", "daily-reset");
  }

  @Test
  void aRunThatStopsIsNamed() {
    Market crash =
        HandMarket.weekdays("2024-06-03", 4)
            .rate(0)
            .stock("STOCKS", 100, 100, 100, 100)
            .stock("BONDS", 100, 100, 100, 100)
            .future("ZN", 100, 100, 10, 10)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .equity("STOCKS")
            .bonds("ZN")
            .target("equity", "STOCKS", Target.capital(0.5))
            .target("bonds", "ZN", Target.notional(2));

    AgainstStories told = StoryTeller.of(() -> fund, crash, config(), StorySettings.of(MIX)).tell();

    assertThat(told.stop())
        .hasValueSatisfying(cause -> assertThat(cause).startsWith("the fund stopped INSOLVENT: "));
    assertThat(told.comparisons()).isEmpty();
  }

  @Test
  void onlyClosesThatAllCover() {
    SortedMap<String, FutureInput> late = new TreeMap<>();
    TWINS.forEach((id, twin) -> late.put(id, twin));
    Market from2002 =
        SyntheticMarket.builder().years(2).startDate(LocalDate.of(2001, 1, 2)).build().generate();
    late.put("ZN", from2002.inputs().futures().get("ZN"));

    AgainstStories told = teller(fund(0), MARKET, config()).twins(late).tell();

    assertThat(told.dates().get(0)).isEqualTo("2001-01-02");
    assertThat(told.dates().get(told.dates().size() - 1)).isBefore("2003-01-15");
  }

  @Test
  void whatIsMissingIsSaid() {
    Mix other = new Mix(new TreeMap<>(Map.of("STOCK", 1.0)), 1.5);

    assertThatThrownBy(
            () -> StoryTeller.of(() -> fund(0), MARKET, config(), StorySettings.of(other)))
        .hasMessageContaining("unknown security of the mix 'STOCK'; did you mean 'STOCKS'?");
    assertThatThrownBy(() -> new Mix(new TreeMap<>(Map.of("A", 0.5, "B", -0.5)), 20))
        .hasMessageContaining("the weight of B in the mix must be greater than 0 but was -0.5")
        .hasMessageContaining("must sum to 1 but sum to 0.0")
        .hasMessageContaining("leverage must be in (0, 10.0] but was 20.0");
    assertThat(MIX.words()).isEqualTo("1.5 x (0.4 BONDS + 0.6 STOCKS) - 0.5 cash");
  }

  private static List<String> ids(StoryComparison comparison) {
    return comparison.parts().stream().map(StoryPart::id).toList();
  }

  private static double rate(AgainstStories told, int story, String part) {
    return told.comparisons().get(story).parts().stream()
        .filter(p -> p.id().equals(part))
        .mapToDouble(told::rate)
        .findFirst()
        .orElseThrow();
  }

  private static StoryTeller teller(TestFund fund, Market market, RunSettings config) {
    return StoryTeller.of(() -> fund, market, config, StorySettings.of(MIX));
  }

  private static RunSettings config() {
    return RunSettings.builder().nav(1e8).build();
  }

  private static Market market(double spread) {
    return SyntheticMarket.builder().years(4).repoSpread(spread).build().generate();
  }

  private static SortedMap<String, FutureInput> twins() {
    return inputs(market(0));
  }

  private static SortedMap<String, FutureInput> inputs(Market market) {
    SortedMap<String, FutureInput> both = new TreeMap<>(market.inputs().futures());
    both.keySet().retainAll(List.of("ZN", "ZB"));
    return both;
  }

  private static TestFund fund(double fee) {
    return TestFund.withCollateral("BILLS")
        .equity("STOCKS")
        .bonds("ZN", "ZB")
        .target("equity", "STOCKS", Target.capital(0.9))
        .target("bonds", "ZN", Target.notional(0.3))
        .target("bonds", "ZB", Target.notional(0.3))
        .expenseRatio(fee)
        .every(CalendarPeriod.QUARTER);
  }
}
