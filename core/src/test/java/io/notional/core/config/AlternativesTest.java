package io.notional.core.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Variant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that may be written in several ways, and lists of several kinds of items. */
class AlternativesTest {
  private static final Parameters LEG =
      Parameters.of(Parameter.number("rate", 0, 1, "fraction"), Parameter.text("of").optional());

  private static final Parameter FORMS =
      Parameter.forms(
          "x",
          Parameter.flag("x"),
          Parameter.number("x", 0, 10, "times"),
          Parameter.choice("x", "low", "high"),
          Parameter.component("x", ComponentKind.COST_MODEL),
          Parameter.group("x", LEG),
          Parameter.numbers("x", 0, 1, "fraction"));

  private static final Parameter SHORT =
      Parameter.group(
              "x",
              Parameters.of(
                  Parameter.choice("from", "curve").optional(),
                  Parameter.number("years", 0, 100, "years").optional()))
          .withShort("from", "years");

  private static Parameter variants() {
    Map<String, Parameters> kinds = new LinkedHashMap<>();
    kinds.put("dated", Parameters.NONE);
    kinds.put("leg", LEG);
    return Parameter.variants("x", "policy", kinds);
  }

  private static ResolvedConfig read(Parameter parameter, Object value) {
    Node.Mapping map = (Node.Mapping) Node.of(Map.of("x", value), "here");
    return ConfigReader.read(map, Parameters.of(parameter), "");
  }

  private static List<String> refused(Parameter parameter, Object value) {
    return catchThrowableOfType(NotionalException.class, () -> read(parameter, value))
        .problems()
        .stream()
        .map(Problem::message)
        .toList();
  }

  @Test
  void theFirstFormThatAValueLooksLikeReadsIt() {
    assertThat(read(FORMS, false).form("x")).isEqualTo(ParameterType.FLAG);
    assertThat(read(FORMS, false).flag("x")).isFalse();
    assertThat(read(FORMS, 3).number("x")).isEqualTo(3);
    assertThat(read(FORMS, "HIGH").text("x")).isEqualTo("high");
    assertThat(read(FORMS, "other").component("x").id()).isEqualTo("other");
    assertThat(read(FORMS, Map.of("use", "mine")).component("x").id()).isEqualTo("mine");
    assertThat(read(FORMS, Map.of("rate", 0.5)).group("x").number("rate")).isEqualTo(0.5);
    assertThat(read(FORMS, List.of(0.5, 1)).numbers("x")).containsExactly(0.5, 1.0);
  }

  @Test
  void aFormIsAskedForAsWhatItIs() {
    assertThatThrownBy(() -> read(FORMS, 3).flag("x"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("parameter 'x' is declared as NUMBER but was asked for as FLAG");
  }

  @Test
  void whatIsWrongIsWrongOfItsForm() {
    assertThat(refused(FORMS, 11)).containsExactly("x must be in [0, 10] but was 11");
    assertThat(refused(FORMS, Map.of("rte", 0.5)))
        .containsExactly(
            "unknown key 'x.rte'; did you mean 'rate'? (known: rate, of)",
            "x.rate must be given: a number in [0, 1]");
    Parameter two =
        Parameter.forms("x", Parameter.flag("x"), Parameter.number("x", 0, 1, "fraction"));
    assertThat(refused(two, "perhaps"))
        .containsExactly(
            "x must be true or false, or a number in [0, 1] but was the quoted text 'perhaps'");
  }

  @Test
  void whatWasReadIsPlainInItsFormAndReadAgain() {
    for (Object value : List.of(true, 2.0, "low", List.of(0.5), Map.of("rate", 0.25))) {
      assertThat(read(FORMS, value).asMap()).isEqualTo(Map.of("x", value));
    }
    assertThat(read(FORMS, "mine").asMap())
        .isEqualTo(Map.of("x", Map.of("use", "mine", "with", Map.of())));
  }

  @Test
  void aFormMayBeTheDefault() {
    ResolvedConfig config =
        ConfigReader.read(Node.Mapping.EMPTY, Parameters.of(FORMS.withDefault(true)), "");
    assertThat(config.form("x")).isEqualTo(ParameterType.FLAG);
    assertThat(config.asMap()).isEqualTo(Map.of("x", true));
    assertThat(ConfigReader.read(Node.Mapping.EMPTY, Parameters.of(FORMS.optional()), "").has("x"))
        .isFalse();
  }

  @Test
  void aSingleValueStandsForAParameterOfItsGroup() {
    assertThat(read(SHORT, 6.5).group("x").number("years")).isEqualTo(6.5);
    assertThat(read(SHORT, "curve").group("x").text("from")).isEqualTo("curve");
    assertThat(read(SHORT, Map.of("years", 2)).group("x").number("years")).isEqualTo(2);
    assertThat(refused(SHORT, "cruve"))
        .containsExactly("x.years must be a number in [0, 100] but was the quoted text 'cruve'");
    assertThat(read(SHORT, 6.5).asMap()).isEqualTo(Map.of("x", Map.of("years", 6.5)));
  }

  @Test
  void anItemIsAKindOrAMapOfItToItsValues() {
    List<Object> written = List.of("dated", Map.of("leg", Map.of("rate", 0.5)));

    ResolvedConfig config = read(variants(), written);

    assertThat(config.variants("x")).extracting(Variant::kind).containsExactly("dated", "leg");
    assertThat(config.variants("x").get(1).values().number("rate")).isEqualTo(0.5);
    assertThat(config.variants("x").get(1).where()).isEqualTo("here");
    assertThat(config.asMap()).isEqualTo(Map.of("x", written));
  }

  @Test
  void whatIsWrongWithAnItemIsNamedWithItsKind() {
    assertThat(refused(variants(), List.of("leg")))
        .containsExactly("x[0].leg.rate must be given: a number in [0, 1]");
    assertThat(refused(variants(), List.of("date", 1)))
        .containsExactly(
            "unknown policy 'date'; did you mean 'dated'? (known: dated, leg)",
            "unknown policy '1' (known: dated, leg)");
    assertThat(refused(variants(), List.of(Map.of("leg", 1), List.of())))
        .containsExactly(
            "x[0] must be one of dated, leg, or a map of one of them to its values but was a map",
            "x[1] must be one of dated, leg, or a map of one of them to its values but was a list");
    assertThat(refused(variants(), Map.of()))
        .containsExactly("x must be a list of dated, leg but was a map");
  }
}
