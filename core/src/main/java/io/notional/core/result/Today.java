package io.notional.core.result;

import java.time.LocalDate;

/**
 * The books of a fund at its last close, in the base currency. Immutable.
 *
 * @param date the valuation date
 * @param cash settled cash, less what is drawn on the line
 * @param eligible collateral after haircuts and limits
 * @param initial initial margin
 * @param maintenance maintenance margin
 * @param called the call that was issued; 0 for none
 * @param state how the day ended
 */
public record Today(
    LocalDate date,
    double nav,
    double cash,
    double eligible,
    double initial,
    double maintenance,
    double called,
    DayState state) {}
