package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough.Row;
import io.notional.core.market.HeldFund;
import io.notional.core.market.Security;
import java.util.Iterator;
import java.util.List;
import java.util.TreeMap;

/**
 * Rows of the funds that one fund holds: as held, or seen through where they were run. Days are
 * asked for in their order. Used by one thread.
 */
final class HeldFunds {
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
    String name = prefix + security.id();
    Iterator<AssetClass> exposed = exposures.byClass().keySet().iterator();
    Iterator<AssetClass> spent = capital.byClass().keySet().iterator();
    AssetClass one = next(exposed);
    AssetClass other = next(spent);
    while (one != null || other != null) {
      int order = one == null ? 1 : other == null ? -1 : Exposures.BY_ID.compare(one, other);
      AssetClass each = order <= 0 ? one : other;
      rows.add(row(name, each, weight * capital.to(each), weight * exposures.to(each)));
      one = order <= 0 ? next(exposed) : one;
      other = order >= 0 ? next(spent) : other;
    }
  }

  /** Two ordered sets are merged as they are: this is done for each fund and close. */
  private static AssetClass next(Iterator<AssetClass> classes) {
    return classes.hasNext() ? classes.next() : null;
  }

  /** A row; cash and bills are no exposure. */
  static Row row(String name, AssetClass assetClass, double capital, double notional) {
    return new Row(name, assetClass, capital, assetClass.isExposure() ? notional : 0);
  }
}
