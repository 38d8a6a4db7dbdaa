package io.notional.core.income;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import java.util.Arrays;
import java.util.List;

/**
 * What a fund earned up to each close, in the base currency, without gains: dividends by ex-date,
 * interest as it accrues, the accretion of bills, less the fee and what the liquidity line cost.
 * Futures earn none, their carry is price. By row; immutable, and safe for use by many threads.
 */
public final class NetIncome {
  private final double[] stockDividends;
  private final double[] otherDividends;
  private final double[] interest;
  private final double[] fee;
  private final double[] financing;

  private NetIncome(Result result) {
    int rows = result.size();
    stockDividends = new double[rows];
    otherDividends = new double[rows];
    interest = new double[rows];
    fee = new double[rows];
    financing = new double[rows];
    dividends(result);
    interest(result);
  }

  /** Of a result; found once and kept with it. */
  public static NetIncome of(Result result) {
    return result.following(NetIncome.class, NetIncome::new);
  }

  /** What was held at the close before is paid for on the ex-date. */
  private void dividends(Result result) {
    PositionCursor cursor = new PositionCursor(result);
    List<Position> before = List.of();
    while (cursor.next()) {
      for (Position position : before) {
        double paid = paid(position, cursor.day());
        if (paid != 0) {
          boolean stock = isStock(position.security().orElseThrow());
          (stock ? stockDividends : otherDividends)[cursor.row()] += paid;
        }
      }
      before = cursor.positions();
    }
  }

  private static double paid(Position position, int day) {
    return position.security().map(s -> position.quantity() * s.distribution(day)).orElse(0.0);
  }

  static boolean isStock(Security security) {
    return security.terms().assetClass().equals(AssetClass.EQUITY);
  }

  /** All income is attributed; what of it are no dividends is interest and accretion. */
  private void interest(Result result) {
    for (int s = 0; s < result.sleeves().size(); s++) {
      add(interest, result.attributionColumn(s, Source.INCOME), 1);
      add(fee, result.attributionColumn(s, Source.FEE), -1);
      add(financing, result.attributionColumn(s, Source.FINANCING), -1);
    }
    Arrays.setAll(interest, row -> interest[row] - stockDividends[row] - otherDividends[row]);
  }

  private static void add(double[] sum, double[] column, double sign) {
    Arrays.setAll(sum, row -> sum[row] + sign * column[row]);
  }

  /** What stocks paid, on their ex-dates. */
  public double stockDividends(int row) {
    return stockDividends[row];
  }

  /** What others paid: bond funds, quoted bill funds. */
  public double otherDividends(int row) {
    return otherDividends[row];
  }

  /** What cash and bills earned. */
  public double interest(int row) {
    return interest[row];
  }

  /** The fee, zero or positive. */
  public double fee(int row) {
    return fee[row];
  }

  /** What was paid for what was drawn on the line, zero or positive. */
  public double financing(int row) {
    return financing[row];
  }

  /** All of it: what a fund distributes. */
  public double net(int row) {
    return stockDividends[row] + otherDividends[row] + interest[row] - fee[row] - financing[row];
  }
}
