package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Shown;
import io.notional.files.input.InputFile;
import io.notional.files.input.Texts;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** The first line of a file, by which a layout is recognised. */
final class CsvHeader {
  private static final int SHOWN = 120;
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private CsvHeader() {}

  /**
   * Checks the first line.
   *
   * @return the place of the first byte after it
   * @throws NotionalException {@code BAD_DATA} if it does not name the columns of the layout
   */
  static int check(InputFile file, CsvLayout layout) {
    requireText(file);
    byte[] bytes = file.bytes();
    byte[] expected = layout.headerBytes();
    int from = from(bytes);
    int end = end(bytes);
    int textEnd = textEnd(bytes, end);
    if (!Arrays.equals(bytes, from, textEnd, expected, 0, expected.length)) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA, refusal(text(bytes, textEnd), layout), file.name() + ", line 1");
    }
    return end + 1;
  }

  /** The names in the first line. */
  static List<String> columns(InputFile file) {
    requireText(file);
    byte[] bytes = file.bytes();
    return List.of(text(bytes, textEnd(bytes, end(bytes))).split(",", -1));
  }

  /** A short text without control characters. */
  static String printable(String text, int limit) {
    String cut = text.length() > limit ? text.substring(0, limit) + "..." : text;
    return Shown.visible(cut.replace('\uFFFD', '?'));
  }

  private static String refusal(String header, CsvLayout layout) {
    if (header.startsWith("#")) {
      return "the file is a placeholder and holds no history: its first line is the comment '"
          + header
          + "'";
    }
    return "the columns must be '"
        + layout.header()
        + "' (layout "
        + layout.id()
        + ") but are '"
        + header
        + "'";
  }

  private static void requireText(InputFile file) {
    boolean empty = file.bytes().length == 0;
    if (empty || Texts.isUtf16(file.bytes())) {
      String what = empty ? " is empty" : " is UTF-16 text, not UTF-8";
      throw NotionalException.of(ErrorCode.BAD_DATA, file.name() + what, file.name() + ", line 1");
    }
  }

  /** The place after a byte-order mark, with which spreadsheets begin a file. */
  private static int from(byte[] bytes) {
    return Arrays.mismatch(bytes, MARK) == MARK.length ? MARK.length : 0;
  }

  private static int end(byte[] bytes) {
    int end = 0;
    while (end < bytes.length && bytes[end] != '\n') {
      end++;
    }
    return end;
  }

  private static int textEnd(byte[] bytes, int end) {
    return end > 0 && bytes[end - 1] == '\r' ? end - 1 : end;
  }

  private static String text(byte[] bytes, int end) {
    int from = from(bytes);
    return printable(new String(bytes, from, end - from, StandardCharsets.UTF_8), SHOWN);
  }
}
