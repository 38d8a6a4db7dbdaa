package io.notional.core.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.TaxSettings;
import io.notional.core.tax.Taxes;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.junit.jupiter.api.Test;

/** Creations and redemptions in kind. */
class InKindTest {
  private static final double[] CLOSES = {100, 110, 121, 115, 118, 120, 119, 125};
  private static final DatedSeries NONE = DatedSeries.of("pays nothing", new int[0], new double[0]);

  private static DatedFlow flow(String date, FlowSize size, boolean inKind) {
    return new DatedFlow(LocalDate.parse(date), size, inKind);
  }

  /** Stocks settle two days later and cost 1%; a tenth is cash. */
  private static Result run(DatedFlow... flows) {
    HandMarket market =
        HandMarket.weekdays("2021-03-01", CLOSES.length)
            .withoutRate()
            .stock(
                "S",
                input ->
                    input
                        .distributions(NONE)
                        .settlement(SettlementLag.US_SECURITIES)
                        .costs(new Costs(0, 0, 200)),
                CLOSES);
    TestFund fund =
        TestFund.withCollateral().equity("S").target("equity", "S", Target.capital(0.9));
    return Runs.run(
        fund, market.build(), Runs.plain().fill(FillTiming.SAME_CLOSE).flows(CashFlows.of(flows)));
  }

  /** A unit is worth what it would be, to 1e-12, though everything that trades for cash costs. */
  @Property(tries = 40)
  void costsThoseWhoStayNothing(
      @ForAll @DoubleRange(min = -0.9, max = 2) double in,
      @ForAll @DoubleRange(min = -0.9, max = 2) double again) {
    if (Math.abs(in) < 1e-6 || Math.abs(again) < 1e-6) {
      return;
    }
    Result without = run();
    Result with =
        run(
            flow("2021-03-03", FlowSize.ofNav(in), true),
            flow("2021-03-05", FlowSize.ofNav(again), true));
    assertThat(with.flows()).hasSize(2);
    for (int row = 0; row < with.size(); row++) {
      assertThat(with.unitNav(row) / without.unitNav(row)).isCloseTo(1, within(1e-12));
    }
    assertThat(Invariants.check(with)).isEmpty();
  }

  /** By hand: half of all is redeemed, securities at the close, the rest in cash, all at once. */
  @Test
  void handsOutSecuritiesAtTheClose() {
    Result result = run(flow("2021-03-05", FlowSize.ofNav(-0.5), true));
    Trade handed = Runs.trades(result, "S").get(1);
    assertThat(handed.reason()).isEqualTo(Trade.IN_KIND);
    assertThat(handed.cost()).isZero();
    assertThat(handed.settlementDay()).isEqualTo(handed.day());
    assertThat(handed.quantity())
        .isCloseTo(-Runs.trades(result, "S").get(0).quantity() / 2, within(1e-9));
    assertThat(result.nav(4)).isCloseTo(-result.flow(4), within(1e-6));
    assertThat(result.flows().get(0).settlementDay()).isEqualTo(handed.day());
  }

  @Test
  void realisesNoGainButBySelling() {
    FlowSize half = FlowSize.ofNav(-0.5);
    assertThat(realised(run(flow("2021-03-05", half, true)))).isZero();
    assertThat(realised(run(flow("2021-03-05", half, false)))).isGreaterThan(10_000);
  }

  private static double realised(Result result) {
    return Taxes.of(result, TaxSettings.DEFAULTS).realised();
  }

  @Test
  void refusesToHandOutAll() {
    Result result = run(flow("2021-03-05", FlowSize.amount(-2e6), true));
    assertThat(result.worstState()).isEqualTo(DayState.ILLIQUID);
    assertThat(result.stopCause()).contains("is all of nav");
    assertThat(List.copyOf(result.policyCounts().keySet())).contains("withdrawal:beyond-nav");
  }
}
