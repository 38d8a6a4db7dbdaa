package io.notional.core.config;

import io.notional.api.error.Spelling;
import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;

/** Messages that offer the known name which a misspelt one most likely means. */
public final class Nearest {
  private static final int MAX_LISTED = 24;

  private Nearest() {}

  /** {@link Spelling#nearest}. */
  public static Optional<String> to(String word, Collection<String> known) {
    return Spelling.nearest(word, known);
  }

  /**
   * A message such as {@code unknown preset 'NTSK'; did you mean 'NTSX'? (known: NTSX, NTSI)}.
   *
   * @param what the word for the thing that is not known
   */
  public static String unknown(String what, String word, Collection<String> known) {
    return unknown(what, "", word, known);
  }

  /**
   * The same for a name inside of something.
   *
   * @param prefix is shown before the word, such as {@code equity.}, and is no part of it
   */
  public static String unknown(String what, String prefix, String word, Collection<String> known) {
    return "unknown "
        + what
        + " "
        + Shown.text(prefix + word)
        + suggestion(word, known)
        + (known.isEmpty() ? " (none is known)" : " (known: " + listed(known) + ")");
  }

  /** A long list is cut, for it would hide the message. */
  private static String listed(Collection<String> known) {
    String first = known.stream().limit(MAX_LISTED).collect(Collectors.joining(", "));
    int more = known.size() - MAX_LISTED;
    return more > 0 ? first + " and " + more + " more" : first;
  }

  /** {@code ; did you mean 'NTSX'?}, or nothing when no known name is near. */
  static String suggestion(String word, Collection<String> known) {
    return to(word, known).map(name -> "; did you mean '" + name + "'?").orElse("");
  }
}
