package io.notional.core.internal.kernel;

import io.notional.api.instrument.Instrument;
import io.notional.api.market.Quote;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** The quote of a futures product: the raw contract in use. */
record FutureQuote(
    FutureProduct product, Contract inUse, int day, int epochDay, Moment moment, int call)
    implements Quote {
  @Override
  public Instrument instrument() {
    return product;
  }

  @Override
  public double price() {
    return active().close(day);
  }

  @Override
  public int ageInDays() {
    Contract active = active();
    return active.quotedOn(day)
        ? 0
        : Math.toIntExact(epochDay - active.quoteDate(epochDay).toEpochDay());
  }

  @Override
  public double notionalPerUnit() {
    return product.notionalPerContract(active(), day);
  }

  @Override
  public OptionalDouble duration() {
    moment.require(call);
    return product.duration(day);
  }

  @Override
  public String contract() {
    return active().label();
  }

  @Override
  public LocalDate expiry() {
    return active().dates().lastTrade();
  }

  private Contract active() {
    moment.require(call);
    return inUse;
  }
}
