package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.files.input.InputFile;
import io.notional.files.input.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * How a file is written down: its line ends, its separator, whether it quotes, and the line that
 * names its columns. What is unambiguous is seen from the file: carriage returns as the only line
 * ends, a line such as {@code sep=;}, semicolons or tabs between names.
 */
final class CsvForm {
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
  private static final int MOST_PROSE = 60;

  final String name;
  final byte[] bytes;
  final byte lineEnd;
  final byte separator;
  final boolean quoted;

  /** The names of the columns. */
  final List<String> header;

  /** The header as it stands in the file. */
  final String headerLine;

  final int headerNumber;
  final int body;

  private CsvForm(InputFile file, boolean prose) {
    name = file.name();
    bytes = file.bytes();
    requireText();
    lineEnd = lineEnd();
    quoted = contains((byte) '"');
    int from = Arrays.mismatch(bytes, MARK) == MARK.length ? MARK.length : 0;
    int number = 1;
    byte said = 0;
    if (isSeparator(text(from, end(from)))) {
      said = (byte) text(from, end(from)).replace("\"", "").charAt(4);
      from = Math.min(bytes.length, end(from) + 1);
      number++;
    }
    if (prose) {
      int lines = proseLines(from);
      for (int i = 0; i < lines; i++) {
        from = end(from) + 1;
      }
      number += lines;
    }
    headerLine = text(from, end(from));
    separator = said != 0 ? said : separator(headerLine);
    header = cells(headerLine, (char) separator);
    headerNumber = number;
    body = end(from) + 1;
  }

  static CsvForm of(InputFile file, CsvLayout layout) {
    return new CsvForm(file, layout.has(CsvLayout.Trait.PROSE));
  }

  static CsvForm of(InputFile file) {
    return new CsvForm(file, true);
  }

  /** The place after the last byte of the line that begins here, without its line end. */
  int end(int from) {
    int end = from;
    while (end < bytes.length && bytes[end] != lineEnd) {
      end++;
    }
    return end;
  }

  /** A line as text. */
  String text(int from, int end) {
    int last = end > from && bytes[end - 1] == '\r' ? end - 1 : end;
    return new String(bytes, from, Math.max(0, last - from), StandardCharsets.UTF_8);
  }

  private static boolean isSeparator(String line) {
    return line.contains("sep=") && line.matches("\"?sep=[,;\t]\"?");
  }

  private static boolean isFrench(String line) {
    return line.toLowerCase(Locale.ROOT).contains("mkt-rf")
        && line.matches("(?i)\\s*,\\s*mkt-rf\\s*,.*");
  }

  /** How many lines of prose stand before a header of the French library; 0 if there is none. */
  private int proseLines(int start) {
    int from = start;
    for (int line = 0; line < MOST_PROSE && from < bytes.length; line++) {
      if (isFrench(text(from, end(from)))) {
        return line;
      }
      from = end(from) + 1;
    }
    return 0;
  }

  private static List<String> cells(String line, char separator) {
    List<String> cells = new ArrayList<>();
    for (String cell : line.split(String.valueOf(separator), -1)) {
      String trimmed = cell.trim();
      boolean quotes = trimmed.length() > 1 && trimmed.startsWith("\"") && trimmed.endsWith("\"");
      cells.add(quotes ? trimmed.substring(1, trimmed.length() - 1) : trimmed);
    }
    return List.copyOf(cells);
  }

  private static byte separator(String header) {
    if (header.indexOf(',') >= 0) {
      return ',';
    }
    return (byte) (header.indexOf(';') >= 0 ? ';' : header.indexOf('\t') >= 0 ? '\t' : ',');
  }

  private byte lineEnd() {
    return !contains((byte) '\n') && contains((byte) '\r') ? (byte) '\r' : (byte) '\n';
  }

  private boolean contains(byte sought) {
    for (byte b : bytes) {
      if (b == sought) {
        return true;
      }
    }
    return false;
  }

  private void requireText() {
    boolean empty = bytes.length == 0;
    if (empty || Texts.isUtf16(bytes)) {
      String what = empty ? " is empty" : " is UTF-16 text, not UTF-8";
      throw NotionalException.of(ErrorCode.BAD_DATA, name + what, name + ", line 1");
    }
  }
}
