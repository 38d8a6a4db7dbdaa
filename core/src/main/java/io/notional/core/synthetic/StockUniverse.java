package io.notional.core.synthetic;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.UniverseBuilder;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Stocks made up from a seed, for tests and to try baskets with: a market and eleven sectors move
 * them, and each moves by itself, too. Capitalisations are as unequal as real ones, two names in
 * three pay dividends each quarter, a quarter of all joins after the first date, some end before
 * the last, and a few change their sector. Immutable, and safe for use by many threads.
 */
public final class StockUniverse {
  /** The first line of {@link #writeTo}. */
  public static final String HEADER = "date,name,capitalisation,sector,price,dividend";

  /** The names of the sectors. */
  public static final List<String> SECTORS =
      List.of(
          "Communication",
          "Discretionary",
          "Energy",
          "Financials",
          "Health Care",
          "Industrials",
          "Materials",
          "Real Estate",
          "Staples",
          "Technology",
          "Utilities");

  private static final int MOST_NAMES = 100_000;
  private static final double MARKET_VOLATILITY = 0.16;
  private static final double MARKET_GROWTH = 0.07;
  private static final double SECTOR_VOLATILITY = 0.07;

  private final long seed;
  private final int names;
  private final int[] epochDays;

  private StockUniverse(long seed, int names, int[] epochDays) {
    this.seed = seed;
    this.names = names;
    this.epochDays = epochDays;
  }

  /**
   * A universe on business days.
   *
   * @param names how many there ever are, in [1, 100,000]
   * @param first the first date; the next business day where it is none
   * @param days how many dates, two or more
   * @throws NotionalException {@code OUT_OF_RANGE} for another number of names or days
   */
  public static StockUniverse of(long seed, int names, LocalDate first, int days) {
    if (names < 1 || names > MOST_NAMES || days < 2) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          String.format(
              Locale.ROOT,
              "a universe must have 1 to %d names and 2 or more days but was to have %d and %d",
              MOST_NAMES,
              names,
              days));
    }
    int[] epochDays = new int[days];
    int day = Math.toIntExact(first.toEpochDay());
    for (int t = 0; t < days; day++) {
      if (BusinessDays.CALENDAR.isBusinessDay(day)) {
        epochDays[t++] = day;
      }
    }
    return new StockUniverse(seed, names, epochDays);
  }

  /** A copy of the dates, in days since 1970-01-01. */
  public int[] epochDays() {
    return epochDays.clone();
  }

  /** Takes rows in the order of dates, and of names on each. */
  @FunctionalInterface
  public interface RowReader {
    /**
     * One name on one date.
     *
     * @param epochDay in days since 1970-01-01
     * @param capitalisation millions
     * @param price the close, without the dividend
     * @param dividend with this ex-date; 0 for none
     */
    void row(
        int epochDay,
        String name,
        double capitalisation,
        String sector,
        double price,
        double dividend);
  }

  /** Makes all rows; the same in every call. */
  public void forEachRow(RowReader reader) {
    RandomStream market = new RandomStream(seed, "market");
    RandomStream sectors = new RandomStream(seed, "sectors");
    List<SyntheticStock> stocks = new ArrayList<>(names);
    for (int i = 0; i < names; i++) {
      stocks.add(new SyntheticStock(seed, i, names, epochDays.length));
    }
    double daily = Math.sqrt(1.0 / Economy.DAYS_PER_YEAR);
    double[] sectorMoves = new double[SECTORS.size()];
    for (int t = 0; t < epochDays.length; t++) {
      double move =
          MARKET_GROWTH / Economy.DAYS_PER_YEAR + MARKET_VOLATILITY * daily * market.gaussian();
      for (int k = 0; k < sectorMoves.length; k++) {
        sectorMoves[k] = SECTOR_VOLATILITY * daily * sectors.gaussian();
      }
      for (SyntheticStock stock : stocks) {
        if (stock.moves(t, move, sectorMoves, daily)) {
          reader.row(
              epochDays[t],
              stock.name(),
              stock.capitalisation(),
              SECTORS.get(stock.sector()),
              stock.price(),
              stock.dividend());
        }
      }
    }
  }

  /**
   * Adds all names to a market, as securities that pay their dividends in cash.
   *
   * @param id that of the universe; those of its names begin with it and a colon
   * @param costs what trades of each cost
   * @throws NotionalException {@code CONFLICT} if an id is taken
   */
  public MarketBuilder addTo(MarketBuilder market, String id, CostModel costs) {
    UniverseBuilder universe = new UniverseBuilder(id, id + ":");
    forEachRow(
        (epochDay, name, capitalisation, sector, price, dividend) ->
            universe.add(
                universe.member(name),
                epochDay,
                price,
                capitalisation,
                universe.sector(sector),
                dividend));
    Terms terms =
        Terms.builder().assetClass(AssetClass.EQUITY).funding(Funding.PAID_IN_FULL).build();
    return universe.addTo(market, () -> SecurityInput.builder().terms(terms).costs(costs));
  }

  /**
   * Writes a constituents file: a line for each name on each date.
   *
   * @throws IOException if it cannot be written to
   */
  public void writeTo(Appendable out) throws IOException {
    out.append(HEADER).append('\n');
    IOException[] failed = new IOException[1];
    forEachRow(
        (epochDay, name, capitalisation, sector, price, dividend) -> {
          try {
            if (failed[0] == null) {
              out.append(LocalDate.ofEpochDay(epochDay).toString()).append(',').append(name);
              out.append(',').append(plain(capitalisation)).append(',').append(sector);
              out.append(',').append(plain(price)).append(',');
              out.append(dividend > 0 ? plain(dividend) : "").append('\n');
            }
          } catch (IOException e) {
            failed[0] = e;
          }
        });
    if (failed[0] != null) {
      throw failed[0];
    }
  }

  private static String plain(double value) {
    return BigDecimal.valueOf(value).toPlainString();
  }
}
