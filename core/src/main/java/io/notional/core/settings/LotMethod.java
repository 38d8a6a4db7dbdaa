package io.notional.core.settings;

/** Which of the lots of a security a sale takes. */
public enum LotMethod {
  /** The oldest first. */
  FIFO,
  /** The one that cost most first. */
  HIFO,
  /**
   * The one with the lowest taxed gain first: gain a unit x the rate of its term, so that a short
   * loss goes before a long one of the same size, and a long gain before a short one.
   */
  LOWEST_GAIN,
  /** The lots that are stated by sale, in their order; what is not stated goes as by FIFO. */
  STATED
}
