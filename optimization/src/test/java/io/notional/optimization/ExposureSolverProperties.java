package io.notional.optimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.core.lookthrough.FundMenu;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ExposureSolverProperties {
  /** Figures are rounded to twelve decimals, and a sum has a few of them. */
  private static final double ROUNDING = 1e-11;

  /** Two ways to a corner lose about that of a figure near 1. */
  private static final double CLOSE = 1e-9;

  private static final List<AssetClass> CLASSES =
      List.of(AssetClass.EQUITY, AssetClass.BONDS, AssetClass.GOLD);

  @Property
  void weightsKeepTheLimitsAndAddUp(@ForAll Random random) {
    ExposureProblem problem = problem(random);
    ExposureSolution solution = ExposureSolver.solve(problem);

    double sum = solution.freeCapital();
    for (DeclaredFund fund : problem.menu().funds()) {
      double weight = solution.weights().get(fund.id());
      sum += weight;
      assertThat(weight).isBetween(0.0, problem.maxWeight());
      if (problem.fixed().containsKey(fund.id())) {
        assertThat(weight).isEqualTo(problem.fixed().get(fund.id()));
      }
    }
    assertThat(sum).isCloseTo(1, within(ROUNDING));
    assertThat(solution.freeCapital()).isBetween(0.0, problem.fullyInvested() ? 0.0 : 1.0);
    solution
        .exposure()
        .forEach(
            (assetClass, exposure) -> {
              double target = problem.target().getOrDefault(assetClass, 0.0);
              assertThat(exposure)
                  .isCloseTo(exposure(problem, solution, assetClass), within(ROUNDING));
              assertThat(solution.residual().get(assetClass))
                  .isCloseTo(target - exposure, within(ROUNDING));
            });
  }

  @Property
  void aTargetThatSomeCornerMeetsIsMetAtNoWorseThanAnyCorner(@ForAll Random random) {
    ExposureProblem problem = problem(random);
    ExposureSolution solution = ExposureSolver.solve(problem);
    List<double[]> corners = Vertices.ofTarget(problem);

    assertThat(solution.feasible()).isEqualTo(!corners.isEmpty());
    Objective first = problem.objective();
    Objective second = first == Objective.FEE ? Objective.FREE_CAPITAL : Objective.FEE;
    double[] best = {cost(solution, first), cost(solution, second)};
    for (double[] corner : corners) {
      double[] cost = {cost(problem, corner, first), cost(problem, corner, second)};
      assertThat(best[0]).isLessThanOrEqualTo(cost[0] + CLOSE);
      if (cost[0] < best[0] + CLOSE) {
        assertThat(best[1]).isLessThanOrEqualTo(cost[1] + CLOSE);
      }
    }
  }

  /** No corner lies further along the residual: so none is nearer, nor any mix of corners. */
  @Property
  void nothingIsNearer(@ForAll Random random) {
    ExposureProblem problem = problem(random);
    ExposureSolution solution = ExposureSolver.solve(problem);

    double here = along(problem, solution, c -> solution.weights().get(c.id()));
    for (double[] corner : Vertices.ofLimits(problem)) {
      List<DeclaredFund> funds = problem.menu().funds();
      double there = along(problem, solution, fund -> corner[funds.indexOf(fund)]);
      assertThat(there).isLessThanOrEqualTo(here + CLOSE);
    }
  }

  @Property
  void theOrderOfFundsAndClassesChangesNoBit(@ForAll Random random) {
    ExposureProblem problem = problem(random);
    List<DeclaredFund> funds = new ArrayList<>(problem.menu().funds());
    Collections.shuffle(funds, random);
    List<AssetClass> classes = new ArrayList<>(problem.target().keySet());
    Collections.shuffle(classes, random);
    Map<AssetClass, Double> target = new LinkedHashMap<>();
    classes.forEach(c -> target.put(c, problem.target().get(c)));

    ExposureProblem shuffled =
        ExposureProblem.builder().from(problem).menu(new FundMenu(funds)).target(target).build();

    assertThat(ExposureSolver.solve(shuffled)).isEqualTo(ExposureSolver.solve(problem));
  }

  /** A limit that binds is one that is reached. */
  @Property
  void limitsThatBindAreReached(@ForAll Random random) {
    ExposureProblem problem = problem(random);
    ExposureSolution solution = ExposureSolver.solve(problem);

    assertThat(solution.onePointMore()).hasSize(problem.target().size());
    for (Limit limit : solution.binding()) {
      switch (limit.kind()) {
        case CAPITAL -> assertThat(solution.freeCapital()).isZero();
        case FULLY_INVESTED -> assertThat(problem.fullyInvested()).isTrue();
        case MAX_WEIGHT ->
            assertThat(solution.weights().get(limit.fund())).isEqualTo(problem.maxWeight());
        case FIXED -> assertThat(problem.fixed()).containsKey(limit.fund());
        case NO_SHORT -> assertThat(solution.weights().get(limit.fund())).isZero();
      }
    }
  }

  @Property
  void onePointMoreIsTheDifferenceToThatTarget(@ForAll Random random) {
    ExposureProblem problem = problem(random);
    ExposureSolution before = ExposureSolver.solve(problem);
    OnePointMore more = before.onePointMore().get(0);
    Map<AssetClass, Double> target = new LinkedHashMap<>(problem.target());
    target.merge(more.assetClass(), OnePointMore.POINT, Double::sum);

    ExposureSolution after =
        ExposureSolver.solve(ExposureProblem.builder().from(problem).target(target).build());

    assertThat(more.feasible()).isEqualTo(after.feasible());
    after
        .weights()
        .forEach(
            (id, weight) ->
                assertThat(before.weights().get(id) + more.weights().getOrDefault(id, 0.0))
                    .isCloseTo(weight, within(ROUNDING)));
    assertThat(before.freeCapital() + more.freeCapital())
        .isCloseTo(after.freeCapital(), within(ROUNDING));
    assertThat(before.fee() + more.fee()).isCloseTo(after.fee(), within(ROUNDING));
  }

  private static double exposure(
      ExposureProblem problem, ExposureSolution solution, AssetClass assetClass) {
    double sum = 0;
    for (DeclaredFund fund : problem.menu().funds()) {
      sum += solution.weights().get(fund.id()) * fund.exposures().to(assetClass);
    }
    return sum;
  }

  /** How far weights lead along the residual. */
  private static double along(
      ExposureProblem problem, ExposureSolution solution, ToDoubleFunction<DeclaredFund> weights) {
    double sum = 0;
    for (DeclaredFund fund : problem.menu().funds()) {
      for (Map.Entry<AssetClass, Double> residual : solution.residual().entrySet()) {
        double exposure = fund.exposures().to(residual.getKey());
        sum += weights.applyAsDouble(fund) * exposure * residual.getValue();
      }
    }
    return sum;
  }

  private static double cost(ExposureSolution solution, Objective objective) {
    return objective == Objective.FEE ? solution.fee() : -solution.freeCapital();
  }

  private static double cost(ExposureProblem problem, double[] corner, Objective objective) {
    List<DeclaredFund> funds = problem.menu().funds();
    if (objective == Objective.FREE_CAPITAL) {
      return -corner[funds.size()];
    }
    double fee = 0;
    for (int c = 0; c < funds.size(); c++) {
      fee += corner[c] * funds.get(c).fee();
    }
    return fee;
  }

  /** A problem with a few funds, of which some are alike or mixes of others, and its limits. */
  private static ExposureProblem problem(Random random) {
    List<DeclaredFund> funds = new ArrayList<>();
    int classes = 1 + random.nextInt(CLASSES.size());
    int size = 1 + random.nextInt(4);
    for (int i = 0; i < size; i++) {
      funds.add(Menus.fund("F" + i, exposures(random, classes), random.nextInt(8)));
    }
    FundMenu menu = new FundMenu(funds);
    ExposureProblem.Builder builder =
        ExposureProblem.builder()
            .menu(menu)
            .objective(random.nextBoolean() ? Objective.FEE : Objective.FREE_CAPITAL)
            .fullyInvested(random.nextInt(3) == 0)
            .maxWeight(random.nextInt(3) == 0 ? (3 + random.nextInt(8)) / 10.0 : 1);
    if (random.nextInt(3) == 0) {
      builder.putFixed("F0", random.nextInt(4) / 10.0);
    }
    Optional<ExposureProblem> problem = built(builder.target(target(random, menu)));
    Assume.that(problem.isPresent());
    return problem.get();
  }

  /** Empty where there are no weights within the limits at all. */
  private static Optional<ExposureProblem> built(ExposureProblem.Builder builder) {
    try {
      return Optional.of(builder.build());
    } catch (NotionalException e) {
      return Optional.empty();
    }
  }

  /** As funds declare them: a class or two, tenths, seldom a short. */
  private static Map<AssetClass, Double> exposures(Random random, int classes) {
    double[] steps = {0, 0, 0.3, 0.6, 0.9, 1, 1, 1.5, -0.5};
    Map<AssetClass, Double> exposures = new LinkedHashMap<>();
    for (int k = 0; k < classes; k++) {
      exposures.put(CLASSES.get(k), steps[random.nextInt(steps.length)]);
    }
    return exposures;
  }

  /** What some weights give, or whatever. */
  private static Map<AssetClass, Double> target(Random random, FundMenu menu) {
    Map<AssetClass, Double> target = new LinkedHashMap<>();
    int parts = 10 * menu.funds().size();
    boolean some = random.nextInt(3) > 0;
    List<Integer> weights = new ArrayList<>();
    menu.funds().forEach(fund -> weights.add(random.nextInt(11)));
    for (AssetClass assetClass : menu.classes()) {
      double sum = 0;
      for (int c = 0; c < weights.size(); c++) {
        sum += menu.funds().get(c).exposures().to(assetClass) * weights.get(c) / parts;
      }
      target.put(assetClass, some ? sum : random.nextInt(20) / 10.0 - 0.2);
    }
    return target;
  }
}
