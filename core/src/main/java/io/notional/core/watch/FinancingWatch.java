package io.notional.core.watch;

import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.Spacing;
import io.notional.core.result.Result;
import io.notional.core.watch.WatchColumn.Measure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the futures that are held are financed at, above the rate of cash. Of prices that were
 * computed it is known. Of prices of a market it is read off two contracts F1 and F2 of a product
 * and what they would cost at the short rate of the day's par yields, f1 and f2:
 *
 * <pre>
 * spread = (log(F2 / F1) - log(f2 / f1)) 360 / days between their deliveries
 * </pre>
 *
 * <p>so that what is wrong with a basket alike in both leaves it alone. A single one says little:
 * every fifth close is a sample, and what is told is the mean of a year's.
 */
final class FinancingWatch {
  private static final int EVERY = 5;
  private static final double MONEY_YEAR = 360;
  private static final double BASIS_POINT = 1e-4;

  /** A spread above it, either way, is an error of a price and none of financing. */
  private static final double MOST = 0.1;

  /** How a spread is known. */
  enum Known {
    EXACT("exact"),
    BASIS("basis"),
    UNKNOWN("");

    /** As files say it. */
    final String word;

    Known(String word) {
      this.word = word;
    }
  }

  private final Result result;
  private final Market market;
  private final HeldFutures held;
  private final Set<FutureProduct> sampled = new HashSet<>();
  private final BasisSamples samples;
  private final double[] spread;
  private final double[] error;
  private final double[] cost;
  private final double[] yield;
  private final Known[] known;
  private double lastYield = Double.NaN;

  private FinancingWatch(Result result, HeldFutures held, int closesOfYear) {
    this.result = result;
    this.market = result.market();
    this.held = held;
    this.samples = new BasisSamples(closesOfYear);
    this.spread = Comovement.unknown(result.size());
    this.error = Comovement.unknown(result.size());
    this.cost = Comovement.unknown(result.size());
    this.yield = Comovement.unknown(result.size());
    this.known = new Known[result.size()];
  }

  static FinancingWatch of(Result result, HeldFutures held, int closesOfYear) {
    FinancingWatch watch = new FinancingWatch(result, held, closesOfYear);
    int every = result.market().days().spacing() == Spacing.DAILY ? EVERY : 1;
    for (int row = 0; row < result.size(); row++) {
      if (row % every == 0) {
        watch.sample(row);
      }
      watch.close(row);
    }
    return watch;
  }

  List<WatchColumn> columns() {
    return List.of(
        new WatchColumn("financing_spread", Measure.BASIS_POINTS, spread),
        new WatchColumn("financing_error", Measure.BASIS_POINTS, error),
        new WatchColumn("financing_cost", Measure.BASIS_POINTS, cost));
  }

  /** How the spread of a row is known. */
  Known known(int row) {
    return known[row];
  }

  /** The yield of the notes under bond futures, by their notional; of the last sample. */
  double[] noteYields() {
    return yield;
  }

  private void sample(int row) {
    int day = result.day(row);
    double weighted = 0;
    double weights = 0;
    double yields = 0;
    double ofYields = 0;
    List<HeldFutures.Lot> lots = held.lots(row);
    for (int i = 0; i < lots.size(); i++) {
      HeldFutures.Lot lot = lots.get(i);
      double weight = Math.abs(held.notionalOfLot(row, i));
      double own = lot.own().noteYield(day);
      if (!Double.isNaN(own)) {
        yields += weight * own;
        ofYields += weight;
      }
      double basis = lot.financing().isPresent() ? Double.NaN : basis(lot, day);
      if (Math.abs(basis) <= MOST) {
        sampled.add(lot.product());
        weighted += weight * basis;
        weights += weight;
      }
    }
    if (weights > 0) {
      samples.add(row, weighted / weights);
    }
    lastYield = ofYields > 0 ? yields / ofYields : Double.NaN;
  }

  /** NaN where the next contract is not quoted, or it is not known what either should cost. */
  private static double basis(HeldFutures.Lot lot, int day) {
    List<Contract> contracts = lot.product().contracts();
    if (lot.contract() + 1 >= contracts.size()) {
      return Double.NaN;
    }
    Contract near = lot.own();
    Contract next = contracts.get(lot.contract() + 1);
    if (!near.quotedOn(day) || !next.quotedOn(day)) {
      return Double.NaN;
    }
    double fair = next.fairPrice(day) / near.fairPrice(day);
    double days = (double) next.delivery().toEpochDay() - near.delivery().toEpochDay();
    return StrictMath.log(next.close(day) / near.close(day) / fair) * MONEY_YEAR / days;
  }

  private void close(int row) {
    int day = result.day(row);
    double exact = 0;
    double ofExact = 0;
    double ofBasis = 0;
    double paid = 0;
    List<HeldFutures.Lot> lots = held.lots(row);
    for (int i = 0; i < lots.size(); i++) {
      HeldFutures.Lot lot = lots.get(i);
      double notional = held.notionalOfLot(row, i);
      if (lot.financing().isPresent()) {
        double above = lot.financing().get().overCash(market, day);
        exact += Math.abs(notional) * above;
        ofExact += Math.abs(notional);
        paid += notional * above;
      } else if (sampled.contains(lot.product())) {
        ofBasis += Math.abs(notional);
        paid += notional * samples.mean();
      }
    }
    double all = ofExact + ofBasis;
    known[row] = all > 0 ? ofBasis > 0 ? Known.BASIS : Known.EXACT : Known.UNKNOWN;
    if (all > 0) {
      double mean = ofBasis > 0 ? ofBasis * samples.mean() : 0;
      spread[row] = (exact + mean) / all / BASIS_POINT;
      error[row] = ofBasis > 0 ? samples.standardError() * ofBasis / all / BASIS_POINT : 0;
      cost[row] = result.perNav(paid, row) / BASIS_POINT;
    }
    yield[row] = lastYield;
  }
}
