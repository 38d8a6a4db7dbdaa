package io.notional.core.measure;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginSpans;
import io.notional.core.result.FuturesGains;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.MarginAccount;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/** Sums up {@link FuturesUse} over the closes of a result. Used once. */
final class FuturesWalk {
  private final Result result;
  private final Period period;
  private final FuturesGains gains;
  private final SortedMap<String, Sums> sums = new TreeMap<>();
  private final Map<String, Sums> found;
  private List<Position> held = List.of();
  private List<Lot> lots = List.of();
  private int closes;
  private double navSum;

  /** What all sleeves together hold of a contract: what the account is asked margin for. */
  private static final class Lot {
    private final Sums sums;
    private final int contract;
    private double net;
    private double gross;

    Lot(Sums sums, int contract) {
      this.sums = sums;
      this.contract = contract;
    }
  }

  private static final class Sums {
    private final FutureProduct product;
    private double contribution;
    private double costs;
    private double traded;
    private double leverage;
    private double netLeverage;
    private double margin;
    private final List<Lot> lots = new ArrayList<>();

    Sums(FutureProduct product) {
      this.product = product;
    }

    /** The lot of a contract, which is new to all where it is new to the product. */
    Lot lot(int contract, List<Lot> all) {
      for (Lot lot : lots) {
        if (lot.contract == contract) {
          return lot;
        }
      }
      Lot lot = new Lot(this, contract);
      lots.add(lot);
      all.add(lot);
      return lot;
    }
  }

  FuturesWalk(Result result, Period period) {
    this.result = result;
    this.period = period;
    this.gains = FuturesGains.of(result);
    gains.products().forEach((id, product) -> sums.put(id, new Sums(product)));
    this.found = new HashMap<>(sums);
  }

  List<FuturesUse.OfMarket> markets() {
    result.trades().forEach(this::trade);
    sums.values().forEach(this::earn);
    PositionCursor cursor = PositionCursor.ofContracts(result);
    int first = Math.min(1, result.size() - 1);
    while (cursor.next()) {
      if (cursor.row() >= first) {
        navSum += result.nav(cursor.row());
        hold(cursor);
      }
    }
    return sums.values().stream().map(s -> market(s, result.size() - first)).toList();
  }

  private void trade(Trade trade) {
    Sums of = found.get(trade.instrument());
    if (of != null) {
      double unit = of.product.notionalPerContract(trade.contract().orElseThrow(), trade.day());
      of.traded += Math.abs(trade.quantity() * unit);
    }
  }

  /** What the first close cost counts on the second, as in the fund's returns. */
  private void earn(Sums of) {
    String id = of.product.id();
    of.costs = gains.cost(id, 0);
    of.contribution = -of.costs / result.initialNav();
    for (int row = 1; row < result.size(); row++) {
      double cost = gains.cost(id, row);
      of.costs += cost;
      of.contribution += (gains.gain(id, row) - cost) / result.reportedNav(row - 1);
    }
  }

  private void hold(PositionCursor cursor) {
    double nav = result.nav(cursor.row());
    if (!(nav > 0)) {
      return;
    }
    closes++;
    if (held != cursor.positions()) {
      held = cursor.positions();
      lots = lots(held);
    }
    for (Lot lot : lots) {
      Sums of = lot.sums;
      double unit = of.product.notionalPerContract(lot.contract, cursor.day());
      of.leverage += lot.gross * Math.abs(unit) / nav;
      of.netLeverage += lot.net * unit / nav;
      of.margin += Math.abs(lot.net) * toOpen(of.product, cursor.day(), unit) / nav;
    }
  }

  private List<Lot> lots(List<Position> positions) {
    List<Lot> all = new ArrayList<>();
    for (Position position : positions) {
      Sums of = found.get(position.instrument());
      if (position.product().isPresent() && of != null) {
        Lot lot = of.lot(position.contract().orElseThrow(), all);
        lot.net += position.quantity();
        lot.gross += Math.abs(position.quantity());
      }
    }
    sums.values().forEach(of -> of.lots.clear());
    return all;
  }

  /** What is posted to open a contract, base currency; NaN where no margin is known. */
  private double toOpen(FutureProduct product, int day, double notional) {
    MarginSpans.Span span = product.margins().on(day);
    double rate = product.exchangeRate(day);
    return result.config().account() == MarginAccount.HEDGER
        ? span.maintenanceAmount() * rate + span.maintenanceFraction() * Math.abs(notional)
        : span.initialAmount() * rate + span.initialFraction() * Math.abs(notional);
  }

  private FuturesUse.OfMarket market(Sums of, int all) {
    double averageNav = navSum / all;
    int count = Math.max(1, closes);
    FuturesUse.Amounts amounts =
        new FuturesUse.Amounts(
            period.perYear(of.contribution),
            period.perYear(ratio(of.costs, averageNav)),
            period.perYear(ratio(of.traded, averageNav)),
            of.leverage / count,
            of.netLeverage / count,
            Double.isNaN(of.margin)
                ? OptionalDouble.empty()
                : OptionalDouble.of(of.margin / count));
    return new FuturesUse.OfMarket(of.product.id(), of.product.terms().assetClass().id(), amounts);
  }

  private static double ratio(double amount, double average) {
    return average > 0 ? amount / average : 0;
  }
}
