package io.notional.files.csv;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What whoever knows a file says of it, beyond what it tells by itself. Immutable.
 *
 * @param dates rows that are let in
 * @param numbers how numbers are written
 * @param closeTime the time of day of closes in seconds; -1 where the last row of a day is its
 *     close
 * @param keepLastDay whether a last day whose only rows are early is a day with a close
 * @param percent whether rates are in percent, and not decimal
 * @param splits units made of one, by date
 * @param maxDistribution the largest distribution that is one, as a fraction of the close before
 * @param sanity what is looked at in values; the usual limits of the kind of file if empty
 */
public record ReadOptions(
    DateRange dates,
    NumberStyle numbers,
    int closeTime,
    boolean keepLastDay,
    boolean percent,
    SortedMap<Integer, Double> splits,
    double maxDistribution,
    Optional<Sanity> sanity) {
  /** The largest distribution where nothing else is said, as a fraction of the close before. */
  public static final double MAX_DISTRIBUTION = 0.2;

  /** All rows of a file that says everything by itself. */
  public static final ReadOptions ALL =
      new ReadOptions(
          DateRange.ALL,
          NumberStyle.PLAIN,
          -1,
          false,
          true,
          new TreeMap<>(),
          MAX_DISTRIBUTION,
          Optional.empty());

  public ReadOptions {
    splits = Collections.unmodifiableSortedMap(new TreeMap<>(splits));
  }

  /** Rows of some dates of a file that says everything else by itself. */
  public static ReadOptions of(DateRange dates) {
    return ALL.withDates(dates);
  }

  /** The same with other dates. */
  public ReadOptions withDates(DateRange range) {
    return new ReadOptions(
        range, numbers, closeTime, keepLastDay, percent, splits, maxDistribution, sanity);
  }

  /** The same with another way of writing numbers. */
  public ReadOptions withNumbers(NumberStyle style) {
    return new ReadOptions(
        dates, style, closeTime, keepLastDay, percent, splits, maxDistribution, sanity);
  }

  /** The same with a time of day that closes have, in seconds, or -1. */
  public ReadOptions withCloseTime(int seconds) {
    return new ReadOptions(
        dates, numbers, seconds, keepLastDay, percent, splits, maxDistribution, sanity);
  }

  /** The same with a last day that counts however early its rows are, or not. */
  public ReadOptions withKeepLastDay(boolean keep) {
    return new ReadOptions(
        dates, numbers, closeTime, keep, percent, splits, maxDistribution, sanity);
  }

  /** The same with rates in percent or decimal. */
  public ReadOptions withPercent(boolean inPercent) {
    return new ReadOptions(
        dates, numbers, closeTime, keepLastDay, inPercent, splits, maxDistribution, sanity);
  }

  /** The same with limits of its own. */
  public ReadOptions withSanity(Sanity own) {
    return new ReadOptions(
        dates, numbers, closeTime, keepLastDay, percent, splits, maxDistribution, Optional.of(own));
  }

  /** The same of a file whose dates alone are used: no value is held against another. */
  public ReadOptions forDatesOnly() {
    return withSplits(splits, Double.POSITIVE_INFINITY).withSanity(Sanity.of(SanityLimits.NONE));
  }

  /** Whether distributions are asked for. */
  boolean distributes() {
    return maxDistribution < Double.POSITIVE_INFINITY;
  }

  /** What is looked at, by the limits of a kind where nothing else is said. */
  Sanity sanity(SanityLimits usual) {
    return sanity.orElse(Sanity.of(usual));
  }

  /** The same with splits, and the largest distribution as a fraction of the close before. */
  public ReadOptions withSplits(SortedMap<Integer, Double> units, double most) {
    return new ReadOptions(dates, numbers, closeTime, keepLastDay, percent, units, most, sanity);
  }
}
