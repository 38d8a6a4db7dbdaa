package io.notional.core.settings;

/** Whether quantities are rounded to lots. */
public enum LotPolicy {
  /** To the nearest whole lot. */
  WHOLE,
  /** Any fraction trades. */
  FRACTIONAL
}
