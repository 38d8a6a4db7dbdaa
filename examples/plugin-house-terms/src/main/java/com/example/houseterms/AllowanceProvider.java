package com.example.houseterms;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;

/** Provides futures on emission allowances: a class of its own, and the size says all. */
final class AllowanceProvider implements Provider<Instrument> {
  private record Allowance(String id, Terms terms) implements Instrument {}

  @Override
  public String id() {
    return "allowance";
  }

  @Override
  public ComponentKind<Instrument> kind() {
    return ComponentKind.INSTRUMENT;
  }

  @Override
  public String description() {
    return "a future on emission allowances, priced a tonne";
  }

  @Override
  public Parameters parameters() {
    return Parameters.of(
        Parameter.number("tonnes", 1, 1e6, "tonnes a contract")
            .withDefault(1000)
            .describedAs("size of a contract"),
        Parameter.choice("currency", "EUR", "USD", "GBP")
            .withDefault("EUR")
            .describedAs("what the price is in"));
  }

  @Override
  public Instrument create(Config config, Context context) {
    Terms terms =
        Terms.builder()
            .assetClass(AssetClass.parse("carbon"))
            .funding(Funding.MARGINED)
            .currency(config.text("currency"))
            .contractMultiplier(config.number("tonnes"))
            .tickSize(0.01)
            .build();
    return new Allowance("allowance", terms);
  }
}
