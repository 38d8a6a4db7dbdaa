package io.notional.strategies.managedfutures.lookahead;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.market.SignalColumns;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Ways in which an author might get at later data, and one who does not. */
enum Leaks {
  /** Past returns alone. */
  HONEST {
    @Override
    Function<Market, Strategy> maker() {
      return market -> new Bet(Leaks::past, point -> {});
    }
  },
  /** What a run sees stays in a static map, where the next run finds it. */
  STATIC_STATE {
    @Override
    Function<Market, Strategy> maker() {
      return market -> remembering(SEEN_BEFORE);
    }
  },
  /** One instance serves all runs, and has a field. */
  KEPT_INSTANCE {
    @Override
    Function<Market, Strategy> maker() {
      Strategy one = remembering(new TreeMap<>());
      return market -> one;
    }
  },
  /** Remembers the first run it ever sees, and never another. */
  FIRST_RUN_OF_ALL {
    @Override
    Function<Market, Strategy> maker() {
      Map<LocalDate, Double> first = new HashMap<>();
      List<Market> runs = new ArrayList<>();
      return market -> {
        runs.add(market);
        return runs.size() == 1
            ? new Bet(Leaks::past, point -> first.put(point.market().date(), price(point)))
            : new Bet(point -> later(first, point), point -> {});
      };
    }
  },
  /** The market is in a field, from a constructor. */
  CAPTURED_MARKET {
    @Override
    Function<Market, Strategy> maker() {
      return market ->
          new Bet(point -> ahead(market, day(market, point.market()) + MONTH, point), point -> {});
    }
  },
  /** The same, by its own clock: today is the last close that the data have. */
  ANOTHER_CLOCK {
    @Override
    Function<Market, Strategy> maker() {
      return market -> new Bet(point -> ahead(market, market.days().size(), point), point -> {});
    }
  },
  /** Just the next close, which a fill at the same close must not know. */
  TOMORROW {
    @Override
    Function<Market, Strategy> maker() {
      return market ->
          new Bet(point -> ahead(market, day(market, point.market()) + 1, point), point -> {});
    }
  },
  /** A series of the last close of an earlier run, read later. */
  KEPT_SERIES {
    @Override
    Function<Market, Strategy> maker() {
      List<Series> kept = new ArrayList<>();
      return market -> {
        Series earlier = kept.isEmpty() ? null : kept.get(kept.size() - 1);
        return new Bet(
            point -> earlier == null ? past(point) : earlier.ago(0) - price(point),
            point -> kept.add(point.market().returnIndex(Bet.MARKET)));
      };
    }
  };

  private static final int MONTH = 21;

  /** Prices by date, as long as this virtual machine lives. */
  private static final Map<LocalDate, Double> SEEN_BEFORE = new TreeMap<>();

  /** Makes the strategy of each run. */
  abstract Function<Market, Strategy> maker();

  private static Strategy remembering(Map<LocalDate, Double> seen) {
    return new Bet(
        point -> later(seen, point), point -> seen.put(point.market().date(), price(point)));
  }

  /** The gain of the next month where it was seen, otherwise that of the last one. */
  private static double later(Map<LocalDate, Double> seen, DecisionPoint point) {
    LocalDate date = point.market().date();
    for (int days = 28; days < 40; days++) {
      Double price = seen.get(date.plusDays(days));
      if (price != null) {
        return price - price(point);
      }
    }
    return past(point);
  }

  private static double price(DecisionPoint point) {
    return point.market().returnIndex(Bet.MARKET).ago(0);
  }

  private static double past(DecisionPoint point) {
    Series index = point.market().returnIndex(Bet.MARKET);
    return index.size() > MONTH ? index.ago(0) - index.ago(MONTH) : 1;
  }

  private static double ahead(Market market, int day, DecisionPoint point) {
    SignalColumns signals = market.signals(Bet.MARKET);
    return signals.returnIndex(Math.min(day, market.days().size() - 1)) - price(point);
  }

  private static int day(Market market, MarketView view) {
    return market.days().atOrBefore((int) view.date().toEpochDay());
  }
}
