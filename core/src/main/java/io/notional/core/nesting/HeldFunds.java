package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough.Row;
import io.notional.core.market.HeldFund;
import io.notional.core.market.Security;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Rows of the funds that one fund holds: as held, or seen through where they were run. Days are
 * asked for in their order. Used by one thread.
 */
final class HeldFunds {
  private static final Comparator<AssetClass> BY_ID = Comparator.comparing(AssetClass::id);

  private final Level level;
  private final TreeMap<String, FundBook> opened = new TreeMap<>();

  HeldFunds(Level level) {
    this.level = level;
  }

  /**
   * Adds the rows of one.
   *
   * @param prefix of their names
   * @param weight what is held of it, a fraction of the nav of the fund that is looked through
   */
  void addTo(List<Row> rows, Security security, String prefix, double weight, int epochDay) {
    HeldFund fund = security.fund().orElse(null);
    if (level != Level.FUNDS && fund instanceof SimulatedFund simulated) {
      FundBook book =
          opened.computeIfAbsent(security.id(), id -> FundBook.held(simulated.result(), level));
      book.to(epochDay);
      book.addTo(rows, prefix + security.id() + "/", weight);
      return;
    }
    Exposures exposures = security.exposuresOn(epochDay);
    Exposures capital = fund == null ? exposures : fund.capital(epochDay);
    SortedSet<AssetClass> classes = new TreeSet<>(BY_ID);
    classes.addAll(exposures.byClass().keySet());
    classes.addAll(capital.byClass().keySet());
    for (AssetClass assetClass : classes) {
      rows.add(
          row(
              prefix + security.id(),
              assetClass,
              weight * capital.to(assetClass),
              weight * exposures.to(assetClass)));
    }
  }

  /** A row; cash and bills are no exposure. */
  static Row row(String name, AssetClass assetClass, double capital, double notional) {
    return new Row(name, assetClass, capital, assetClass.isExposure() ? notional : 0);
  }
}
