package io.notional.core.watch;

import io.notional.core.market.Contract;
import io.notional.core.market.FinancedAt;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.SecurityHoldings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * What each sleeve and each future was worth at each close, gone through once for all that is
 * watched.
 */
final class HeldFutures {
  /**
   * A contract that was held at a close.
   *
   * @param contract its place in the product
   * @param financing at what its price was computed to be financed, where the market has that rate
   */
  record Lot(FutureProduct product, int contract, Optional<FinancedAt> financing) {
    Contract own() {
      return product.contract(contract);
    }
  }

  private static final double[] NONE = {};

  private final Market market;
  private final double[][] notional;
  private final double[][] notionalOfLots;
  private final List<List<Lot>> lots = new ArrayList<>();

  /**
   * Whether all that is held and paid in full pays out or accretes, so that its income is known.
   */
  private final boolean[] incomeKnown;

  private HeldFutures(Result result) {
    this.market = result.market();
    this.notional = new double[result.sleeves().size()][result.size()];
    this.notionalOfLots = new double[result.size()][];
    this.incomeKnown = new boolean[result.size()];
    addSecurities(SecurityHoldings.of(result));
    PositionCursor cursor = PositionCursor.ofContracts(result);
    List<Position> before = null;
    List<Lot> held = List.of();
    while (cursor.next()) {
      if (cursor.positions() != before) {
        before = cursor.positions();
        held = lots(before);
      }
      value(before, cursor.row(), cursor.day());
      lots.add(held);
    }
  }

  private void addSecurities(SecurityHoldings securities) {
    for (int s = 0; s < notional.length; s++) {
      for (int row = 0; row < incomeKnown.length; row++) {
        notional[s][row] = securities.value(s, row);
      }
    }
    Arrays.fill(incomeKnown, true);
    securities.forEach(
        (sleeve, security, quantity, first, last) -> {
          if (!security.accretes() && !security.distributes()) {
            Arrays.fill(incomeKnown, first, last + 1, false);
          }
        });
  }

  private void value(List<Position> contracts, int row, int day) {
    double[] ofLots = contracts.isEmpty() ? NONE : new double[contracts.size()];
    for (int i = 0; i < ofLots.length; i++) {
      Position position = contracts.get(i);
      ofLots[i] = position.notional(day);
      notional[position.sleeve()][row] += ofLots[i];
    }
    notionalOfLots[row] = ofLots;
  }

  static HeldFutures of(Result result) {
    return new HeldFutures(result);
  }

  /** Signed notional of a sleeve at the close of a row. */
  double notional(int sleeve, int row) {
    return notional[sleeve][row];
  }

  /** The same of a contract, by its place among {@link #lots}. */
  double notionalOfLot(int row, int lot) {
    return notionalOfLots[row][lot];
  }

  /** The contracts that are held at the close of a row. */
  List<Lot> lots(int row) {
    return lots.get(row);
  }

  boolean incomeKnown(int row) {
    return incomeKnown[row];
  }

  private List<Lot> lots(List<Position> positions) {
    List<Lot> held = new ArrayList<>();
    for (Position position : positions) {
      position
          .product()
          .ifPresent(
              product ->
                  held.add(
                      new Lot(product, position.contract().orElseThrow(), financing(product))));
    }
    return held;
  }

  private Optional<FinancedAt> financing(FutureProduct product) {
    return product
        .financing()
        .filter(at -> at.rate().isEmpty() || market.rates().contains(at.rate()));
  }
}
