package io.notional.files.csv;

import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;

/**
 * Says how a file writes its numbers, where its values leave one reading: {@code 1,5} and {@code
 * 1.234,5} have a decimal comma, {@code 1,234.5} and {@code 1,234,567} have commas of thousands,
 * and {@code 1,234} may be either. Used by one thread.
 */
public final class NumberRecognizer {
  private static final String DECIMAL =
      "[-+]?([0-9]{1,3}([.][0-9]{3})+,[0-9]+|[0-9]*,([0-9]{1,2}|[0-9]{4,})|0,[0-9]+)";
  private static final String THOUSANDS =
      "[-+]?[0-9]{1,3}(,[0-9]{3})+[.][0-9]*|[-+]?[0-9]{1,3}(,[0-9]{3}){2,}";
  private static final String PLAIN = "[-+]?[0-9]*[.]([0-9]{1,2}|[0-9]{4,})";

  private boolean decimal;
  private boolean thousands;

  private NumberRecognizer() {}

  /**
   * The only style in which all values are read; plain where there is no comma or no such style.
   */
  public static NumberStyle of(InputFile file) {
    CsvForm form = CsvForm.of(file);
    boolean commas = form.separator != ',' || form.quoted;
    return commas ? new NumberRecognizer().style(form) : NumberStyle.PLAIN;
  }

  private NumberStyle style(CsvForm form) {
    for (int from = form.body; from < form.bytes.length; ) {
      int end = form.end(from);
      line(form, from, end);
      from = end + 1;
    }
    if (decimal == thousands) {
      return NumberStyle.PLAIN;
    }
    return decimal ? NumberStyle.DECIMAL_COMMA : NumberStyle.THOUSANDS_COMMA;
  }

  private void line(CsvForm form, int from, int end) {
    int start = from;
    boolean inside = false;
    for (int i = from; i <= end; i++) {
      if (i < end && form.bytes[i] == '"') {
        inside = !inside;
      } else if (i == end || (form.bytes[i] == form.separator && !inside)) {
        value(new String(form.bytes, start, i - start, StandardCharsets.ISO_8859_1));
        start = i + 1;
      }
    }
  }

  private void value(String cell) {
    String text = cell.replace("\"", "").strip();
    decimal |= text.matches(DECIMAL);
    thousands |= text.matches(THOUSANDS) || text.matches(PLAIN);
  }
}
