package io.notional.core.config;

import static io.notional.api.error.ErrorCode.MISSING_VALUE;
import static io.notional.api.error.ErrorCode.OUT_OF_RANGE;
import static io.notional.api.error.ErrorCode.UNKNOWN_NAME;
import static io.notional.api.error.ErrorCode.WRONG_TYPE;
import static io.notional.core.config.Nodes.and;
import static io.notional.core.config.Nodes.list;
import static io.notional.core.config.Nodes.map;
import static io.notional.core.config.Nodes.plain;
import static io.notional.core.config.Nodes.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every message that a wrong value can bring about. */
class ConfigMessagesTest {
  private static final Parameter WEIGHT = Parameter.number("weight", 0, 1, "fraction of nav");
  private static final Parameter COUNT = Parameter.integer("count", 1, 5, "");
  private static final Parameter FLAG = Parameter.flag("flag");
  private static final Parameter NAME = Parameter.text("name");
  private static final Parameter FILL = Parameter.choice("fill", "NEXT_CLOSE", "SAME_CLOSE");
  private static final Parameter FROM = Parameter.date("from");
  private static final Parameter NAMES = Parameter.texts("names");
  private static final Parameter SPEEDS = Parameter.numbers("speeds", 1, 1e6, "days");
  private static final Parameter EQUITY = Parameter.group("equity", Parameters.of(WEIGHT));
  private static final Parameter LEGS = Parameter.groups("legs", Parameters.of(WEIGHT));
  private static final Parameter TREND = Parameter.component("trend", ComponentKind.SLEEVE);

  static Stream<Arguments> wrongNumbers() {
    return Stream.of(
        wrong(WEIGHT, plain("1.2"), OUT_OF_RANGE, "weight must be in [0, 1] but was 1.2"),
        wrong(WEIGHT, plain("-1e-9"), OUT_OF_RANGE, "weight must be in [0, 1] but was -1e-9"),
        wrong(atLeast(0.5), plain("0"), OUT_OF_RANGE, "size must be at least 0.5 but was 0"),
        wrong(atMost(2), plain("3"), OUT_OF_RANGE, "size must be at most 2 but was 3"),
        wrong(WEIGHT, plain(".nan"), OUT_OF_RANGE, "weight must be a finite number but was .nan"),
        wrong(WEIGHT, plain("inf"), OUT_OF_RANGE, "weight must be a finite number but was inf"),
        wrong(WEIGHT, plain("-.Inf"), OUT_OF_RANGE, "weight must be a finite number but was -.Inf"),
        wrong(WEIGHT, plain("1e999"), OUT_OF_RANGE, "weight must be a finite number but was 1e999"),
        wrong(anyNumber(), plain("NaN"), OUT_OF_RANGE, "size must be a finite number but was NaN"),
        wrong(WEIGHT, plain("much"), WRONG_TYPE, aNumber("'much'")),
        wrong(WEIGHT, plain("0x1p-2"), WRONG_TYPE, aNumber("'0x1p-2'")),
        wrong(WEIGHT, plain("0.5d"), WRONG_TYPE, aNumber("'0.5d'")),
        wrong(WEIGHT, plain("0.1_5"), WRONG_TYPE, aNumber("'0.1_5'")),
        wrong(WEIGHT, plain("60%"), WRONG_TYPE, aNumber("'60%'")),
        wrong(WEIGHT, plain("."), WRONG_TYPE, aNumber("'.'")),
        wrong(WEIGHT, quoted("0.5"), WRONG_TYPE, aNumber("the quoted text '0.5'")),
        wrong(WEIGHT, plain(""), WRONG_TYPE, aNumber("nothing")),
        wrong(WEIGHT, plain("~"), WRONG_TYPE, aNumber("nothing")),
        wrong(WEIGHT, plain("null"), WRONG_TYPE, aNumber("nothing")),
        wrong(WEIGHT, list(), WRONG_TYPE, aNumber("a list")),
        wrong(WEIGHT, map(), WRONG_TYPE, aNumber("a map"), "spec.yaml, line 1"),
        wrong(anyNumber(), plain("x"), WRONG_TYPE, "size must be a number but was 'x'"),
        wrong(COUNT, plain("6"), OUT_OF_RANGE, "count must be in [1, 5] but was 6"),
        wrong(COUNT, plain("1e999"), OUT_OF_RANGE, "count must be a finite number but was 1e999"),
        wrong(COUNT, plain("2.5"), WRONG_TYPE, aWholeNumber("'2.5'")),
        wrong(COUNT, quoted("2"), WRONG_TYPE, aWholeNumber("the quoted text '2'")),
        wrong(COUNT, plain("two"), WRONG_TYPE, aWholeNumber("'two'")));
  }

