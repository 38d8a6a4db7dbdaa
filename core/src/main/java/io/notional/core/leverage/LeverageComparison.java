package io.notional.core.leverage;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.config.Nearest;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import java.util.ArrayList;
import java.util.List;

/**
 * The same multiple of the same asset on the same capital, three ways, over the same closes:
 *
 * <ul>
 *   <li>futures over bills, by the kernel: variation, margin, calls, rolls, sweeps
 *   <li>a margin loan, by {@link MarginLoanTerms}
 *   <li>leverage that is reset at every close, as a leveraged fund does it
 * </ul>
 *
 * <p>All buy at the first close. Futures tie up margin, 3 to 12% of notional; a loan half of value;
 * a daily-reset fund all that was paid for it. Immutable.
 *
 * @param futures futures over bills
 * @param marginLoan the asset itself, on a loan
 * @param dailyReset leverage reset at every close
 */
public record LeverageComparison(
    LeveragedPath futures, LeveragedPath marginLoan, LeveragedPath dailyReset) {

  /**
   * Simulates all three from the first to the last close at which everything is quoted, or inside
   * the dates of the settings.
   *
   * @param asset the id of a security, which the loan buys and the daily-reset fund follows
   * @param future the id of a futures product on the same asset
   * @param bills ids of securities that are collateral of the futures, in their order of use
   * @throws NotionalException {@code UNKNOWN_NAME} for an id that the market does not have, {@code
   *     CONFLICT} if they are never quoted together, and what a run may throw
   */
  public static LeverageComparison of(
      Market market, String asset, String future, List<String> bills, LeverageSettings settings) {
    requireKnown("security", asset, market.securities().keySet());
    requireKnown("future", future, market.futures().keySet());
    List<String> ids = new ArrayList<>(bills);
    ids.addAll(List.of(asset, future));
    int[] span = span(market, ids, settings.run());
    Asset held = new Asset(market, asset, span[0], span[1], settings.run());
    FutureProduct product = market.futures().get(future);
    Result result =
        new Simulator()
            .run(
                new FuturesHolder(future, product.terms().assetClass(), bills, settings),
                market,
                RunSettings.builder()
                    .from(settings.run().withoutFlows())
                    .fill(FillTiming.SAME_CLOSE)
                    .firstDate(market.days().date(span[0]))
                    .lastDate(market.days().date(span[1]))
                    .build());
    return new LeverageComparison(
        new FuturesOverBills(result, held).path(),
        new MarginLoan(held, market.days(), settings).run(),
        new DailyReset(held, settings).run());
  }

  /**
   * Leverage that is reset at every close, alone.
   *
   * @param asset the id of the security that it follows
   * @throws NotionalException {@code UNKNOWN_NAME} for an id that the market does not have, {@code
   *     CONFLICT} if it has no close in the dates
   */
  public static LeveragedPath dailyReset(Market market, String asset, LeverageSettings settings) {
    return new DailyReset(alone(market, asset, settings), settings).run();
  }

  /**
   * A margin loan, alone.
   *
   * @param asset the id of the security that it buys
   * @throws NotionalException as {@link #dailyReset}
   */
  public static LeveragedPath marginLoan(Market market, String asset, LeverageSettings settings) {
    return new MarginLoan(alone(market, asset, settings), market.days(), settings).run();
  }

  private static Asset alone(Market market, String asset, LeverageSettings settings) {
    requireKnown("security", asset, market.securities().keySet());
    int[] span = span(market, List.of(asset), settings.run());
    return new Asset(market, asset, span[0], span[1], settings.run());
  }

  private static int[] span(Market market, List<String> ids, RunSettings run) {
    ids.forEach(market::requireKnown);
    int first = ids.stream().mapToInt(market::firstDay).max().orElseThrow();
    int last = ids.stream().mapToInt(market::lastDay).min().orElseThrow();
    if (run.firstDate().isPresent()) {
      int day = Math.toIntExact(run.firstDate().get().toEpochDay());
      first = Math.max(first, market.days().atOrAfter(day));
    }
    if (run.lastDate().isPresent()) {
      int day = Math.toIntExact(run.lastDate().get().toEpochDay());
      last = Math.min(last, market.days().atOrBefore(day));
    }
    if (first > last) {
      throw NotionalException.of(
          ErrorCode.CONFLICT, String.join(", ", ids) + " are never quoted together in these dates");
    }
    return new int[] {first, last};
  }

  private static void requireKnown(String what, String id, java.util.Collection<String> known) {
    if (!known.contains(id)) {
      throw NotionalException.of(ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, id, known));
    }
  }
}
