package io.notional.core.internal.kernel;

import io.notional.api.strategy.Target;
import io.notional.core.result.Aims;
import java.util.Arrays;
import java.util.function.UnaryOperator;

/** What the strategy last ordered: of each instrument, and summed over each sleeve. */
final class SleeveTargets {
  private final BoundFund universe;
  private final Target[] byPlace;
  private final double[] bySleeve;
  private final Log<Aims.Aim> changes;

  /**
   * No targets yet.
   *
   * @param changes is added to when the target of a sleeve changes
   */
  SleeveTargets(BoundFund universe, Log<Aims.Aim> changes) {
    this.changes = changes;
    this.universe = universe;
    this.byPlace = new Target[universe.places()];
    this.bySleeve = new double[universe.sleeves().size()];
    Arrays.fill(bySleeve, Double.NaN);
  }

  void put(Listing listing, Target target) {
    byPlace[listing.place()] = target;
  }

  /** The target that an instrument was last given; null for none yet. */
  Target last(Listing listing) {
    return byPlace[listing.place()];
  }

  /** The target that an instrument of a sleeve was last given; null for none, or where unknown. */
  Target of(String sleeve, String instrument) {
    Listing listing = listing(sleeve, instrument);
    return listing == null ? null : byPlace[listing.place()];
  }

  /** Gives an instrument the target back that it had. */
  void restore(String sleeve, String instrument, Target target) {
    Listing listing = listing(sleeve, instrument);
    if (listing != null) {
      byPlace[listing.place()] = target;
    }
  }

  private Listing listing(String sleeve, String instrument) {
    int place = universe.sleeve(sleeve);
    return place < 0 ? null : universe.listing(place, instrument);
  }

  /** As a fraction of nav; NaN for none yet, or where one is a number of units. */
  double of(int sleeve) {
    return bySleeve[sleeve];
  }

  /** Writes all targets, or reads them. */
  void pass(Archive archive, UnaryOperator<Target> each) {
    for (int place = 0; place < byPlace.length; place++) {
      byPlace[place] = each.apply(byPlace[place]);
    }
    archive.numbers(bySleeve);
  }

  /** Sums again after a decision; what has left the market is no target any more. */
  void sum(int day) {
    for (int s = 0; s < bySleeve.length; s++) {
      double target = sum(universe.listings(s), day);
      if (Double.compare(target, bySleeve[s]) != 0) {
        bySleeve[s] = target;
        changes.add(new Aims.Aim(day, s, target));
      }
    }
  }

  private double sum(Listings listings, int day) {
    double sum = Double.NaN;
    for (int i = 0; i < listings.size(); i++) {
      Listing listing = listings.get(i);
      Target target = byPlace[listing.place()];
      if (target == null || listing.lastDay() < day) {
        continue;
      }
      if (target instanceof Target.Quantity) {
        return Double.NaN;
      }
      sum = Double.isNaN(sum) ? weight(target) : sum + weight(target);
    }
    return sum;
  }

  private static double weight(Target target) {
    return target instanceof Target.Capital capital
        ? capital.weight()
        : ((Target.Notional) target).weight();
  }
}
