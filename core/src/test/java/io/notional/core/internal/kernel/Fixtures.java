package io.notional.core.internal.kernel;

import io.notional.api.strategy.Target;
import io.notional.core.market.Market;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;

/** The funds and markets that most kernel tests start from. Cash earns nothing in them. */
final class Fixtures {
  /** A Monday after which stocks settle on the next day. */
  static final String MONDAY = "2024-06-03";

  private Fixtures() {}

  /** A fund of futures FUT over cash and these bills. */
  static TestFund holding(double contracts, String... bills) {
    return TestFund.withCollateral(bills)
        .bonds("FUT")
        .target("bonds", "FUT", Target.quantity(contracts));
  }

  /** A fund that holds half of its nav in the stock STK. */
  static TestFund half() {
    return TestFund.withCollateral().equity("STK").target("equity", "STK", Target.capital(0.5));
  }

  /** A million in cash, whole contracts, no buffer, no line. */
  static RunSettings.Builder whole() {
    return Runs.plain().contracts(LotPolicy.WHOLE);
  }

  /** Weekdays from that Monday. */
  static HandMarket days(int count) {
    return HandMarket.weekdays(MONDAY, count).rate(0);
  }

  /** A market of the future FUT alone: 10% initial margin, 8% maintenance, 1,000 a point. */
  static Market future(double... closes) {
    return days(closes.length).future("FUT", closes).build();
  }

  /** A market of the stock STK alone. */
  static Market stock(double... closes) {
    return days(closes.length).stock("STK", closes).build();
  }
}
