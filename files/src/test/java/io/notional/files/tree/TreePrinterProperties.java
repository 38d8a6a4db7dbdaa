package io.notional.files.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.config.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every tree. */
class TreePrinterProperties {
  @Property(tries = 500)
  void whatIsPrintedIsReadBack(@ForAll("trees") Node node) {
    String text = TreePrinter.print(node);

    assertThat(Trees.withoutPlaces(TreeReader.read("x.yaml", text))).as(text).isEqualTo(node);
  }

  @Property(tries = 500)
  void whatIsReadSurvivesPrinting(@ForAll("plainTexts") String value) {
    Node first = Trees.withoutPlaces(TreeReader.read("x.yaml", "a: x" + value + "x"));
    Node again = TreeReader.read("x.yaml", TreePrinter.print(first));

    assertThat(Trees.withoutPlaces(again)).isEqualTo(first);
  }

  @Provide
  Arbitrary<String> plainTexts() {
    return Arbitraries.strings()
        .withChars("ab1 -.:#,[]{}?!&*|>@%`\u00E9\u3042")
        .ofMaxLength(8)
        .filter(text -> !text.contains(": ") && !text.contains(":\t"));
  }

  @Provide
  Arbitrary<Node> trees() {
    return trees(3).filter(node -> !isNothing(node));
  }

  private Arbitrary<Node> trees(int depth) {
    if (depth == 0) {
      return scalars();
    }
    Arbitrary<Node> below = trees(depth - 1);
    Arbitrary<Node> lists = below.list().ofMaxSize(3).map(items -> new Node.Listing(items, ""));
    return Arbitraries.oneOf(scalars(), lists, maps(below));
  }

  /** A file without any text is refused, so nothing at all is no tree to print. */
  private static boolean isNothing(Node node) {
    return node instanceof Node.Scalar scalar && scalar.text().isEmpty() && !scalar.quoted();
  }

  private Arbitrary<Node> maps(Arbitrary<Node> values) {
    Arbitrary<Map<String, Node>> entries =
        Arbitraries.maps(texts().filter(key -> !key.isEmpty()), values).ofMaxSize(3);
    return entries.map(map -> new Node.Mapping(new LinkedHashMap<>(map), ""));
  }

  /** A text that needs quotes cannot come unquoted from a reader. */
  private Arbitrary<Node> scalars() {
    return Combinators.combine(texts(), Arbitraries.of(true, false))
        .as((text, quoted) -> new Node.Scalar(text, quoted || !PlainText.isSafe(text), ""));
  }

  private Arbitrary<String> texts() {
    List<String> samples =
        List.of(
            "0.05",
            "1e8",
            "true",
            "null",
            "~",
            "-",
            "- a",
            "a: b",
            "a #b",
            "<<",
            "---",
            "x\ny",
            "\uD83D\uDE00",
            "2018-08-02",
            "'",
            "\"",
            "\\",
            "\t",
            " a ",
            "#",
            "a:",
            "%",
            "@x",
            "=");
    return Arbitraries.oneOf(
        Arbitraries.of(samples),
        Arbitraries.strings().ascii().ofMaxLength(10).filter(TreePrinterProperties::isText),
        Arbitraries.strings().withCharRange('\u00A0', '\uFFFD').ofMaxLength(4));
  }

  private static boolean isText(String text) {
    return text.chars().noneMatch(c -> c == 0);
  }
}
