package io.notional.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Provider;
import io.notional.api.roll.RollRule;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values are read as from a spec. */
class ComponentsTest {
  private Config seen;

  /** Makes nothing: only what it was handed counts. */
  private final Provider<RollRule> provider =
      new Provider<>() {
        @Override
        public String id() {
          return "seen";
        }

        @Override
        public ComponentKind<RollRule> kind() {
          return ComponentKind.ROLL_RULE;
        }

        @Override
        public Parameters parameters() {
          return Parameters.of(
              Parameter.integer("days", 1, 60, "days").withDefault(5),
              Parameter.groups("parts", Parameters.of(Parameter.number("share", 0, 1, "of 1")))
                  .optional());
        }

        @Override
        public RollRule create(Config config, Context context) {
          seen = config;
          return null;
        }
      };

  @Test
  void defaultsAreFilledInAndPlacesAreNames() {
    Components.make(provider, "parts", List.of(Map.of("share", 0.5)));

    assertThat(seen.integer("days")).isEqualTo(5);
    assertThat(seen.where("days")).isEmpty();
    Config part = seen.groups("parts").get(0);
    assertThat(part.number("share")).isEqualTo(0.5);
    assertThat(part.where("share")).isEqualTo("spec, parts[0].share");
  }

  @Test
  void everyProblemIsReportedAsTheHostDoes() {
    assertThatThrownBy(() -> Components.make(provider, "dys", 3, "days", 61))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("unknown key 'dys'; did you mean 'days'?")
        .hasMessageContaining("days must be in [1, 60] but was 61");
  }
}
