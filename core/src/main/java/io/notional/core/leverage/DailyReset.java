package io.notional.core.leverage;

import io.notional.core.time.DayCount;

/**
 * A fund that is brought back to a multiple of its nav at every close, and lends or borrows the
 * rest. With multiple L, return r of the asset and d calendar days since the previous close:
 *
 * <pre>
 * nav = nav before x (1 + L r - (L - 1) (cash rate + spread) d / 360 - fee d / 365) - cost of the reset
 * </pre>
 *
 * <p>What a multiple below one does not invest earns the cash rate, without the spread. One use,
 * one thread.
 */
final class DailyReset {
  private static final int COST_ROUNDS = 8;

  private final Asset asset;
  private final double leverage;
  private final double spread;
  private final double fee;
  private final LeveragedPath.Writer writer;
  private double nav;
  private double exposure;
  private double financing;

  DailyReset(Asset asset, LeverageSettings settings) {
    this.asset = asset;
    this.leverage = settings.leverage();
    this.spread = leverage > 1 ? settings.resetSpread() : 0;
    this.fee = settings.resetFee();
    this.nav = settings.run().nav();
    this.writer = new LeveragedPath.Writer(nav, asset.size());
  }

  LeveragedPath run() {
    for (int t = asset.first; t <= asset.last; t++) {
      if (t > asset.first) {
        accrue(t);
      }
      boolean solvent = nav > 0;
      if (solvent) {
        reset(t);
      } else {
        exposure = 0;
        writer.stopped("nav fell to " + Asset.plain(nav) + " on " + asset.date(t));
      }
      writer.add(asset.date(t), nav, exposure, Math.max(0, nav), financing);
      if (!solvent) {
        break;
      }
    }
    return writer.path();
  }

  private void accrue(int t) {
    double borrowed = exposure - nav;
    double interest = borrowed * asset.interest(t, spread);
    double gain = exposure * asset.totalReturn(t);
    financing += interest;
    exposure += gain;
    nav += gain - interest - nav * fee * asset.elapsed(t) / DayCount.ACT_365F.daysPerYear();
  }

  private void reset(int t) {
    double cost = 0;
    for (int i = 0; i < COST_ROUNDS; i++) {
      cost = asset.cost(t, leverage * (nav - cost) - exposure);
    }
    nav -= cost;
    exposure = leverage * nav;
  }
}
