package io.notional.core.story;

import io.notional.core.result.Result;
import io.notional.core.time.DayCount;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.IntStream;

/**
 * A fund beside simple stories of what it is, over the same closes. Immutable.
 *
 * <p>From the {@code story}, the multiple of the mix less borrowed cash, to the fund these are
 * switched, in this order:
 *
 * <ul>
 *   <li>{@code assets}: the fund's own assets in place of the mix, such as Treasuries in place of
 *       the aggregate; its futures are financed at the cash rate
 *   <li>{@code financing}: its futures as they are; nothing where none could be told
 *   <li>{@code cash}: how cash is managed: bills and their settlement, the buffer, what cash and a
 *       line cost
 *   <li>{@code drift}: rebalancing by the fund's rule, in whole contracts, at the closes at which
 *       orders fill
 *   <li>{@code costs}: what trades and rolls cost
 *   <li>{@code fee}: the expense ratio
 * </ul>
 *
 * <p>The way from {@code daily-reset} begins with {@code reset-fee} and {@code reset-spread}, that
 * from {@code margin-loan} with {@code loan-spread} and {@code loan-drift}, each up to the story.
 */
public final class AgainstStories {
  /** The id of the difference itself. */
  public static final String WHOLE = "whole";

  private static final double DAYS_PER_YEAR = DayCount.ACT_36525.daysPerYear();

  private final Result fund;
  private final List<LocalDate> dates;
  private final List<StoryComparison> comparisons;
  private final SortedSet<String> untold;
  private final Optional<String> stop;

  AgainstStories(
      Result fund,
      List<StoryComparison> comparisons,
      SortedSet<String> untold,
      Optional<String> stop) {
    this.fund = fund;
    this.dates = IntStream.range(0, fund.size()).mapToObj(fund::date).toList();
    this.comparisons = List.copyOf(comparisons);
    this.untold = untold;
    this.stop = stop;
  }

  /** The run of the fund itself. */
  public Result fund() {
    return fund;
  }

  /** The closes. */
  public List<LocalDate> dates() {
    return dates;
  }

  /** The fund beside each story; none where a run stopped. */
  public List<StoryComparison> comparisons() {
    return comparisons;
  }

  /** Futures of the fund whose financing is not told apart: there were no twins of them. */
  public SortedSet<String> untoldFinancing() {
    return untold;
  }

  /** Which run stopped before its last day, and why; empty if none did. */
  public Optional<String> stop() {
    return stop;
  }

  /** Calendar days from the first to the last close / 365.25. */
  public double years() {
    return ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)) / DAYS_PER_YEAR;
  }

  /** Whether the closes span a calendar year: nothing shorter is annualised. */
  public boolean isAnnualised() {
    return !dates.get(dates.size() - 1).isBefore(dates.get(0).plusYears(1));
  }

  /** The compound growth of a run a year, or in all where it is less than a year. */
  public double rate(Growth growth) {
    double total = growth.at(growth.size() - 1);
    return isAnnualised() ? StrictMath.pow(total, 1 / years()) - 1 : total - 1;
  }

  /** What a part adds to that. */
  public double rate(StoryPart part) {
    return rate(part.with()) - rate(part.without());
  }
}
