package io.notional.core.synthetic;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import org.immutables.value.Value;

/**
 * A market from a seed, the same to the last bit on every Java and every processor.
 *
 * <p>A yield curve of three factors moves daily; bills, a bond fund and Treasury futures are priced
 * from it, so that a future earns what its cheapest note earns less financing at the bill rate.
 * Stocks have fat tails and volatility clusters, and their correlation with bonds changes sign with
 * the {@link Regime}. Contracts are listed nine months before delivery and rolled five business
 * days before a long must be out. Margins follow volatility. It is a market for examples and tests:
 * nothing in it is a forecast.
 *
 * <pre>{@code
 * Market market = SyntheticMarket.builder().seed(7).years(10).build().generate();
 * }</pre>
 *
 * <p>Immutable, and safe for use by many threads.
 */
@Value.Immutable
public interface SyntheticMarket {
  /** The seed that is used where none is given: its 25 years look ordinary. */
  long DEFAULT_SEED = 22;

  /** The id of spot gold, where there is any. */
  String GOLD = "GOLD";

  /** A new builder; everything has a default. */
  static Builder builder() {
    return new Builder();
  }

  /** What all randomness comes from; {@value #DEFAULT_SEED} by default. */
  @Value.Default
  default long seed() {
    return DEFAULT_SEED;
  }

  /** Length of the market in years, in [1, 100]; 25 by default. */
  @Value.Default
  default int years() {
    return 25;
  }

  /** The first day, or the first business day after it; 2000-01-03 by default. */
  @Value.Default
  default LocalDate startDate() {
    return LocalDate.of(2000, 1, 3);
  }

  /** The id of the stock instrument. */
  @Value.Default
  default String stocks() {
    return "STOCKS";
  }

  /**
   * The id of the bond fund: Treasury notes of 2 to 20 years in equal values, exchanged each month
   * for new ones, a duration of about six years. Its closes hold the total return.
   */
  @Value.Default
  default String bonds() {
    return "BONDS";
  }

  /** The id of the bill, which accretes at {@link #billRate()}. */
  @Value.Default
  default String bills() {
    return "BILLS";
  }

  /** The id of the rate that bills and cash earn: three months, simple, ACT/360. */
  @Value.Default
  default String billRate() {
    return "BILLRATE";
  }

  /** Treasury futures, by the exchange's symbols; all but UB by default. */
  @Value.Default
  default List<TreasuryContract> treasuries() {
    return List.of(
        TreasuryContract.ZT,
        TreasuryContract.ZF,
        TreasuryContract.ZN,
        TreasuryContract.TN,
        TreasuryContract.ZB);
  }

  /** Futures markets with trends, named SYN01, SYN02, ..., in [0, 99]; none by default. */
  @Value.Default
  default int trendMarkets() {
    return 0;
  }

  /**
   * Whether there is a future on stocks, {@code ES}: cash-settled in the March cycle, 1,000 a
   * point; false by default. Its price follows from that of stocks by cost of carry.
   */
  @Value.Default
  default boolean equityFuture() {
    return false;
  }

  /**
   * Whether there is spot gold, {@value #GOLD}, and a future on it, {@code GC}: every second month
   * from February on, 1,000 a point; false by default.
   */
  @Value.Default
  default boolean gold() {
    return false;
  }

  /**
   * Dividend yield of stocks, decimal per year, in [0, 0.2]; 0 by default, where closes hold the
   * total return. Otherwise closes are raw and distributions are quarterly.
   */
  @Value.Default
  default double dividendYield() {
    return 0;
  }

  /** Volatility of stocks, decimal per square root of a year, in [0.01, 0.6]; 0.16 by default. */
  @Value.Default
  default double stockVolatility() {
    return 0.16;
  }

  /**
   * Expected return of stocks above bills, decimal per year, in [-0.2, 0.3]; 0.065 by default, of
   * which volatility takes about 0.013 out of the compound return.
   */
  @Value.Default
  default double equityPremium() {
    return 0.065;
  }

  /** Volatility of the ten-year rate, decimal per square root of a year, in [0, 0.03]. */
  @Value.Default
  default double rateVolatility() {
    return 0.009;
  }

  /**
   * The financing rate inside futures, trend markets aside, less the bill rate, decimal per year,
   * in [-0.02, 0.02]; 0 by default.
   */
  @Value.Default
  default double repoSpread() {
    return 0;
  }

  /** The regime in which bonds protect; {@link Regime#GROWTH} by default. */
  @Value.Default
  default Regime growth() {
    return Regime.GROWTH;
  }

  /** The regime in which they do not; {@link Regime#INFLATION} by default. */
  @Value.Default
  default Regime inflation() {
    return Regime.INFLATION;
  }

  /** Reports every violation together. */
  @Value.Check
  default void check() {
    List<Problem> problems = new ArrayList<>();
    range(problems, "years", years(), 1, 100);
    range(problems, "start year", startDate().getYear(), 1950, 2100);
    range(problems, "trend-markets", trendMarkets(), 0, 99);
    range(problems, "dividend-yield", dividendYield(), 0, 0.2);
    range(problems, "stock-volatility", stockVolatility(), 0.01, 0.6);
    range(problems, "equity-premium", equityPremium(), -0.2, 0.3);
    range(problems, "rate-volatility", rateVolatility(), 0, 0.03);
    range(problems, "repo-spread", repoSpread(), -0.02, 0.02);
    Set<TreasuryContract> distinct = new LinkedHashSet<>(treasuries());
    if (distinct.size() < treasuries().size()) {
      problems.add(
          Problem.of(ErrorCode.CONFLICT, "treasuries must be distinct but are " + treasuries()));
    }
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  /** The market. Takes a fraction of a second. */
  default Market generate() {
    return generate(Runnable::run);
  }

  /**
   * The same, where other threads may help; what comes of it does not depend on them.
   *
   * @param helpers make trend markets, and prepare instruments, beside the thread that asks
   */
  default Market generate(Executor helpers) {
    return new Generator(this).generate(helpers).builder().build(helpers);
  }

  /** A builder that holds everything, for callers that add to it. */
  default MarketBuilder inputs() {
    return series().builder();
  }

  /** Everything the market is made of, for callers that change some of it. */
  default SyntheticInputs series() {
    return new Generator(this).generate(Runnable::run);
  }

  private static void range(
      List<Problem> problems, String name, Number value, Number low, Number high) {
    double checked = value.doubleValue();
    if (!(checked >= low.doubleValue() && checked <= high.doubleValue())) {
      problems.add(
          Problem.of(
              ErrorCode.OUT_OF_RANGE,
              name + " must be in [" + low + ", " + high + "] but was " + value));
    }
  }

  /** Builds {@link SyntheticMarket}. */
  final class Builder extends ImmutableSyntheticMarket.Builder {
    Builder() {}
  }
}
