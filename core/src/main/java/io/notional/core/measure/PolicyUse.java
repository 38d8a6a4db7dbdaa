package io.notional.core.measure;

import io.notional.api.margin.MarginInput;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Universe;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.SecurityHoldings;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Counts the named policies that a result rests on. Next to what the run itself counted:
 *
 * <ul>
 *   <li>{@code margin:ZN:dated}: closes at which ZN was held and that policy gave its margin, if
 *       the margin model asks the products' chains;
 *   <li>{@code duration:ZN:par-curve}: closes at which ZN was held and that policy gave its
 *       duration; {@code unknown} where there was none although the market has a source of it;
 *   <li>{@code stale:ZN}: closes at which something held of ZN had no quote of its own; of a
 *       universe the closes of all its names together;
 *   <li>{@code first-notice:COUNT:ZN}: closes at which a contract was held long on or after its
 *       first notice day;
 *   <li>{@code first-notice:unknown:GC}: closes at which a contract was held long of which it is
 *       not known when notice begins;
 *   <li>{@code not-tradable:no-exchange-rate:FGBL}: closes at which a product of the market was
 *       quoted but had no exchange rate.
 *   <li>{@code dropped-rows:ZN}: rows of the data inside the run's dates on days on which nothing
 *       settled.
 * </ul>
 */
public final class PolicyUse {
  private final Result result;
  private final Map<String, Uses> uses = new HashMap<>();

  private PolicyUse(Result result) {
    this.result = result;
  }

  /** A contract that is held, looked up once for all closes at which nothing trades. */
  private record Held(
      Uses uses, FutureProduct product, int place, Contract contract, boolean isLong) {}

  /** What was counted of a result, with which it is kept. */
  private record Counts(SortedMap<String, Long> byPolicy) {}

  /**
   * The number of uses by policy, in the order of their names; what was not used is absent. A copy
   * of what is kept with the result.
   */
  public static SortedMap<String, Long> of(Result result) {
    return new TreeMap<>(result.following(Counts.class, PolicyUse::count).byPolicy());
  }

  private static Counts count(Result result) {
    PolicyUse use = new PolicyUse(result);
    use.walk();
    SortedMap<String, Long> counts = new TreeMap<>(result.policyCounts());
    new TreeMap<>(use.uses).forEach((id, held) -> held.addTo(counts, id));
    use.stale(counts);
    use.droppedRows(counts);
    use.withoutRate(counts);
    return new Counts(counts);
  }

  private void walk() {
    PositionCursor cursor = PositionCursor.ofContracts(result);
    boolean chains = result.config().marginModel().reads().contains(MarginInput.EXCHANGE_MARGINS);
    List<Position> positions = null;
    Held[] held = {};
    while (cursor.next()) {
      if (positions != cursor.positions()) {
        positions = cursor.positions();
        held = held(positions);
      }
      for (Held contract : held) {
        if (chains) {
          String policy = contract.product().margins().policy(cursor.day());
          contract.uses().margins.on(policy, cursor.day());
        }
        count(contract, cursor.day());
      }
    }
  }

  private Held[] held(List<Position> positions) {
    Held[] held = new Held[positions.size()];
    for (int i = 0; i < held.length; i++) {
      Position position = positions.get(i);
      Uses own = uses.computeIfAbsent(position.instrument(), id -> new Uses());
      FutureProduct product = position.product().orElseThrow();
      int place = position.contract().orElseThrow();
      held[i] = new Held(own, product, place, product.contract(place), position.quantity() > 0);
    }
    return held;
  }

  /** Closes at which a security without a quote of its own was held, each once. */
  private void stale(SortedMap<String, Long> counts) {
    Map<String, BitSet> stale = new TreeMap<>();
    SecurityHoldings.of(result)
        .forEach(
            (sleeve, security, quantity, first, last) -> {
              for (int row = first; row <= last; row++) {
                if (!security.quotedOn(result.day(row))) {
                  stale.computeIfAbsent(security.id(), id -> new BitSet()).set(row);
                }
              }
            });
    Map<String, String> universes = universes();
    stale.forEach(
        (id, rows) ->
            counts.merge(
                "stale:" + universes.getOrDefault(id, id), (long) rows.cardinality(), Long::sum));
  }

  /** Thousands of names are counted together. */
  private Map<String, String> universes() {
    Map<String, String> universes = new HashMap<>();
    for (Universe universe : result.market().universes().values()) {
      universe.members().forEach(member -> universes.put(member.instrument(), universe.id()));
    }
    return universes;
  }

  private void count(Held held, int day) {
    int epochDay = result.market().days().epochDay(day);
    Optional<String> duration = held.product().durationPolicy(held.place(), epochDay);
    if (duration.isPresent()) {
      held.uses().durations.on(duration.get(), day);
    }
    if (!held.contract().quotedOn(day)) {
      held.uses().stale.on(day);
    }
    if (held.isLong()) {
      notice(held.uses(), held.contract(), day, epochDay);
    }
  }

  private static void notice(Uses uses, Contract contract, int day, int epochDay) {
    if (!contract.dates().noticeKnown()) {
      uses.unknownNotice.on(day);
    } else if (contract.firstNoticeEpochDay() <= epochDay) {
      uses.pastNotice.on(day);
    }
  }

  private void droppedRows(SortedMap<String, Long> counts) {
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

  private void withoutRate(SortedMap<String, Long> counts) {
    for (FutureProduct product : result.market().futures().values()) {
      for (int day : product.untradableDays()) {
        boolean inside = day >= result.day(0) && day <= result.day(result.size() - 1);
        if (inside) {
          counts.merge("not-tradable:no-exchange-rate:" + product.id(), 1L, Long::sum);
        }
      }
    }
  }

  /** Closes, each once, however many sleeves and contracts there are. */
  private static final class Count {
    private int last = -1;
    private long closes;

    void on(int day) {
      closes += day == last ? 0 : 1;
      last = day;
    }
  }

  /** Counts by policy; days that follow each other mostly have the same. */
  private static final class CountsByPolicy {
    private final SortedMap<String, Count> counts = new TreeMap<>();
    private String last;
    private Count ofLast;

    void on(String policy, int day) {
      if (!policy.equals(last)) {
        ofLast = counts.computeIfAbsent(policy, name -> new Count());
        last = policy;
      }
      ofLast.on(day);
    }
  }

  /** The policies that one instrument rested on while it was held. */
  private static final class Uses {
    private final Count stale = new Count();
    private final Count pastNotice = new Count();
    private final Count unknownNotice = new Count();
    private final CountsByPolicy margins = new CountsByPolicy();
    private final CountsByPolicy durations = new CountsByPolicy();

    void addTo(SortedMap<String, Long> counts, String id) {
      put(counts, "stale:" + id, stale);
      put(counts, "first-notice:COUNT:" + id, pastNotice);
      put(counts, "first-notice:unknown:" + id, unknownNotice);
      margins.counts.forEach((policy, count) -> put(counts, "margin:" + id + ":" + policy, count));
      durations.counts.forEach(
          (policy, count) -> put(counts, "duration:" + id + ":" + policy, count));
    }

    private static void put(SortedMap<String, Long> counts, String name, Count count) {
      if (count.closes > 0) {
        counts.put(name, count.closes);
      }
    }
  }
}
