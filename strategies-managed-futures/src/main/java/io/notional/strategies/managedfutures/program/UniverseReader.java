package io.notional.strategies.managedfutures.program;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import io.notional.strategies.managedfutures.universe.Groups;
import io.notional.strategies.managedfutures.universe.MarketGroup;
import io.notional.strategies.managedfutures.universe.Universe;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads the universe and its groups. */
final class UniverseReader {
  private final Config config;
  private final ConfigProblems problems;
  private final List<String> markets;
  private final Groups groups;

  UniverseReader(Config config, ConfigProblems problems) {
    this.config = config;
    this.problems = problems;
    this.markets = Weights.instruments(config, Names.MARKETS, problems);
    this.groups = new Groups(groups());
  }

  Groups grouped() {
    return groups;
  }

  Universe read() {
    return new Universe(
        markets,
        groups,
        config.integer(Names.MIN_HISTORY),
        config.integer(Names.MAX_STALE_DAYS),
        config.number(Names.LEAST_MOVES),
        config.number(Names.MOST_TICK),
        config.integer(Names.NAMED),
        config.integer(Names.DROP));
  }

  private List<MarketGroup> groups() {
    Set<String> seen = new TreeSet<>();
    List<MarketGroup> all = new ArrayList<>();
    for (Config item : config.groups(Names.GROUPS)) {
      String assetClass = item.text(Names.ASSET_CLASS);
      String sector = item.text(Names.SECTOR);
      List<String> members = item.texts(Names.MARKETS);
      if (members.isEmpty()) {
        String name = sector.isEmpty() ? "class " + assetClass : "sector " + sector;
        String message = "groups must have markets each but " + name + " has none";
        problems.add(ErrorCode.MISSING_VALUE, message, item, Names.MARKETS);
      }
      for (String market : members) {
        check(item, market, seen);
      }
      all.add(new MarketGroup(assetClass, sector, members));
    }
    return all;
  }

  private void check(Config item, String market, Set<String> seen) {
    if (!markets.contains(market)) {
      problems.unknown(
          "groups must list markets of the universe but has", market, markets, item, Names.MARKETS);
    }
    if (!seen.add(market)) {
      String message = "groups must list a market once but have '" + market + "' twice";
      problems.add(ErrorCode.CONFLICT, message, item, Names.MARKETS);
    }
  }

  /** Names that may stand for markets: their own, sectors and classes of groups, all classes. */
  Set<String> names() {
    Set<String> names = new LinkedHashSet<>(markets);
    for (MarketGroup group : groups.list()) {
      names.add(group.sector());
      names.add(group.assetClass());
    }
    AssetClass.shipped().forEach(one -> names.add(one.id()));
    names.remove("");
    return names;
  }
}
