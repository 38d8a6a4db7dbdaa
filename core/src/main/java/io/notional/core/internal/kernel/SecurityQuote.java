package io.notional.core.internal.kernel;

import io.notional.api.instrument.Instrument;
import io.notional.api.market.Quote;
import io.notional.core.market.Security;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** The quote of a security. */
record SecurityQuote(Security security, int day, int epochDay, Moment moment, int call)
    implements Quote {
  @Override
  public Instrument instrument() {
    return security;
  }

  @Override
  public double price() {
    moment.require(call);
    return security.close(day);
  }

  @Override
  public int ageInDays() {
    moment.require(call);
    return security.ageOn(epochDay);
  }

  @Override
  public double notionalPerUnit() {
    return price() * security.multiplier();
  }

  @Override
  public OptionalDouble duration() {
    return OptionalDouble.empty();
  }

  @Override
  public String contract() {
    return "";
  }

  @Override
  public LocalDate expiry() {
    return LocalDate.MAX;
  }
}
