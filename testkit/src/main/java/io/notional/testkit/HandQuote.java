package io.notional.testkit;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.market.Quote;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** A fresh quote of 100, of which one unit is an exposure of 100,000. */
record HandQuote(String id, Funding funding, double years, Call call, int number) implements Quote {
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
    return 100;
  }

  @Override
  public int ageInDays() {
    call.require(number);
    return 0;
  }

  @Override
  public double notionalPerUnit() {
    call.require(number);
    return 100_000;
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
