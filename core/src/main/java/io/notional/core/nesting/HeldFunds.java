package io.notional.core.nesting;

import io.notional.core.lookthrough.Level;
import io.notional.core.market.Security;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The funds that one fund holds: as held, or seen through where they were run. Days are asked for
 * in their order. Used by one thread.
 */
final class HeldFunds {
  private final List<Level> levels;
  private final List<Level> asHeld;
  private final List<Level> opening;
  private final Map<String, Held> opened = new HashMap<>();

  HeldFunds(List<Level> levels) {
    this.levels = levels;
    this.asHeld = levels.stream().filter(level -> level == Level.FUNDS).toList();
    this.opening = levels.stream().filter(level -> level != Level.FUNDS).toList();
  }

  /** One of the funds. */
  interface Held {
    /**
     * Adds its rows.
     *
     * @param weight what is held of it, a fraction of the nav of the fund that is looked through
     */
    void addTo(RowSink sink, double weight, int epochDay);
  }

  /**
   * A fund, the same each time it is asked for.
   *
   * @param name its name as held
   */
  Held held(Security security, String name) {
    return opened.computeIfAbsent(name, held -> open(security, held));
  }

  private Held open(Security security, String name) {
    if (!(security.fund().orElse(null) instanceof SimulatedFund simulated)) {
      return new FundAsHeld(security, name, levels);
    }
    Held outside = asHeld.isEmpty() ? null : new FundAsHeld(security, name, asHeld);
    Held inside =
        opening.isEmpty()
            ? null
            : new OpenedFund(FundBook.held(simulated.result(), opening, name + "/"));
    if (outside == null || inside == null) {
      return outside == null ? inside : outside;
    }
    return (sink, weight, epochDay) -> {
      outside.addTo(sink, weight, epochDay);
      inside.addTo(sink, weight, epochDay);
    };
  }

  /** A fund that is seen through. */
  private record OpenedFund(FundBook book) implements Held {
    @Override
    public void addTo(RowSink sink, double weight, int epochDay) {
      book.to(epochDay);
      book.addTo(sink, weight);
    }
  }
}
