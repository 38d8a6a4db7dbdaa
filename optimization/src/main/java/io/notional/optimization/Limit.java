package io.notional.optimization;

import java.util.Locale;
import java.util.Objects;

/**
 * A limit that stands in the way of something better.
 *
 * @param kind what is limited
 * @param fund the fund it is about; empty for a limit of the whole
 */
public record Limit(Kind kind, String fund) {
  /** What is limited. */
  public enum Kind {
    /** Weights sum to at most 1. */
    CAPITAL,
    /** Weights sum to 1. */
    FULLY_INVESTED,
    /** No fund has more than the greatest weight. */
    MAX_WEIGHT,
    /** The weight of the fund is fixed. */
    FIXED,
    /** No fund can be held short. */
    NO_SHORT;

    /** The name in files: {@code max-weight}. */
    public String id() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public Limit {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(fund, "fund");
  }

  static Limit of(Kind kind) {
    return new Limit(kind, "");
  }

  /** In words, such as {@code the fixed weight of AGG}. */
  @Override
  public String toString() {
    return switch (kind) {
      case CAPITAL -> "capital: weights sum to at most 1";
      case FULLY_INVESTED -> "fully invested: weights sum to 1";
      case MAX_WEIGHT -> "the greatest weight of " + fund;
      case FIXED -> "the fixed weight of " + fund;
      case NO_SHORT -> fund + " cannot be held short";
    };
  }
}
