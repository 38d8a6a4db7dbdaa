package io.notional.core.invariant;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Says which orders of a run were to fill, and when: at the first close that quotes them. */
final class FillFinder {
  /** An order that was to fill at the close of a row. */
  record Fill(OrderLog.Ordered order, int sleeve, int decisionRow, int row) {}

  private record Key(String sleeve, String instrument) {}

  private final Result result;
  private final Market market;
  private final boolean sameClose;
  private final Map<Integer, List<Fill>> byRow = new HashMap<>();

  FillFinder(Result result, List<OrderLog.Ordered> orders) {
    this.result = result;
    this.market = result.market();
    this.sameClose = result.config().fill() == FillTiming.SAME_CLOSE;
    Map<Key, Integer> replacedBy = new HashMap<>();
    for (int i = orders.size() - 1; i >= 0; i--) {
      OrderLog.Ordered order = orders.get(i);
      int decided = decisionRow(order);
      Key key = new Key(order.sleeve(), order.instrument());
      Integer next = replacedBy.put(key, decided);
      int before = next == null ? Integer.MAX_VALUE : sameClose ? next : next + 1;
      note(order, decided, before);
    }
  }

  List<Fill> on(int row) {
    return byRow.getOrDefault(row, List.of());
  }

  private void note(OrderLog.Ordered order, int decided, int before) {
    int end = Math.min(before, result.size());
    for (int row = sameClose ? decided : decided + 1; row < end; row++) {
      int day = result.day(row);
      if (leaves(order.instrument(), row) || !(navBefore(row) > 0)) {
        return;
      }
      if (quoted(order.instrument(), day)) {
        int sleeve = sleeve(order.sleeve());
        byRow
            .computeIfAbsent(row, key -> new ArrayList<>())
            .add(new Fill(order, sleeve, decided, row));
        return;
      }
    }
  }

  /** A fund that is gone at a close fills nothing, and the run ends there. */
  private double navBefore(int row) {
    boolean last = row == result.size() - 1;
    return last && result.stopped() ? result.nav(row) : 1;
  }

  /** On the day on which an instrument leaves the market its orders are dropped. */
  private boolean leaves(String instrument, int row) {
    boolean endOfRun = row == result.size() - 1 && !result.stopped();
    return !endOfRun && market.lastDay(instrument) <= result.day(row);
  }

  private boolean quoted(String instrument, int day) {
    Security security = market.securities().get(instrument);
    if (security != null) {
      return security.quotedOn(day);
    }
    FutureProduct product = market.futures().get(instrument);
    int contract = product.activeContract(day);
    return contract >= 0 && product.contracts().get(contract).quotedOn(day);
  }

  private int decisionRow(OrderLog.Ordered order) {
    int epochDay = Math.toIntExact(order.date().toEpochDay());
    return result.rowOfDay(market.days().atOrBefore(epochDay));
  }

  private int sleeve(String id) {
    for (int s = 0; s < result.sleeves().size(); s++) {
      if (result.sleeves().get(s).id().equals(id)) {
        return s;
      }
    }
    throw new IllegalArgumentException("the result has no sleeve " + id);
  }
}
