package io.notional.examples;

import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.List;
import java.util.Map;

/** The example of the README: a 90/60 fund on a synthetic market. */
public final class FirstFund {
  private FirstFund() {}

  /** Prints what the fund grew to and how far it was from a margin call. */
  public static void main(String[] arguments) {
    // tag: readme
    Market market = SyntheticMarket.builder().seed(7).years(10).build().generate();
    Notional notional = Notional.load();
    Strategy fund =
        notional.strategy(
            "efficient-core", "NTSX", Map.of("equity-instruments", List.of("STOCKS")));
    Result result = notional.run(fund, market, RunSettings.builder().nav(10e6).build());

    int last = result.size() - 1;
    double headroom = Double.MAX_VALUE;
    for (int row = 0; row <= last; row++) {
      headroom = Math.min(headroom, result.headroom(row) / result.nav(row));
    }
    System.out.printf(
        "%s: nav %.0f, %s%n", result.date(last), result.nav(last), result.worstState());
    System.out.printf("least collateral above maintenance margin: %.1f%% of nav%n", headroom * 100);
    // end: readme
  }
}
