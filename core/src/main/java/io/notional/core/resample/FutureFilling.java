package io.notional.core.resample;

import io.notional.core.market.ColumnMarket;
import io.notional.core.market.ContractColumns;
import io.notional.core.market.ContractInput;
import io.notional.core.market.FutureProduct;
import java.util.ArrayList;
import java.util.List;

/** Fills the contracts of a product, each from the one before. Used by one thread. */
final class FutureFilling implements PathColumn {
  private final DrawnFuture future;
  private final PathSchedule schedule;
  private final double start;
  private final int[] firstDay;
  private final int[] inUse;
  private final double[][] closes;
  private final double[] slopes;

  /**
   * Of a product.
   *
   * @param last the last valuation day of the source, at whose price paths begin
   * @param days how many valuation days a path has
   */
  FutureFilling(DrawnFuture future, PathSchedule schedule, int last, int days) {
    this.future = future;
    this.schedule = schedule;
    FutureProduct product = future.product;
    this.start = product.contract(product.activeContract(last)).close(last);
    int count = schedule.contracts().size();
    this.firstDay = new int[count];
    this.inUse = new int[count];
    this.closes = new double[count][];
    this.slopes = new double[count];
    for (int c = 0; c < count; c++) {
      PathSchedule.Listed listed = schedule.contracts().get(c);
      firstDay[c] = listed.firstDay();
      inUse[c] = listed.inUse();
      closes[c] = new double[listed.lastDay() - listed.firstDay() + 1];
    }
  }

  /** The contracts, in order of delivery. */
  List<ContractColumns> contracts(ColumnMarket columns) {
    List<ContractColumns> contracts = new ArrayList<>();
    for (int c = 0; c < closes.length; c++) {
      PathSchedule.Listed listed = schedule.contracts().get(c);
      String name = future.product.id() + " contract " + listed.delivery();
      ContractInput input =
          new ContractInput(
              listed.delivery(),
              columns.series(name, firstDay[c], closes[c], closes[c].length),
              listed.dates());
      contracts.add(new ContractColumns(input, firstDay[c], closes[c]));
    }
    return contracts;
  }

  @Override
  public void fill(DrawnBlocks blocks) {
    double price = start;
    findSlopes(blocks);
    for (int c = 0; c < closes.length; c++) {
      int first = firstDay[c];
      if (c > 0) {
        price = closes[c - 1][first - firstDay[c - 1]] * slopes[c];
      }
      closes[c][0] = price;
      int used = Math.max(first, inUse[c]);
      future.follower.fill(closes[c], first, first, used, blocks);
      future.levels.fill(closes[c], first, used, first + closes[c].length - 1, blocks);
    }
  }

  /** All at once: memory answers to many that do not wait for each other at the same time. */
  private void findSlopes(DrawnBlocks blocks) {
    for (int c = 0; c < slopes.length; c++) {
      slopes[c] = future.slope[blocks.placeOf(firstDay[c])];
    }
  }

  /**
   * What the slope of the curve foretold of a change, in points: of the price at the close before
   * the fraction that it was on the drawn day. Found when it is asked for, which runs hardly do.
   *
   * @param elapsed calendar days since the close before
   */
  double carry(int day, double elapsed, DrawnBlocks blocks) {
    int held = schedule.active()[Math.max(0, day - 1)];
    double fraction = future.carry[blocks.placeOf(day)];
    return day == 0 ? 0 : closes[held][day - 1 - firstDay[held]] * fraction * elapsed;
  }
}
