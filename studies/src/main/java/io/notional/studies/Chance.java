package io.notional.studies;

/**
 * Rows that differ in seeds and dates alone, taken together: what is yes or no in a row is a chance
 * of them.
 *
 * @param what they have of all else that varies; empty where nothing else does
 * @param rows how many ran
 * @param called the share of them in which a call was issued
 * @param annualReturn the average of those that have one, decimal; NaN where none has
 */
public record Chance(String what, long rows, double called, double annualReturn) {}
