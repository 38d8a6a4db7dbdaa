package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Values of options such as {@code equity=0.60,bonds=0.40}. */
final class NamedNumbers {
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d+)?");

  private NamedNumbers() {}

  /**
   * Reads a list; what is wrong with it is among the problems.
   *
   * @return the numbers that could be read, in the order in which they were named
   */
  static Map<String, Double> parse(String option, String text, Problems problems) {
    Map<String, Double> numbers = new LinkedHashMap<>();
    for (String part : text.split(",", -1)) {
      String item = part.strip();
      int equals = item.indexOf('=');
      String name = equals < 0 ? item : item.substring(0, equals).strip();
      String number = equals < 0 ? "" : item.substring(equals + 1).strip();
      if (name.isEmpty() || !NUMBER.matcher(number).matches()) {
        problems.add(
            ErrorCode.WRONG_TYPE,
            option + " must be a list such as NAME=0.60,NAME=0.40 but has '" + item + "'");
      } else if (numbers.containsKey(name)) {
        problems.add(ErrorCode.CONFLICT, option + " may name " + name + " only once");
      } else {
        numbers.put(name, Double.valueOf(number));
      }
    }
    return numbers;
  }
}
