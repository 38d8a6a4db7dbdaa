package io.notional.core.watch;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.SecurityHoldings;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What each sleeve and each future was worth at each close, gone through once for all that is
 * watched.
 */
final class HeldFutures {
  /**
   * A contract that was held at a close.
   *
   * @param contract its place in the product
   */
  record Lot(FutureProduct product, int contract, double quantity) {
    double notional(int day) {
      return quantity * product.notionalPerContract(contract, day);
    }

    Contract own() {
      return product.contract(contract);
    }
  }

  private final double[][] notional;
  private final List<List<Lot>> lots = new ArrayList<>();

  /**
   * Whether all that is held and paid in full pays out or accretes, so that its income is known.
   */
  private final boolean[] incomeKnown;

  private HeldFutures(Result result) {
    this.notional = new double[result.sleeves().size()][result.size()];
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
      for (Position position : before) {
        notional[position.sleeve()][cursor.row()] += position.notional(cursor.day());
      }
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

  static HeldFutures of(Result result) {
    return new HeldFutures(result);
  }

  /** Signed notional of a sleeve at the close of a row. */
  double notional(int sleeve, int row) {
    return notional[sleeve][row];
  }

  /** The contracts that are held at the close of a row. */
  List<Lot> lots(int row) {
    return lots.get(row);
  }

  boolean incomeKnown(int row) {
    return incomeKnown[row];
  }

  private static List<Lot> lots(List<Position> positions) {
    List<Lot> held = new ArrayList<>();
    for (Position position : positions) {
      position
          .product()
          .ifPresent(
              product ->
                  held.add(
                      new Lot(product, position.contract().orElseThrow(), position.quantity())));
    }
    return held;
  }
}
