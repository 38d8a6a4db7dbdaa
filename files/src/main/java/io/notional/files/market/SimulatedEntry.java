package io.notional.files.market;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.Config;
import io.notional.core.catalog.Catalog;
import io.notional.core.cost.Costs;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.SecurityInput;
import io.notional.core.nesting.SimulatedFund;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

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

  /** Its first close; empty for the first that all of its data covers. */
  public Optional<LocalDate> firstDate() {
    Config config = entry.config();
    return config.has(FundSchema.FIRST_DATE)
        ? Optional.of(config.date(FundSchema.FIRST_DATE))
        : Optional.empty();
  }

  /** Where the file writes it. */
  public String where() {
    return entry.config().where(FundSchema.SPEC);
  }

  /**
   * What stands for the fund before it was run: an instrument with its dates, of which nothing is
   * known but that.
   *
   * @param epochDays the closes that its run would have if it did not stop
   */
  public SecurityInput outline(int[] epochDays, String currency) {
    double[] prices = new double[epochDays.length];
    Arrays.fill(prices, SimulatedFund.FIRST_PRICE);
    Exposures declared = FundSchema.exposures(entry.config());
    Exposures exposures = declared.byClass().isEmpty() ? Exposures.of(AssetClass.CASH) : declared;
    return SecurityInput.builder()
        .id(entry.id())
        .terms(
            Terms.builder()
                .assetClass(exposures.largest())
                .exposures(exposures)
                .funding(Funding.PAID_IN_FULL)
                .currency(currency)
                .lot(entry.config().number("lot"))
                .build())
        .closes(DatedSeries.of(entry.id(), epochDays, prices))
        .maxStaleDays(0)
        .settlement(SecurityLoader.settlement(entry.config()))
        .costs(Costs.NONE)
        .build();
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
