package io.notional.core.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.core.builtin.CorePlugin;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.cost.Costs;
import io.notional.marginmodels.MarginModelsPlugin;
import io.notional.marginmodels.ScenarioMargin;
import io.notional.marginmodels.ScenarioSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RunParametersTest {
  private static final CostStress MARCH =
      new CostStress(LocalDate.of(2020, 3, 9), LocalDate.of(2020, 3, 31), 3);

  @Test
  void refusesStressesThatOverlapAndRangesThatEndBeforeTheyBegin() {
    CostStress april = new CostStress(MARCH.to(), LocalDate.of(2020, 4, 9), 2);
    assertThatThrownBy(() -> RunSettings.builder().addCostStresses(MARCH, april).build())
        .isInstanceOf(NotionalException.class)
        .hasMessage(
            "run.cost-stress ranges must not overlap but were 2020-03-09 to 2020-03-31 and"
                + " 2020-03-31 to 2020-04-09");
    Map<String, Object> reversed =
        Map.of("from", "2020-03-09", "to", "2020-03-08", "multiplier", 3.0);
    assertThatThrownBy(() -> config(Map.of("cost-stress", List.of(reversed))))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("run.cost-stress.from must not be after to (2020-03-08)");
    for (double multiplier : new double[] {-1e-9, 100.1, Double.NaN}) {
      assertThatThrownBy(() -> new CostStress(MARCH.from(), MARCH.to(), multiplier))
          .isInstanceOf(NotionalException.class)
          .hasMessageContaining("run.cost-stress.multiplier must be in [0, 100.0]");
    }
  }

  @Test
  void anEmptySectionIsEveryDefault() {
    assertThat(config(Map.of())).isEqualTo(RunSettings.DEFAULTS);
  }

  @Test
  void readsEverySetting() {
    RunSettings config =
        config(
            Map.ofEntries(
                Map.entry("nav", 5e6),
                Map.entry("fill", "same_close"),
                Map.entry("sizing", "EXECUTION"),
                Map.entry("contracts", "FRACTIONAL"),
                Map.entry("costs", false),
                Map.entry(
                    "cost-stress",
                    List.of(Map.of("from", "2020-03-09", "to", "2020-03-31", "multiplier", 3.0))),
                Map.entry("cash-buffer", 0.03),
                Map.entry("sweep-band", 0.04),
                Map.entry("line-limit", 0.06),
                Map.entry("line-spread", 0.007),
                Map.entry("cash-spread", 0.008),
                Map.entry("foreign-sweep", "never"),
                Map.entry("foreign-haircut", 0.09),
                Map.entry("account", "HEDGER"),
                Map.entry("margin", "scenario"),
                Map.entry("cut-order", List.of("ZB", "ZT")),
                Map.entry("checking", true),
                Map.entry("record", "NAV")));
    assertThat(config)
        .isEqualTo(
            RunSettings.builder()
                .nav(5e6)
                .fill(FillTiming.SAME_CLOSE)
                .sizing(Sizing.EXECUTION)
                .contracts(LotPolicy.FRACTIONAL)
                .costs(false)
                .addCostStresses(MARCH)
                .cashBuffer(0.03)
                .sweepBand(0.04)
                .lineLimit(0.06)
                .lineSpread(0.007)
                .cashSpread(0.008)
                .foreignSweep(ForeignSweep.NEVER)
                .foreignHaircut(0.09)
                .account(MarginAccount.HEDGER)
                .marginModel(new ScenarioMargin(ScenarioSettings.DEFAULTS))
                .addLiquidationOrder("ZB", "ZT")
                .checking(true)
                .build());
  }

  @Test
  void costsAreAFlagOrAModel() {
    assertThat(config(Map.of()).costs()).isTrue();
    assertThat(config(Map.of("costs", true)).costModel()).isEmpty();
    assertThat(config(Map.of("costs", false)).costs()).isFalse();
    assertThat(config(Map.of("costs", "none")).costs()).isFalse();
    RunSettings own =
        config(
            Map.of(
                "costs", Map.of("use", "commission-and-spread", "with", Map.of("commission", 2))));
    assertThat(own.costs()).isTrue();
    assertThat(own.costModel()).contains(new Costs(2, 0, 0));
    assertThatThrownBy(() -> config(Map.of("costs", "fre")))
        .hasMessageContaining("unknown cost-model 'fre'");
    assertThatThrownBy(() -> config(Map.of("costs", List.of(1))))
        .hasMessage(
            "run.costs must be true or false, or the id of a cost-model, or a map with use and with"
                + " but was a list");
  }

  static Stream<Parameter> numbers() {
    return RunParameters.ALL.list().stream().filter(p -> p.type() == ParameterType.NUMBER);
  }

  /** What the section lets in, the configuration takes; a step beyond, both refuse. */
  @ParameterizedTest
  @MethodSource("numbers")
  void hasTheRangesOfTheConfiguration(Parameter parameter) {
    assertThatCode(() -> config(Map.of(parameter.name(), parameter.min())))
        .doesNotThrowAnyException();
    assertThatCode(() -> config(Map.of(parameter.name(), parameter.max())))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> directly(parameter.name(), parameter.min() - 1e-3))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("run." + parameter.name());
    assertThatThrownBy(() -> directly(parameter.name(), parameter.max() * 1.001))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("run." + parameter.name());
  }

  private static RunSettings config(Map<String, Object> run) {
    Node.Mapping section = (Node.Mapping) Node.of(run, "");
    Catalog catalog = Catalog.of(new CorePlugin(), new MarginModelsPlugin());
    ResolvedConfig read = catalog.read(section, RunParameters.ALL, "run");
    return RunParameters.builder(read, RunComponents.of(read, catalog::component)).build();
  }

  private static RunSettings directly(String name, double value) {
    RunSettings.Builder builder = RunSettings.builder();
    switch (name) {
      case "nav" -> builder.nav(value);
      case "cash-buffer" -> builder.cashBuffer(value);
      case "sweep-band" -> builder.sweepBand(value);
      case "line-limit" -> builder.lineLimit(value);
      case "line-spread" -> builder.lineSpread(value);
      case "cash-spread" -> builder.cashSpread(value);
      case "foreign-haircut" -> builder.foreignHaircut(value);
      default -> throw new IllegalArgumentException("no range is known of " + name);
    }
    return builder.build();
  }
}
