package io.notional.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.catalog.Catalog;
import io.notional.files.plan.RunPlan;
import io.notional.testkit.LookAhead;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programmes on real data: another future, or none, changes no earlier decision or estimate. */
@Tag("slow")
class TrendFutureTest {
  private static final List<String> MARKETS =
      List.of("ZN", "ZB", "GILT", "ES", "6J", "ZC", "ZS", "GC", "CL", "HO", "LE", "SB");

  private static Map<String, Object> spec(String preset) {
    Map<String, Object> energy = Map.of("sector", "energy", "markets", List.of("CL", "HO"));
    return Map.of(
        "strategy",
        "trend",
        "preset",
        preset,
        "with",
        Map.of("markets", MARKETS, "groups", List.of(energy)),
        "run",
        Map.of("nav", 1e9, "fill", "SAME_CLOSE", "contracts", "FRACTIONAL"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"tsmom", "century", "ewmac", "wtmf-classic", "wtmf"})
  void anotherFutureChangesNothingEarlier(String preset) {
    RunPlan plan =
        TrendRuns.plan(Catalog.load(), "1990-01-02", "1996-12-31").spec(spec(preset)).build();

    List<LocalDate> known = List.of(LocalDate.of(1992, 3, 12), LocalDate.of(1994, 6, 30));
    assertThat(LookAhead.on(plan.market(), plan.config()).leaks(any -> plan.strategy(), known))
        .isEmpty();
  }
}
