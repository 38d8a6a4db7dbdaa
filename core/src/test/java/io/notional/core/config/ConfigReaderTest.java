package io.notional.core.config;

import static io.notional.core.config.Nodes.and;
import static io.notional.core.config.Nodes.list;
import static io.notional.core.config.Nodes.map;
import static io.notional.core.config.Nodes.plain;
import static io.notional.core.config.Nodes.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigReaderTest {
  private static final Parameter NUMBER = Parameter.number("x", -1e9, 1e9, "");

  @ParameterizedTest
  @CsvSource({"1e8, 1e8", "1E-3, 0.001", "+.5, 0.5", "5., 5", "-12.25, -12.25", "007, 7"})
  void readsNumbers(String text, double expected) {
    assertThat(read(NUMBER, plain(text)).number("x")).isEqualTo(expected);
  }

  @Test
  void readsNegativeZeroAsZero() {
    assertThat(Double.doubleToRawLongBits(read(NUMBER, plain("-0.0")).number("x"))).isZero();
  }

  @ParameterizedTest
  @CsvSource({"0", "1"})
  void includesTheLimitsOfARange(String text) {
    Config config = read(Parameter.number("x", 0, 1, ""), plain(text));
    assertThat(config.number("x")).isEqualTo(Double.parseDouble(text));
  }

  @ParameterizedTest
  @CsvSource({"5, 5", "-3, -3", "1e3, 1000", "12.0, 12", "2147483647, 2147483647"})
  void readsWholeNumbers(String text, int expected) {
    Parameter any = Parameter.integer("x", Integer.MIN_VALUE, Integer.MAX_VALUE, "");
    assertThat(read(any, plain(text)).integer("x")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"true, true", "True, true", "FALSE, false"})
  void readsFlags(String text, boolean expected) {
    assertThat(read(Parameter.flag("x"), plain(text)).flag("x")).isEqualTo(expected);
  }

  @Test
  void readsAnythingSingleAsText() {
    Parameter text = Parameter.text("x");
    assertThat(read(text, plain("2330")).text("x")).isEqualTo("2330");
    assertThat(read(text, quoted("")).text("x")).isEmpty();
    assertThat(read(text, quoted("null")).text("x")).isEqualTo("null");
  }

  @Test
  void givesTheDeclaredSpellingOfAChoice() {
    Parameter choice = Parameter.choice("x", "NEXT_CLOSE", "SAME_CLOSE");
    assertThat(read(choice, plain("same_Close")).text("x")).isEqualTo("SAME_CLOSE");
  }

  @Test
  void readsDatesWithAndWithoutQuotes() {
    LocalDate expected = LocalDate.of(2020, 2, 29);
    assertThat(read(Parameter.date("x"), plain("2020-02-29")).date("x")).isEqualTo(expected);
    assertThat(read(Parameter.date("x"), quoted("2020-02-29")).date("x")).isEqualTo(expected);
  }

  @Test
  void readsListsAndSingleValuesAsLists() {
    Parameter texts = Parameter.texts("x");
    assertThat(read(texts, list(plain("a"), quoted("b"))).texts("x")).containsExactly("a", "b");
    assertThat(read(texts, plain("a")).texts("x")).containsExactly("a");
    Parameter numbers = Parameter.numbers("x", 0, 9, "");
    assertThat(read(numbers, list(plain("1"), plain("2"))).numbers("x")).containsExactly(1., 2.);
    assertThat(read(numbers, plain("3")).numbers("x")).containsExactly(3.0);
    assertThat(read(numbers, list()).numbers("x")).isEmpty();
  }

  @Test
  void readsGroupsAndListsOfGroups() {
    Parameters inner = Parameters.of(NUMBER, Parameter.flag("on").withDefault(true));
    Config group = read(Parameter.group("x", inner), map("x", plain("2"))).group("x");
    assertThat(group.number("x")).isEqualTo(2);
    assertThat(group.flag("on")).isTrue();
    Node two = list(map("x", plain("1")), and(map("x", plain("2")), "on", plain("false")));
    List<Config> groups = read(Parameter.groups("x", inner), two).groups("x");
    assertThat(groups).extracting(g -> g.number("x")).containsExactly(1.0, 2.0);
    assertThat(groups).extracting(g -> g.flag("on")).containsExactly(true, false);
  }

  @Test
  void fillsTheDefaultsOfAGroupThatWasNotWritten() {
    Parameters inner = Parameters.of(NUMBER.withDefault(7));
    ResolvedConfig config = read(Parameters.of(Parameter.group("g", inner)), map());
    assertThat(config.group("g").number("x")).isEqualTo(7);
    assertThat(config.has("g")).isTrue();
    assertThat(config.where("g")).isEmpty();
  }

  @Test
  void readsComponentsByIdAndByMap() {
    Parameter parameter = Parameter.component("x", ComponentKind.SLEEVE);
    NamedComponent byId = (NamedComponent) read(parameter, plain("trend")).component("x");
    assertThat(byId.id()).isEqualTo("trend");
    assertThat(byId.with().entries()).isEmpty();
    assertThat(byId.where()).isEqualTo(Nodes.LINE);
    Node.Mapping map = and(map("use", plain("trend")), "with", map("speed", plain("5")));
    NamedComponent byMap =
        (NamedComponent) read(parameter, and(map, "preset", plain("FAST"))).component("x");
    assertThat(byMap.kind()).isEqualTo(ComponentKind.SLEEVE);
    assertThat(byMap.preset()).contains("FAST");
    assertThat(byMap.with()).isEqualTo(map("speed", plain("5")));
    assertThat(byMap.path()).isEqualTo("x.with");
    assertThat(byMap.config()).isEmpty();
  }

  @Test
  void takesDefaultsOfEveryType() {
    Parameters parameters =
        Parameters.of(
            Parameter.number("number", 0, 9, "").withDefault(1),
            Parameter.integer("integer", 0, 9, "").withDefault(2),
            Parameter.flag("flag").withDefault(false),
            Parameter.text("text").withDefault(""),
            Parameter.choice("choice", "A", "B").withDefault("b"),
            Parameter.date("date").withDefault(LocalDate.of(2020, 1, 31)),
            Parameter.texts("texts").withDefault(List.of("null")),
            Parameter.numbers("numbers", 0, 9, "").withDefault(List.of(1.5, 2)),
            Parameter.component("id", ComponentKind.ROLL_RULE).withDefault("calendar"),
            Parameter.component("map", ComponentKind.ROLL_RULE)
                .withDefault(Map.of("use", "calendar")));
    assertThat(read(parameters, map()).asMap())
        .hasToString(
            "{number=1.0, integer=2, flag=false, text=, choice=B, date=2020-01-31, texts=[null],"
                + " numbers=[1.5, 2.0], id={use=calendar, with={}}, map={use=calendar, with={}}}");
  }

  @Test
  void knowsWhatWasNotGiven() {
    ResolvedConfig config =
        read(
            Parameters.of(
                NUMBER.optional(),
                Parameter.texts("texts").optional(),
                Parameter.groups("groups", Parameters.NONE)),
            map());
    assertThat(config.has("x")).isFalse();
    assertThat(config.has("texts")).isFalse();
    assertThat(config.texts("texts")).isEmpty();
    assertThat(config.groups("groups")).isEmpty();
    assertThat(config.asMap()).isEmpty();
  }

  @Test
  void prefersWhatWasWrittenToTheDefault() {
    ResolvedConfig config = read(Parameters.of(NUMBER.withDefault(1)), map("x", plain("2")));
    assertThat(config.number("x")).isEqualTo(2);
    assertThat(config.where("x")).isEqualTo(Nodes.LINE);
  }

  private static ResolvedConfig read(Parameter parameter, Node node) {
    return read(Parameters.of(parameter), map("x", node));
  }

  private static ResolvedConfig read(Parameters parameters, Node.Mapping map) {
    return ConfigReader.read(map, parameters, "");
  }
}
