package io.notional.strategies.efficientcore;

import io.notional.api.instrument.Instrument;
import io.notional.api.market.Quote;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** A quote that has a duration only; NaN is unknown. */
record FakeQuote(double years) implements Quote {
  @Override
  public Instrument instrument() {
    throw new UnsupportedOperationException("instrument");
  }

  @Override
  public double price() {
    return 100;
  }

  @Override
  public int ageInDays() {
    return 0;
  }

  @Override
  public double notionalPerUnit() {
    return 100_000;
  }

  @Override
  public OptionalDouble duration() {
    return Double.isNaN(years) ? OptionalDouble.empty() : OptionalDouble.of(years);
  }

  @Override
  public String contract() {
    return "2020-06";
  }

  @Override
  public LocalDate expiry() {
    return LocalDate.MAX;
  }
}
