package io.notional.mutation;

import java.util.ArrayList;
import java.util.List;

/**
 * Mutants that no test can notice, one a line: method, change, source line and reason, with bars
 * between. A line stands for one mutant; lines that are empty or begin with # are none.
 */
final class Equivalents {
  private static final String BAR = " | ";

  private final List<String> left = new ArrayList<>();

  private Equivalents() {}

  /**
   * Reads the list.
   *
   * @throws IllegalArgumentException if a line has no reason
   */
  static Equivalents parse(List<String> lines) {
    Equivalents equivalents = new Equivalents();
    for (String line : lines) {
      if (!line.isBlank() && !line.startsWith("#")) {
        equivalents.left.add(key(line));
      }
    }
    return equivalents;
  }

  private static String key(String line) {
    int reason = line.lastIndexOf(BAR);
    String key = reason < 0 ? "" : line.substring(0, reason).strip();
    if (key.split(" \\| ", -1).length < 3 || line.substring(reason + BAR.length()).isBlank()) {
      throw new IllegalArgumentException(
          "an equivalent mutant needs method | change | source line | reason but was " + line);
    }
    return key;
  }

  /** Whether the list names a mutant; the line that does is used up. */
  boolean take(Mutant mutant) {
    return left.remove(mutant.key());
  }

  /** Lines that stood for no mutant so far. */
  List<String> left() {
    return List.copyOf(left);
  }
}
