package io.notional.files.tree;

/** Which texts YAML takes without quotes and gives back unchanged. */
final class PlainText {
  private static final String INDICATORS = ",[]{}#&*!|>'\"%@`";

  private PlainText() {}

  /** Whether a text may stand in a block collection without quotes. The empty text may. */
  static boolean isSafe(String text) {
    if (text.isEmpty()) {
      return true;
    }
    return isSafeStart(text) && isSafeEnd(text) && isSafeInside(text) && !text.equals("<<");
  }

  private static boolean isSafeStart(String text) {
    char first = text.charAt(0);
    if (INDICATORS.indexOf(first) >= 0 || isBlank(first)) {
      return false;
    }
    boolean marker = first == '-' || first == '?' || first == ':';
    if (marker && (text.length() == 1 || isBlank(text.charAt(1)))) {
      return false;
    }
    return !text.startsWith("---") && !text.startsWith("...");
  }

  private static boolean isSafeEnd(String text) {
    char last = text.charAt(text.length() - 1);
    return !isBlank(last) && last != ':';
  }

  private static boolean isSafeInside(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean breaks =
          (c == '#' && i > 0 && isBlank(text.charAt(i - 1)))
              || (c == ':' && i + 1 < text.length() && isBlank(text.charAt(i + 1)));
      if (breaks || !isPrintable(c)) {
        return false;
      }
    }
    return true;
  }

  /** Characters that are printed as they are; all others are escaped, and so need quotes. */
  static boolean isPrintable(char c) {
    return (c >= ' ' && c <= '~') || (c >= '\u00A1' && c <= '\u1FFF') || isEastAsian(c);
  }

  private static boolean isEastAsian(char c) {
    return c >= '\u3001' && c <= '\uD7FF';
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t';
  }
}
