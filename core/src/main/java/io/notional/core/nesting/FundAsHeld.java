package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.lookthrough.Level;
import io.notional.core.market.HeldFund;
import io.notional.core.market.Security;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A fund as it is held: a row for each class that it is exposed to or spent on. */
final class FundAsHeld implements HeldFunds.Held {
  private final Security security;
  private final String name;
  private final Level[] levels;

  /** Of a fund that was run and does not say what it counts as. */
  private final Optional<SimulatedFund> simulated;

  private Exposures exposures;
  private Exposures capital;
  private SeenRows declared;

  FundAsHeld(Security security, String name, List<Level> levels) {
    this.security = security;
    this.name = name;
    this.levels = levels.toArray(Level[]::new);
    this.simulated =
        security
            .fund()
            .filter(SimulatedFund.class::isInstance)
            .map(SimulatedFund.class::cast)
            .filter(fund -> fund.classes().isPresent());
  }

  @Override
  public void addTo(RowSink sink, double weight, int epochDay) {
    if (simulated.isPresent()) {
      SimulatedFund fund = simulated.get();
      add(sink, fund.classes().orElseThrow(), fund.rowOn(epochDay), weight);
    } else {
      add(sink, declared(epochDay), 0, weight);
    }
  }

  private void add(RowSink sink, SeenRows rows, int close, double weight) {
    for (int at = rows.first(close); at < rows.end(close); at++) {
      AssetClass each = rows.assetClass(at);
      double tied = weight * rows.capital(at);
      double notional = each.isExposure() ? weight * rows.notional(at) : 0;
      for (Level level : levels) {
        sink.row(level, name, each, tied, notional);
      }
    }
  }

  /** Most say the same on all days, and are read once. */
  private SeenRows declared(int epochDay) {
    HeldFund fund = security.fund().orElse(null);
    Exposures exposed = security.exposuresOn(epochDay);
    Exposures spent = fund == null ? exposed : fund.capital(epochDay);
    if (declared == null || !exposed.equals(exposures) || !spent.equals(capital)) {
      exposures = exposed;
      capital = spent;
      declared = rows(exposed, spent);
    }
    return declared;
  }

  private static SeenRows rows(Exposures exposed, Exposures spent) {
    ClassSums sums = new ClassSums();
    for (Map.Entry<AssetClass, Double> entry : exposed.byClass().entrySet()) {
      sums.add(entry.getKey(), 0, entry.getValue());
    }
    for (Map.Entry<AssetClass, Double> entry : spent.byClass().entrySet()) {
      sums.add(entry.getKey(), entry.getValue(), 0);
    }
    SeenRows rows = new SeenRows(1);
    sums.addTo(rows);
    rows.endClose();
    return rows;
  }
}
