package io.notional.optimization;

import static io.notional.api.instrument.AssetClass.BONDS;
import static io.notional.api.instrument.AssetClass.CASH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.instrument.AssetClass;
import org.junit.jupiter.api.Test;

class ExposureProblemTest {
  @Test
  void hasDefaults() {
    ExposureProblem problem = Menus.efficient().build();

    assertThat(problem.objective()).isEqualTo(Objective.FREE_CAPITAL);
    assertThat(problem.fullyInvested()).isFalse();
    assertThat(problem.maxWeight()).isEqualTo(1);
    assertThat(problem.fixed()).isEmpty();
  }

  @Test
  void everythingWrongIsSaidTogether() {
    ExposureProblem.Builder wrong =
        ExposureProblem.builder()
            .menu(Menus.FOUR)
            .putTarget(new AssetClass("equities"), 0.6)
            .putTarget(CASH, 0.1)
            .putTarget(BONDS, Double.NaN)
            .maxWeight(0)
            .putFixed("NTSK", 0.1)
            .putFixed("AGG", -0.1);

    assertThatThrownBy(wrong::build)
        .hasMessageContaining(
            "unknown asset class of the menu's funds 'equities'; did you mean 'equity'? (known:"
                + " bonds, equity, managed-futures)")
        .hasMessageContaining("the target may not name cash, which is no exposure")
        .hasMessageContaining("the target of bonds must be in [-10.0, 10.0] but was NaN")
        .hasMessageContaining("the greatest weight must be in (0, 1] but was 0.0")
        .hasMessageContaining("unknown fund of the menu 'NTSK'; did you mean 'NTSX'?")
        .hasMessageContaining("the fixed weight of AGG must be in [0.0, 1.0] but was -0.1");
  }

  @Test
  void aTargetIsNeeded() {
    assertThatThrownBy(() -> ExposureProblem.builder().menu(Menus.FOUR).build())
        .hasMessage("a target must name at least one asset class");
  }

  @Test
  void theLimitsMustLeaveRoom() {
    assertThatThrownBy(() -> Menus.efficient().putFixed("IVV", 0.7).putFixed("AGG", 0.5).build())
        .hasMessage("fixed weights must sum to at most 1 but sum to 1.2");
    assertThatThrownBy(() -> Menus.efficient().maxWeight(0.3).putFixed("AGG", 0.5).build())
        .hasMessage("the fixed weight of AGG is 0.5, above the greatest weight 0.3");
    assertThatThrownBy(() -> Menus.efficient().maxWeight(0.2).fullyInvested(true).build())
        .hasMessage("to be fully invested, weights must be able to sum to 1 but reach 0.8");
  }

  @Test
  void objectivesAndLimitsHaveNames() {
    assertThat(Objective.parse("fee")).isEqualTo(Objective.FEE);
    assertThat(Objective.parse("free-capital")).isEqualTo(Objective.FREE_CAPITAL);
    assertThatThrownBy(() -> Objective.parse("fees"))
        .hasMessage("unknown objective 'fees'; did you mean 'fee'? (known: free-capital, fee)");
    assertThat(new Limit(Limit.Kind.FIXED, "AGG")).hasToString("the fixed weight of AGG");
    assertThat(Limit.Kind.MAX_WEIGHT.id()).isEqualTo("max-weight");
  }
}
