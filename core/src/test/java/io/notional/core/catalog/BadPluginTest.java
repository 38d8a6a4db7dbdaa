package io.notional.core.catalog;

import static io.notional.core.catalog.Fakes.echo;
import static io.notional.core.catalog.Fakes.plugin;
import static io.notional.core.catalog.Fakes.provider;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Preset;
import io.notional.api.plugin.Provider;
import io.notional.core.catalog.Fakes.FakePlugin;
import io.notional.core.catalog.Fakes.FakeProvider;
import io.notional.core.catalog.Fakes.Word;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything for which a catalog refuses a plugin. HERE stands for the location of the tests. */
class BadPluginTest {
  private static final String HERE = CodeLocation.of(BadPluginTest.class);

  static Stream<Arguments> badPlugins() {
    return Stream.of(
        bad(
            "the id of plugin class io.notional.core.catalog.Fakes$FakePlugin (HERE) must be"
                + " lower-case letters, digits and hyphens but was 'No Good'",
            plugin("No Good")),
        bad(
            "plugin 'old' (HERE) was built for SPI version 7 but this host has SPI version 1",
            new FakePlugin("old", 7, List.of())),
        bad("two plugins have the id 'a': HERE and HERE", plugin("a"), plugin("a")),
        bad(
            "two providers of kind word have the id 'echo':"
                + " plugin 'a' (HERE) and plugin 'b' (HERE)",
            plugin("a", echo()),
            plugin("b", echo())),
        bad(
            "plugin class io.notional.core.catalog.Fakes$FakePlugin (HERE) returned null from id()",
            plugin(null)),
        bad(
            "plugin 'a' (HERE) returned null from providers()",
            new FakePlugin("a", Plugin.SPI_VERSION, null)),
        bad(
            "plugin 'thrower' (HERE) failed in providers(): IllegalStateException: boom",
            new Thrower()),
        bad(
            "plugin 'a' (HERE) returned a null provider",
            new FakePlugin("a", Plugin.SPI_VERSION, Arrays.asList((Provider<?>) null))));
  }

  static Stream<Arguments> badProviders() {
    return Stream.of(
        bad(
            "the id of word 'Echo' of plugin 'a' (HERE) must be lower-case letters, digits and"
                + " hyphens but was 'Echo'",
            plugin("a", fake("Echo", Parameters.NONE))),
        bad(
            "provider 'x' of plugin 'a' (HERE) returned null from parameters()",
            plugin("a", fake("x", null))),
        bad(
            "provider 'x' of plugin 'a' (HERE) returned null from presets()",
            plugin("a", new FakeProvider("x", Parameters.NONE, null, (c, x) -> new Word("")))),
        bad(
            "word 'x' of plugin 'a' (HERE) has two presets named 'P'",
            plugin("a", withPresets("P", "P"))),
        bad(
            "word 'x' of plugin 'a' (HERE): the default of n is refused: n must be in [0, 1] but"
                + " was 2",
            plugin("a", fake("x", Parameters.of(Parameter.number("n", 0, 1, "").withDefault(2))))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource({"badPlugins", "badProviders"})
  void isRefusedWithItsNameAndLocation(String message, List<Plugin> plugins) {
    assertThat(problems(plugins.toArray(Plugin[]::new)))
        .containsExactly(Problem.of(ErrorCode.BAD_PLUGIN, message.replace("HERE", HERE)));
  }

  @Test
  void reportsAllOfThemTogether() {
    assertThat(
            problems(
                plugin("NO"),
                new Thrower(),
                plugin("a", fake("X", Parameters.NONE), fake("y", null))))
        .hasSize(4);
  }

  @Test
  void locatesClassesOfTheJdkNowhere() {
    assertThat(CodeLocation.of(String.class)).isEqualTo("unknown location");
  }

  private static List<Problem> problems(Plugin... plugins) {
    return catchThrowableOfType(NotionalException.class, () -> Catalog.of(plugins)).problems();
  }

  private static Arguments bad(String message, Plugin... plugins) {
    return Arguments.of(message, List.of(plugins));
  }

  private static FakeProvider fake(String id, Parameters parameters) {
    return provider(id, parameters, (config, context) -> new Word(""));
  }

  private static FakeProvider withPresets(String... ids) {
    List<Preset> presets = Stream.of(ids).map(id -> new Preset(id, "", Map.of())).toList();
    return new FakeProvider("x", Parameters.NONE, presets, (c, x) -> new Word(""));
  }

  /** A plugin that cannot say what it provides. */
  private static final class Thrower implements Plugin {
    @Override
    public String id() {
      return "thrower";
    }

    @Override
    public int spiVersion() {
      return Plugin.SPI_VERSION;
    }

    @Override
    public List<Provider<?>> providers() {
      throw new IllegalStateException("boom");
    }
  }
}
