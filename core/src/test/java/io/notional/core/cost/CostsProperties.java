package io.notional.core.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.cost.Fill;
import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.core.simulation.Refused;
import java.time.LocalDate;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;

class CostsProperties {
  private static final Instrument ZN =
      new Instrument() {
        @Override
        public String id() {
          return "ZN";
        }

        @Override
        public Terms terms() {
          return Terms.builder()
              .assetClass(AssetClass.BONDS)
              .funding(Funding.MARGINED)
              .contractMultiplier(1000)
              .tickSize(1.0 / 64)
              .build();
        }
      };

  private static Fill fill(double quantity) {
    return Fill.of(ZN, LocalDate.of(2024, 6, 3), quantity, 110);
  }

  @Example
  void commissionAndHalfTheSpread() {
    // 10 contracts: 2 each; half a tick of 15.625; half a basis point of 110,000.
    assertThat(new Costs(2, 0, 0).cost(fill(10))).isCloseTo(20, within(1e-12));
    assertThat(new Costs(0, 1, 0).cost(fill(10))).isCloseTo(78.125, within(1e-12));
    assertThat(new Costs(0, 0, 1).cost(fill(10))).isCloseTo(55, within(1e-9));
    assertThat(new Costs(2, 1, 1).cost(fill(-10))).isCloseTo(153.125, within(1e-9));
    assertThat(Costs.NONE.cost(fill(10))).isZero();
  }

  @Property
  void costsAreNeverNegativeAndGrowWithTheQuantity(
      @ForAll @DoubleRange(max = 100) double commission,
      @ForAll @DoubleRange(max = 10) double ticks,
      @ForAll @DoubleRange(max = 100) double points,
      @ForAll @DoubleRange(min = -1e6, max = 1e6) double quantity,
      @ForAll @DoubleRange(min = 1, max = 3) double more) {
    Costs costs = new Costs(commission, ticks, points);

    assertThat(costs.cost(fill(quantity))).isNotNegative();
    assertThat(costs.cost(fill(quantity * more)))
        .isGreaterThanOrEqualTo(costs.cost(fill(quantity)));
    assertThat(costs.cost(fill(-quantity))).isEqualTo(costs.cost(fill(quantity)));
  }

  @Example
  void negativeCostsAreRefused() {
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new Costs(-1, 0, 0)).contains("commission", "-1");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new Costs(0, Double.NaN, 0)).contains("NaN");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new Costs(0, 0, Double.POSITIVE_INFINITY));
  }
}