  static Stream<Arguments> otherWrongValues() {
    String date = "from must be a date such as 2020-01-31 but was ";
    return Stream.of(
        wrong(FLAG, plain("yes"), WRONG_TYPE, "flag must be true or false but was 'yes'"),
        wrong(FLAG, quoted("true"), WRONG_TYPE, flag("the quoted text 'true'")),
        wrong(FLAG, list(plain("true")), WRONG_TYPE, flag("a list")),
        wrong(NAME, plain(""), WRONG_TYPE, "name must be a text but was nothing"),
        wrong(NAME, list(plain("a")), WRONG_TYPE, "name must be a text but was a list"),
        wrong(FILL, plain("NEXT_CLOSES"), UNKNOWN_NAME, fill("'NEXT_CLOSES'", "NEXT_CLOSE")),
        wrong(FILL, plain("tomorrow"), UNKNOWN_NAME, fill("'tomorrow'", "")),
        wrong(FILL, list(), WRONG_TYPE, fill("a list", "")),
        wrong(FROM, plain("2020-02-30"), WRONG_TYPE, date + "'2020-02-30'"),
        wrong(FROM, plain("31.1.2020"), WRONG_TYPE, date + "'31.1.2020'"),
        wrong(FROM, plain("+12020-01-31"), WRONG_TYPE, date + "'+12020-01-31'"),
        wrong(FROM, list(), WRONG_TYPE, date + "a list"),
        wrong(NAMES, map("a", plain("b")), WRONG_TYPE, names("a map"), "spec.yaml, line 1"),
        wrong(NAMES, plain(""), WRONG_TYPE, names("nothing")),
        wrong(NAMES, list(list()), WRONG_TYPE, "names[0] must be a text but was a list"),
        wrong(SPEEDS, plain("0"), OUT_OF_RANGE, "speeds must be in [1, 1000000] but was 0"),
        wrong(
            SPEEDS,
            list(plain("5"), plain("0")),
            OUT_OF_RANGE,
            "speeds[1] must be in [1, 1000000] but was 0"),
        wrong(
            SPEEDS,
            list(plain("fast")),
            WRONG_TYPE,
            "speeds[0] must be a number in [1, 1000000] but was 'fast'"),
        wrong(
            SPEEDS,
            map(),
            WRONG_TYPE,
            "speeds must be a list of numbers in [1, 1000000] but was a map",
            "spec.yaml, line 1"));
  }

  static Stream<Arguments> wrongInside() {
    String component = "trend must be the id of a sleeve, or a map with use and with but was ";
    return Stream.of(
        wrong(EQUITY, plain("0.9"), WRONG_TYPE, "equity must be a map but was '0.9'"),
        wrong(
            EQUITY,
            map("weight", plain("1.2")),
            OUT_OF_RANGE,
            "equity.weight must be in [0, 1] but was 1.2"),
        wrong(
            EQUITY,
            and(map("weight", plain("1")), "wieght", plain("1")),
            UNKNOWN_NAME,
            "unknown key 'equity.wieght'; did you mean 'weight'? (known: weight)"),
        wrong(
            EQUITY,
            map(),
            MISSING_VALUE,
            "equity.weight must be given: a number in [0, 1]",
            "spec.yaml, line 1"),
        wrong(
            LEGS,
            map(),
            WRONG_TYPE,
            "legs must be a list of maps but was a map",
            "spec.yaml, line 1"),
        wrong(LEGS, list(plain("a")), WRONG_TYPE, "legs[0] must be a map but was 'a'"),
        wrong(
            LEGS,
            list(leg("1"), leg("0.5"), leg("7")),
            OUT_OF_RANGE,
            "legs[2].weight must be in [0, 1] but was 7"),
        wrong(TREND, list(), WRONG_TYPE, component + "a list"),
        wrong(TREND, plain("null"), WRONG_TYPE, component + "nothing"),
        wrong(
            TREND,
            map("with", map()),
            MISSING_VALUE,
            "trend.use must be given: the id of a sleeve, or a map with use and with",
            "spec.yaml, line 1"),
        wrong(
            TREND,
            and(map("use", plain("trend")), "wiht", map()),
            UNKNOWN_NAME,
            "unknown key 'trend.wiht'; did you mean 'with'? (known: use, preset, with)",
            "spec.yaml, line 1"),
        wrong(
            TREND,
            and(map("use", plain("trend")), "with", plain("fast")),
            WRONG_TYPE,
            "trend.with must be a map but was 'fast'"),
        wrong(TREND, map("use", list()), WRONG_TYPE, "trend.use must be a text but was a list"));
  }

