package io.notional.marginmodels;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Products whose gains and losses offset each other. Amounts are in the base currency. */
final class SimulatedGroup {
  private final HistoricalSettings settings;
  private final List<SimulatedProduct> members = new ArrayList<>();

  /** Those of the members that are held and have a past. */
  private final List<SimulatedProduct> simulated = new ArrayList<>();

  private final Tail tail;
  private final double[] gains;
  private final int minHistory;
  private final double horizon;

  /**
   * @param tail shared by all groups of a book, as is {@code gains}
   */
  SimulatedGroup(HistoricalSettings settings, Tail tail, double[] gains) {
    this.settings = settings;
    this.tail = tail;
    this.gains = gains;
    this.minHistory = settings.minHistory();
    this.horizon = Math.sqrt(settings.horizonDays());
  }

  /** Adds a product, in the order of ids. */
  SimulatedProduct add(String id) {
    SimulatedProduct product = new SimulatedProduct(id, settings);
    members.add(product);
    members.sort(Comparator.comparing(member -> member.id));
    return product;
  }

  List<SimulatedProduct> members() {
    return members;
  }

  /** The requirement of what is held with a long enough past; zero when there is none. */
  double maintenance() {
    double least = 0;
    double spreads = 0;
    simulated.clear();
    for (int i = 0; i < members.size(); i++) {
      SimulatedProduct product = members.get(i);
      if (product.isHeld() && product.known() >= minHistory) {
        simulated.add(product);
        least += settings.floor() * Math.abs(product.net());
        spreads += settings.floor() * product.spreads();
      }
    }
    if (simulated.isEmpty()) {
      return 0;
    }
    double current = loss(settings.window(), true);
    double stressed = settings.stressWeight() > 0 ? stressed() : 0;
    double risk = current + settings.stressWeight() * Math.max(0, stressed - current);
    return Math.max(least, horizon * risk) + spreads;
  }

  private double stressed() {
    if (simulated.size() == 1) {
      SimulatedProduct only = simulated.get(0);
      return only.stressed.loss(only.net(), tail, gains);
    }
    return loss(settings.stressWindow(), false);
  }

  /** The loss at the level over the days that all products have in common. */
  private double loss(int window, boolean scaled) {
    int days = window;
    for (int i = 0; i < simulated.size(); i++) {
      days = Math.min(days, simulated.get(i).history.size());
    }
    Arrays.fill(gains, 0, days, 0);
    for (int i = 0; i < simulated.size(); i++) {
      SimulatedProduct product = simulated.get(i);
      if (scaled) {
        product.history.addScaledGains(product.net(), gains, days, settings.scalingCap());
      } else {
        product.history.addGains(product.net(), gains, days);
      }
    }
    return tail.loss(gains, days);
  }
}
