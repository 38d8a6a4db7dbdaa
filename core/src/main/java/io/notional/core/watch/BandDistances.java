package io.notional.core.watch;

import io.notional.core.result.Aims;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.FillTiming;
import io.notional.core.watch.WatchColumn.Measure;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far each sleeve is from the edge of the band of its strategy's rule: band - |notional / nav -
 * target|, below zero beyond it. Not known until the first order of a target has filled.
 */
final class BandDistances {
  private static final double ROUNDING = 1e-9;

  private final Result result;
  private final HeldFutures held;
  private final Map<Long, Integer> fills = new HashMap<>();

  private BandDistances(Result result, HeldFutures held) {
    this.result = result;
    this.held = held;
    for (Trade trade : result.trades()) {
      fills.putIfAbsent(key(trade.decisionDay(), trade.sleeve()), result.rowOfDay(trade.day()));
    }
  }

  static List<WatchColumn> of(Result result, HeldFutures held) {
    BandDistances distances = new BandDistances(result, held);
    List<WatchColumn> columns = new ArrayList<>();
    for (int s = 0; s < result.sleeves().size(); s++) {
      if (s != result.collateral() && result.aims().band(s).isPresent()) {
        columns.add(distances.column(s));
      }
    }
    return columns;
  }

  private static long key(int day, int sleeve) {
    return ((long) day << Integer.SIZE) | sleeve;
  }

  private WatchColumn column(int sleeve) {
    double band = result.aims().band(sleeve).orElseThrow();
    double[] values = Comovement.unknown(result.size());
    double before = Double.NaN;
    for (Aims.Aim aim : result.aims().changes()) {
      // Shares that are steered sum to the same target but for rounding.
      if (aim.sleeve() == sleeve && !(Math.abs(aim.target() - before) < ROUNDING)) {
        fill(values, aim, band);
        before = aim.target();
      }
    }
    String name = "band_distance_" + result.sleeves().get(sleeve).id().replace('-', '_');
    return new WatchColumn(name, Measure.FRACTION_OF_NAV, values);
  }

  private void fill(double[] values, Aims.Aim aim, double band) {
    int decided = Math.max(0, result.rowOfDay(aim.day()));
    int next = result.config().fill() == FillTiming.SAME_CLOSE ? decided : decided + 1;
    int from = fills.getOrDefault(key(aim.day(), aim.sleeve()), next);
    for (int row = decided; row < values.length; row++) {
      double weight = result.perNav(held.notional(aim.sleeve(), row), row);
      values[row] = row < from ? Double.NaN : band - Math.abs(weight - aim.target());
    }
  }
}
