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
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {
  private static final Path EXAMPLES = Path.of("..", "examples");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");

  /** What is wrong with a key, a type, a range or a choice, by the words that say so. */
  private static final Pattern VISIBLE =
      Pattern.compile(
          "unknown (key|strategy|kind|preset|thing to vary) .*|seed varies markets that are made"
              + " up.*|.* must be (in \\[|one of|at least|at most|a list of|a map |a number|a whole"
              + " number|true or false|a finite number|a date).* but was .*|[^ ]* must be given:"
              + " .*");

  /** Cases in such words that are between values, or of a date in the right form. */
  private static final Set<String> UNSEEN =
      Set.of(
          "a margin chain of nothing",
          "a maintenance margin above initial margin",
          "a date that is none",
          "a duration outside of its band",
          "no thread at all");

  private static String spec;
  private static String market;
  private static String study;

  @TempDir static Path valid;
  @TempDir Path folder;

  @BeforeAll
  static void print() throws IOException {
    ValidInput.write(valid);
    spec = printed("schema");
    market = printed("schema", "--market");
    study = printed("schema", "--study");
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
    for (String part : List.of("specs", "markets", "studies")) {
      try (Stream<Path> all = Files.list(EXAMPLES.resolve(part))) {
        all.filter(file -> file.toString().endsWith(".yaml")).sorted().forEach(files::add);
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("files")
  void whatShipsIsValid(Path file) {
    String folderName = file.getParent().getFileName().toString();
    Map<String, String> schemas = Map.of("specs", spec, "markets", market, "studies", study);
    assertThat(problems(schemas.get(folderName), file)).isEmpty();
  }

  @Test
  void theUnspoiltInputIsValid() {
    assertThat(problems(spec, valid.resolve(ValidInput.SPEC))).isEmpty();
    assertThat(problems(market, valid.resolve(ValidInput.MARKET))).isEmpty();
  }

  static Stream<WrongInput> visible() {
    return Stream.of(SpecCases.ALL, RunCases.ALL, MarketCases.ALL, StudyCases.ALL)
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
    Map<String, String> schemas =
        Map.of(ValidInput.SPEC, spec, ValidInput.MARKET, market, "study.yaml", study);
    for (String file : schemas.keySet()) {
      try {
        if (Files.exists(folder.resolve(file))) {
          found.addAll(problems(schemas.get(file), folder.resolve(file)));
        }
      } catch (NotionalException noYaml) {
        found.add(noYaml.getMessage());
      }
    }
    assertThat(found).as(wrong + ": " + wrong.messages()).isNotEmpty();
  }

  private List<String> study(String text) throws IOException {
    Path file = folder.resolve("study.yaml");
    Files.writeString(file, "spec: fund.yaml\n" + text);
    return problems(study, file);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "vary:\n  with.band: [0.1, 0.2]\n",
        "vary:\n  with.band: 0.1\n",
        "vary:\n  with.band: {from: 0.01, to: 0.1, steps: 3, log: true}\n",
        "vary:\n  with.ladder: [[ZN], [ZN, ZB]]\n  with.ladder[0]: [ZN, ZB]\n",
        "vary:\n  with.rebalance.with.band: [0.1]\n  preset: [NTSX]\n  strategy: [stacked]\n",
        "vary:\n  run.nav: {from: 1e6, to: 1e8, step: 1e6}\n  run.fill: [NEXT_CLOSE]\n",
        "vary:\n  run.costs: [none, {use: commission-and-spread}]\n  from: [2000-02-01]\n",
        "synthetic: {years: 3}\nvary:\n  seed: {from: 1, to: 9}\n",
        "vary:\n  market: [a.yaml, b.yaml]\nbest: {measure: depth, is: least}\n",
        "draw: sobol\nrows: 64\nvary:\n  with.band: {from: 0.1, to: 0.2}\n",
        "draw: LIST\nrows: [{with.band: 0.1, run.nav: 1e6}, {with.ladder: [ZN]}]\n",
        "draw: list\nrows: [{with.band: 0.1, run.nav: 1e6}, {with.ladder: [ZN]}]\n",
        """
        measure: turnover
        columns: ['exposures.notional[sleeve=bonds]@last']
        vary: {with.band: [0.1]}
        """,
      })
  void whatAStudyMaySayIsValid(String text) throws IOException {
    assertThat(study(text)).isEmpty();
  }

  /** Every refusal of the reader of studies that is about the study's own file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "vary: {}\n",
        "vary: [1]\n",
        "vary:\n  with.band: []\n",
        "vary:\n  run.navv: [1]\n",
        "vary:\n  with.bnad: [0.1]\n",
        "vary:\n  wiht.band: [0.1]\n",
        "vary:\n  presett: [NTSX]\n",
        "vary:\n  preset: [NTSX, NTSK]\n",
        "vary:\n  preset: {from: 0.2, to: 0.1}\n",
        "vary:\n  run.nav: [much]\n",
        "vary:\n  run.fill: [SOMETIMES]\n",
        "vary:\n  from: [yesterday]\n",
        "vary:\n  seed: [1]\n",
        "vary:\n  with.band: {from: 0.1}\n",
        "vary:\n  with.band: {from: 0.1, to: 0.2, setps: 3}\n",
        "synthetic: {years: 3}\nvary:\n  market: [a.yaml]\n",
        "synthetic: {years: 300}\nvary:\n  seed: [1]\n",
        "draw: sobl\nvary:\n  with.band: [1]\n",
        "draw: sobol\nvary:\n  with.band: [0.1]\n",
        "draw: sobol\nrows: 0\nvary:\n  with.band: [0.1]\n",
        "rows: 7\nvary:\n  with.band: [0.1]\n",
        "draw: list\nvary:\n  with.band: [0.1]\n",
        "draw: list\nrows: [1]\n",
        "draw: list\nrows: []\n",
        "draw: list\nrows: [{wiht.band: 0.1}]\n",
        "vray:\n  with.band: [0.1]\n",
        "columns: [x]\nvary:\n  with.band: [0.1]\n",
        "best: {measure: depth, is: lowest}\nvary:\n  with.band: [0.1]\n",
        "walk-forward: {train-months: 0}\nvary:\n  with.band: [0.1]\n",
        "seed: -1\nvary:\n  with.band: [0.1]\n",
      })
  void whatAStudyMayNotSayIsNotValid(String text) throws IOException {
    assertThat(study(text)).isNotEmpty();
  }

  @Test
  void oneSchemaAtATime() {
    assertThat(Shell.run("schema", "--market", "--study").err())
        .contains("--market and --study ask for two schemas");
  }

  @Test
  void mostCasesAreSeen() {
    assertThat(visible()).hasSizeGreaterThanOrEqualTo(45);
    List<String> names =
        Stream.of(SpecCases.ALL, RunCases.ALL, MarketCases.ALL, StudyCases.ALL)
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
