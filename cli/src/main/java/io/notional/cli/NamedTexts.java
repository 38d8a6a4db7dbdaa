package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of options such as {@code ES=SP500TR,GC=GLD}. */
final class NamedTexts {
  private NamedTexts() {}

  /**
   * Reads a list; what is wrong with it is among the problems.
   *
   * @param text null where the option was not given
   * @return what could be read, in the order in which it was named
   */
  static Map<String, String> parse(String option, String text, Problems problems) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (text == null) {
      return texts;
    }
    for (String part : text.split(",", -1)) {
      String item = part.strip();
      int equals = item.indexOf('=');
      String name = equals < 0 ? "" : item.substring(0, equals).strip();
      String value = equals < 0 ? "" : item.substring(equals + 1).strip();
      if (name.isEmpty() || value.isEmpty()) {
        problems.add(
            ErrorCode.WRONG_TYPE,
            option + " must be a list such as ES=SP500TR,GC=GLD but has '" + item + "'");
      } else if (texts.putIfAbsent(name, value) != null) {
        problems.add(ErrorCode.CONFLICT, option + " may name " + name + " only once");
      }
    }
    return texts;
  }
}
