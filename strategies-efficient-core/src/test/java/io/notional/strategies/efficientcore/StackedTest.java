package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Preset;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.core.Notional;
import io.notional.testkit.Asked;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever sleeves are stacked, each is asked for its own target. */
class StackedTest {
  private static final Notional NOTIONAL = Notional.load();

  private static Map<String, Object> part(String sleeve, String id, String target, double value) {
    Map<String, Object> with = new HashMap<>();
    with.put("sleeve", id);
    with.put("instruments", List.of(id.toUpperCase(java.util.Locale.ROOT)));
    Map<String, Object> part = new HashMap<>();
    part.put("sleeve", Map.of("use", sleeve, "with", with));
    part.put(target, value);
    return part;
  }

  private static Strategy stacked(Object... sleeves) {
    return NOTIONAL.strategy("stacked", Map.of("sleeves", List.of(sleeves)));
  }

  private static RecordedOrders decided(Strategy fund, PointFixture point) {
    return Asked.decided(fund, point.quoting(fund));
  }

  @Test
  void everySleeveHasATargetOfItsOwn() {
    Strategy fund =
        stacked(
            part("ladder", "zn", "duration", 4),
            part("basket", "ivv", "capital", 0.5),
            part("basket", "efa", "notional", 0.3),
            part("ladder", "gc", "notional", 0.9));

    assertThat(fund.sleeves())
        .extracting(Sleeve::id)
        .containsExactly("ivv", "efa", "collateral", "zn", "gc");
    PointFixture point = new PointFixture().because(Rebalance.START).duration("ZN", 8);
    assertThat(decided(fund, point).targets())
        .containsExactly(
            Map.entry("zn/ZN", Target.notional(0.5)),
            Map.entry("ivv/IVV", Target.capital(0.5)),
            Map.entry("efa/EFA", Target.capital(0.3)),
            Map.entry("gc/GC", Target.notional(0.9)));
    point.because(Rebalance.only("band gc", "gc"));
    assertThat(decided(fund, point).targets()).containsOnlyKeys("gc/GC");
  }

  @Test
  void collateralAndRuleAreComponentsToo() {
    Strategy fund =
        NOTIONAL.strategy(
            "stacked",
            Map.of(
                "sleeves",
                List.of(part("basket", "ivv", "capital", 0.9)),
                "collateral",
                Map.of("use", "bills", "with", Map.of("sleeve", "cash", "instruments", "BIL")),
                "rebalance",
                Map.of("use", "band-and-calendar", "with", Map.of("band", 0.1))));

    assertThat(fund.collateralSleeve()).isEqualTo("cash");
    assertThat(fund.sleeves()).extracting(Sleeve::id).containsExactly("ivv", "cash");
    PointFixture point = new PointFixture().funded("ivv", 0.96, 0.9);
    assertThat(fund.rebalanceRule().check(point)).isEqualTo(Rebalance.NONE);
  }

  @Test
  void publishedFundsAreTheSameInBothForms() {
    for (Preset preset : new EfficientCoreProvider().presets()) {
      Strategy flat = NOTIONAL.strategy("efficient-core", preset.id(), Map.of());
      Strategy stacked = NOTIONAL.strategy("stacked", preset.id(), Map.of());
      PointFixture point = new PointFixture().because(Rebalance.START);

      assertThat(decided(stacked, point).targets())
          .containsExactlyEntriesOf(decided(flat, point).targets());
      assertThat(stacked.sleeves()).hasSameSizeAs(flat.sleeves());
      assertThat(stacked.expenseRatio()).isEqualTo(flat.expenseRatio());
    }
  }

  @ParameterizedTest
  @CsvSource({"90-90, 1.8", "100-100, 2.0", "NTSX, 1.5"})
  void presetsStackAsMuchAsTheirNamesSay(String preset, double gross) {
    Strategy fund = NOTIONAL.strategy("stacked", preset, Map.of());
    RecordedOrders orders = decided(fund, new PointFixture().because(Rebalance.START));

    double sum = orders.targets().keySet().stream().mapToDouble(orders::weight).sum();
    assertThat(sum).isCloseTo(gross, org.assertj.core.api.Assertions.within(1e-12));
  }

  @Test
  void whatASleeveRefusesAnywayIsToldBeforeARun() {
    Map<String, Object> steered =
        Map.of(
            "use",
            "ladder",
            "with",
            Map.of("instruments", List.of("ZN"), "duration", Map.of("years", 3, "of", "fund")));
    Map<String, Object> names =
        Map.of("use", "largest-names", "with", Map.of("constituents", "US", "names", 5));

    assertThatThrownBy(
            () ->
                stacked(
                    Map.of("sleeve", steered, "duration", 3), Map.of("sleeve", names, "risk", 1)))
        .hasMessageContaining(
            "sleeves[0].sleeve 'bonds' is steered to a duration of the fund and takes notional but"
                + " the target was Duration[years=3.0]")
        .hasMessageContaining("sleeve 'equity' takes capital or notional but the target was Risk");
    assertThat(stacked(Map.of("sleeve", steered, "notional", 0.6)).sleeves()).hasSize(2);
  }

  @Test
  void saysEverythingThatIsWrong() {
    Map<String, Object> two = part("basket", "a", "capital", 0.7);
    two.put("risk", 0.1);
    Map<String, Object> none = part("basket", "b", "capital", 0.7);
    none.remove("capital");

    assertThatThrownBy(
            () ->
                stacked(
                    two,
                    none,
                    part("ladder", "c", "capital", 0.1),
                    part("basket", "collateral", "capital", 0.7),
                    part("basket", "d", "notional", -0.1),
                    part("basket", "d", "capital", 0.6)))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(
            "sleeves[0].sleeve must have one of capital, notional, duration, risk but has capital,"
                + " risk")
        .hasMessageContaining(
            "sleeves[1].sleeve must have one of capital, notional, duration, risk but has none")
        .hasMessageContaining(
            "sleeves[2].capital is only for what is paid in full, but 'c' is of futures: give it a"
                + " notional")
        .hasMessageContaining(
            "sleeves[3].sleeve must differ in its name from the collateral and other sleeves but is"
                + " 'collateral' too")
        .hasMessageContaining(
            "sleeves[4].notional must be zero or more, since 'd' is paid in full, but was -0.1")
        .hasMessageContaining("sleeves[5].sleeve must differ in its name")
        .hasMessageContaining("capital of sleeves must sum to at most 1 but sums to 1.2");
    assertThatThrownBy(StackedTest::stacked)
        .hasMessage("sleeves must have at least one sleeve but is empty");
    assertThatThrownBy(() -> stacked(part("baskett", "a", "capital", 0.7)))
        .hasMessageContaining("unknown sleeve 'baskett'; did you mean 'basket'?");
  }
}
