package io.notional.cli;

import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.Created;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.settings.RunParameters;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.spec.Spec;
import io.notional.files.spec.SpecFile;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A spec whose strategy was made.
 *
 * @param spec as written
 * @param hash of the spec's file; empty when it did not come from one
 * @param strategy a fresh instance, for one run
 * @param with the strategy's values with every default
 * @param run the settings of the run with every default
 * @param margin the margin model that the run names
 */
record Fund(
    Spec spec,
    Optional<InputHash> hash,
    Strategy strategy,
    ResolvedConfig with,
    ResolvedConfig run,
    MarginModel margin) {

  /**
   * Reads a spec and makes its strategy.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with the spec
   */
  static Fund read(Path file, Catalog catalog) {
    InputFile input = TreeReader.open(file);
    return of(SpecFile.read(input), Optional.of(input.hash()), catalog);
  }

  /**
   * Makes the strategy of a spec.
   *
   * @throws io.notional.api.error.NotionalException with everything that is wrong with the spec
   */
  static Fund of(Spec spec, Optional<InputHash> hash, Catalog catalog) {
    Problems problems = new Problems();
    Optional<ResolvedConfig> run =
        problems.attempt(() -> catalog.read(spec.run(), RunParameters.ALL, "run"));
    Optional<MarginModel> margin = run.flatMap(r -> problems.attempt(() -> margin(r, catalog)));
    Optional<Created<Strategy>> created =
        problems.attempt(() -> catalog.create(ComponentKind.STRATEGY, spec.component()));
    Created<Strategy> made = problems.require(created);
    Fund fund =
        new Fund(
            spec, hash, made.component(), made.config(), run.orElseThrow(), margin.orElseThrow());
    new FundNames(fund, problems).checkCutOrder();
    problems.throwIfAny();
    return fund;
  }

  private static MarginModel margin(ResolvedConfig run, Catalog catalog) {
    return catalog.component(ComponentKind.MARGIN_MODEL, run.component(RunParameters.MARGIN));
  }

  /** Whether a place is in the spec's own file, and not in a preset or among the defaults. */
  boolean isWritten(String where) {
    return hash.isPresent() && where.startsWith(hash.get().name() + ", line ");
  }

  /** A fresh instance of the strategy, for another run. */
  Strategy again(Catalog catalog) {
    return of(spec, hash, catalog).strategy();
  }

  /** The ids of all instruments that the strategy may hold. */
  Set<String> instruments() {
    Set<String> ids = new TreeSet<>();
    strategy
        .sleeves()
        .forEach(sleeve -> sleeve.requirements().forEach(r -> ids.add(r.instrument())));
    return ids;
  }

  /** The preset, or else the strategy. */
  String name() {
    return spec.preset().orElse(spec.strategy());
  }

  /** The spec with every default filled in, as plain values. */
  Map<String, Object> asRun() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("strategy", spec.strategy());
    spec.preset().ifPresent(preset -> map.put("preset", preset));
    map.put("with", with.asMap());
    map.put("run", run.asMap());
    return map;
  }
}
