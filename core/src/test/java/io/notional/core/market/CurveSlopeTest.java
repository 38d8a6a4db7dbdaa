package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.simulation.HandMarket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Carry of a contract in the layouts in which exchanges list deliveries. */
class CurveSlopeTest {
  private static final double NAN = Double.NaN;

  /** 2024-06-06 and the day after: the carry of the second is the slope of the first. */
  private final HandMarket hand = HandMarket.on("2024-06-06", "2024-06-07").rate(0);

  private final List<ContractInput> contracts = new ArrayList<>();

  /** A delivery and its close on the first day; NaN is a delivery that is not quoted then. */
  private CurveSlopeTest lists(String month, double close) {
    DatedSeries closes = hand.series(month, close, 99);
    contracts.add(new ContractInput(LocalDate.parse(month + "-01"), closes, ContractDates.OPEN));
    return this;
  }

  private double carryOf(int held) {
    DatedSeries use = hand.series("use", held, held);
    FutureInput.Builder product = HandMarket.product("FUT").contracts(contracts).inUse(use);
    return hand.product(product).build().futures().get("FUT").carry(1);
  }

  @Test
  void quarterlyContractsMeasureToTheNext() {
    lists("2024-09", 110).lists("2024-12", 109.09).lists("2025-03", 50);
    assertThat(carryOf(0)).isCloseTo(0.91 / 91, within(1e-12));
  }

  @Test
  void aDeliveryThatIsNotQuotedYetIsNone() {
    lists("2024-09", 110).lists("2024-10", NAN).lists("2024-11", NAN).lists("2024-12", NAN);
    lists("2025-01", NAN).lists("2025-02", NAN).lists("2025-03", 108.19);
    // Six places on, six months on: 181 days.
    assertThat(carryOf(0)).isCloseTo(1.81 / 181, within(1e-12));
  }

  @Test
  void theNearestMonthCountsAndNotTheNearestPlace() {
    lists("2024-06", 200).lists("2024-09", 110).lists("2024-10", NAN).lists("2024-11", 109.39);
    // Two places and two months to November, one place and three months to June.
    assertThat(carryOf(1)).isCloseTo(0.61 / 61, within(1e-12));
  }

  @Test
  void ofTwoEquallyNearTheLaterCounts() {
    lists("2024-06", 200).lists("2024-07", NAN).lists("2024-09", 110).lists("2024-12", 109.09);
    assertThat(carryOf(2)).isCloseTo(0.91 / 91, within(1e-12));
  }

  @Test
  void theLastContractMeasuresToTheOneBefore() {
    lists("2024-06", NAN).lists("2024-08", 110.31).lists("2024-09", 110);
    assertThat(carryOf(2)).isCloseTo(0.31 / 31, within(1e-12));
  }

  @Test
  void grainsHaveUnevenGaps() {
    lists("2024-07", 110).lists("2024-09", 109.38).lists("2024-12", 50);
    assertThat(carryOf(0)).isCloseTo(0.62 / 62, within(1e-12));
  }

  @Test
  void whatIsMoreThanNineMonthsAwaySaysNothing() {
    lists("2024-09", 110).lists("2025-06", 107.27).lists("2025-07", 50);
    assertThat(carryOf(0)).isCloseTo(2.73 / 273, within(1e-12));
  }

  @Test
  void aYearAwayIsTooFar() {
    lists("2024-09", 110).lists("2025-07", 107);
    assertThat(carryOf(0)).isZero();
  }
}
