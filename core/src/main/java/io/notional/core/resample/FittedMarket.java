package io.notional.core.resample;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.core.market.FutureInput;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.Security;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.TradingDays;
import io.notional.core.synthetic.SyntheticInputs;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Paths of the synthetic market's model fitted to a market: volatility and premium of its stocks,
 * volatility of its rates, and how stocks and bonds move together in its years of either sign.
 * Costs, haircuts and margins as fractions of notional are the market's own. A path is a market
 * generated from the seed and its number. Immutable, and safe for use by many threads.
 */
public final class FittedMarket {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  /** Business days of a year, of which a past takes whole ones. */
  private static final int YEAR = 250;

  private final Market market;
  private final SyntheticMarket model;
  private final SourceDays source;
  private final List<String> instruments;
  private final long seed;
  private final int past;
  private final TradingDays days;

  private FittedMarket(
      Market market,
      SyntheticMarket model,
      SourceDays source,
      SortedSet<String> instruments,
      long seed,
      int past) {
    this.market = market;
    this.model = model;
    this.source = source;
    this.instruments = List.copyOf(instruments);
    this.seed = seed;
    this.past = past;
    this.days = path(0).days();
  }

  /**
   * Fits the model.
   *
   * @param instruments what a fund may hold: one security of stocks, bills that accrete, Treasury
   *     futures by their symbols
   * @param seed what all randomness comes from
   * @param past valuation days of each path before its first close that is to be simulated
   * @param years of each path after that close
   * @param from the first day that is looked at
   * @param to the last day that is looked at
   * @param correlation of stocks and bonds on all days; as in the market where empty
   * @throws NotionalException {@code CONFLICT} for an instrument that the model does not have,
   *     {@code OUT_OF_RANGE} for years, {@code NOT_COVERED} if there is less than a year of data
   */
  public static FittedMarket of(
      Market market,
      Collection<String> instruments,
      long seed,
      int past,
      int years,
      Optional<LocalDate> from,
      Optional<LocalDate> to,
      OptionalDouble correlation) {
    SortedSet<String> ids = new TreeSet<>(instruments);
    ids.forEach(market::requireKnown);
    market.days().requireDaily("fitting a model");
    SourceDays source = SourceDays.of(market, ids, from, to);
    if (source.size() < YEAR) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          "a model is fitted to a year of days at least but there are " + source.size());
    }
    List<String> stocks = new ArrayList<>();
    List<String> bills = new ArrayList<>();
    List<TreasuryContract> treasuries = new ArrayList<>();
    sort(market, ids, stocks, bills, treasuries);
    int ahead = years + (past + YEAR - 1) / YEAR + (past > 0 ? 1 : 0);
    LocalDate start = market.days().date(source.last()).plusDays(1);
    SyntheticMarket.Builder model =
        SyntheticMarket.builder().startDate(start).years(ahead).treasuries(treasuries);
    stocks.forEach(model::stocks);
    bills.forEach(model::bills);
    model.billRate(bills.isEmpty() ? "CASH" : market.inputs().bills().get(bills.get(0)).rate());
    Fit.of(source, stocks, treasuries, correlation).set(model);
    return new FittedMarket(market, model.build(), source, ids, seed, past);
  }

  private static void sort(
      Market market,
      Collection<String> ids,
      List<String> stocks,
      List<String> bills,
      List<TreasuryContract> treasuries) {
    for (String id : ids) {
      Security security = market.securities().get(id);
      boolean isBill = market.inputs().bills().containsKey(id);
      boolean isStock = security != null && security.terms().assetClass().equals(AssetClass.EQUITY);
      Optional<TreasuryContract> treasury =
          Arrays.stream(TreasuryContract.values())
              .filter(c -> market.futures().containsKey(id) && c.name().equals(id))
              .findFirst();
      if (isBill && bills.isEmpty()) {
        bills.add(id);
      } else if (isStock && stocks.isEmpty()) {
        stocks.add(id);
      } else if (treasury.isPresent()) {
        treasuries.add(treasury.get());
      } else {
        throw NotionalException.of(
            ErrorCode.CONFLICT,
            "the synthetic market has one security of stocks, one bill and Treasury futures, but"
                + " the fund may hold "
                + id
                + " besides; block and stationary paths have whatever the market has");
      }
    }
  }

  /**
   * A path.
   *
   * @param number any number; the same one gives the same path
   */
  public Market path(long number) {
    long mixed = (seed + number * GAMMA) * 0xBF58476D1CE4E5B9L;
    SyntheticInputs inputs =
        SyntheticMarket.builder().from(model).seed(mixed ^ (mixed >>> 31)).build().series();
    MarketBuilder builder = inputs.builder();
    for (FutureInput future : inputs.futures()) {
      builder.without(future.id()).future(asInMarket(future));
    }
    for (String id : instruments) {
      Security security = market.securities().get(id);
      if (security != null && id.equals(model.stocks())) {
        builder.without(id).security(asInMarket(inputs.stocks(), security.input()));
      } else if (security != null) {
        builder.without(id).bill(market.inputs().bills().get(id));
      }
    }
    return builder.build();
  }

  private FutureInput asInMarket(FutureInput future) {
    FutureProduct own = market.futures().get(future.id());
    return FutureInput.builder()
        .from(future)
        .terms(own.terms())
        .margin(PathMargins.of(own, source.last()))
        .costs(own.costs())
        .build();
  }

  private static SecurityInput asInMarket(SecurityInput made, SecurityInput own) {
    return SecurityInput.builder()
        .from(own)
        .closes(made.closes())
        .distributions(made.distributions())
        .build();
  }

  /** The fitted model. */
  public SyntheticMarket model() {
    return model;
  }

  /** The valuation days of every path, those before its first close included. */
  public TradingDays days() {
    return days;
  }

  /** The date of the first close that is to be simulated. */
  public LocalDate firstClose() {
    return days.date(past);
  }

  /** What is on the paths. */
  public List<String> instruments() {
    return instruments;
  }

  /** The first day of the market that was looked at. */
  public LocalDate firstFitted() {
    return market.days().date(source.first());
  }

  /** The last day of the market that was looked at. */
  public LocalDate lastFitted() {
    return market.days().date(source.last());
  }

  /** How many days were looked at. */
  public int fittedTo() {
    return source.size();
  }
}
