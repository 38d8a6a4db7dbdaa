package io.notional.testkit;

import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import java.util.Arrays;
import java.util.Random;

/**
 * Markets that are another one up to a day, to the last bit, and have another future after it or
 * none.
 */
final class OtherFuture {
  /** Each later price is up to a tenth off the factor of the one before. */
  private static final double WIDTH = 0.1;

  private final Market market;
  private final int lastKnown;

  /**
   * @param lastKnown the last day that stays as it is, in days since 1970-01-01
   */
  OtherFuture(Market market, int lastKnown) {
    this.market = market;
    this.lastKnown = lastKnown;
  }

  /**
   * The market that ends there: no valuation day or price is later. When data roll is part of their
   * calendar, which is known a row ahead.
   */
  Market none() {
    int days = market.days().atOrBefore(lastKnown) + 1;
    int[] dates = new int[days];
    Arrays.setAll(dates, t -> market.days().epochDay(t));
    MarketBuilder builder = market.toBuilder().valuationDates(dates);
    market
        .inputs()
        .securities()
        .forEach((id, input) -> builder.without(id).security(closes(input, cut(input.closes()))));
    market
        .inputs()
        .futures()
        .forEach(
            (id, input) -> {
              FutureInput.Builder cut = FutureInput.builder().from(input);
              cut.contracts(
                  input.contracts().stream().map(one -> closes(one, cut(one.closes()))).toList());
              cut.inUse(first(input.inUse(), input.inUse().rowAtOrBefore(lastKnown) + 2));
              builder.without(id).future(cut.build());
            });
    return builder.build();
  }

  /** The market in which every later price of what is quoted is another one. */
  Market changed(long seed) {
    MarketBuilder builder = market.toBuilder();
    market
        .inputs()
        .securities()
        .forEach(
            (id, input) ->
                builder
                    .without(id)
                    .security(closes(input, shaken(input.closes(), seed ^ id.hashCode()))));
    market
        .inputs()
        .futures()
        .forEach(
            (id, input) ->
                builder
                    .without(id)
                    .future(
                        FutureInput.builder()
                            .from(input)
                            .contracts(
                                input.contracts().stream()
                                    .map(one -> closes(one, shaken(one.closes(), seed)))
                                    .toList())
                            .build()));
    return builder.build();
  }

  private static SecurityInput closes(SecurityInput input, DatedSeries closes) {
    return SecurityInput.builder().from(input).closes(closes).build();
  }

  private static ContractInput closes(ContractInput input, DatedSeries closes) {
    return new ContractInput(input.delivery(), closes, input.dates());
  }

  private DatedSeries cut(DatedSeries series) {
    return first(series, series.rowAtOrBefore(lastKnown) + 1);
  }

  private static DatedSeries first(DatedSeries series, int rows) {
    int size = Math.min(rows, series.size());
    double[] values = new double[size];
    Arrays.setAll(values, series::value);
    return DatedSeries.of(series.name(), Arrays.copyOf(series.epochDays(), size), values);
  }

  /** The factor of a date is the same in all contracts, so that a curve keeps its shape. */
  private DatedSeries shaken(DatedSeries series, long seed) {
    double[] values = new double[series.size()];
    for (int row = 0; row < values.length; row++) {
      boolean later = series.epochDay(row) > lastKnown;
      values[row] = series.value(row) * (later ? factor(seed, series.epochDay(row)) : 1);
    }
    return DatedSeries.of(series.name(), series.epochDays(), values);
  }

  private static double factor(long seed, int epochDay) {
    return 1 + WIDTH * (new Random(seed + epochDay).nextDouble() - 0.5);
  }
}
