package io.notional.core.invariant;

import io.notional.core.margin.ExchangeMargin;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginSpans;
import io.notional.core.result.Position;
import io.notional.core.result.Result;
import io.notional.core.settings.MarginAccount;
import java.util.List;
import java.util.TreeMap;

/** What exchange margin asks for at one close, by net contract, counted from positions. */
final class MarginRecount {
  private final Result result;
  private final int day;
  private double initial;
  private double maintenance;

  private MarginRecount(Result result, int day) {
    this.result = result;
    this.day = day;
  }

  /** Whether a result's margin model is one that can be counted here. */
  static boolean knows(Result result) {
    return result.config().marginModel() == ExchangeMargin.MODEL;
  }

  static MarginRecount of(Result result, int day, List<Position> positions) {
    MarginRecount recount = new MarginRecount(result, day);
    TreeMap<String, Double> net = new TreeMap<>();
    for (Position position : positions) {
      if (position.product().isPresent()) {
        net.merge(key(position), position.quantity(), Double::sum);
      }
    }
    for (Position position : positions) {
      Double quantity = position.product().isEmpty() ? null : net.remove(key(position));
      if (quantity != null) {
        recount.add(
            position.product().orElseThrow(),
            position.contract().orElseThrow(),
            Math.abs(quantity));
      }
    }
    return recount;
  }

  private static String key(Position position) {
    return position.instrument() + "/" + position.contract().orElse(0);
  }

  private void add(FutureProduct product, int contract, double quantity) {
    MarginSpans.Span margin = product.margins().on(day);
    double rate = product.exchangeRate(day);
    double notional = Math.abs(product.notionalPerContract(contract, day));
    initial += quantity * (margin.initialAmount() * rate + margin.initialFraction() * notional);
    maintenance +=
        quantity * (margin.maintenanceAmount() * rate + margin.maintenanceFraction() * notional);
  }

  /** What must be posted to open; a hedger posts maintenance. */
  double initial() {
    return result.config().account() == MarginAccount.HEDGER ? maintenance : initial;
  }

  double maintenance() {
    return maintenance;
  }
}
