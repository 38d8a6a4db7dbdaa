package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import io.notional.testkit.Asked;
import io.notional.testkit.Components;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sleeves that other funds can stack. */
class SleevesTest {
  private final Sleeve basket =
      Components.make(
          SleeveProvider.BASKET, "instruments", List.of("A", "B"), "weights", List.of(0.25, 0.75));
  private final Sleeve ladder =
      Components.make(
          SleeveProvider.LADDER, "instruments", List.of("ZT", "ZB"), "weights", List.of(0.8, 0.2));
  private final Sleeve bills = Components.make(SleeveProvider.BILLS, "sleeve", "cash");

  private static RecordedOrders allocated(Sleeve sleeve, SleeveTarget target, PointFixture point) {
    return Asked.allocated(sleeve, target, point.quoting(sleeve));
  }

  @Test
  void basketSpendsCapitalAndTakesNotionalForTheSame() {
    RecordedOrders capital = allocated(basket, SleeveTarget.capital(0.4), new PointFixture());
    RecordedOrders notional = allocated(basket, SleeveTarget.notional(0.4), new PointFixture());

    assertThat(capital.targets().get("equity/A")).isEqualTo(Target.capital(0.1));
    assertThat(capital.weight("equity/B")).isEqualTo(0.3, within(1e-15));
    assertThat(notional.targets()).isEqualTo(capital.targets());
  }

  @Test
  void basketCannotSpendMoreThanThereIs() {
    assertThatThrownBy(() -> allocated(basket, SleeveTarget.notional(2), new PointFixture()))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("capital weight must be in [0, 1]");
  }

  @Test
  void ladderReachesADuration() {
    PointFixture point = new PointFixture().duration("ZT", 1.9).duration("ZB", 12.4);

    RecordedOrders orders = allocated(ladder, SleeveTarget.duration(4), point);

    double years = orders.weight("bonds/ZT") * 1.9 + orders.weight("bonds/ZB") * 12.4;
    assertThat(years).isEqualTo(4, within(1e-12));
    assertThat(orders.weight("bonds/ZT")).isEqualTo(4 * orders.weight("bonds/ZB"), within(1e-12));
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, 0, -1})
  void ladderRefusesAnUnknownDurationAndNamesTheInstrument(double years) {
    PointFixture point = new PointFixture().duration("ZT", 1.9).duration("ZB", years);

    assertThatThrownBy(() -> allocated(ladder, SleeveTarget.duration(4), point))
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.BAD_ORDER))
        .hasMessageContaining("sleeve 'bonds' needs a duration greater than 0 of ZB at 2020-03-31");
  }

  @Test
  void anUnknownDurationOfARungWithoutAShareDoesNotMatter() {
    Sleeve one =
        Components.make(
            SleeveProvider.LADDER,
            "instruments",
            List.of("ZT", "ZB"),
            "weights",
            List.of(1.0, 0.0));
    PointFixture point = new PointFixture().duration("ZT", 2).duration("ZB", Double.NaN);

    RecordedOrders orders = allocated(one, SleeveTarget.duration(1), point);

    assertThat(orders.targets())
        .containsEntry("bonds/ZT", Target.notional(0.5))
        .containsEntry("bonds/ZB", Target.notional(0));
  }

  @Test
  void targetsOfTheWrongKindAreBadOrders() {
    assertThatThrownBy(() -> allocated(ladder, SleeveTarget.capital(0.1), new PointFixture()))
        .isInstanceOf(NotionalException.class)
        .hasMessage(
            "sleeve 'bonds' is margined and takes notional, duration or risk but the target was"
                + " Capital[weight=0.1]");
  }

  /** Two of equal shares that always move alike, up and down by one percent in turns. */
  private static double[] steps(double step) {
    double[] index = new double[61];
    index[0] = 1;
    for (int i = 1; i < index.length; i++) {
      index[i] = index[i - 1] * (i % 2 == 0 ? 1 + step : 1 - step);
    }
    return index;
  }

  @Test
  void riskIsTheVolatilityOfTheMix() {
    Sleeve pair = Components.make(SleeveProvider.LADDER, "instruments", List.of("A", "B"));
    PointFixture alike = new PointFixture().index("A", steps(0.01)).index("B", steps(0.03));
    PointFixture opposite = new PointFixture().index("A", steps(0.01)).index("B", steps(-0.03));

    // Daily changes of plus and minus 2% and 1% of the mix: by 261 days 32.3% and 16.2% a year.
    RecordedOrders first = allocated(pair, SleeveTarget.risk(0.10), alike);
    RecordedOrders second = allocated(pair, SleeveTarget.risk(0.10), opposite);

    double daily = Math.sqrt(261) * 0.02;
    assertThat(first.weight("bonds/A") + first.weight("bonds/B"))
        .isEqualTo(0.10 / daily, within(1e-3 * 0.10 / daily));
    assertThat(second.weight("bonds/A")).isEqualTo(2 * first.weight("bonds/A"), within(1e-3));
  }

  @Test
  void whatRiskAndDurationComeToIsCutAtTheCap() {
    Sleeve futures =
        Components.make(SleeveProvider.LADDER, "instruments", List.of("ZT"), "leverage-cap", 1.5);
    Sleeve funded = Components.make(SleeveProvider.BASKET, "instruments", List.of("A"));
    PointFixture point = new PointFixture().duration("ZT", 2).index("A", steps(1e-4));

    assertThat(allocated(futures, SleeveTarget.duration(4), point).targets())
        .containsEntry("bonds/ZT", Target.notional(1.5));
    assertThat(allocated(futures, SleeveTarget.duration(-4), point).targets())
        .containsEntry("bonds/ZT", Target.notional(-1.5));
    assertThat(allocated(funded, SleeveTarget.risk(0.1), point).targets())
        .containsEntry("equity/A", Target.capital(1));
  }

  @Test
  void riskNeedsAHistoryThatMoves() {
    Sleeve futures = Components.make(SleeveProvider.LADDER, "instruments", List.of("A"));
    PointFixture few = new PointFixture().index("A", new double[20]);
    PointFixture still = new PointFixture().index("A", steps(0));

    assertThatThrownBy(() -> allocated(futures, SleeveTarget.risk(0.1), few))
        .isInstanceOf(NotionalException.class)
        .hasMessage(
            "sleeve 'bonds' needs 20 closes of A before 2020-03-31 to know its volatility but there"
                + " are 19");
    assertThatThrownBy(() -> allocated(futures, SleeveTarget.risk(0.1), still))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("needs a volatility greater than 0 at 2020-03-31 but it is 0");
  }

  @Test
  void billsOrderNothing() {
    RecordedOrders orders = allocated(bills, SleeveTarget.capital(0.1), new PointFixture());

    assertThat(orders.targets()).isEmpty();
    assertThat(bills.id()).isEqualTo("cash");
    assertThat(bills.requirements()).hasSize(1);
  }

  @Test
  void namesAreChecked() {
    assertThatThrownBy(() -> Components.make(SleeveProvider.BILLS, "sleeve", "My Bills"))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("lower-case letters, digits and hyphens but was 'My Bills'");
  }
}
