package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Rebalance;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.Strategy;
import io.notional.api.strategy.Target;
import io.notional.testkit.Asked;
import io.notional.testkit.Components;
import io.notional.testkit.PointFixture;
import io.notional.testkit.RecordedOrders;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlendTest {
  private static Strategy blend(Object... more) {
    Object[] values = new Object[more.length + 4];
    values[0] = "funds";
    values[1] = List.of("NTSX", "TREND");
    values[2] = "weights";
    values[3] = List.of(0.8, 0.2);
    System.arraycopy(more, 0, values, 4, more.length);
    return Components.make(new BlendProvider(), values);
  }

  @Test
  void everyFundIsASleeveThatHasItsIdAndItsWeight() {
    Strategy blend = blend();

    RecordedOrders orders = Asked.decided(blend, new PointFixture().quoting(blend));

    assertThat(blend.sleeves())
        .extracting(Sleeve::id, Sleeve::assetClass)
        .containsExactly(
            tuple("NTSX", AssetClass.FUNDS),
            tuple("TREND", AssetClass.FUNDS),
            tuple("collateral", AssetClass.BILLS));
    assertThat(blend.sleeves().get(2).requirements()).isEmpty();
    assertThat(orders.targets())
        .containsExactly(
            Map.entry("NTSX/NTSX", Target.capital(0.8)),
            Map.entry("TREND/TREND", Target.capital(0.2)));
    assertThat(blend.expenseRatio()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "'', YEAR, calendar year",
    "'', QUARTER, ''",
    "quarter, QUARTER, calendar quarter",
    "month, MONTH, calendar month",
    "never, YEAR, ''",
    "none, YEAR, ''",
  })
  void returnsToItsWeightsOnACalendar(String calendar, CalendarPeriod ending, String reason) {
    Strategy blend = calendar.isEmpty() ? blend() : blend("calendar", calendar);
    PointFixture point =
        new PointFixture().funded("NTSX", 0.2, 0.8).funded("TREND", 0.8, 0.2).ending(ending);

    assertThat(blend.rebalanceRule().check(point))
        .isEqualTo(reason.isEmpty() ? Rebalance.NONE : Rebalance.all(reason));
  }

  @Test
  void bandsAreASetting() {
    Strategy blend = blend("calendar", "never", "band", 0.05);
    PointFixture inside = new PointFixture().funded("NTSX", 0.84, 0.8).funded("TREND", 0.16, 0.2);
    PointFixture outside = new PointFixture().funded("NTSX", 0.86, 0.8).funded("TREND", 0.14, 0.2);

    assertThat(blend.rebalanceRule().check(inside)).isEqualTo(Rebalance.NONE);
    assertThat(blend.rebalanceRule().check(outside)).isEqualTo(Rebalance.all("band NTSX"));
  }

  @Test
  void saysEverythingThatIsWrong() {
    assertThatThrownBy(
            () -> blend("funds", List.of("A", "A", "B"), "weights", List.of(0.0, 0.7, 0.5)))
        .isInstanceOf(NotionalException.class)
        .extracting("problems", InstanceOfAssertFactories.list(Problem.class))
        .extracting(Problem::message)
        .containsExactly(
            "funds must name an instrument once but has 'A' twice",
            "the weight of A must be greater than 0 and at most 1 but was 0.0",
            "weights must sum to at most 1, all the capital there is, but sum to 1.2: more exposure"
                + " than capital comes from what the funds hold");
    assertThatThrownBy(() -> blend("weights", List.of(1.0)))
        .hasMessage(
            "weights must have one weight for each of the 2 funds but has 1 (spec, weights)");
    assertThatThrownBy(() -> blend("funds", List.of(), "weights", List.of()))
        .hasMessage("funds must name at least one instrument but is empty (spec, funds)");
    assertThatThrownBy(() -> blend("band", 0.0))
        .hasMessage("band must be greater than 0 and at most 1 but was 0.0 (spec, band)");
  }
}