  @ParameterizedTest(name = "{3}")
  @MethodSource({"wrongNumbers", "otherWrongValues", "wrongInside"})
  void saysWhatIsWrong(
      Parameter parameter, Node node, ErrorCode code, String message, String where) {
    List<Problem> problems = new ArrayList<>();
    ConfigReader.read(map(parameter.name(), node), Parameters.of(parameter), "", problems);
    assertThat(problems).containsExactly(new Problem(code, message, where));
  }

  @Test
  void namesTheNearestKey() {
    List<Problem> problems = new ArrayList<>();
    Parameters parameters = Parameters.of(WEIGHT.optional(), COUNT.optional());
    ConfigReader.read(map("weigth", plain("1")), parameters, "", problems);
    assertThat(problems)
        .containsExactly(
            new Problem(
                UNKNOWN_NAME,
                "unknown key 'weigth'; did you mean 'weight'? (known: weight, count)",
                Nodes.LINE));
  }

  @Test
  void startsNamesWithThePathOfTheMap() {
    List<Problem> problems = new ArrayList<>();
    Node.Mapping written = and(map("weight", plain("2")), "x", plain("1"));
    ConfigReader.read(written, Parameters.of(WEIGHT, COUNT), "run", problems);
    assertThat(problems)
        .extracting(Problem::message)
        .containsExactly(
            "unknown key 'run.x' (known: weight, count)",
            "run.weight must be in [0, 1] but was 2",
            "run.count must be given: a whole number in [1, 5]");
  }

  @Test
  void throwsEverythingTogether() {
    Node.Mapping written = and(map("weight", plain("2")), "x", plain("1"));
    assertThatThrownBy(() -> ConfigReader.read(written, Parameters.of(WEIGHT, COUNT), ""))
        .isInstanceOfSatisfying(NotionalException.class, e -> assertThat(e.problems()).hasSize(3));
  }

  @Test
  void blamesThePluginForABadDefault() {
    List<Problem> problems = new ArrayList<>();
    ConfigReader.read(map(), Parameters.of(WEIGHT.withDefault(2.0)), "", problems);
    assertThat(problems)
        .containsExactly(
            Problem.of(
                ErrorCode.BAD_PLUGIN,
                "the default of weight is refused: weight must be in [0, 1] but was 2.0"));
  }

  private static Arguments wrong(Parameter parameter, Node node, ErrorCode code, String message) {
    return wrong(parameter, node, code, message, Nodes.LINE);
  }

  private static Arguments wrong(
      Parameter parameter, Node node, ErrorCode code, String message, String where) {
    return Arguments.of(parameter, node, code, message, where);
  }

  private static Node leg(String weight) {
    return map("weight", plain(weight));
  }

  private static Parameter anyNumber() {
    return Parameter.number("size", Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, "");
  }

  private static Parameter atLeast(double min) {
    return Parameter.number("size", min, Double.POSITIVE_INFINITY, "");
  }

  private static Parameter atMost(double max) {
    return Parameter.number("size", Double.NEGATIVE_INFINITY, max, "");
  }

  private static String aNumber(String was) {
    return "weight must be a number in [0, 1] but was " + was;
  }

  private static String aWholeNumber(String was) {
    return "count must be a whole number in [1, 5] but was " + was;
  }

  private static String flag(String was) {
    return "flag must be true or false but was " + was;
  }

  private static String names(String was) {
    return "names must be a list of texts but was " + was;
  }

  private static String fill(String was, String nearest) {
    String suggestion = nearest.isEmpty() ? "" : "; did you mean '" + nearest + "'?";
    return "fill must be one of NEXT_CLOSE, SAME_CLOSE but was " + was + suggestion;
  }
}
