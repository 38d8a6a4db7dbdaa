package io.notional.core.settings;

/**
 * When foreign cash is converted into the base currency. What is owed in a foreign currency is paid
 * on the same day from base cash whatever the schedule.
 */
public enum ForeignSweep {
  /** At every close. */
  DAILY,
  /** At the last close of a month. */
  MONTHLY,
  /** At the last close of a quarter. */
  QUARTERLY,
  /** Never: gains stay in their currency. */
  NEVER
}
