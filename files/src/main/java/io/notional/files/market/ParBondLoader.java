package io.notional.files.market;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.Config;
import io.notional.core.curve.CurveHistory;
import io.notional.core.market.SecurityInput;
import io.notional.core.theoretical.ParBond;
import io.notional.files.csv.PolicyCounts;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Makes Treasury bonds of constant maturity from their entries and par yields. Used by one thread.
 */
final class ParBondLoader {
  private final CurveLoader curves;
  private final String currency;
  private final Problems problems;

  /**
   * A loader.
   *
   * @param currency that of the par yields
   * @param problems takes why a bond has no price
   */
  ParBondLoader(CurveLoader curves, String currency, Problems problems) {
    this.curves = curves;
    this.currency = currency;
    this.problems = problems;
  }

  /**
   * A bond as a security whose closes are its total return; empty where it has none, which is
   * reported.
   *
   * @param counts takes the days on which it has no price
   */
  Optional<SecurityInput> load(InstrumentEntry entry, PolicyCounts counts) {
    return curves
        .curves()
        .flatMap(
            history -> problems.attempt(entry.where(), () -> security(entry, history, counts)));
  }

  private SecurityInput security(InstrumentEntry entry, CurveHistory history, PolicyCounts counts) {
    Config config = entry.config();
    LocalDate from = config.has("from") ? config.date("from") : LocalDate.MIN;
    LocalDate to = config.has("to") ? config.date("to") : LocalDate.MAX;
    ParBond bond = ParBond.of(entry.id(), history, config.integer(ParBondSchema.MATURITY));
    Terms terms =
        Terms.builder()
            .assetClass(AssetClass.BONDS)
            .exposures(Exposures.of(AssetClass.BONDS))
            .funding(Funding.PAID_IN_FULL)
            .currency(currency)
            .tickSize(0)
            .lot(config.number("lot"))
            .build();
    SecurityInput security =
        SecurityInput.builder()
            .id(entry.id())
            .terms(terms)
            .closes(bond.totalReturn(from, to))
            .settlement(SecurityLoader.settlement(config))
            .haircut(config.number("haircut"))
            .haircuts(SecurityLoader.haircuts(entry))
            .concentration(config.number("concentration"))
            .maxStaleDays(config.integer("max-stale-days"))
            .costs(entry.costs())
            .build();
    counts.add(ParBond.BEYOND_QUOTES, bond.daysBeyondQuotes(from, to));
    return security;
  }
}
