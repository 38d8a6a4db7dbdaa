package io.notional.core.internal.kernel;

import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.MarginChain;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;

/**
 * A fund of cash and futures of 1,000 a point that were opened at 100 and lose so much on the third
 * day that a fixed amount of cash is left before anything is cut.
 *
 * @param available cash after the day's variation, before cuts
 * @param legs positions in the order in which they are cut
 */
record CutCase(LotPolicy lots, double available, List<Leg> legs, MarginModel model) {
  static final int DAY = 2;
  private static final double MAINTENANCE = 0.8;

  /**
   * A position.
   *
   * @param quantity contracts, negative for a short
   * @param lot contracts in a lot
   * @param close on the day of the call
   * @param margin initial, as a fraction of notional; maintenance is 80% of it
   * @param cost of a contract
   */
  record Leg(String id, double quantity, double lot, double close, double margin, double cost) {
    /** Initial margin of a contract on the day of the call. */
    double perContract() {
      return margin * 1000 * close;
    }

    double contracts() {
      return Math.abs(quantity);
    }

    double loss() {
      return quantity * 1000 * (100 - close);
    }
  }

  CutCase(LotPolicy lots, double available, Leg... legs) {
    this(lots, available, List.of(legs), ExchangeMargin.MODEL);
  }

  /** Initial margin on the day of the call, before cuts. */
  double requirement() {
    return legs.stream().mapToDouble(leg -> leg.contracts() * leg.perContract()).sum();
  }

  double nav() {
    double spent =
        legs.stream().mapToDouble(leg -> leg.contracts() * leg.cost() + leg.loss()).sum();
    return available + spent;
  }

  Result run() {
    HandMarket market = HandMarket.weekdays("2024-06-03", 4).rate(0);
    TestFund fund =
        TestFund.withCollateral().bonds(legs.stream().map(Leg::id).toArray(String[]::new));
    RunSettings.Builder config = Runs.plain().nav(nav()).contracts(lots).marginModel(model);
    for (Leg leg : legs) {
      market.future(
          leg.id(),
          input ->
              input
                  .terms(HandMarket.future(leg.lot()).build())
                  .costs(new Costs(leg.cost(), 0, 0))
                  .margin(MarginChain.percentOfNotional(leg.margin(), MAINTENANCE * leg.margin())),
          100,
          100,
          leg.close(),
          leg.close());
      fund.target("bonds", leg.id(), Target.quantity(leg.quantity()));
      config.addLiquidationOrder(leg.id());
    }
    return Runs.run(fund, market.build(), config);
  }

  /** Contracts that were cut of each leg, counted towards zero. */
  double[] sold(Result result) {
    double[] sold = new double[legs.size()];
    for (Trade trade : result.trades()) {
      if (trade.reason().equals("margin call")) {
        int leg = legs.stream().map(Leg::id).toList().indexOf(trade.instrument());
        sold[leg] -= Math.signum(legs.get(leg).quantity()) * trade.quantity();
      }
    }
    return sold;
  }

  /** Cash is all that the fund has: what cuts cost may be more. */
  DayState endsAs(Result result) {
    double[] sold = sold(result);
    double left = available;
    for (int i = 0; i < sold.length; i++) {
      left -= sold[i] * legs.get(i).cost();
    }
    return left > 0 ? DayState.CALLED : DayState.INSOLVENT;
  }
}
