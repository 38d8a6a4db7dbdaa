package io.notional.cli;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Prints to a terminal that nothing from a file, a name or a plugin can steer: control characters,
 * marks that turn the direction of text, and whatever else cannot be seen become {@code ?}. What is
 * printed as a line stays one line, so that no text forges another.
 */
final class PlainWriter extends PrintWriter {
  private final boolean returns;

  /**
   * @param returns whether a carriage return passes, as for a line that is written over
   */
  PlainWriter(Writer out, boolean returns) {
    super(out);
    this.returns = returns;
  }

  @Override
  public void println(String text) {
    super.println(plain(String.valueOf(text), "\t"));
  }

  @Override
  public void println(Object value) {
    println(String.valueOf(value));
  }

  @Override
  public void write(String text, int from, int length) {
    String plain = plain(text.substring(from, from + length), returns ? "\t\n\r" : "\t\n");
    super.write(plain, 0, plain.length());
  }

  @Override
  public void write(char[] text, int from, int length) {
    write(new String(text, from, length), 0, length);
  }

  @Override
  public void write(int c) {
    write(String.valueOf((char) c), 0, 1);
  }

  private static String plain(String text, String passing) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> isSeen(c) || passing.indexOf(c) >= 0 ? c : '?')
        .forEach(out::appendCodePoint);
    return out.toString();
  }

  private static boolean isSeen(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
