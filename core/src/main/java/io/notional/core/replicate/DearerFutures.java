package io.notional.core.replicate;

import io.notional.api.error.Problems;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * A market whose futures cost more to finance: each close is multiplied by {@code exp(-spread x
 * days / 360)}, days from the first valuation day on. Of two contracts on one day the quotient
 * stays, so that rolls are what they were, and a future that is held loses the spread a year.
 * Stateless.
 */
public final class DearerFutures {
  /** The most that financing may cost more or less, decimal per year. */
  public static final double MOST = 0.1;

  private static final double MONEY_YEAR = 360;

  private DearerFutures() {}

  /**
   * The market with such futures.
   *
   * @param spread decimal per year, ACT/360
   * @throws io.notional.api.error.NotionalException {@code OUT_OF_RANGE} for a larger one
   */
  public static Market of(Market market, double spread) {
    Problems problems = new Problems();
    problems.requireIn("financing-spread", spread, -MOST, MOST);
    problems.throwIfAny();
    int first = market.days().epochDay(0);
    MarketBuilder builder = market.toBuilder();
    market
        .inputs()
        .futures()
        .forEach((id, input) -> builder.without(id).future(dearer(input, spread, first)));
    return builder.build();
  }

  private static FutureInput dearer(FutureInput input, double spread, int first) {
    List<ContractInput> contracts = new ArrayList<>();
    for (ContractInput contract : input.contracts()) {
      DatedSeries closes = contract.closes();
      double[] values = new double[closes.size()];
      for (int row = 0; row < values.length; row++) {
        double days = (double) closes.epochDay(row) - first;
        values[row] = closes.value(row) * StrictMath.exp(-spread * days / MONEY_YEAR);
      }
      contracts.add(
          new ContractInput(
              contract.delivery(),
              DatedSeries.of(closes.name(), closes.epochDays(), values),
              contract.dates()));
    }
    return FutureInput.builder().from(input).contracts(contracts).build();
  }
}
