package io.notional.optimization;

import static io.notional.api.instrument.AssetClass.BONDS;
import static io.notional.api.instrument.AssetClass.EQUITY;
import static io.notional.api.instrument.AssetClass.GOLD;
import static io.notional.api.instrument.AssetClass.MANAGED_FUTURES;
import static io.notional.optimization.Menus.AGG;
import static io.notional.optimization.Menus.FOUR;
import static io.notional.optimization.Menus.IVV;
import static io.notional.optimization.Menus.NTSX;
import static io.notional.optimization.Menus.UNLEVERED;
import static io.notional.optimization.Menus.efficient;
import static io.notional.optimization.Menus.fund;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.lookthrough.DeclaredFund;
import io.notional.core.lookthrough.FundMenu;
import io.notional.optimization.Limit.Kind;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ExposureSolverTest {
  private static final double ROUNDING = 1e-12;

  @Test
  void theMostFreeCapital() {
    ExposureSolution solution = ExposureSolver.solve(efficient().build());

    weights(solution, Map.of("NTSX", 2 / 3.0, "WTMF", 0.2, "IVV", 0.0, "AGG", 0.0));
    assertThat(solution.freeCapital()).isCloseTo(2 / 15.0, within(ROUNDING));
    assertThat(solution.fee()).isCloseTo((20 * 2 / 3.0 + 0.2 * 66) / 1e4, within(ROUNDING));
    assertThat(solution.feasible()).isTrue();
    assertThat(solution.binding()).isEmpty();
    assertThat(solution.residual().values()).containsOnly(0.0);
    assertThat(solution.exposure())
        .isEqualTo(Map.of(EQUITY, 0.6, BONDS, 0.4, MANAGED_FUTURES, 0.2));
  }

  @Test
  void theLowestFee() {
    ExposureSolution solution = ExposureSolver.solve(efficient().objective(Objective.FEE).build());

    weights(solution, Map.of("IVV", 0.24, "NTSX", 0.4, "AGG", 0.16, "WTMF", 0.2));
    assertThat(solution.freeCapital()).isZero();
    assertThat(solution.fee()).isEqualTo(0.00224);
    assertThat(solution.binding()).containsExactly(new Limit(Kind.CAPITAL, ""));
  }

  @Test
  void fullyInvested() {
    ExposureSolution solution = ExposureSolver.solve(efficient().fullyInvested(true).build());

    weights(solution, Map.of("IVV", 0.24, "NTSX", 0.4, "AGG", 0.16, "WTMF", 0.2));
    assertThat(solution.fee()).isEqualTo(0.00224);
    assertThat(solution.binding()).containsExactly(new Limit(Kind.FULLY_INVESTED, ""));
  }

  /**
   * With AGG at 0.1 the others have 0.9 of capital and lie in the plane e + b / 6 + m = 0.9: 1 for
   * IVV and WTMF, and 0.9 + 0.6 / 6 for NTSX. What they are to give is 0.6 + 0.3 / 6 + 0.2 = 0.85,
   * so the residual is the way from the plane, 0.05 along (1, 1 / 6, 1).
   */
  @Test
  void aFixedWeightThatCannotBe() {
    ExposureSolution solution =
        ExposureSolver.solve(efficient().fullyInvested(true).putFixed("AGG", 0.10).build());

    double scale = 0.05 / (1 + 1 + 1 / 36.0);
    assertThat(solution.feasible()).isFalse();
    assertThat(solution.residual().get(EQUITY)).isCloseTo(-scale, within(ROUNDING));
    assertThat(solution.residual().get(MANAGED_FUTURES)).isCloseTo(-scale, within(ROUNDING));
    assertThat(solution.residual().get(BONDS)).isCloseTo(-scale / 6, within(ROUNDING));
    assertThat(solution.weights()).containsEntry("AGG", 0.1);
    assertThat(solution.freeCapital()).isZero();
    assertThat(solution.binding())
        .containsExactly(new Limit(Kind.FULLY_INVESTED, ""), new Limit(Kind.FIXED, "AGG"));
  }

  @Test
  void unleveredFundsCannotStack() {
    ExposureSolution solution =
        ExposureSolver.solve(
            ExposureProblem.builder()
                .menu(UNLEVERED)
                .target(Map.of(EQUITY, 0.9, BONDS, 0.9))
                .build());

    weights(solution, Map.of("IVV", 0.5, "AGG", 0.5, "WTMF", 0.0));
    assertThat(solution.feasible()).isFalse();
    assertThat(solution.residual())
        .isEqualTo(Map.of(EQUITY, 0.4, BONDS, 0.4, MANAGED_FUTURES, 0.0));
    assertThat(solution.binding()).containsExactly(new Limit(Kind.CAPITAL, ""));
  }

  @Test
  void theGreatestWeightBinds() {
    ExposureSolution free = ExposureSolver.solve(efficient().maxWeight(0.5).build());
    weights(free, Map.of("NTSX", 0.5, "IVV", 0.15, "AGG", 0.1, "WTMF", 0.2));
    assertThat(free.binding()).containsExactly(new Limit(Kind.MAX_WEIGHT, "NTSX"));

    ExposureSolution nearest =
        ExposureSolver.solve(
            ExposureProblem.builder()
                .menu(UNLEVERED)
                .target(Map.of(EQUITY, 0.5, BONDS, 0.1))
                .maxWeight(0.4)
                .build());
    weights(nearest, Map.of("IVV", 0.4, "AGG", 0.1, "WTMF", 0.0));
    assertThat(nearest.binding()).containsExactly(new Limit(Kind.MAX_WEIGHT, "IVV"));
  }

  @Test
  void nothingCanBeHeldShort() {
    ExposureSolution solution =
        ExposureSolver.solve(
            ExposureProblem.builder()
                .menu(UNLEVERED)
                .target(Map.of(EQUITY, 0.5, BONDS, -0.2))
                .build());

    weights(solution, Map.of("IVV", 0.5, "AGG", 0.0, "WTMF", 0.0));
    assertThat(solution.residual()).containsEntry(BONDS, -0.2);
    assertThat(solution.binding()).containsExactly(new Limit(Kind.NO_SHORT, "AGG"));
  }

  @Test
  void classesThatAreNotNamedAreToHaveNone() {
    ExposureSolution solution =
        ExposureSolver.solve(
            ExposureProblem.builder()
                .menu(new FundMenu(List.of(NTSX)))
                .target(Map.of(EQUITY, 0.585))
                .build());

    // the foot of (0.585, 0) on the line through (0.9, 0.6)
    weights(solution, Map.of("NTSX", 0.585 * 0.9 / (0.9 * 0.9 + 0.6 * 0.6)));
    assertThat(solution.residual().get(BONDS)).isNegative();
  }

  @Test
  void aFundThatIsShortTakesAway() {
    DeclaredFund hedged = fund("HEDGED", Map.of(EQUITY, 1.0, BONDS, -0.5), 10);

    ExposureSolution solution =
        ExposureSolver.solve(
            ExposureProblem.builder()
                .menu(new FundMenu(List.of(hedged, IVV, AGG)))
                .target(Map.of(EQUITY, 0.8, BONDS, -0.25))
                .build());

    weights(solution, Map.of("HEDGED", 0.5, "IVV", 0.3, "AGG", 0.0));
    assertThat(solution.feasible()).isTrue();
  }

  /** Of three alike the cheapest, of two that cost the same the first by name. */
  @Test
  void equalsAreChosenByFeeAndThenByName() {
    FundMenu menu =
        new FundMenu(
            List.of(
                fund("B", Map.of(EQUITY, 1.0), 3),
                fund("C", Map.of(EQUITY, 1.0), 2),
                fund("A", Map.of(EQUITY, 1.0), 2)));
    for (Objective objective : Objective.values()) {
      ExposureSolution solution =
          ExposureSolver.solve(
              ExposureProblem.builder()
                  .menu(menu)
                  .target(Map.of(EQUITY, 0.7))
                  .maxWeight(0.5)
                  .objective(objective)
                  .build());
      weights(solution, Map.of("A", 0.5, "C", 0.2, "B", 0.0));
    }
  }

  @Test
  void whatOneMorePointWouldTake() {
    List<OnePointMore> more =
        ExposureSolver.solve(efficient().fullyInvested(true).build()).onePointMore();

    // Stocks: x of NTSX saves x/2 of capital, so 0.02 more of it pay for 0.01
    assertThat(more)
        .containsExactly(
            new OnePointMore(
                BONDS,
                true,
                new TreeMap<>(Map.of("AGG", -0.002, "IVV", -0.018, "NTSX", 0.02)),
                0,
                0.000034),
            new OnePointMore(
                EQUITY,
                true,
                new TreeMap<>(Map.of("AGG", -0.012, "IVV", -0.008, "NTSX", 0.02)),
                0,
                0.000034),
            new OnePointMore(
                MANAGED_FUTURES,
                true,
                new TreeMap<>(Map.of("AGG", -0.012, "IVV", -0.018, "NTSX", 0.02, "WTMF", 0.01)),
                0,
                0.000097));
  }

  @Test
  void onePointMoreThanThereIs() {
    OnePointMore more =
        ExposureSolver.solve(
                ExposureProblem.builder()
                    .menu(UNLEVERED)
                    .target(Map.of(EQUITY, 0.6, BONDS, 0.4))
                    .build())
            .onePointMore()
            .get(1);

    assertThat(more.assetClass()).isEqualTo(EQUITY);
    assertThat(more.feasible()).isFalse();
    assertThat(more.weights()).isEqualTo(Map.of("IVV", 0.005, "AGG", -0.005));
  }

  @Test
  void everythingFixedLeavesNoChoice() {
    ExposureSolution solution =
        ExposureSolver.solve(
            efficient()
                .putFixed("IVV", 0.25)
                .putFixed("NTSX", 0.4)
                .putFixed("AGG", 0.15)
                .putFixed("WTMF", 0.2)
                .build());

    weights(solution, Map.of("IVV", 0.25, "NTSX", 0.4, "AGG", 0.15, "WTMF", 0.2));
    assertThat(solution.residual().get(EQUITY)).isCloseTo(-0.01, within(ROUNDING));
    assertThat(solution.binding())
        .extracting(Limit::kind, Limit::fund)
        .contains(tuple(Kind.FIXED, "IVV"));
  }

  @Test
  void aTargetThatIsMetWithRoundedFiguresIsMet() {
    ExposureSolution solution =
        ExposureSolver.solve(
            ExposureProblem.builder()
                .menu(FOUR)
                .target(Map.of(EQUITY, 0.3333, BONDS, 0.2222))
                .build());

    assertThat(solution.feasible()).isTrue();
    assertThat(solution.weights().get("NTSX")).isCloseTo(0.2222 / 0.6, within(ROUNDING));
  }

  @Test
  void ninetyNinetyFromOneFund() {
    ExposureSolution solution =
        ExposureSolver.solve(
            ExposureProblem.builder()
                .menu(new FundMenu(List.of(fund("GDE", Map.of(EQUITY, 0.9, GOLD, 0.9), 20), IVV)))
                .target(Map.of(EQUITY, 0.9, GOLD, 0.9))
                .build());

    weights(solution, Map.of("GDE", 1.0, "IVV", 0.0));
    assertThat(solution.feasible()).isTrue();
    assertThat(solution.freeCapital()).isZero();
  }

  private static void weights(ExposureSolution solution, Map<String, Double> expected) {
    assertThat(solution.weights()).containsOnlyKeys(expected.keySet());
    expected.forEach(
        (id, weight) ->
            assertThat(solution.weights().get(id)).as(id).isCloseTo(weight, within(ROUNDING)));
  }
}
