package io.notional.files.tree;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.config.Node;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TreePrinterTest {
  @Test
  void printsBlocks() {
    String text =
        """
        strategy: efficient-core
        with:
          ladder:
            - ZT
            - ZN
          bands:
            - low: 0.05
              high: 0.15
            - - 1
              - "2"
          none: []
          empty: {}
        note: "a: b"
        """;

    assertThat(TreePrinter.print(TreeReader.read("x.yaml", text))).isEqualTo(text);
  }

  @Test
  void printsAKeyWithoutAValue() {
    assertThat(TreePrinter.print(TreeReader.read("x.yaml", "a:\nb: 1"))).isEqualTo("a:\nb: 1\n");
  }

  @Test
  void printsValuesThatComeFromNoFile() {
    Node node = Node.of(new TreeMap<>(Map.of("a", List.of(1.5, true), "b", "x # y")), "");

    assertThat(TreePrinter.print(node)).isEqualTo("a:\n  - 1.5\n  - true\nb: \"x # y\"\n");
  }
}
