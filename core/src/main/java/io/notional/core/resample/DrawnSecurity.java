package io.notional.core.resample;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.BillInput;
import io.notional.core.market.PricedFund;
import io.notional.core.market.Security;
import io.notional.core.market.SecurityInput;
import java.util.Optional;

/** What a security did on each day that can be drawn, by place. Never written to. */
final class DrawnSecurity {
  /** As it is in the source. */
  final SecurityInput input;

  /** The rate that it accretes at, for a bill that is not quoted. */
  final Optional<String> accretesAt;

  /** Its last price of the source, in its own currency. */
  final double start;

  /** What a close is of the close before; unused for such a bill. */
  final DrawnLevels levels;

  /** Distributions as a fraction of the close before; empty for none. */
  final double[] yields;

  DrawnSecurity(Security security, SourceDays days) {
    String id = security.id();
    boolean ranItself = security.fund().filter(fund -> !(fund instanceof PricedFund)).isPresent();
    if (ranItself) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          id
              + " is a fund that is run on the market: its margin and rolls on other days are not"
              + " known from its price, so name what it holds in place of it");
    }
    this.input = security.input();
    this.accretesAt =
        Optional.ofNullable(days.market().inputs().bills().get(id)).map(BillInput::rate);
    this.start = security.closeInCurrency(days.last());
    this.levels = new DrawnLevels(days.relative(security::closeInCurrency));
    this.yields = days.yields(security);
  }
}
