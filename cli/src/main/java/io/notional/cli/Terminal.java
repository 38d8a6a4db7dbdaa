package io.notional.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/**
 * Where the command prints. Nothing is coloured, whatever {@code NO_COLOR} says.
 *
 * @param out results
 * @param err problems and progress
 * @param interactive whether somebody watches {@code err}: progress is then one line, written over
 * @param quiet whether nobody wants to hear of progress
 */
record Terminal(PrintWriter out, PrintWriter err, boolean interactive, BooleanSupplier quiet) {
  /** Where nobody listens. */
  static final Terminal SILENT =
      new Terminal(
          new PrintWriter(Writer.nullWriter()), new PrintWriter(Writer.nullWriter()), false);

  private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

  /** Whatever is printed is plain text. */
  Terminal {
    out = new PlainWriter(out, false);
    err = new PlainWriter(err, true);
  }

  /** Where progress is told. */
  Terminal(PrintWriter out, PrintWriter err, boolean interactive) {
    this(out, err, interactive, () -> false);
  }

  /** This one, which can be told to keep quiet. */
  Terminal quietIf(BooleanSupplier asked) {
    return new Terminal(out, err, interactive, asked);
  }

  /** Whether nobody wants to hear of progress. */
  boolean isQuiet() {
    return quiet.getAsBoolean();
  }

  /** That of the process. */
  static Terminal of(StandardOutput output) {
    return new Terminal(writer(output), writer(System.err), isTerminal());
  }

  void flush() {
    out.flush();
    err.flush();
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(stream, false, StandardCharsets.UTF_8);
  }

  /**
   * What standard error is, where the system tells; otherwise whether there is a console at all.
   * The question is not answered well from Java 22 on, but then by too much progress and not too
   * little.
   */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    try {
      if (Files.exists(STANDARD_ERROR)) {
        String target = Files.readSymbolicLink(STANDARD_ERROR).toString();
        return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty");
      }
    } catch (IOException | RuntimeException e) {
      return false;
    }
    return System.console() != null;
  }
}
