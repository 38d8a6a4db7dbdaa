package io.notional.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.calendar.UsCalendars;
import io.notional.core.cost.Costs;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldTable;
import io.notional.core.curve.Yields;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginChain;
import io.notional.core.market.Market;
import io.notional.core.market.RateQuote;
import io.notional.core.market.TradingDays;
import io.notional.core.theoretical.Financing;
import io.notional.core.theoretical.TheoreticalFutures;
import io.notional.core.theoretical.TheoreticalProduct;
import io.notional.core.theoretical.TheoreticalSeries;
import io.notional.core.theoretical.TheoreticalTerms;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What a path leaves out by taking changes of contracts over: the same paths with every contract
 * priced anew, from notes along a curve that has the changes of the drawn days. Yields of the
 * market come back to 5%, those of a path wander as the changes do; all notes are along the path's
 * own curve.
 */
class RepricedPathsTest {
  private static final int PATHS = 6;
  private static final int YEARS = 3;
  private static final LocalDate FIRST = LocalDate.of(1990, 1, 2);
  private static final LocalDate LAST = LocalDate.of(1999, 12, 31);
  private static final double RATE = 0.045;
  private static final int[] DAYS = days();
  private static final double[][] YIELDS = yields();

  private static int[] days() {
    return FIRST
        .datesUntil(LAST.plusDays(1))
        .mapToInt(date -> Math.toIntExact(date.toEpochDay()))
        .filter(UsCalendars.FUTURES::isBusinessDay)
        .toArray();
  }

  /** A level that comes back to 5%, and a slope that moves less. */
  private static double[][] yields() {
    Random random = new Random(5);
    int[] tenors = Yields.tenors();
    double[][] yields = new double[DAYS.length][tenors.length];
    double level = 0.05;
    double slope = 0.012;
    for (double[] row : yields) {
      level += 0.002 * (0.05 - level) + 0.0006 * random.nextGaussian();
      slope += 0.004 * (0.012 - slope) + 0.0003 * random.nextGaussian();
      for (int i = 0; i < tenors.length; i++) {
        row[i] = level - slope * StrictMath.exp(-tenors[i] / 48.0);
      }
    }
    return yields;
  }

  private static Financing financing(int[] days) {
    double[] rates = new double[days.length];
    Arrays.fill(rates, RATE);
    return new Financing(DatedSeries.of("rate", days, rates), RateQuote.MONEY_MARKET);
  }

  private static TheoreticalSeries priced(
      TreasuryContract product, int[] days, double[][] yields, LocalDate from, LocalDate to) {
    CurveHistory curves = CurveHistory.of(ParYieldTable.of(Yields.tenors(), days, yields));
    return TheoreticalFutures.of(curves, financing(days), TheoreticalTerms.DEFAULT)
        .price(List.of(product), from, to)
        .get(0);
  }

  private static Market market(TreasuryContract product) {
    LocalDate from = LocalDate.of(1992, 1, 2);
    int[] dates = Arrays.stream(DAYS).filter(day -> day >= from.toEpochDay()).toArray();
    return Market.builder()
        .valuationDates(dates)
        .settlementCalendar(UsCalendars.FUTURES)
        .future(
            TheoreticalProduct.of(
                    priced(product, DAYS, YIELDS, from, LAST),
                    product.name(),
                    UsCalendars.FUTURES,
                    1)
                .margin(MarginChain.percentOfNotional(0.03, 0.027))
                .costs(Costs.NONE)
                .build())
        .build();
  }

  @ParameterizedTest
  @EnumSource(
      value = TreasuryContract.class,
      names = {"ZN", "ZB"})
  void changesAreNearlyThoseOfContractsPricedAnew(TreasuryContract product) {
    Market market = market(product);
    ResampledMarket resampled =
        ResampledMarket.of(
            market,
            Set.of(product.name()),
            new Resampling(Resampling.Method.BLOCK, 63, 9),
            0,
            YEARS);
    PathMaker maker = resampled.paths();
    double drift = 0;
    for (long number = 0; number < PATHS; number++) {
      Market path = maker.market(number);
      double[] taken = taken(path.futures().get(product.name()), path.days().size());
      Repriced anewOnCurve = anew(product, market.days(), resampled.days(), maker);
      double[] anew = anewOnCurve.changes();
      double[] moments = moments(taken, anew);
      assertThat(moments[2]).as("correlation").isGreaterThan(0.985);
      assertThat(Math.sqrt(moments[0] / moments[1])).as("volatility").isCloseTo(1, within(0.12));
      drift += (sum(taken) - sum(anew) - anewOnCurve.carried()) / YEARS;
    }
    assertThat(drift / PATHS).as("a year").isCloseTo(0, within(0.004));
  }

  private static double[] taken(FutureProduct product, int days) {
    double[] changes = new double[days];
    for (int t = 1; t < days; t++) {
      changes[t] = DrawnFuture.changed(product, t) - 1;
    }
    return changes;
  }

  /**
   * Contracts priced anew.
   *
   * @param carried what the yields of the drawn days are above those of the path, over its days:
   *     what a contract that is taken over carries more
   */
  private record Repriced(List<Double> all, double carried) {
    double[] changes() {
      return all.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** The curve of the source's last day, and from there its changes of the drawn days. */
  private static Repriced anew(
      TreasuryContract product, TradingDays source, TradingDays days, PathMaker path) {
    int before = DAYS.length;
    int[] dates = Arrays.copyOf(DAYS, before + days.size());
    double[][] yields = Arrays.copyOf(YIELDS, before + days.size());
    int tenor = product == TreasuryContract.ZN ? 6 : 8;
    double carried = 0;
    int shift = before - source.size();
    for (int t = 0; t < days.size(); t++) {
      dates[before + t] = days.epochDay(t);
      double[] row = yields[before + t - 1].clone();
      int drawn = shift + path.drawnDay(t);
      for (int i = 0; t > 0 && i < row.length; i++) {
        row[i] += YIELDS[drawn][i] - YIELDS[drawn - 1][i];
      }
      double apart = YIELDS[drawn - 1][tenor] - yields[before + t - 1][tenor];
      carried += t > 0 ? apart * days.elapsed(t) / 365 : 0;
      yields[before + t] = row;
    }
    TheoreticalSeries series =
        priced(product, dates, yields, days.date(0), days.date(days.size() - 1));
    double[] changes = new double[days.size()];
    int row = 0;
    for (int t = 1; t < changes.length; t++) {
      TheoreticalSeries.Row last = series.rows().get(row);
      if (row + 1 < series.rows().size()
          && series.rows().get(row + 1).epochDay() == days.epochDay(t)) {
        TheoreticalSeries.Row next = series.rows().get(++row);
        boolean rolled = !next.inUse().delivery().equals(last.inUse().delivery());
        double price = rolled ? last.next().price() : last.inUse().price();
        changes[t] = next.inUse().price() / price - 1;
      }
    }
    return new Repriced(List.of(Arrays.stream(changes).boxed().toArray(Double[]::new)), carried);
  }

  private static double sum(double[] values) {
    return Arrays.stream(values).sum();
  }

  /** Both variances, and the correlation. */
  private static double[] moments(double[] one, double[] other) {
    double[] sums = new double[3];
    for (int t = 0; t < one.length; t++) {
      sums[0] += one[t] * one[t];
      sums[1] += other[t] * other[t];
      sums[2] += one[t] * other[t];
    }
    sums[2] /= Math.sqrt(sums[0] * sums[1]);
    return sums;
  }
}
