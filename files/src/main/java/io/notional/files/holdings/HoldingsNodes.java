package io.notional.files.holdings;

import io.notional.api.strategy.Target;
import io.notional.core.config.Node;
import io.notional.core.holdings.HeldCash;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.holdings.Holdings;
import io.notional.core.holdings.LastTarget;
import io.notional.core.holdings.Remembered;
import io.notional.core.holdings.Unsettled;
import io.notional.core.holdings.WaitingOrder;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Holdings as a tree; what is nothing is left out. */
final class HoldingsNodes {
  private HoldingsNodes() {}

  static Node.Mapping of(Holdings holdings) {
    Map<String, Object> map = new LinkedHashMap<>();
    holdings.date().ifPresent(date -> map.put(HoldingsSchema.DATE, date));
    map.put(HoldingsSchema.POSITIONS, list(holdings.positions(), HoldingsNodes::position));
    put(map, HoldingsSchema.CASH, list(holdings.cash(), HoldingsNodes::cash));
    put(map, HoldingsSchema.LINE, holdings.lineDrawn());
    put(map, HoldingsSchema.UNSETTLED, list(holdings.unsettled(), HoldingsNodes::unsettled));
    put(map, HoldingsSchema.FEE, holdings.accruedFee());
    put(map, HoldingsSchema.ORDERS, list(holdings.orders(), HoldingsNodes::order));
    put(map, HoldingsSchema.TARGETS, list(holdings.targets(), HoldingsNodes::target));
    put(map, HoldingsSchema.MEMORY, list(holdings.memory(), HoldingsNodes::remembered));
    holdings.committedNav().ifPresent(nav -> map.put(HoldingsSchema.COMMITTED, nav));
    holdings.lastSale().ifPresent(sale -> map.put(HoldingsSchema.LAST_SALE, sale));
    return (Node.Mapping) Node.of(map, "");
  }

  private static void put(Map<String, Object> map, String key, List<?> items) {
    if (!items.isEmpty()) {
      map.put(key, items);
    }
  }

  private static void put(Map<String, Object> map, String key, double amount) {
    if (amount > 0) {
      map.put(key, amount);
    }
  }

  private static void put(Map<String, Object> map, String key, String text) {
    if (!text.isEmpty()) {
      map.put(key, text);
    }
  }

  private static <T> List<Map<String, Object>> list(
      List<T> items, Function<T, Map<String, Object>> entry) {
    return items.stream().map(entry).toList();
  }

  private static Map<String, Object> position(HeldPosition position) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(HoldingsSchema.INSTRUMENT, position.instrument());
    put(map, HoldingsSchema.CONTRACT, position.contract());
    map.put(HoldingsSchema.QUANTITY, position.quantity());
    put(map, HoldingsSchema.SLEEVE, position.sleeve());
    return map;
  }

  private static Map<String, Object> cash(HeldCash cash) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(HoldingsSchema.CURRENCY, cash.currency());
    map.put(HoldingsSchema.AMOUNT, cash.amount());
    return map;
  }

  private static Map<String, Object> unsettled(Unsettled owed) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(HoldingsSchema.DUE, owed.due());
    map.put(HoldingsSchema.AMOUNT, owed.amount());
    if (owed.isTrade()) {
      map.put(HoldingsSchema.INSTRUMENT, owed.instrument());
      map.put(HoldingsSchema.QUANTITY, owed.quantity());
      map.put(HoldingsSchema.PRICE, owed.price());
      put(map, HoldingsSchema.SLEEVE, owed.sleeve());
    }
    return map;
  }

  private static Map<String, Object> order(WaitingOrder order) {
    Map<String, Object> map = target(order.sleeve(), order.instrument(), order.target());
    order.units().ifPresent(units -> map.put(HoldingsSchema.UNITS, units));
    map.put(HoldingsSchema.DECIDED, order.decided());
    map.put(HoldingsSchema.REASON, order.reason());
    return map;
  }

  private static Map<String, Object> target(LastTarget last) {
    return target(last.sleeve(), last.instrument(), last.target());
  }

  private static Map<String, Object> target(String sleeve, String instrument, Target target) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put(HoldingsSchema.SLEEVE, sleeve);
    map.put(HoldingsSchema.INSTRUMENT, instrument);
    if (target instanceof Target.Capital capital) {
      map.put(HoldingsSchema.CAPITAL, capital.weight());
    } else if (target instanceof Target.Notional notional) {
      map.put(HoldingsSchema.NOTIONAL, notional.weight());
    } else {
      map.put(HoldingsSchema.QUANTITY, ((Target.Quantity) target).units());
    }
    return map;
  }

  private static Map<String, Object> remembered(Remembered remembered) {
    Map<String, Object> map = new LinkedHashMap<>();
    if (!remembered.component().isEmpty()) {
      map.put(HoldingsSchema.COMPONENT, remembered.component());
    }
    map.put(HoldingsSchema.NAME, remembered.name());
    map.put(
        HoldingsSchema.VALUES,
        Arrays.stream(remembered.values())
            .mapToObj(Double::toString)
            .collect(Collectors.joining(" ")));
    return map;
  }
}
