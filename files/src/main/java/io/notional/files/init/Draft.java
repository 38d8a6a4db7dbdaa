package io.notional.files.init;

import java.util.List;

/**
 * An entry of a market file in the making.
 *
 * @param section where it stands: {@code rates}, {@code par-yields}, {@code exchange-rates} or
 *     {@code instruments}
 * @param id the instrument, rate or currency; the file of par yields
 * @param file the file that it declares; empty for what has none
 * @param currency of its price
 * @param text the entry as it is written, without indentation
 * @param assumed what nobody said: it stands among what is to be filled in
 */
record Draft(
    String section,
    String id,
    String file,
    String currency,
    List<String> text,
    List<String> assumed) {
  private static final String PLAIN = "[A-Za-z][A-Za-z0-9_./-]*";
  private static final String WORDS_OF_YAML = "(?i)y|n|yes|no|on|off|true|false|null";

  static final String RATES = "rates";
  static final String PAR_YIELDS = "par-yields";
  static final String EXCHANGE_RATES = "exchange-rates";
  static final String INSTRUMENTS = "instruments";

  Draft {
    text = List.copyOf(text);
    assumed = List.copyOf(assumed);
  }

  /** An entry of one line that needs nothing more to be said. */
  static Draft of(String section, String id, String file, String line) {
    return new Draft(section, id, file, "USD", List.of(line), List.of());
  }

  /** A text as YAML takes it, whatever it holds. */
  static String quoted(String text) {
    if (text.matches(PLAIN) && !text.matches(WORDS_OF_YAML)) {
      return text;
    }
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c <= '~' && c != '"' && c != '\\';
      out.append(plain ? String.valueOf(c) : hexadecimal(c));
    }
    return out.append('"').toString();
  }

  private static String hexadecimal(char c) {
    String digits = Integer.toHexString(c);
    return "\\u" + "0".repeat(4 - digits.length()) + digits;
  }
}
