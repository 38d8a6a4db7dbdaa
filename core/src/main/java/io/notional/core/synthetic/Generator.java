package io.notional.core.synthetic;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FinancedAt;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.work.Helped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Turns options into the inputs of a market. Used once. */
final class Generator {
  private static final double BILL_HAIRCUT = 0.005;
  private static final Costs FUND_COSTS = new Costs(0, 0, 2);
  static final Costs FUTURES_COSTS = new Costs(2, 1, 0);

  private final SyntheticMarket options;
  private final int[] epochDays;
  private final Economy economy;

  Generator(SyntheticMarket options) {
    this.options = options;
    LocalDate start = options.startDate();
    this.epochDays = BusinessDays.between(start, start.plusYears(options.years()));
    this.economy = Economy.simulate(options, epochDays.length);
  }

  /** What helpers do not get to, the thread that asks does once all is made from the economy. */
  SyntheticInputs generate(Executor helpers) {
    Helped<FutureInput> trends =
        Helped.start(
            IntStream.rangeClosed(1, options.trendMarkets())
                .<Supplier<FutureInput>>mapToObj(number -> () -> trend(number))
                .toList(),
            helpers);
    TreasuryPrices treasuries = treasuries();
    List<FutureInput> futures = new ArrayList<>();
    treasuries.futures().forEach(quotes -> futures.add(treasury(quotes)));
    SecurityInput bonds = bonds(treasuries.bonds());
    SecurityInput stocks = stocks();
    Optional<SecurityInput> gold = options.gold() ? Optional.of(gold()) : Optional.empty();
    futures.addAll(trends.get());
    SpotQuotes spot = new SpotQuotes(billRate(), options.repoSpread());
    if (options.equityFuture()) {
      futures.add(spot.equity(stocks.closes(), options.dividendYield()));
    }
    gold.ifPresent(held -> futures.add(spot.gold(held.closes())));
    return new SyntheticInputs(epochDays, billRate(), stocks, bonds, bills(), gold, futures);
  }

  Economy economy() {
    return economy;
  }

  int[] epochDays() {
    return epochDays;
  }

  TreasuryPrices treasuries() {
    return TreasuryPrices.of(options, economy, epochDays);
  }

  private FutureInput treasury(TreasuryQuotes quotes) {
    TreasuryContract product = quotes.product();
    MarginReview review = new MarginReview(epochDays, product.pointValue(), usualMargin(product));
    Terms terms = terms(AssetClass.BONDS, product.pointValue(), product.tickSize());
    return future(product.name(), terms, quotes.contracts(), review)
        .financing(new FinancedAt("", options.repoSpread()))
        .build();
  }

  private FutureInput trend(int number) {
    TrendQuotes quotes = new TrendQuotes(options, number, epochDays);
    quotes.quote();
    double usual = 3 * quotes.volatility() / Math.sqrt(Economy.DAYS_PER_YEAR);
    MarginReview review = new MarginReview(epochDays, TrendQuotes.POINT_VALUE, usual);
    Terms terms = terms(quotes.assetClass(), TrendQuotes.POINT_VALUE, TrendQuotes.TICK);
    return future(quotes.id(), terms, quotes.contracts(), review).build();
  }

  private FutureInput.Builder future(
      String id, Terms terms, List<? extends QuotedContract> contracts, MarginReview review) {
    List<ContractLife> lives = contracts.stream().map(QuotedContract::life).toList();
    int[] inUse = ContractLife.inUse(lives, epochDays.length);
    double[] places = new double[inUse.length];
    for (int t = 0; t < inUse.length; t++) {
      places[t] = inUse[t];
    }
    MarginChain margin = review.chain(id, contracts, inUse);
    return FutureInput.builder()
        .id(id)
        .terms(terms)
        .contracts(contracts.stream().map(contract -> contract.input(id, epochDays)).toList())
        .inUse(DatedSeries.of(id + " contract in use", epochDays, places))
        .margin(margin)
        .costs(FUTURES_COSTS);
  }

  private SecurityInput stocks() {
    StockPrices prices = new StockPrices(economy, options.dividendYield(), epochDays);
    return SecurityInput.builder()
        .id(options.stocks())
        .terms(paidInFull(AssetClass.EQUITY))
        .closes(prices.closes(options.stocks()))
        .distributions(prices.distributions(options.stocks()))
        .costs(FUND_COSTS)
        .build();
  }

  private SecurityInput gold() {
    return SecurityInput.builder()
        .id(SyntheticMarket.GOLD)
        .terms(paidInFull(AssetClass.GOLD))
        .closes(new GoldPrices(options.seed(), economy, epochDays).closes(SyntheticMarket.GOLD))
        .costs(FUND_COSTS)
        .build();
  }

  private SecurityInput bonds(BondPrices prices) {
    return SecurityInput.builder()
        .id(options.bonds())
        .terms(paidInFull(AssetClass.BONDS))
        .closes(prices.closes(options.bonds()))
        .costs(FUND_COSTS)
        .build();
  }

  private BillInput bills() {
    return new BillInput(
        options.bills(), options.billRate(), BILL_HAIRCUT, SettlementLag.NEXT_DAY, Costs.NONE);
  }

  private DatedSeries billRate() {
    double[] rates = new double[epochDays.length];
    for (int t = 0; t < rates.length; t++) {
      rates[t] = economy.curve(t).billRate();
    }
    return DatedSeries.of(options.billRate(), epochDays, rates);
  }

  private static Terms paidInFull(AssetClass assetClass) {
    return Terms.builder().assetClass(assetClass).funding(Funding.PAID_IN_FULL).build();
  }

  private static Terms terms(AssetClass assetClass, double pointValue, double tick) {
    return Terms.builder()
        .assetClass(assetClass)
        .funding(Funding.MARGINED)
        .contractMultiplier(pointValue)
        .lot(1)
        .tickSize(tick)
        .build();
  }

  /** Maintenance margin as a fraction of notional in ordinary times. */
  private static double usualMargin(TreasuryContract product) {
    return switch (product) {
      case ZT -> 0.003;
      case Z3N -> 0.005;
      case ZF -> 0.007;
      case ZN -> 0.010;
      case TN -> 0.013;
      case ZB -> 0.020;
      case UB -> 0.030;
    };
  }
}
