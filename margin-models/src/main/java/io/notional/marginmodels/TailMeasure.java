package io.notional.marginmodels;

/** What is taken of the worst scenarios, {@code k} of which lie beyond the level. */
public enum TailMeasure {
  /** The mean loss of the k worst scenarios. */
  EXPECTED_SHORTFALL,
  /** The k-th worst loss. */
  VALUE_AT_RISK
}
