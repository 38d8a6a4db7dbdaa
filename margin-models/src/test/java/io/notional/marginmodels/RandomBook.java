package io.notional.marginmodels;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginModel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Positions that nothing is known of but a seed, and what models ask for them. */
final class RandomBook {
  static final List<String> TREASURIES = List.of("ZT", "ZF", "ZN", "TN", "ZB", "UB");
  static final List<String> OTHERS = List.of("CL", "ES", "GC");
  private static final int DAYS = 120;

  /** Every model that ships. */
  static final List<MarginModel> MODELS =
      List.of(
          new PercentMargin(new MarginFractions(0.06, 0.05), java.util.Map.of()),
          new ScenarioMargin(ScenarioSettings.DEFAULTS),
          new HistoricalMargin(historical().build()),
          new HistoricalMargin(historical().measure(TailMeasure.VALUE_AT_RISK).build()));

  /** A position in a contract. */
  record Position(String product, int month, double quantity) {
    Position times(double factor) {
      return new Position(product, month, factor * quantity);
    }
  }

  /** What is asked for a book. */
  record Asked(double initial, double maintenance) {}

  private RandomBook() {}

  static HistoricalSettings.Builder historical() {
    return HistoricalSettings.builder().minHistory(DAYS).window(100).stressWindow(DAYS).level(0.95);
  }

  static List<Position> positions(long seed, List<String> products) {
    Random random = new Random(seed);
    List<Position> positions = new ArrayList<>();
    for (String product : products) {
      for (int month : new int[] {9, 12}) {
        double quantity = random.nextInt(41) - 20;
        if (random.nextInt(3) > 0 && Math.abs(quantity) > 0) {
          positions.add(new Position(product, month, quantity));
        }
      }
    }
    return positions;
  }

  static List<Position> together(List<Position> some, List<Position> others) {
    List<Position> all = new ArrayList<>(some);
    all.addAll(others);
    return all;
  }

  static List<Position> shuffled(List<Position> positions, long seed) {
    List<Position> shuffled = new ArrayList<>(positions);
    Collections.shuffle(shuffled, new Random(seed));
    return shuffled;
  }

  static Asked ask(MarginModel model, List<Position> positions) {
    BoundMargin margin = model.bind(book(positions));
    margin.assess();
    return new Asked(margin.initial(), margin.maintenance());
  }

  static HandBook book(List<Position> positions) {
    HandBook book = new HandBook();
    for (Position position : positions) {
      add(book, position);
    }
    return book;
  }

  /** What a contract is depends on its product alone. */
  private static void add(HandBook book, Position position) {
    Random random = new Random(position.product().hashCode());
    double maintenance = 500 + random.nextInt(2500);
    double[] changes = new double[DAYS];
    double volatility = 0.002 + 0.01 * random.nextDouble();
    Random market = new Random(7);
    for (int i = 0; i < DAYS; i++) {
      changes[i] = volatility * (0.7 * market.nextGaussian() + 0.3 * random.nextGaussian());
    }
    book.add(position.product(), position.quantity())
        .delivery(position.month())
        .notional(50_000 + random.nextInt(200_000))
        .exchange(Math.rint(1.1 * maintenance), maintenance)
        .duration(1.5 + 15 * random.nextDouble())
        .changes(changes);
  }
}
