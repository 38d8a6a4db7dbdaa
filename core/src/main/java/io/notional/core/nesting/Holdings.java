package io.notional.core.nesting;

import io.notional.api.instrument.AssetClass;
import io.notional.api.strategy.Sleeve;
import io.notional.core.lookthrough.Level;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;

/**
 * The rows of what the sleeves of a run hold. Which there are, and what they are called, is worked
 * out anew when something was traded or rolled. Used by one thread.
 */
final class Holdings {
  private final Result result;
  private final int leftOut;
  private final String prefix;
  private final boolean contracts;

  /** An array, like all that is walked for every row: there is no iterator to make. */
  private final Level[] bySleeve;

  private final HeldFunds funds;
  private List<Position> positions = List.of();
  private List<Part> parts = List.of();

  /** Something held, or the sum of some. */
  private interface Part {
    void addTo(RowSink sink, double scale, int day);
  }

  /**
   * Holdings of a run.
   *
   * @param leftOut the place of a sleeve that has no rows; -1 for none
   */
  Holdings(Result result, List<Level> levels, int leftOut, String prefix) {
    this.result = result;
    this.leftOut = leftOut;
    this.prefix = prefix;
    this.contracts = levels.contains(Level.CONTRACTS);
    this.bySleeve = levels.stream().filter(level -> level != Level.CONTRACTS).toArray(Level[]::new);
    this.funds = new HeldFunds(levels);
  }

  /**
   * Adds all rows of a close.
   *
   * @param scale of market values in them
   */
  void addTo(RowSink sink, PositionCursor cursor, double scale) {
    if (positions != cursor.positions()) {
      positions = cursor.positions();
      parts = parts();
    }
    for (Part part : parts) {
      part.addTo(sink, scale, cursor.day());
    }
  }

  private List<Part> parts() {
    List<Part> all = new ArrayList<>();
    for (int s = 0; s < result.sleeves().size(); s++) {
      if (s != leftOut) {
        sleeve(all, s);
      }
    }
    return all;
  }

  private void sleeve(List<Part> all, int s) {
    Sleeve sleeve = result.sleeves().get(s);
    Total total = new Total(sleeve);
    boolean any = false;
    for (Position position : positions) {
      if (position.sleeve() == s) {
        Security security = position.security().orElse(null);
        boolean fund = security != null && isFund(security, sleeve);
        all.add(fund ? new Fund(position, security) : new Single(position, total));
        any |= !fund;
      }
    }
    if (any) {
      all.add(total);
    }
  }

  /** Whether it counts by itself, and not as a part of its sleeve. */
  static boolean isFund(Security security, Sleeve sleeve) {
    return security.fund().isPresent() || sleeve.assetClass().equals(AssetClass.FUNDS);
  }

  /** A fund, seen through or not. */
  private final class Fund implements Part {
    private final Position position;
    private final HeldFunds.Held held;

    Fund(Position position, Security security) {
      this.position = position;
      this.held = funds.held(security, prefix + security.id());
    }

    @Override
    public void addTo(RowSink sink, double scale, int day) {
      double weight = position.marketValue(day) * scale;
      held.addTo(sink, weight, result.market().days().epochDay(day));
    }
  }

  /** A security or contract: a row of its own at the deepest level, a part of its sleeve above. */
  private final class Single implements Part {
    private final Position position;
    private final Total total;
    private final AssetClass assetClass;
    private final boolean exposed;
    private final String name;

    Single(Position position, Total total) {
      this.position = position;
      this.total = total;
      FutureProduct product = position.product().orElse(null);
      this.assetClass =
          product == null
              ? position.security().orElseThrow().terms().assetClass()
              : product.terms().assetClass();
      this.exposed = assetClass.isExposure();
      this.name = contracts ? name(position) : "";
    }

    @Override
    public void addTo(RowSink sink, double scale, int day) {
      double capital = position.marketValue(day) * scale;
      double notional = position.notional(day) * scale;
      if (contracts) {
        sink.row(Level.CONTRACTS, name, assetClass, capital, exposed ? notional : 0);
      }
      total.capital += capital;
      total.notional += notional;
    }
  }

  private String name(Position position) {
    String instrument = prefix + position.instrument();
    FutureProduct product = position.product().orElse(null);
    return product == null
        ? instrument
        : instrument + " " + product.contract(position.contract().orElseThrow()).label();
  }

  /** All of a sleeve that is no fund; follows its parts. */
  private final class Total implements Part {
    private final AssetClass assetClass;
    private final boolean exposed;
    private final String name;
    private double capital;
    private double notional;

    Total(Sleeve sleeve) {
      this.assetClass = sleeve.assetClass();
      this.exposed = assetClass.isExposure();
      this.name = prefix + sleeve.id();
    }

    @Override
    public void addTo(RowSink sink, double scale, int day) {
      for (Level level : bySleeve) {
        sink.row(level, name, assetClass, capital, exposed ? notional : 0);
      }
      capital = 0;
      notional = 0;
    }
  }
}
