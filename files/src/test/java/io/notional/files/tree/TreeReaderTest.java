package io.notional.files.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Node;
import io.notional.files.input.InputFile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TreeReaderTest {
  private static final String FUND = "fund.yaml";

  @Test
  void everyValueKnowsItsPlace() {
    Node.Mapping root =
        map(TreeReader.read(FUND, "# a fund\nname: NTSX\nequity:\n  weight: 0.9\n"));

    assertThat(root.entries().get("name"))
        .isEqualTo(new Node.Scalar("NTSX", false, "fund.yaml, line 2, column 7"));
    Node.Mapping equity = map(root.entries().get("equity"));
    assertThat(equity.where())
        .as("a map's place is its key's")
        .isEqualTo("fund.yaml, line 3, column 1");
    assertThat(equity.entries().get("weight").where()).isEqualTo("fund.yaml, line 4, column 11");
  }

  @Test
  void quotesMakeText() {
    Node.Mapping root = map(TreeReader.read(FUND, "a: \"1\"\nb: '1'\nc: 1\nd: |\n  x\n  y\ne:\n"));

    assertThat(root.entries().values())
        .extracting(n -> ((Node.Scalar) n).text() + ((Node.Scalar) n).quoted())
        .containsExactly("1true", "1true", "1false", "x\ny\ntrue", "false");
  }

  @Test
  void keysKeepTheirOrder() {
    assertThat(map(TreeReader.read(FUND, "z: 1\na: 2\nm: 3")).entries().keySet())
        .containsExactly("z", "a", "m");
  }

  @Test
  void jsonIsReadWithPlaces() {
    Node.Mapping root =
        map(
            TreeReader.read(
                "fund.json", "{\"a\": [1.50, \"1\", true, null],\n \"b\": {\"c\": 1e8}}"));

    Node.Listing a = (Node.Listing) root.entries().get("a");
    assertThat(a.items())
        .extracting(n -> ((Node.Scalar) n).text() + "/" + ((Node.Scalar) n).quoted())
        .containsExactly("1.50/false", "1/true", "true/false", "null/false");
    assertThat(root.entries().get("b").where()).isEqualTo("fund.json, line 2, column 2");
  }

  @Test
  void yamlTakesJsonToo() {
    assertThat(map(TreeReader.read(FUND, "{\"a\": {\"b\": [1, 2]}}")).entries()).containsKey("a");
  }

  @Test
  void aByteOrderMarkIsNoText() {
    InputFile file = InputFile.of(FUND, "\uFEFFa: 1".getBytes(StandardCharsets.UTF_8));

    assertThat(map(TreeReader.read(file)).entries()).containsOnlyKeys("a");
  }

  static Stream<Arguments> refusedTexts() {
    return Stream.of(
        arguments("a: &x 1\nb: 2", "anchors are not accepted but '&x' is one", 1),
        arguments("a: 1\nb: &list [1]", "anchors are not accepted but '&list' is one", 2),
        arguments("&k a: 1", "anchors are not accepted but '&k' is one", 1),
        arguments("a: &x 1\nb: *x", "anchors are not accepted", 1),
        arguments("b: *x", "aliases are not accepted but '*x' is one", 1),
        arguments("a: !!int 1", "tags are not accepted but '!!int' is one", 1),
        arguments("a: !java.lang.Runtime {}", "tags are not accepted but '!java.lang.Runtime'", 1),
        arguments("a: 1\nb: ! x", "tags are not accepted", 2),
        arguments("a: 1\n<<: {b: 1}", "merge keys ('<<') are not accepted", 2),
        arguments("a: 1\nb: 2\na: 3", "the key 'a' is given twice, first at fund.yaml, line 1", 3),
        arguments("a: {b: 1, b: 1}", "the key 'b' is given twice", 1),
        arguments("a: 1\n---\nb: 1", "must hold one document but holds more", 2),
        arguments("%YAML 1.1\n---\na: 1", "directives ('%') are not accepted", 1),
        arguments("? [1, 2]\n: 1", "a key must be a single value but is a list or a map", 1),
        arguments("\"\": 1", "a key must have 1 to 256 characters but has 0", 1),
        arguments("a: " + "[".repeat(40), "values are nested deeper than 32 levels", 1),
        arguments("a: 1\n\tb: 2", "cannot be read as YAML", 2),
        arguments("a: [1, 2", "cannot be read as YAML", 1),
        arguments("a: 1\nb: \"x", "cannot be read as YAML", 2),
        arguments("a: 1\nb: \u0007", "holds the control character U+0007", 2),
        arguments("", "fund.yaml is empty", 1),
        arguments(" \n\n ", "fund.yaml is empty", 1),
        arguments("# nothing\n", "fund.yaml holds no value", 1));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusedTexts")
  void refusesWithTheLine(String text, String message, int line) {
    expectRefusal(FUND, text, message, line);
  }

  static Stream<Arguments> refusedJson() {
    return Stream.of(
        arguments("{\"a\": 1,\n\"a\": 2}", "the key 'a' is given twice", 2),
        arguments("{\"a\": 1}\n{}", "must hold one document but holds more", 2),
        arguments("{\"a\": 1,\n b: 2}", "cannot be read as JSON", 2),
        arguments("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[", "nested deeper than 32 levels", 1),
        arguments("{\"a\": NaN}", "cannot be read as JSON", 1),
        arguments("{\"a\": ", "cannot be read as JSON", 1));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refusedJson")
  void refusesJsonWithTheLine(String text, String message, int line) {
    expectRefusal("fund.json", text, message, line);
  }

  @Test
  void thirtyTwoLevelsAreAccepted() {
    String text = "[".repeat(32) + "1" + "]".repeat(32);

    assertThat(TreeReader.read(FUND, text)).isInstanceOf(Node.Listing.class);
  }

  @Test
  void refusesBytesThatAreNotText() {
    byte[] bytes = {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xC3, (byte) 0x28};

    assertThatThrownBy(() -> TreeReader.read(InputFile.of(FUND, bytes)))
        .isInstanceOf(NotionalException.class)
        .hasMessage("fund.yaml is not UTF-8 text (fund.yaml, line 2)");
  }

  @Test
  void refusesALargeFileUnread(@TempDir Path folder) throws IOException {
    Path file = folder.resolve(FUND);
    try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
      large.setLength(TreeReader.MAX_BYTES + 1L);
    }

    assertThatThrownBy(() -> TreeReader.read(file))
        .hasMessageContaining("fund.yaml must have at most 4194304 bytes but has 4194305");
  }

  @Test
  void refusesAFileThatIsNotThere(@TempDir Path folder) {
    NotionalException e =
        catchThrowableOfType(
            NotionalException.class, () -> TreeReader.read(folder.resolve("no.yaml")));

    assertThat(e).hasMessage(folder.resolve("no.yaml") + " does not exist");
    assertThat(e.code()).isEqualTo(ErrorCode.MISSING_DATA);
  }

  @Test
  void refusesAFolder(@TempDir Path folder) {
    assertThatThrownBy(() -> TreeReader.read(folder))
        .hasMessageContaining("is a directory, not a file");
  }

  private static void expectRefusal(String name, String text, String message, int line) {
    NotionalException e =
        catchThrowableOfType(NotionalException.class, () -> TreeReader.read(name, text));

    assertThat(e).as("refused").isNotNull();
    assertThat(e.code()).isEqualTo(ErrorCode.BAD_SYNTAX);
    assertThat(e).hasMessageContaining(message);
    assertThat(e.problems()).hasSize(1);
    assertThat(e.problems().get(0).where()).matches(name + ", line " + line + "(, column \\d+)?");
  }

  private static Node.Mapping map(Node node) {
    return (Node.Mapping) node;
  }
}
