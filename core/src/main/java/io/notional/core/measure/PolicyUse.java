package io.notional.core.measure;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the named policies that a result rests on. Next to what the run itself counted:
 *
 * <ul>
 *   <li>{@code margin:ZN:dated}: closes at which ZN was held and that policy gave its margin;
 *   <li>{@code stale:ZN}: closes at which something held of ZN had no quote of its own;
 *   <li>{@code first-notice:COUNT:ZN}: closes at which a contract was held long on or after its
 *       first notice day;
 *   <li>{@code dropped-rows:ZN}: rows of the data inside the run's dates on days on which nothing
 *       settled.
 * </ul>
 */
public final class PolicyUse {
  private final Result result;
  private final SortedMap<String, Long> counts;
  private final Map<String, Integer> lastRow = new HashMap<>();
  private int row;

  private PolicyUse(Result result) {
    this.result = result;
    this.counts = new TreeMap<>(result.events());
  }

  /** The number of uses by policy, in the order of their names; what was not used is absent. */
  public static SortedMap<String, Long> of(Result result) {
    PolicyUse use = new PolicyUse(result);
    use.walk();
    use.droppedRows();
    return use.counts;
  }

  private void walk() {
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      row = cursor.row();
      for (Position position : cursor.positions()) {
        position.security().ifPresent(security -> held(security, cursor.day()));
        position.product().ifPresent(product -> held(product, position, cursor.day()));
      }
    }
  }

  private void held(Security security, int day) {
    if (!security.quotedOn(result.market().days().epochDay(day))) {
      count("stale:" + security.id());
    }
  }

  private void held(FutureProduct product, Position position, int day) {
    count("margin:" + product.id() + ":" + product.margins().policy(day));
    Contract contract = product.contracts().get(position.contract());
    if (!contract.quotedOn(day)) {
      count("stale:" + product.id());
    }
    LocalDate notice = contract.dates().firstNotice();
    if (position.quantity() > 0 && notice.toEpochDay() <= result.market().days().epochDay(day)) {
      count("first-notice:COUNT:" + product.id());
    }
  }

  /** Once a close, however many sleeves and contracts there are. */
  private void count(String policy) {
    Integer last = lastRow.put(policy, row);
    if (last == null || last != row) {
      counts.merge(policy, 1L, Long::sum);
    }
  }

  private void droppedRows() {
    long first = result.date(0).toEpochDay();
    long last = result.date(result.size() - 1).toEpochDay();
    for (FutureProduct product : result.market().futures().values()) {
      for (int epochDay : product.droppedRows()) {
        if (epochDay >= first && epochDay <= last) {
          counts.merge("dropped-rows:" + product.id(), 1L, Long::sum);
        }
      }
    }
  }
}
