package io.notional.cli;

import io.notional.core.config.Shown;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * What code that is not the command's own prints: it goes to standard error, so that it is not
 * taken for results, and nothing in it moves a cursor or turns text around. Safe for any thread.
 */
final class ForeignPrints extends OutputStream {
  private final OutputStream out;

  ForeignPrints(OutputStream out) {
    this.out = out;
  }

  /** From now on this stands for standard output and error; the command has its own writers. */
  static void install() {
    PrintStream visible =
        new PrintStream(
            new ForeignPrints(new FileOutputStream(FileDescriptor.err)),
            true,
            StandardCharsets.UTF_8);
    System.setOut(visible);
    System.setErr(visible);
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  /** A print stream writes a text at once, unless it is long, so that no character is cut. */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    String text = new String(bytes, from, length, StandardCharsets.UTF_8);
    String shown =
        Arrays.stream(text.split("\\R", -1)).map(Shown::visible).collect(Collectors.joining("\n"));
    out.write(shown.getBytes(StandardCharsets.UTF_8));
  }
}
