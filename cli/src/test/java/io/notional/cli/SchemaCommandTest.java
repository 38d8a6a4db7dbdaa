package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.notional.api.error.NotionalException;
import io.notional.core.catalog.Catalog;
import io.notional.core.config.Node;
import io.notional.files.results.JsonText;
import io.notional.files.schema.Schemas;
import io.notional.files.tree.TreeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaCommandTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  /** What is wrong with a key, a type, a range or a choice, by the words that say so. */
  private static final Pattern VISIBLE =
      Pattern.compile(
          "unknown (key|strategy|kind|preset) .*|.* must be (in \\[|one of|at least|at most|a list"
              + " of|a map |a number|a whole number|true or false|a finite number|a date).* but was"
              + " .*|[^ ]* must be given: .*");

  /** Cases in such words that are between values, or of a date in the right form. */
  private static final Set<String> UNSEEN =
      Set.of(
          "a margin chain of nothing",
          "a maintenance margin above initial margin",
          "a date that is none",
          "a duration outside of its band");

  private static String spec;
  private static String market;

  @TempDir static Path valid;
  @TempDir Path folder;

  @BeforeAll
  static void print() throws IOException {
    ValidInput.write(valid);
    spec = printed("schema");
    market = printed("schema", "--market");
  }

  private static String printed(String... line) {
    Shell.Outcome outcome = Shell.run(line);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return outcome.out();
  }

  private static List<String> problems(String schema, Path file) {
    Map<?, ?> plain = (Map<?, ?>) plain(TreeReader.read(file));
    Map<String, Object> document = new LinkedHashMap<>();
    plain.forEach((key, value) -> document.put((String) key, value));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
        .getSchema(schema)
        .validate(JsonText.text(document), InputFormat.JSON)
        .stream()
        .map(Object::toString)
        .toList();
  }

  /** As an editor reads YAML 1.2: without quotes a number is a number. */
  private static Object plain(Node node) {
    if (node instanceof Node.Mapping map) {
      Map<String, Object> plain = new LinkedHashMap<>();
      map.entries().forEach((key, value) -> plain.put(key, plain(value)));
      return plain;
    }
    if (node instanceof Node.Listing list) {
      List<Object> plain = new ArrayList<>();
      list.items().forEach(item -> plain.add(plain(item)));
      return plain;
    }
    Node.Scalar scalar = (Node.Scalar) node;
    String text = scalar.text();
    if (scalar.quoted()) {
      return text;
    }
    if (text.equals("true") || text.equals("false")) {
      return Boolean.valueOf(text);
    }
    if (text.isEmpty() || text.equals("null") || text.equals("~")) {
      return null;
    }
    if (!NUMBER.matcher(text).matches() || !Double.isFinite(Double.parseDouble(text))) {
      return text;
    }
    double number = Double.parseDouble(text);
    return Math.rint(number) == number && Math.abs(number) < 1e15
        ? (Object) (long) number
        : (Object) number;
  }

  static Stream<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (String part : List.of("specs", "markets")) {
      try (Stream<Path> all = Files.list(EXAMPLES.resolve(part))) {
        all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatShipsIsValid(Path file) {
    boolean isMarket = file.getParent().endsWith("markets");
    assertThat(problems(isMarket ? market : spec, file)).isEmpty();
  }

  @Test
  void theUnspoiltInputIsValid() {
    assertThat(problems(spec, valid.resolve(ValidInput.SPEC))).isEmpty();
    assertThat(problems(market, valid.resolve(ValidInput.MARKET))).isEmpty();
  }

  static Stream<WrongInput> visible() {
    return Stream.of(SpecCases.ALL, RunCases.ALL, MarketCases.ALL)
        .flatMap(List::stream)
        .filter(wrong -> wrong.messages().stream().anyMatch(m -> VISIBLE.matcher(m).matches()))
        .filter(wrong -> !UNSEEN.contains(wrong.name()));
  }

  @ParameterizedTest
  @MethodSource("visible")
  void whatTheCommandRefusesIsNotValid(WrongInput wrong) throws IOException {
    ValidInput input = ValidInput.copy(valid, folder);
    wrong.edit().apply(input);
    List<String> found = new ArrayList<>();
    for (String file : List.of(ValidInput.SPEC, ValidInput.MARKET)) {
      try {
        found.addAll(problems(file.equals(ValidInput.SPEC) ? spec : market, folder.resolve(file)));
      } catch (NotionalException noYaml) {
        found.add(noYaml.getMessage());
      }
    }
    assertThat(found).as(wrong + ": " + wrong.messages()).isNotEmpty();
  }

  @Test
  void mostCasesAreSeen() {
    assertThat(visible()).hasSizeGreaterThanOrEqualTo(45);
    List<String> names =
        Stream.of(SpecCases.ALL, RunCases.ALL, MarketCases.ALL)
            .flatMap(List::stream)
            .map(WrongInput::name)
            .toList();
    assertThat(names).containsAll(UNSEEN);
  }

  /** What an editor offers at the top, in the run section, and of a strategy. */
  @Test
  void itOffersKeysAndWords() {
    Map<String, Object> all = Schemas.spec(Catalog.load());
    assertThat(keys(all, "properties")).containsExactly("strategy", "preset", "with", "run");
    assertThat(keys(all, "properties", "run", "properties")).contains("nav", "fill", "costs");
    assertThat(keys(all, "$defs", "strategy.efficient-core", "properties")).contains("ladder");
    assertThat(spec)
        .contains("\"description\": \"net asset value at the first close; base currency\"")
        .contains("\"default\": 100000000");
    assertThat(market).contains("[ \"bill\", \"constituents\", \"fund\", \"future\", ");
  }

  private static List<String> keys(Map<?, ?> schema, String... path) {
    Map<?, ?> at = schema;
    for (String key : path) {
      at = (Map<?, ?>) at.get(key);
    }
    return at.keySet().stream().map(String::valueOf).toList();
  }
}
