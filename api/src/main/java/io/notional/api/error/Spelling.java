package io.notional.api.error;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * Finds the known name that a misspelt one most likely means, so that messages can offer it.
 * Distance is the number of letters inserted, dropped, replaced or swapped with their neighbour
 * (optimal string alignment); case does not count. Stateless.
 */
@API(status = Status.EXPERIMENTAL, since = "0.2")
public final class Spelling {
  /** Longer words are no misspellings, and comparing them would take long. */
  private static final int MAX_LENGTH = 64;

  private Spelling() {}

  /**
   * The known name nearest to a word; the first of them in their order when several are equally
   * near, and empty when all differ in more than two fifths of their letters.
   */
  public static Optional<String> nearest(String word, Collection<String> known) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int distance = distanceIfNear(word, candidate);
      if (distance < least) {
        least = distance;
        nearest = candidate;
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static int distanceIfNear(String word, String candidate) {
    int longer = Math.max(word.length(), candidate.length());
    if (longer > MAX_LENGTH) {
      return Integer.MAX_VALUE;
    }
    int distance = distance(word.toLowerCase(Locale.ROOT), candidate.toLowerCase(Locale.ROOT));
    return distance <= Math.max(1, longer * 2 / 5) ? distance : Integer.MAX_VALUE;
  }

  private static int distance(String a, String b) {
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      d[0][j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      d[i][0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        d[i][j] = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
        if (swapped(a, i, b, j)) {
          d[i][j] = Math.min(d[i][j], d[i - 2][j - 2] + 1);
        }
      }
    }
    return d[a.length()][b.length()];
  }

  private static boolean swapped(String a, int i, String b, int j) {
    return i > 1
        && j > 1
        && a.charAt(i - 1) == b.charAt(j - 2)
        && a.charAt(i - 2) == b.charAt(j - 1);
  }
}
