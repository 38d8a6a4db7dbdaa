package io.notional.report;

/**
 * Markup as it grows. What is not markup of ours goes through {@link #text} or stands in an
 * attribute, and cannot become any. Used by one thread.
 */
final class Html {
  private static final char REPLACEMENT = '\ufffd';

  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Markup, as it is. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /** A text, whatever it holds. */
  Html text(String text) {
    escape(out, text);
    return this;
  }

  /** A text as markup. */
  static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    escape(out, text);
    return out.toString();
  }

  /**
   * Opens an element.
   *
   * @param attributes names and values in turn
   */
  Html open(String tag, String... attributes) {
    out.append('<').append(tag);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      escape(out, attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  /** Closes an element. */
  Html close(String tag) {
    out.append("</").append(tag).append('>');
    return this;
  }

  /** Ends a line, for readers of the source. */
  Html line() {
    out.append('\n');
    return this;
  }

  /** A whole element with a text in it. */
  Html element(String tag, String text, String... attributes) {
    return open(tag, attributes).text(text).close(tag);
  }

  /** A paragraph. */
  Html paragraph(String text) {
    return element("p", text).line();
  }

  /** All of it. */
  @Override
  public String toString() {
    return out.toString();
  }

  private static void escape(StringBuilder out, String text) {
    if (isPlain(text)) {
      out.append(text);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(isHarmless(c) ? c : REPLACEMENT);
      }
    }
  }

  /** Whether all is letters, digits and the like, as nearly always. */
  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > '~' || (c < '?' && c != ' ' && (c < '(' || c == '<' || c == '>'))) {
        return false;
      }
    }
    return true;
  }

  /** Control characters are none, nor those that turn the order of what follows around. */
  private static boolean isHarmless(char c) {
    boolean control = (c < ' ' && c != '\n' && c != '\t') || (c >= 0x7f && c < 0xa0);
    boolean order = (c >= '\u202a' && c <= '\u202e') || (c >= '\u2066' && c <= '\u2069');
    return !control && !order && c != '\ufffe' && c != '\uffff';
  }
}
