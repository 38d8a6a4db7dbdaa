package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Strategy;
import io.notional.core.Notional;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** 60/40 over 25 years of the synthetic market. */
class PortfolioRunTest {
  /** More than the band of 5 points, by the moves of the day that leaves it and of the next. */
  private static final double FURTHEST = 0.08;

  private final Market market =
      SyntheticMarket.builder().stocks("IVV").bonds("AGG").build().generate();

  private Result run() {
    Notional notional = Notional.load();
    Strategy portfolio = notional.strategy("portfolio", "60-40", Map.of());
    return notional.run(portfolio, market, RunSettings.builder().nav(1e8).build());
  }

  private double change(String id, int day) {
    Security security = market.securities().get(id);
    return security.close(day) / security.close(day - 1) - 1;
  }

  @Test
  void neverBorrows() {
    Result result = run();

    assertThat(result.size()).isEqualTo(market.days().size());
    assertThat(result.worstState()).isEqualTo(DayState.MET);
    for (int row = 0; row < result.size(); row++) {
      assertThat(result.lineDrawn(row)).isZero();
      assertThat(result.cash(row)).isPositive();
    }
  }

  @Test
  void earnsSixtyOfStocksAndThirtyNineOfBonds() {
    Result result = run();

    for (int row = 2; row < result.size(); row++) {
      double stocks = change("IVV", result.day(row));
      double bonds = change("AGG", result.day(row));
      double bills = change("BILLS", result.day(row));
      double target = 0.60 * stocks + 0.39 * bonds + 0.01 * bills;
      double drift = FURTHEST * Math.abs(stocks - bonds) + 1e-4;
      assertThat(result.dailyReturn(row)).isCloseTo(target, within(drift));
    }
  }
}
