package io.notional.core.lookthrough;

import java.util.Locale;

/** How deep a look-through looks. A figure means nothing without it. */
public enum Level {
  /** Funds as held: each counts with its exposures as a whole. */
  FUNDS,
  /** The sleeves of the funds, of inner funds too. */
  SLEEVES,
  /** Single securities and contracts. */
  CONTRACTS;

  /** The name in files and options: {@code funds}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
