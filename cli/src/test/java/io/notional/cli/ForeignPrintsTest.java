package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ForeignPrintsTest {
  @Test
  void nothingReachesATerminalRaw() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = new PrintStream(new ForeignPrints(bytes), true, StandardCharsets.UTF_8);

    out.println("\u001b[31mred\u202E and \u00e4\u20ac\uD83D\uDE00\r\nnext");
    out.write(7);
    out.print("no end");

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo("?[31mred<U+202E> and \u00e4\u20ac\uD83D\uDE00\nnext\n?no end");
  }
}
