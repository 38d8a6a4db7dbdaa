package io.notional.core.resample;

import io.notional.core.market.ColumnMarket;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.SecurityInput;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Makes paths one after another into the same columns: a market is good until the next one is asked
 * for. Used by one thread.
 */
public final class PathMaker {
  private final ResampledMarket resampled;
  private final ColumnMarket columns;
  private final DrawnBlocks blocks;
  private final int days;
  private final double[] elapsed;
  private final Map<String, RateFilling> rates = new TreeMap<>();
  private final List<PathColumn> filled = new ArrayList<>();

  PathMaker(ResampledMarket resampled) {
    this.resampled = resampled;
    Market source = resampled.source();
    this.columns = new ColumnMarket(resampled.frame(), source.baseCurrency(), source.cashRate());
    this.days = resampled.days().size();
    this.blocks = new DrawnBlocks(resampled.resampling(), resampled.drawnFrom(), days);
    this.elapsed = new double[days];
    Arrays.setAll(elapsed, resampled.days()::elapsed);
    resampled.rates().forEach(this::addRate);
    resampled.exchangeRates().forEach(this::addExchangeRate);
    resampled.indices().forEach(this::addIndex);
    resampled.securities().values().forEach(this::add);
    resampled.futures().values().forEach(this::add);
  }

  /**
   * A path.
   *
   * @param number any number; the same one gives the same path
   * @return a market that is good until this is called again
   */
  public Market market(long number) {
    blocks.draw(number);
    for (PathColumn column : filled) {
      column.fill(blocks);
    }
    return columns.market();
  }

  /** The valuation day of the source that a valuation day of the last path was drawn from. */
  public int drawnDay(int day) {
    return resampled.sourceDays().day(blocks.placeOf(day));
  }

  private void addRate(String id, DrawnRate rate) {
    RateFilling filling =
        new RateFilling(rate, Arrays.stream(elapsed).mapToInt(gap -> (int) gap).toArray());
    rates.put(id, filling);
    filled.add(filling);
    columns.rate(id, rate.termDays, filling.simple, filling.earned);
  }

  private void addExchangeRate(String currency, double[] change) {
    double start = resampled.source().exchangeRate(currency, resampled.sourceDays().last());
    LevelFilling filling = new LevelFilling(change, start, days);
    filled.add(filling);
    columns.exchangeRate(currency, filling.levels);
  }

  private void addIndex(String id, double[] growth) {
    LevelFilling filling = new LevelFilling(growth, 1, days);
    filled.add(filling);
    columns.index(id, filling.levels);
  }

  private void add(DrawnSecurity security) {
    String id = security.input.id();
    double[] earned = security.accretesAt.map(rate -> rates.get(rate).earned).orElse(null);
    SecurityFilling filling = new SecurityFilling(security, earned, days);
    filled.add(filling);
    SecurityInput.Builder input =
        SecurityInput.builder()
            .from(security.input)
            .closes(columns.series(id, 0, filling.closes, days))
            .distributions(Optional.empty());
    if (filling.distributions.length > 0) {
      input.distributions(columns.series(id + " distributions", 0, filling.distributions, days));
    }
    columns.security(input.build(), filling.closes, filling.distributions);
  }

  private void add(DrawnFuture future) {
    PathSchedule schedule = resampled.schedule(future.product.id());
    int last = resampled.sourceDays().last();
    FutureFilling filling = new FutureFilling(future, schedule, last, days);
    filled.add(filling);
    columns.future(
        input(future, schedule, last),
        filling.contracts(columns),
        schedule.active(),
        schedule.rolls(),
        day -> filling.carry(day, elapsed[day], blocks));
  }

  private FutureInput.Builder input(DrawnFuture future, PathSchedule schedule, int last) {
    PathDurations durations =
        new PathDurations(
            future.product, resampled.sourceDays(), resampled.days(), schedule, blocks);
    FutureInput source = future.product.input();
    return FutureInput.builder()
        .from(source)
        .margin(PathMargins.of(future.product, last))
        .durations(source.durations().map(known -> durations));
  }
}
