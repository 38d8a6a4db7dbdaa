package io.notional.core.story;

import io.notional.api.strategy.Strategy;
import io.notional.core.market.FutureInput;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.result.Result;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import java.util.SortedMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The runs of a fund between itself and a story, each with one thing more switched off, and all
 * over the same closes. Used by one thread.
 */
final class FundRuns {
  private final Supplier<Strategy> fund;
  private final Market market;
  private final RunSettings config;
  private final Consumer<Simulation> watcher;

  /**
   * Runs of a fund.
   *
   * @param fund makes a fresh strategy for each
   * @param config dates included
   * @param watcher is handed each run before its first day and after each
   */
  FundRuns(
      Supplier<Strategy> fund, Market market, RunSettings config, Consumer<Simulation> watcher) {
    this.fund = fund;
    this.market = market;
    this.config = config;
    this.watcher = watcher;
  }

  /** The fund itself. */
  Result asItIs() {
    return run(fund.get(), market, config);
  }

  /** Without its fee. */
  Result withoutFee() {
    return run(new Stripped(fund.get(), false), market, config);
  }

  /** Nor do trades cost anything. */
  Result withoutCosts() {
    return run(new Stripped(fund.get(), false), market, free().build());
  }

  /** Brought back to its targets at every close, at that close, in any fraction of a contract. */
  Result withoutDrift() {
    return run(new Stripped(fund.get(), true), market, daily().build());
  }

  /** All that is not invested is cash at the cash rate, and everything settles at once. */
  Result withoutCashManagement() {
    return run(new Stripped(fund.get(), true), settledAtOnce(market), idle());
  }

  /** Futures are those that are financed at the cash rate. */
  Result withoutFinancing(SortedMap<String, FutureInput> twins) {
    return run(new Stripped(fund.get(), true), settledAtOnce(twinned(market, twins)), idle());
  }

  /** A market with other futures under the same ids. */
  static Market twinned(Market market, SortedMap<String, FutureInput> twins) {
    MarketBuilder builder = market.toBuilder();
    twins.forEach((id, twin) -> builder.without(id).future(twin));
    return builder.build();
  }

  private RunSettings.Builder free() {
    return RunSettings.builder().from(config).costs(false);
  }

  private RunSettings.Builder daily() {
    return free().fill(FillTiming.SAME_CLOSE).contracts(LotPolicy.FRACTIONAL);
  }

  private RunSettings idle() {
    return daily().cashBuffer(1).sweepBand(0).cashSpread(0).lineLimit(10).lineSpread(0).build();
  }

  private static Market settledAtOnce(Market market) {
    MarketBuilder builder = market.toBuilder();
    market
        .inputs()
        .securities()
        .forEach(
            (id, input) ->
                builder
                    .without(id)
                    .security(
                        SecurityInput.builder()
                            .from(input)
                            .settlement(SettlementLag.SAME_DAY)
                            .payLag(0)
                            .build()));
    return builder.build();
  }

  private Result run(Strategy strategy, Market over, RunSettings settings) {
    Simulation simulation = Simulation.of(strategy, over, settings);
    do {
      watcher.accept(simulation);
    } while (simulation.advance());
    return simulation.result();
  }
}
