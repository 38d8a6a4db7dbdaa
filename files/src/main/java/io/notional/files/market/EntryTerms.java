package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.core.catalog.Fault;
import io.notional.core.config.Node;
import io.notional.files.market.InstrumentEntry.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The static terms of what is quoted: those that its entry writes, or those of the instrument that
 * it names of a plugin, which then says all of them.
 */
final class EntryTerms {
  static final String TERMS = "terms";

  /** What an entry writes where it names no instrument. */
  private static final List<String> WRITTEN =
      List.of(
          MarketSchema.ASSET_CLASS,
          FundSchema.EXPOSURES,
          "currency",
          MarketSchema.MULTIPLIER,
          MarketSchema.TICK,
          MarketSchema.LOT);

  private EntryTerms() {}

  static Parameter parameter() {
    return Parameter.component(TERMS, ComponentKind.INSTRUMENT)
        .optional()
        .describedAs("an instrument of a plugin, in place of what is written of its terms");
  }

  /** Whether an entry leaves its terms to an instrument. */
  static boolean areNamed(Node.Mapping entry) {
    return entry.entries().containsKey(TERMS);
  }

  /** A schema without what the instrument says. */
  static Parameters named(Parameters schema) {
    return new Parameters(schema.list().stream().filter(p -> !WRITTEN.contains(p.name())).toList());
  }

  /**
   * Takes out what stands beside an instrument that says it, too.
   *
   * @param entries of an entry; changed
   */
  static void requireOnce(Map<String, Node> entries, String path, Problems problems) {
    for (String name : WRITTEN) {
      Node node = entries.remove(name);
      if (node != null) {
        problems.add(
            ErrorCode.CONFLICT,
            path + "." + name + " must not stand beside " + TERMS + ", whose instrument says it",
            node.where());
      }
    }
  }

  /** Those that an entry writes. */
  static Terms written(InstrumentEntry entry, String baseCurrency) {
    Config config = entry.config();
    Exposures exposures = exposures(entry);
    Terms.Builder terms =
        Terms.builder()
            .assetClass(exposures.largest())
            .exposures(exposures)
            .currency(entry.currency(baseCurrency))
            .tickSize(config.number(MarketSchema.TICK))
            .lot(config.number(MarketSchema.LOT));
    return entry.kind() == Kind.FUTURE
        ? terms
            .funding(Funding.MARGINED)
            .contractMultiplier(config.number(MarketSchema.MULTIPLIER))
            .build()
        : terms.funding(Funding.PAID_IN_FULL).build();
  }

  private static Exposures exposures(InstrumentEntry entry) {
    Config config = entry.config();
    return entry.kind() == Kind.FUND
        ? FundSchema.exposures(config)
        : Exposures.of(new AssetClass(config.text(MarketSchema.ASSET_CLASS)));
  }

  /**
   * Those of an instrument, where an entry of its kind can have them.
   *
   * @throws NotionalException {@code CONFLICT} with everything that it cannot have
   */
  static Terms of(Instrument instrument, InstrumentEntry entry) {
    Terms terms = Fault.ask("instrument", instrument, "terms()", instrument::terms);
    List<Problem> problems = new ArrayList<>();
    boolean future = entry.kind() == Kind.FUTURE;
    Funding funding = future ? Funding.MARGINED : Funding.PAID_IN_FULL;
    if (terms.funding() != funding) {
      problems.add(problem(entry, "funding", funding, terms.funding()));
    }
    if (!future && terms.contractMultiplier() != 1) {
      problems.add(problem(entry, "multiplier", 1.0, terms.contractMultiplier()));
    }
    if (future && !(terms.tickSize() > 0)) {
      problems.add(problem(entry, "tick", "greater than zero", terms.tickSize()));
    }
    Exposures single = Exposures.of(terms.assetClass());
    if (entry.kind() != Kind.FUND && !terms.exposures().equals(single)) {
      problems.add(problem(entry, "exposures", single, terms.exposures()));
    }
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
    return terms;
  }

  private static Problem problem(InstrumentEntry entry, String what, Object right, Object was) {
    return new Problem(
        ErrorCode.CONFLICT,
        "the "
            + what
            + " of "
            + entry.id()
            + ", a "
            + entry.kind().word()
            + ", must be "
            + right
            + " but its instrument says "
            + was,
        entry.config().where(TERMS));
  }

  /** The place of what an entry says, or where it names the instrument that says it. */
  static String where(InstrumentEntry entry, String name) {
    boolean named = WRITTEN.contains(name) && entry.termsComponent().isPresent();
    return entry.config().where(named ? TERMS : name);
  }
}
