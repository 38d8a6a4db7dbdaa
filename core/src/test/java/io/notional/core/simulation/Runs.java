package io.notional.core.simulation;

import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import java.util.List;

/** Short ways to run something. */
public final class Runs {
  private Runs() {}

  /** A million in cash, any fraction trades, no buffer, no line. */
  public static RunSettings.Builder plain() {
    return RunSettings.builder()
        .nav(1e6)
        .contracts(LotPolicy.FRACTIONAL)
        .cashBuffer(0)
        .sweepBand(0)
        .lineLimit(0);
  }

  public static Result run(Strategy fund, Market market, RunSettings.Builder config) {
    return new Simulator().run(fund, market, config.build());
  }

  /** Runs it with {@link #plain()} settings. */
  public static Result run(Strategy fund, Market market) {
    return run(fund, market, plain());
  }

  /** The fills of one instrument. */
  public static List<Trade> trades(Result result, String instrument) {
    return result.trades().stream().filter(trade -> trade.instrument().equals(instrument)).toList();
  }

  /** The nav of every row. */
  public static double[] navs(Result result) {
    double[] navs = new double[result.size()];
    for (int row = 0; row < navs.length; row++) {
      navs[row] = result.nav(row);
    }
    return navs;
  }
}
