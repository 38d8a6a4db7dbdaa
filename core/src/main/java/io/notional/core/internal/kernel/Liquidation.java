package io.notional.core.internal.kernel;

import io.notional.core.market.FutureProduct;
import io.notional.core.settings.LotPolicy;

/**
 * Cuts futures until initial margin fits into what there is: in the fund's stated order, all of one
 * product before the next, the last by the fewest whole lots. A book whose positions offset one
 * another is scaled down alike instead, since cutting one side of it may raise what the other must
 * post.
 */
final class Liquidation {
  private static final int BISECTIONS = 60;

  private final FundState state;
  private final Trader trader;

  Liquidation(FundState state, Trader trader) {
    this.state = state;
    this.trader = trader;
  }

  void cut(int t, double available, String reason) {
    if (state.config.marginModel().offsets()) {
      state.book.moveTo(t);
      if (state.initialNow() > available) {
        scale(t, available, reason);
      }
    } else {
      cutInOrder(t, available, reason);
    }
  }

  /** Sells the same fraction of every contract, the least that is enough. */
  private void scale(int t, double available, String reason) {
    boolean whole = state.config.contracts() == LotPolicy.WHOLE;
    double fraction = fraction(available, whole);
    for (NetBook.Row row : state.book.netRows()) {
      double sold = row.quantity - NetBook.kept(row, fraction, whole);
      if (Math.abs(sold) > 0) {
        sellContract(t, row.slot.product, row, sold, reason);
      }
    }
  }

  /** In steps of a lot of the largest position where lots are whole. */
  private double fraction(double available, boolean whole) {
    double steps = whole ? Math.ceil(mostLots()) : 1;
    double low = 0;
    double high = steps;
    for (int i = 0; i < BISECTIONS && (!whole || high - low > 1); i++) {
      double middle = whole ? Math.floor((low + high) / 2) : (low + high) / 2;
      boolean enough = fits(middle / steps, whole, available);
      high = enough ? middle : high;
      low = enough ? low : middle;
    }
    return high / steps;
  }

  /** The largest position in any contract, in its lots. */
  private double mostLots() {
    double most = 0;
    for (NetBook.Row row : state.book.netRows()) {
      double lot = row.slot.product.lot();
      most = Math.max(most, Math.abs(row.quantity) / (lot > 0 ? lot : 1));
    }
    return most;
  }

  private boolean fits(double fraction, boolean whole, double available) {
    state.book.scale(fraction, whole);
    boolean enough = state.initialNow() <= available;
    state.book.rebuild();
    return enough;
  }

  private void cutInOrder(int t, double available, String reason) {
    // What a cut leaves above it is rounding, for which the next product is not touched.
    double enough = available + Liquidity.TOLERANCE * state.nav;
    for (String id : state.universe.liquidationOrder()) {
      state.book.moveTo(t);
      if (state.initialNow() <= enough) {
        return;
      }
      FutureProduct product = state.universe.products().get(id);
      double held = state.book.lots(product);
      if (held > 0) {
        sell(t, product, fewestLots(product, held, available), reason);
      }
    }
  }

  private double fewestLots(FutureProduct product, double held, double available) {
    if (!fits(product, held, available)) {
      return held;
    }
    double lot = product.lot();
    boolean whole = lot > 0 && state.config.contracts() == LotPolicy.WHOLE;
    double low = 0;
    double high = whole ? Math.ceil(held / lot) : held;
    for (int i = 0; i < BISECTIONS && (!whole || high - low > 1); i++) {
      double middle = whole ? Math.floor((low + high) / 2) : (low + high) / 2;
      boolean enough = fits(product, Math.min(held, whole ? middle * lot : middle), available);
      high = enough ? middle : high;
      low = enough ? low : middle;
    }
    return Math.min(held, whole ? high * lot : high);
  }

  private boolean fits(FutureProduct product, double lots, double available) {
    state.book.reduce(product, lots);
    boolean enough = state.initialNow() <= available;
    state.book.rebuild();
    return enough;
  }

  /** Takes lots off the net position of each contract, nearest delivery first, over all sleeves. */
  private void sell(int t, FutureProduct product, double lots, String reason) {
    double left = lots;
    for (NetBook.Row row : state.book.netRows()) {
      if (row.slot.product == product) {
        double taken = Math.min(left, Math.abs(row.quantity));
        sellContract(t, product, row, Math.copySign(taken, row.quantity), reason);
        left -= taken;
      }
    }
  }

  private void sellContract(
      int t, FutureProduct product, NetBook.Row row, double quantity, String reason) {
    double left = quantity;
    for (FutureSlots.Slot slot : state.futures.slots) {
      if (slot.contract == row.slot.contract && slot.quantity() * left > 0) {
        double taken = Math.copySign(Math.min(Math.abs(left), Math.abs(slot.quantity())), left);
        trader.future(t, t, slot.sleeve, product, slot.contract.index(), -taken, reason);
        left -= taken;
      }
    }
  }
}
