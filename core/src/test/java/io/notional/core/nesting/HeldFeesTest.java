package io.notional.core.nesting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.market.Market;
import io.notional.core.market.PricedFund;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class HeldFeesTest {
  private static final double ROUNDING = 1e-12;
  private static final Exposures STOCKS = Exposures.of(AssetClass.EQUITY);

  private final Market market =
      HandMarket.weekdays("2024-01-01", 3)
          .rate(0)
          .stock("STK", 100, 100, 100)
          .stock("CHEAP", in -> in.fund(fund(OptionalDouble.of(0.001))), 100, 100, 100)
          .stock("SILENT", in -> in.fund(fund(OptionalDouble.empty())), 100, 100, 100)
          .build();

  private static PricedFund fund(OptionalDouble fee) {
    return new PricedFund(STOCKS, STOCKS, fee);
  }

  private static Result run(double fee, Market market, Map<String, Double> weights) {
    TestFund fund =
        TestFund.withCollateral()
            .expenseRatio(fee)
            .sleeve(
                "funds",
                AssetClass.FUNDS,
                Funding.PAID_IN_FULL,
                weights.keySet().toArray(String[]::new));
    weights.forEach((id, weight) -> fund.target("funds", id, Target.capital(weight)));
    return Runs.run(fund, market, Runs.plain().fill(FillTiming.SAME_CLOSE));
  }

  @Test
  void everyLevelChargesItsOwn() {
    Result inner = run(0.002, market, Map.of("CHEAP", 0.5, "STK", 0.5));
    Market grown = market.with(SimulatedFund.of(inner).input("FUND").costs(Costs.NONE).build());
    Result outer = run(0.0005, grown, Map.of("FUND", 0.4, "CHEAP", 0.6));

    // The inner fund: 20 basis points, and half of 10; the outer one 5, 0.4 of 25 and 0.6 of 10.
    assertThat(HeldFees.held(inner, 0).getAsDouble()).isCloseTo(0.0025, within(ROUNDING));
    assertThat(HeldFees.held(outer, 0).getAsDouble()).isCloseTo(0.0021, within(ROUNDING));
    assertThat(HeldFees.at(outer, Map.of("FUND", 1.0), 0).getAsDouble())
        .isCloseTo(0.003, within(ROUNDING));
  }

  @Test
  void isNotKnownWhereAFundDoesNotSay() {
    assertThat(HeldFees.held(run(0, market, Map.of("SILENT", 0.1)), 0)).isEmpty();
    assertThat(HeldFees.held(run(0, market, Map.of("STK", 1.0)), 0)).hasValue(0);
  }
}
