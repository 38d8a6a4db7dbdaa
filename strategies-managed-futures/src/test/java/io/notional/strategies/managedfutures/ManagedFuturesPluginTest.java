package io.notional.strategies.managedfutures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.strategies.managedfutures.program.MomentumSleeveProvider;
import io.notional.testkit.Components;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class ManagedFuturesPluginTest {
  private final Plugin plugin =
      ServiceLoader.load(Plugin.class).stream()
          .map(ServiceLoader.Provider::get)
          .filter(ManagedFuturesPlugin.class::isInstance)
          .findFirst()
          .orElseThrow();

  @Test
  void isFoundWithAllItProvides() {
    assertThat(plugin.id()).isEqualTo("managed-futures");
    assertThat(plugin.spiVersion()).isEqualTo(Plugin.SPI_VERSION);
    assertThat(plugin.providers())
        .extracting(p -> p.kind().id(), Provider::id)
        .containsExactly(
            tuple("strategy", "time-series-momentum"),
            tuple("sleeve", "time-series-momentum"),
            tuple("strategy", "trend"),
            tuple("sleeve", "trend"),
            tuple("signal", "momentum"),
            tuple("signal", "momentum-vote"),
            tuple("signal", "ewmac"),
            tuple("signal", "breakout"),
            tuple("signal", "trend-statistic"),
            tuple("signal", "carry"));
  }

  @Test
  void marketsAreAllThatMustBeGiven() {
    for (Provider<?> provider : plugin.providers()) {
      List<String> required =
          provider.kind().equals(ComponentKind.SIGNAL) ? List.of() : List.of("markets");
      assertThat(provider.parameters().list())
          .filteredOn(Parameter::required)
          .extracting(Parameter::name)
          .isEqualTo(required);
    }
  }

  @Test
  void everyParameterIsDescribedAndItsDefaultAllowed() {
    for (Provider<?> provider : plugin.providers()) {
      assertThat(provider.description()).isNotBlank();
      for (Parameter parameter : provider.parameters().list()) {
        assertThat(parameter.description()).as(parameter.name()).isNotBlank();
        if (parameter.type() == ParameterType.NUMBER || parameter.type() == ParameterType.INTEGER) {
          assertThat(parameter.unit()).as(parameter.name()).isNotBlank();
          parameter
              .fallback()
              .ifPresent(
                  usual ->
                      assertThat(((Number) usual).doubleValue())
                          .as(parameter.name())
                          .isBetween(parameter.min(), parameter.max()));
        }
      }
    }
  }

  @Test
  void aSleeveIsNamedByItsFund() {
    MomentumSleeveProvider provider = new MomentumSleeveProvider();

    assertThat(Components.make(provider, "markets", List.of("A"), "sleeve", "crisis-alpha").id())
        .isEqualTo("crisis-alpha");
    assertThatThrownBy(() -> Components.make(provider, "markets", List.of("A"), "sleeve", "A b"))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("sleeve must start with a letter");
  }
}
