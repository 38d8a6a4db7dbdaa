package io.notional.files.input;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Bytes as text: strict UTF-8 without control characters. */
public final class Texts {
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private Texts() {}

  /**
   * The text of a file, without a byte-order mark.
   *
   * @throws NotionalException {@code BAD_SYNTAX} with the line if it is not UTF-8 text
   */
  public static String decode(InputFile file) {
    ByteBuffer in = ByteBuffer.wrap(file.bytes());
    CharBuffer out = CharBuffer.allocate(file.bytes().length);
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      String what = isUtf16(file.bytes()) ? " is UTF-16 text, not UTF-8" : " is not UTF-8 text";
      throw bad(file.name() + what, file.name(), lineOf(text, text.length()));
    }
    return check(
        file.name(), text.isEmpty() || text.charAt(0) != BYTE_ORDER_MARK ? text : rest(text));
  }

  /**
   * The same text, if it has no control characters but tabs and line ends.
   *
   * @throws NotionalException {@code BAD_SYNTAX} with the line of the first one
   */
  public static String check(String name, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean control = c < ' ' ? c != '\n' && c != '\r' && c != '\t' : c >= 0x7F && c <= 0x9F;
      if (control && c != '\u0085') {
        throw bad(
            name + " holds the control character U+" + String.format(Locale.ROOT, "%04X", (int) c),
            name,
            lineOf(text, i));
      }
    }
    return text;
  }

  /** Whether bytes begin with the mark of UTF-16, as some editors and spreadsheets write it. */
  public static boolean isUtf16(byte[] bytes) {
    int mark = bytes.length < 2 ? 0 : ((bytes[0] & 0xFF) << 8) | (bytes[1] & 0xFF);
    return mark == 0xFEFF || mark == 0xFFFE;
  }

  private static String rest(String text) {
    return text.substring(1);
  }

  private static int lineOf(String text, int end) {
    int line = 1;
    for (int i = 0; i < end; i++) {
      if (text.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  private static NotionalException bad(String message, String name, int line) {
    return NotionalException.of(ErrorCode.BAD_SYNTAX, message, name + ", line " + line);
  }
}
