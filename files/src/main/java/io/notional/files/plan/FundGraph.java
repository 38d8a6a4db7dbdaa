package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.core.catalog.Catalog;
import io.notional.files.market.MarketFile;
import io.notional.files.market.SimulatedEntry;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The funds of a market file that must be run before others hold them, because something names
 * them, and what has to be loaded for all. Funds may hold funds, but not themselves.
 */
final class FundGraph {
  private final MarketFile file;
  private final Catalog catalog;
  private final Problems problems;
  private final Map<String, SimulatedEntry> entries = new LinkedHashMap<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Member> inOrder = new ArrayList<>();
  private final SortedSet<String> data = new TreeSet<>();

  /** A fund that must be run. */
  record Member(SimulatedEntry entry, PlannedFund fund) {}

  /**
   * Nothing named yet.
   *
   * @param problems takes what is wrong with specs that entries name, with the names in them, and
   *     cycles
   */
  FundGraph(MarketFile file, Catalog catalog, Problems problems) {
    this.file = file;
    this.catalog = catalog;
    this.problems = problems;
    file.simulatedFunds().forEach(entry -> entries.put(entry.id(), entry));
  }

  /** Adds what a fund may hold. */
  void add(PlannedFund holder) {
    holder.instruments().forEach(id -> visit(id, holder.folder(), List.of()));
  }

  /** Adds instruments that nobody holds. */
  void add(Collection<String> instruments) {
    instruments.forEach(id -> visit(id, Optional.empty(), List.of()));
  }

  /** The funds to be run, each after those that it holds. */
  List<Member> inOrder() {
    return Collections.unmodifiableList(inOrder);
  }

  /** The instruments to be loaded. */
  SortedSet<String> data() {
    return Collections.unmodifiableSortedSet(data);
  }

  private void visit(String id, Optional<Path> holder, List<String> path) {
    SimulatedEntry entry = entries.get(id);
    if (entry == null) {
      data.add(id);
      return;
    }
    List<String> longer = Stream.concat(path.stream(), Stream.of(id)).toList();
    if (path.contains(id)) {
      List<String> cycle = longer.subList(path.indexOf(id), longer.size());
      String message = "funds must not hold themselves: " + String.join(" holds ", cycle);
      problems.add(ErrorCode.CONFLICT, message, entry.where());
    } else if (seen.add(id)) {
      problems.attempt(() -> read(entry, holder)).ifPresent(f -> member(entry, f, longer));
    }
  }

  private void member(SimulatedEntry entry, PlannedFund fund, List<String> path) {
    new FundNames(fund, problems).check(MarketNames.of(file));
    fund.instruments().forEach(id -> visit(id, fund.folder(), path));
    inOrder.add(new Member(entry, fund));
  }

  /** A spec lies where the market file says, seen from its own folder or from its holder's. */
  private PlannedFund read(SimulatedEntry entry, Optional<Path> holder) {
    List<Path> tried =
        Stream.concat(file.folder().stream(), holder.stream())
            .map(folder -> folder.resolve(path(entry)))
            .toList();
    Path spec =
        tried.stream().filter(Files::isRegularFile).findFirst().orElseThrow(() -> missing(entry));
    return PlannedFund.read(spec, catalog);
  }

  private static Path path(SimulatedEntry entry) {
    try {
      return Path.of(entry.spec());
    } catch (InvalidPathException e) {
      String message = entry.id() + ".spec must be a path but is '" + entry.spec() + "'";
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, entry.where());
    }
  }

  private static NotionalException missing(SimulatedEntry entry) {
    String message =
        entry.id()
            + ".spec "
            + entry.spec()
            + " does not exist, neither in the market file's folder nor in that of who holds it";
    return NotionalException.of(ErrorCode.MISSING_DATA, message, entry.where());
  }
}
