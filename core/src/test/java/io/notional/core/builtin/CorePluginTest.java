package io.notional.core.builtin;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.core.roll.CalendarRoll;
import io.notional.core.simulation.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CorePluginTest {
  private static final Catalog CATALOG = Catalog.load();

  @Test
  void everyHostHasIt() {
    assertThat(CATALOG.ids(ComponentKind.ROLL_RULE)).contains("calendar");
    assertThat(CATALOG.ids(ComponentKind.MARGIN_MODEL)).contains("exchange");
    assertThat(CATALOG.plugins())
        .filteredOn(plugin -> plugin.id().equals("core"))
        .singleElement()
        .satisfies(
            plugin ->
                assertThat(plugin.providers())
                    .allSatisfy(provider -> assertThat(provider.description()).isNotEmpty()));
  }

  @Test
  void itsIdIsReserved() {
    Plugin other =
        new Plugin() {
          @Override
          public String id() {
            return "core";
          }

          @Override
          public int spiVersion() {
            return Plugin.SPI_VERSION;
          }

          @Override
          public List<Provider<?>> providers() {
            return List.of();
          }
        };

    Refused.with(ErrorCode.BAD_PLUGIN, () -> Catalog.of(other)).contains("'core'", "Notional");
  }

  @Test
  void rollsByTheCalendar() {
    assertThat(roll(Map.of())).isEqualTo(new CalendarRoll(5));
    assertThat(roll(Map.of("days", 3))).isEqualTo(new CalendarRoll(3));
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> roll(Map.of("days", 61))).contains("[1, 60]", "61");
  }

  private static Object roll(Map<String, Object> with) {
    Node.Mapping values = (Node.Mapping) Node.of(with, "");
    return CATALOG
        .create(ComponentKind.ROLL_RULE, "calendar", Optional.empty(), values, "")
        .component();
  }
}
