package io.notional.core.measure;

import io.notional.api.strategy.Sleeve;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What a fund was exposed to on average over all closes after the first, at which it may hold
 * nothing yet. Fractions of nav; a close at which nav is not positive does not count.
 *
 * @param sleeves by sleeve, in the strategy's order
 * @param cash settled cash, receivables and payables: what capital the sleeves leave
 * @param gross sum of absolute notional of every position whose sleeve is exposure: of any asset
 *     class but bills and cash
 * @param net the same of signed notional
 */
public record AverageExposure(List<OfSleeve> sleeves, double cash, double gross, double net) {
  /**
   * The average of one sleeve.
   *
   * @param sleeve its id
   * @param assetClass its asset class
   * @param capital market value of what is paid in full
   * @param notional signed exposure
   * @param duration the sleeve's contribution to the duration of the fund in years: sum of notional
   *     x duration over nav; empty where that is unknown at a close at which something is held, and
   *     where nothing ever is
   * @param sleeveDuration the same per unit of the sleeve's notional: average contribution over
   *     average notional, both over the closes at which something is held
   */
  public record OfSleeve(
      String sleeve,
      String assetClass,
      double capital,
      double notional,
      OptionalDouble duration,
      OptionalDouble sleeveDuration) {}

  public AverageExposure {
    sleeves = List.copyOf(sleeves);
  }

  /**
   * The duration of the fund in years: the sum of what its sleeves contribute, as far as that is
   * known; empty where it is known of none.
   */
  public OptionalDouble duration() {
    double[] known =
        sleeves.stream()
            .filter(sleeve -> sleeve.duration().isPresent())
            .mapToDouble(sleeve -> sleeve.duration().getAsDouble())
            .toArray();
    return known.length == 0 ? OptionalDouble.empty() : OptionalDouble.of(sum(known));
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  static AverageExposure of(Result result) {
    Sums sums = new Sums(result.sleeves().size());
    SleeveExposures exposures = new SleeveExposures(result);
    int first = Math.min(1, result.size() - 1);
    while (exposures.next()) {
      double nav = result.nav(exposures.row());
      if (exposures.row() >= first && nav > 0) {
        sums.add(exposures, nav);
      }
    }
    return sums.average(result.sleeves());
  }

  private static final class Sums {
    private final double[] capital;
    private final double[] notional;
    private final double[] gross;
    private final double[] years;
    private final double[] notionalHeld;
    private final boolean[] held;
    private int closes;

    Sums(int sleeves) {
      capital = new double[sleeves];
      notional = new double[sleeves];
      gross = new double[sleeves];
      years = new double[sleeves];
      notionalHeld = new double[sleeves];
      held = new boolean[sleeves];
    }

    void add(SleeveExposures exposures, double nav) {
      closes++;
      for (int s = 0; s < capital.length; s++) {
        capital[s] += exposures.capital(s) / nav;
        notional[s] += exposures.notional(s) / nav;
        gross[s] += exposures.grossNotional(s) / nav;
        if (exposures.holds(s)) {
          held[s] = true;
          years[s] += exposures.yearsOfNotional(s) / nav;
          notionalHeld[s] += exposures.notional(s) / nav;
        }
      }
    }

    AverageExposure average(List<Sleeve> all) {
      int count = Math.max(1, closes);
      List<OfSleeve> sleeves = new ArrayList<>();
      double cash = 1;
      double grossSum = 0;
      double netSum = 0;
      for (int s = 0; s < all.size(); s++) {
        Sleeve sleeve = all.get(s);
        sleeves.add(
            new OfSleeve(
                sleeve.id(),
                sleeve.assetClass().id(),
                capital[s] / count,
                notional[s] / count,
                known(held[s] ? years[s] / count : Double.NaN),
                known(held[s] ? years[s] / notionalHeld[s] : Double.NaN)));
        cash -= capital[s] / count;
        if (sleeve.assetClass().isExposure()) {
          grossSum += gross[s] / count;
          netSum += notional[s] / count;
        }
      }
      return new AverageExposure(sleeves, cash, grossSum, netSum);
    }

    private static OptionalDouble known(double value) {
      return Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty();
    }
  }
}
