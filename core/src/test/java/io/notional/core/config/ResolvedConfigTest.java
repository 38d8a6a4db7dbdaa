package io.notional.core.config;

import static io.notional.core.config.Nodes.and;
import static io.notional.core.config.Nodes.list;
import static io.notional.core.config.Nodes.map;
import static io.notional.core.config.Nodes.plain;
import static io.notional.core.config.Nodes.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResolvedConfigTest {
  private static final Parameters PARAMETERS =
      Parameters.of(
          Parameter.number("weight", 0, 1, "").optional(),
          Parameter.integer("count", 0, 9, "").withDefault(3),
          Parameter.text("name"),
          Parameter.component("trend", ComponentKind.SLEEVE).optional(),
          Parameter.groups(
              "legs",
              Parameters.of(Parameter.component("sleeve", ComponentKind.SLEEVE).optional())));

  private static final ResolvedConfig CONFIG =
      ConfigReader.read(map("name", plain("x")), PARAMETERS, "");

  static Stream<Arguments> defects() {
    return Stream.of(
        defect(
            c -> c.number("wieght"),
            "unknown parameter 'wieght'; did you mean 'weight'?"
                + " (known: weight, count, name, trend, legs)"),
        defect(c -> c.has("nothing"), "unknown parameter 'nothing'"),
        defect(c -> c.where("nothing"), "unknown parameter 'nothing'"),
        defect(c -> c.texts("nothing"), "unknown parameter 'nothing'"),
        defect(
            c -> c.number("count"), "'count' is declared as INTEGER but was asked for as NUMBER"),
        defect(c -> c.integer("weight"), "'weight' is declared as NUMBER"),
        defect(c -> c.flag("name"), "'name' is declared as TEXT but was asked for as FLAG"),
        defect(c -> c.text("count"), "asked for as TEXT"),
        defect(c -> c.date("name"), "asked for as DATE"),
        defect(c -> c.texts("name"), "asked for as TEXTS"),
        defect(c -> c.numbers("weight"), "asked for as NUMBERS"),
        defect(c -> c.group("legs"), "asked for as GROUP"),
        defect(c -> c.groups("name"), "asked for as GROUPS"),
        defect(c -> c.component("name"), "asked for as COMPONENT"),
        defect(
            c -> c.number("weight"),
            "parameter 'weight' was not given and has no default: ask has(\"weight\")"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("defects")
  void refusesQuestionsThatThePluginDidNotDeclare(Consumer<ResolvedConfig> question, String says) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> question.accept(CONFIG))
        .withMessageContaining(says);
  }

  @Test
  void keepsDeclaredOrderInItsMap() {
    Node.Mapping written = and(map("name", plain("x")), "weight", plain("0.5"));
    ResolvedConfig config = ConfigReader.read(written, PARAMETERS, "");
    assertThat(config.asMap().keySet()).containsExactly("weight", "count", "name");
    assertThat(config).hasToString("{weight=0.5, count=3, name=x}");
    assertThatThrownBy(() -> config.asMap().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void showsAComponentAsWrittenUntilItIsResolved() {
    Node.Mapping with =
        and(
            and(and(map("speed", plain("1e1")), "id", quoted("7")), "on", plain("True")),
            "list",
            list(plain("a"), map("b", plain("2"))));
    Node.Mapping component =
        and(and(map("use", plain("trend")), "preset", plain("FAST")), "with", with);
    Node.Mapping written = and(map("name", plain("x")), "trend", component);
    assertThat(ConfigReader.read(written, PARAMETERS, "").asMap().get("trend"))
        .hasToString(
            "{use=trend, preset=FAST, with={speed=10.0, id=7, on=true, list=[a, {b=2.0}]}}");
  }

  @Test
  void replacesComponentsAtEveryDepth() {
    Node.Mapping written =
        and(
            and(map("name", plain("x")), "trend", plain("a")),
            "legs",
            list(map("sleeve", plain("b")), map()));
    ResolvedConfig config =
        ConfigReader.read(written, PARAMETERS, "")
            .withComponents(component -> component.withConfig(CONFIG));
    assertThat(config.asMap())
        .hasToString(
            "{count=3, name=x, trend={use=a, with={count=3, name=x}},"
                + " legs=[{sleeve={use=b, with={count=3, name=x}}}, {}]}");
    assertThat(config.where("trend")).isEqualTo(Nodes.LINE);
  }

  private static Arguments defect(Consumer<ResolvedConfig> question, String says) {
    return Arguments.of(question, says);
  }
}
