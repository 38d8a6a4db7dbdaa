package io.notional.core.resample;

import io.notional.core.market.ColumnMarket;
import io.notional.core.market.ContractColumns;
import io.notional.core.market.ContractInput;
import io.notional.core.market.FutureProduct;
import java.util.ArrayList;
import java.util.List;

/** Fills the contracts of a product, each from the one before. Used by one thread. */
final class FutureFilling implements PathColumn {
  final double[] carry;
  private final DrawnFuture future;
  private final PathSchedule schedule;
  private final double start;
  private final int[] elapsed;
  private final int[] firstDay;
  private final int[] inUse;
  private final double[][] closes;
  private final double[][] changes;

  /**
   * Of a product.
   *
   * @param last the last valuation day of the source, at whose price paths begin
   * @param elapsed calendar days since the valuation day before
   */
  FutureFilling(DrawnFuture future, PathSchedule schedule, int last, int[] elapsed) {
    this.future = future;
    this.schedule = schedule;
    FutureProduct product = future.product;
    this.start = product.contract(product.activeContract(last)).close(last);
    this.elapsed = elapsed;
    this.carry = new double[elapsed.length];
    int count = schedule.contracts().size();
    this.firstDay = new int[count];
    this.inUse = new int[count + 1];
    this.closes = new double[count][];
    this.changes = new double[count][];
    for (int c = 0; c < count; c++) {
      PathSchedule.Listed listed = schedule.contracts().get(c);
      firstDay[c] = listed.firstDay();
      inUse[c] = listed.inUse();
      closes[c] = new double[listed.lastDay() - listed.firstDay() + 1];
      changes[c] = new double[closes[c].length];
    }
    inUse[count] = elapsed.length - 1;
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
      contracts.add(new ContractColumns(input, firstDay[c], closes[c], changes[c]));
    }
    return contracts;
  }

  @Override
  public void fill(int[] drawn) {
    double price = start;
    for (int c = 0; c < closes.length; c++) {
      int first = firstDay[c];
      if (c > 0) {
        price = closes[c - 1][first - firstDay[c - 1]] * future.slope[drawn[first]];
      }
      closes[c][0] = price;
      changes[c][0] = Double.NaN;
      int used = Math.max(first, inUse[c]);
      fill(c, first, used, drawn, future.follower);
      fill(c, used, first + closes[c].length - 1, drawn, future.change);
      carry(c, used, drawn);
    }
  }

  /** Goes on from the close of one day to that of another. */
  private void fill(int contract, int from, int to, int[] drawn, double[] change) {
    double[] column = closes[contract];
    double[] moved = changes[contract];
    int first = firstDay[contract];
    double close = column[from - first];
    for (int t = from + 1; t <= to; t++) {
      double next = close * change[drawn[t]];
      moved[t - first] = next - close;
      column[t - first] = next;
      close = next;
    }
  }

  private void carry(int contract, int used, int[] drawn) {
    double[] relative = future.carry;
    double[] column = closes[contract];
    int first = firstDay[contract];
    int end = Math.min(inUse[contract + 1], first + column.length - 1);
    for (int t = used + 1; t <= end; t++) {
      carry[t] = column[t - 1 - first] * relative[drawn[t]] * elapsed[t];
    }
  }
}
