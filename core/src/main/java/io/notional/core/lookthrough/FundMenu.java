package io.notional.core.lookthrough;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.config.Nearest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Funds that a blend may be made of. Immutable.
 *
 * @param funds in the order of their ids, whatever the order in which they were given
 */
public record FundMenu(List<DeclaredFund> funds) {
  private static final double TOLERANCE = 1e-9;

  /**
   * @throws NotionalException {@code MISSING_VALUE} without a fund, {@code CONFLICT} if two have
   *     the same id
   */
  public FundMenu {
    funds = funds.stream().sorted(Comparator.comparing(DeclaredFund::id)).toList();
    Problems problems = new Problems();
    if (funds.isEmpty()) {
      problems.add(ErrorCode.MISSING_VALUE, "a menu must have at least one fund");
    }
    for (int i = 1; i < funds.size(); i++) {
      String id = funds.get(i).id();
      if (funds.get(i - 1).id().equals(id)) {
        problems.add(ErrorCode.CONFLICT, "two funds of the menu have the id " + id);
      }
    }
    problems.throwIfAny();
  }

  /** The ids, in their order. */
  public List<String> ids() {
    return funds.stream().map(DeclaredFund::id).toList();
  }

  /** The asset classes that some fund is exposed to, in the order of their ids. */
  public SortedSet<AssetClass> classes() {
    SortedSet<AssetClass> classes = new TreeSet<>(Exposures.BY_ID);
    funds.forEach(fund -> classes.addAll(fund.exposures().byClass().keySet()));
    return classes;
  }

  /** One fund. */
  public Optional<DeclaredFund> find(String id) {
    return funds.stream().filter(fund -> fund.id().equals(id)).findFirst();
  }

  /**
   * The look-through of a blend, at the level of the funds it holds.
   *
   * @param weights capital by the ids of funds, fractions of nav
   * @throws NotionalException with every name that is no fund of the menu and every weight that is
   *     not in [0, 1], or {@code OUT_OF_RANGE} if they sum to more than 1
   */
  public LookThrough lookThrough(Map<String, Double> weights) {
    check(weights);
    List<LookThrough.Row> rows = new ArrayList<>();
    for (DeclaredFund fund : funds) {
      double weight = weights.getOrDefault(fund.id(), 0.0);
      if (weight > 0) {
        rows.addAll(rows(fund, weight));
      }
    }
    return new LookThrough(Level.FUNDS, rows);
  }

  private void check(Map<String, Double> weights) {
    Problems problems = new Problems();
    double sum = 0;
    for (Map.Entry<String, Double> entry : new TreeMap<>(weights).entrySet()) {
      double weight = entry.getValue();
      if (find(entry.getKey()).isEmpty()) {
        String message = Nearest.unknown("fund of the menu", entry.getKey(), ids());
        problems.add(ErrorCode.UNKNOWN_NAME, message);
      }
      problems.requireIn("the weight of " + entry.getKey(), weight, 0, 1);
      sum += weight;
    }
    if (problems.list().isEmpty() && sum > 1 + TOLERANCE) {
      String message = "the weights of a blend must sum to at most 1 but sum to " + sum;
      problems.add(ErrorCode.OUT_OF_RANGE, message);
    }
    problems.throwIfAny();
  }

  /** A row for each class that the fund is exposed to or keeps capital in. */
  private static List<LookThrough.Row> rows(DeclaredFund fund, double weight) {
    SortedSet<AssetClass> classes = new TreeSet<>(Exposures.BY_ID);
    classes.addAll(fund.exposures().byClass().keySet());
    classes.addAll(fund.capital().keySet());
    return classes.stream()
        .map(
            assetClass ->
                new LookThrough.Row(
                    fund.id(),
                    assetClass,
                    weight * fund.capital().getOrDefault(assetClass, 0.0),
                    weight * fund.exposures().to(assetClass)))
        .toList();
  }
}
