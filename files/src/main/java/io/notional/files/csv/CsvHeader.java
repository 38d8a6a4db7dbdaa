package io.notional.files.csv;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The line of a file that names its columns, by which a layout is recognised. */
final class CsvHeader {
  private static final int SHOWN = 120;

  /**
   * Of a first line without columns: the file may be no data, and what it holds nobody's business.
   */
  private static final int FEW = 20;

  private CsvHeader() {}

  /**
   * Finds the columns of a layout.
   *
   * @return by column of the layout, its place in the file; -1 for one that is not used
   * @throws NotionalException {@code BAD_DATA} if a column is absent or there twice
   */
  static int[] places(CsvForm form, CsvLayout layout) {
    if (isFred(form.header) && layout.has(CsvLayout.Trait.FRED)) {
      return new int[] {0, 1};
    }
    int[] places = new int[layout.columns().size()];
    for (int i = 0; i < places.length; i++) {
      String column = layout.columns().get(i);
      places[i] = layout.isUsed(column) ? place(form, layout, column) : -1;
    }
    return places;
  }

  /** Whether the columns are exactly those of the layout. */
  static boolean isPlain(CsvForm form, CsvLayout layout) {
    return form.separator == ',' && !form.quoted && form.header.equals(layout.columns());
  }

  /** Whether columns are named as FRED names them. */
  static boolean isFred(List<String> header) {
    return header.size() == 2
        && (header.get(0).equals("observation_date") || header.get(0).equals("DATE"))
        && header.get(1).matches("[A-Z][A-Z0-9_]*");
  }

  /** A short text without control characters. */
  static String printable(String text, int limit) {
    String cut = text.length() > limit ? text.substring(0, limit) + "..." : text;
    return Shown.visible(cut.replace('\uFFFD', '?'));
  }

  /** A problem of the header. */
  static NotionalException bad(CsvForm form, String message) {
    return NotionalException.of(
        ErrorCode.BAD_DATA, message, form.name + ", line " + form.headerNumber);
  }

  /** What stands in the line. */
  static String shown(CsvForm form) {
    String line = form.headerLine;
    boolean columns = line.startsWith("#") || line.matches(".*[,;\t].*");
    return printable(line, columns ? SHOWN : FEW);
  }

  private static int place(CsvForm form, CsvLayout layout, String column) {
    int[] found =
        java.util.stream.IntStream.range(0, form.header.size())
            .filter(i -> layout.isNamed(column, form.header.get(i)))
            .toArray();
    if (found.length == 1) {
      return found[0];
    }
    if (found.length > 1) {
      throw bad(
          form,
          String.format(
              Locale.ROOT,
              "the column %s must be there once but is there %d times in '%s'",
              column,
              found.length,
              shown(form)));
    }
    throw bad(form, refusal(form, layout));
  }

  private static String refusal(CsvForm form, CsvLayout layout) {
    String header = shown(form);
    if (header.startsWith("#")) {
      return "the file is a placeholder and holds no history: its first line is the comment '"
          + header
          + "'";
    }
    String hint = Arrays.asList("", ",").contains(header) ? "" : LayoutRecognizer.hint(form);
    return "the columns must be '"
        + layout.header()
        + "' (layout "
        + layout.id()
        + ") but are '"
        + header
        + "'"
        + hint;
  }
}
