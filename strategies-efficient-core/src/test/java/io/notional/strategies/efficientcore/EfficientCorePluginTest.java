package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.api.strategy.Strategy;
import io.notional.testkit.Components;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class EfficientCorePluginTest {
  private final Plugin plugin =
      ServiceLoader.load(Plugin.class).stream()
          .map(ServiceLoader.Provider::get)
          .filter(EfficientCorePlugin.class::isInstance)
          .findFirst()
          .orElseThrow();

  @Test
  void isFoundWithAllItProvides() {
    assertThat(plugin.id()).isEqualTo("efficient-core");
    assertThat(plugin.spiVersion()).isEqualTo(Plugin.SPI_VERSION);
    assertThat(plugin.providers())
        .extracting(p -> p.kind().id(), Provider::id)
        .containsExactly(
            tuple("strategy", "stacked"),
            tuple("strategy", "efficient-core"),
            tuple("strategy", "portfolio"),
            tuple("strategy", "blend"),
            tuple("sleeve", "basket"),
            tuple("sleeve", "ladder"),
            tuple("sleeve", "bills"),
            tuple("sleeve", "largest-names"),
            tuple("sleeve", "representative-sample"),
            tuple("rebalance-rule", "band-and-calendar"));
  }

  @Test
  void everyParameterIsDescribedAndItsDefaultAllowed() {
    for (Provider<?> provider : plugin.providers()) {
      assertThat(provider.description()).isNotBlank();
      assertDescribed(provider.parameters());
    }
  }

  @Test
  void presetsMakeTheirFunds() {
    Provider<Strategy> provider = new EfficientCoreProvider();

    assertThat(provider.presets())
        .extracting(
            Preset::id, p -> equity(fund(provider, p)), p -> fund(provider, p).expenseRatio())
        .containsExactly(
            tuple("NTSX", List.of("IVV"), 0.0020),
            tuple("NTSI", List.of("EFA"), 0.0026),
            tuple("NTSE", List.of("EEM"), 0.0032));
  }

  private static Strategy fund(Provider<Strategy> provider, Preset preset) {
    return Components.make(provider, preset.values());
  }

  private static List<String> equity(Strategy fund) {
    return fund.sleeves().get(0).requirements().stream().map(r -> r.instrument()).toList();
  }

  private static void assertDescribed(Parameters parameters) {
    for (Parameter parameter : parameters.list()) {
      assertThat(parameter.description()).as(parameter.name()).isNotBlank();
      parameter.nested().ifPresent(EfficientCorePluginTest::assertDescribed);
      if (numeric(parameter)) {
        assertThat(parameter.unit()).as(parameter.name()).isNotBlank();
        assertThat(parameter.max()).as(parameter.name()).isFinite();
        parameter.fallback().ifPresent(value -> assertAllowed(parameter, (Number) value));
      }
    }
  }

  private static boolean numeric(Parameter parameter) {
    return parameter.type() == ParameterType.NUMBER || parameter.type() == ParameterType.INTEGER;
  }

  private static void assertAllowed(Parameter parameter, Number value) {
    assertThat(value.doubleValue())
        .as(parameter.name())
        .isBetween(parameter.min(), parameter.max());
  }
}
