package io.notional.testkit;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.market.Quote;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** A fresh quote, 100,000 of exposure a unit or what was set, at a thousandth of it. */
record HandQuote(String id, Funding funding, double years, double notional, Call call, int number)
    implements Quote {
  /** Of a unit of which nothing was set. */
  static final double NOTIONAL = 100_000;

  private record Product(String id, Terms terms) implements Instrument {}

  @Override
  public Instrument instrument() {
    call.require(number);
    Terms.Builder terms = Terms.builder().assetClass(AssetClass.BONDS).funding(funding);
    return new Product(id, terms.build());
  }

  @Override
  public double price() {
    call.require(number);
    return notional / 1000;
  }

  @Override
  public int ageInDays() {
    call.require(number);
    return 0;
  }

  @Override
  public double notionalPerUnit() {
    call.require(number);
    return notional;
  }

  @Override
  public OptionalDouble duration() {
    call.require(number);
    return Double.isNaN(years) ? OptionalDouble.empty() : OptionalDouble.of(years);
  }

  @Override
  public String contract() {
    call.require(number);
    return funding == Funding.MARGINED ? "2020-06" : "";
  }

  @Override
  public LocalDate expiry() {
    call.require(number);
    return funding == Funding.MARGINED ? LocalDate.of(2020, 6, 19) : LocalDate.MAX;
  }
}
