package io.notional.core.leverage;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.Market;
import io.notional.core.market.MarketFill;
import io.notional.core.market.Security;
import io.notional.core.market.TradingDays;
import io.notional.core.settings.RunSettings;
import io.notional.core.time.DayCount;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** An asset that is paid in full, over some valuation days: what it returns, what trading costs. */
final class Asset {

  final int first;
  final int last;
  private final Market market;
  private final Security security;
  private final TradingDays days;
  private final RunSettings run;

  Asset(Market market, String id, int first, int last, RunSettings run) {
    this.market = market;
    this.security = market.securities().get(id);
    this.days = market.days();
    this.first = first;
    this.last = last;
    this.run = run;
    for (int t = first; t <= last; t++) {
      requireNumber(id, security.close(t), t);
      requireNumber(market.cashRate(), market.cashRate(t), t);
    }
  }

  private void requireNumber(String what, double value, int t) {
    if (!Double.isFinite(value)) {
      throw NotionalException.of(
          ErrorCode.MISSING_DATA, what + " has no recent enough value on " + days.date(t));
    }
  }

  int size() {
    return last - first + 1;
  }

  LocalDate date(int t) {
    return days.date(t);
  }

  double close(int t) {
    return security.close(t);
  }

  double distribution(int t) {
    return security.distribution(t);
  }

  /** The return since the previous valuation day, distributions included. */
  double totalReturn(int t) {
    return (close(t) + distribution(t)) / close(t - 1) - 1;
  }

  /** Interest on one at the cash rate known at the previous close and a spread. */
  double interest(int t, double spread) {
    return market.cashInterest(t) + spread * days.elapsed(t) / DayCount.ACT_360.daysPerYear();
  }

  /** Calendar days since the previous valuation day. */
  double elapsed(int t) {
    return days.elapsed(t);
  }

  /** An amount for messages, to the cent. */
  static String plain(double amount) {
    return new BigDecimal(amount).setScale(2, RoundingMode.HALF_UP).toPlainString();
  }

  /** What it costs to trade a value at a close; zero or more. */
  double cost(int t, double value) {
    double units = value / close(t);
    if (!run.costs() || units == 0) {
      return 0;
    }
    MarketFill fill = MarketFill.of(market, security, t, units, close(t));
    return run.costModel().orElse(security.costs()).cost(fill) * fill.exchangeRate();
  }
}
