package io.notional.files.tree;

import java.util.Locale;

/** A text in double quotes, all that is not plainly printable escaped. */
final class Quoted {
  private Quoted() {}

  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      escape(out, text.charAt(i));
    }
    return out.append('"').toString();
  }

  private static void escape(StringBuilder out, char c) {
    switch (c) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      default -> {
        if (PlainText.isPrintable(c)) {
          out.append(c);
        } else {
          out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        }
      }
    }
  }
}
