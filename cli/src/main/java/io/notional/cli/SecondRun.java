package io.notional.cli;

import java.util.Arrays;
import java.util.Set;

/**
 * The command once more in a Java of its own, in which immutable sets and maps are in the opposite
 * order. The first argument is their order in the Java that started it.
 */
final class SecondRun {
  /** This Java has the same order as the first: another one is to be started. */
  static final int SAME_ORDER = 75;

  private SecondRun() {}

  /** Where the process starts. */
  public static void main(String[] args) {
    if (args[0].equals(order())) {
      System.exit(SAME_ORDER);
    }
    Perturbation.useHashes();
    Main.main(Arrays.copyOfRange(args, 1, args.length));
  }

  /** One of two words: the direction in which sets are walked through is drawn once a process. */
  static String order() {
    return String.join("", Set.of("a", "b"));
  }
}
