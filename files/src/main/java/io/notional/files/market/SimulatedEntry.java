package io.notional.files.market;

import io.notional.api.instrument.Exposures;
import io.notional.core.catalog.Catalog;
import io.notional.core.market.SecurityInput;
import io.notional.core.nesting.SimulatedFund;
import io.notional.core.result.Result;

/** A fund of a market file that is run first, by a spec, before others hold it. Immutable. */
public final class SimulatedEntry {
  private final InstrumentEntry entry;

  SimulatedEntry(InstrumentEntry entry) {
    this.entry = entry;
  }

  /** The id by which others hold it. */
  public String id() {
    return entry.id();
  }

  /** The spec, as the file writes it: a path. */
  public String spec() {
    return entry.config().text(FundSchema.SPEC);
  }

  /** Where the file writes it. */
  public String where() {
    return entry.config().where(FundSchema.SPEC);
  }

  /**
   * The fund as an instrument, once it was run.
   *
   * @param catalog the plugins of which the entry may name a cost model
   */
  public SecurityInput input(Result result, Catalog catalog) {
    SimulatedFund fund = SimulatedFund.of(result);
    Exposures exposures = FundSchema.exposures(entry.config());
    if (!exposures.byClass().isEmpty()) {
      fund = fund.counting(exposures, FundSchema.capital(entry.config(), exposures));
    }
    if (entry.config().text(FundSchema.ON_STOP).equals(FundSchema.SELL)) {
      fund = fund.paidOut();
    }
    return fund.input(entry.id(), entry.config().number("lot"))
        .settlement(SecurityLoader.settlement(entry.config()))
        .costs(new EntryComponents(catalog).costed(entry).costs())
        .build();
  }
}
