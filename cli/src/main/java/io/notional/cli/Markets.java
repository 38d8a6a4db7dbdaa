package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Nearest;
import io.notional.files.market.LoadedMarket;
import io.notional.files.market.MarketFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Loads what a fund needs of a market file, and nothing else. */
final class Markets {
  private Markets() {}

  /** Checks what a fund names against a market, where both could be read. */
  static void checkNames(Optional<Fund> fund, Optional<MarketFile> market, Problems problems) {
    fund.ifPresent(f -> market.ifPresent(m -> new FundNames(f, problems).check(m)));
  }

  static LoadedMarket load(
      MarketFile market, Path dataRoot, Fund fund, Catalog catalog, Terminal terminal) {
    return load(market, dataRoot, fund.instruments(), catalog, terminal);
  }

  static LoadedMarket load(
      MarketFile market,
      Path dataRoot,
      Set<String> instruments,
      Catalog catalog,
      Terminal terminal) {
    Progress progress = new Progress(terminal);
    try {
      return market.load(dataRoot, instruments, rule -> rollRule(rule, catalog), progress::priced);
    } catch (NotionalException e) {
      throw advised(e, dataRoot);
    } finally {
      progress.end();
    }
  }

  /** Where several files are missing, they were looked for in the wrong place. */
  private static NotionalException advised(NotionalException failure, Path dataRoot) {
    List<Problem> problems = new ArrayList<>(failure.problems());
    long missing = problems.stream().filter(p -> p.code() == ErrorCode.MISSING_DATA).count();
    if (missing > 1) {
      String advice = "the data is looked for in " + dataRoot + "; --data-root names another place";
      problems.add(Problem.of(ErrorCode.MISSING_DATA, advice));
    }
    return new NotionalException(problems, failure);
  }

  private static RollRule rollRule(Component component, Catalog catalog) {
    if (!(component instanceof NamedComponent named)) {
      throw new IllegalStateException("not a component of a market file: " + component.id());
    }
    requireKnown(named, catalog);
    return catalog.component(ComponentKind.ROLL_RULE, named);
  }

  /** To roll as the data does is no plugin's rule, but one that a market file may name. */
  private static void requireKnown(NamedComponent rule, Catalog catalog) {
    List<String> known = new ArrayList<>(List.of("data"));
    known.addAll(catalog.ids(ComponentKind.ROLL_RULE));
    if (!known.contains(rule.id())) {
      throw NotionalException.of(
          ErrorCode.UNKNOWN_NAME, Nearest.unknown("roll rule", rule.id(), known), rule.where());
    }
  }
}
