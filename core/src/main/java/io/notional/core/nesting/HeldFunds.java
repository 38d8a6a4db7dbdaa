package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
import io.notional.core.market.HeldFund;
import io.notional.core.market.Security;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Rows of the funds that one fund holds: as held, or seen through where they were run. Days are
 * asked for in their order. Used by one thread.
 */
final class HeldFunds {
  private final List<Level> levels;
  private final List<Level> asHeld;
  private final List<Level> opening;
  private final TreeMap<String, FundBook> opened = new TreeMap<>();

  HeldFunds(List<Level> levels) {
    this.levels = levels;
    this.asHeld = levels.stream().filter(level -> level == Level.FUNDS).toList();
    this.opening = levels.stream().filter(level -> level != Level.FUNDS).toList();
  }

  /**
   * Adds the rows of one.
   *
   * @param name its name as held
   * @param weight what is held of it, a fraction of the nav of the fund that is looked through
   */
  void addTo(RowSink sink, Security security, String name, double weight, int epochDay) {
    if (!(security.fund().orElse(null) instanceof SimulatedFund simulated)) {
      addAsHeld(sink, levels, security, name, weight, epochDay);
      return;
    }
    if (!asHeld.isEmpty()) {
      addAsHeld(sink, asHeld, security, name, weight, epochDay);
    }
    if (!opening.isEmpty()) {
      FundBook book = opened.computeIfAbsent(name, held -> open(simulated, held));
      book.to(epochDay);
      book.addTo(sink, weight);
    }
  }

  private FundBook open(SimulatedFund simulated, String name) {
    return FundBook.held(simulated.result(), opening, name + "/");
  }

  /** A row for each class that it is exposed to or spent on. */
  private void addAsHeld(
      RowSink sink, List<Level> at, Security security, String name, double weight, int epochDay) {
    HeldFund fund = security.fund().orElse(null);
    Exposures exposures = security.exposuresOn(epochDay);
    Exposures capital = fund == null ? exposures : fund.capital(epochDay);
    Iterator<Map.Entry<AssetClass, Double>> exposed = exposures.byClass().entrySet().iterator();
    Iterator<Map.Entry<AssetClass, Double>> spent = capital.byClass().entrySet().iterator();
    Map.Entry<AssetClass, Double> one = next(exposed);
    Map.Entry<AssetClass, Double> other = next(spent);
    while (one != null || other != null) {
      int order = order(one, other);
      AssetClass each = order <= 0 ? one.getKey() : other.getKey();
      double tied = weight * (order >= 0 ? other.getValue() : 0);
      double notional = weight * (order <= 0 ? one.getValue() : 0);
      for (Level level : at) {
        sink.row(level, name, each, tied, each.isExposure() ? notional : 0);
      }
      one = order <= 0 ? next(exposed) : one;
      other = order >= 0 ? next(spent) : other;
    }
  }

  /** Two ordered maps are merged as they are: this is done for each fund and close. */
  private static int order(Map.Entry<AssetClass, Double> one, Map.Entry<AssetClass, Double> other) {
    return one == null
        ? 1
        : other == null ? -1 : Exposures.BY_ID.compare(one.getKey(), other.getKey());
  }

  private static Map.Entry<AssetClass, Double> next(Iterator<Map.Entry<AssetClass, Double>> all) {
    return all.hasNext() ? all.next() : null;
  }
}
