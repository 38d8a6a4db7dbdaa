package io.notional.core.market;

import io.notional.api.instrument.AssetClass;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntToDoubleFunction;

/**
 * Markets over columns that their maker fills again and again, such as resampled histories: all
 * that follows from dates is prepared once, and nothing is copied or checked. A market that was
 * made here shows what its columns hold at the moment, so that it is good for one run after they
 * were filled. Used by one thread.
 *
 * <p>Columns are by valuation day and have a value on each. What is wrong with them shows in runs
 * alone: whoever fills them answers for them.
 */
public final class ColumnMarket {
  private final MarketBuilder source;
  private final TradingDays days;
  private final SettlementDays settlements;
  private final SortedMap<String, Held> securities = new TreeMap<>();
  private final SortedMap<String, FutureProduct> futures = new TreeMap<>();
  private final SortedMap<String, RateColumn> rates = new TreeMap<>();
  private final SortedMap<String, double[]> exchangeRates = new TreeMap<>();
  private final String baseCurrency;
  private final String cashRate;
  private final int[] epochDays;

  /** A security with its columns. */
  private static final class Held {
    private final SecurityInput input;
    private final SecurityDays days;
    private final double[] closes;
    private final double[] distributions;

    Held(SecurityInput input, SecurityDays days, double[] closes, double[] distributions) {
      this.input = input;
      this.days = days;
      this.closes = closes;
      this.distributions = distributions;
    }
  }

  /**
   * No instruments yet.
   *
   * @param frame valuation days and what follows from them
   * @param cashRate the id of the rate that cash earns; empty for none
   */
  public ColumnMarket(DayFrame frame, String baseCurrency, String cashRate) {
    this.days = frame.days();
    this.settlements = frame.settlements();
    this.epochDays = frame.epochDays();
    this.baseCurrency = baseCurrency;
    this.cashRate = cashRate;
    this.source =
        new MarketBuilder()
            .baseCurrency(baseCurrency)
            .settlementCalendar(days.settlement())
            .cashRate(cashRate)
            .valuationDates(epochDays);
  }

  /**
   * A series that shows a column from a valuation day on, without a copy.
   *
   * @param count how many values
   */
  public DatedSeries series(String name, int firstDay, double[] column, int count) {
    int[] dates = Arrays.copyOfRange(epochDays, firstDay, firstDay + count);
    return DatedSeries.view(name, dates, column);
  }

  /**
   * A rate.
   *
   * @param simple over its term, decimal per year, ACT/360
   * @param earned what one earns since the valuation day before
   */
  public void rate(String id, int termDays, double[] simple, double[] earned) {
    rates.put(id, new RateColumn(simple, termDays, earned));
    source.rate(id, series(id, 0, simple, simple.length), RateQuote.MONEY_MARKET, termDays);
  }

  /** What a simple rate for a term earns in so many calendar days, as a fraction. */
  public static double earned(double simple, int termDays, double elapsed) {
    return RateColumn.earned(simple, termDays, elapsed);
  }

  /** Units of base currency for one unit of a foreign currency. */
  public void exchangeRate(String currency, double[] rate) {
    exchangeRates.put(currency, rate);
    source.exchangeRate(currency, series(currency, 0, rate, rate.length), 0);
  }

  /** An index that nobody holds; in place of an earlier one of the id. */
  public void index(String id, double[] levels) {
    source.index(id, series(id, 0, levels, levels.length));
  }

  /**
   * A security.
   *
   * @param input closes are a view of the column
   * @param closes in its own currency
   * @param distributions in its own currency by ex-date; empty for none
   */
  public void security(SecurityInput input, double[] closes, double[] distributions) {
    SecurityDays frame = SecurityDays.of(input, days, settlements);
    securities.put(input.id(), new Held(input, frame, closes, distributions));
    source.put(input);
  }

  /**
   * A futures product whose margins are a fraction of notional.
   *
   * @param input without contracts and schedule, which are taken from the other parameters
   * @param contracts in order of delivery
   * @param active by valuation day the place of the contract in use
   * @param rolls in order of their day
   * @param carry by valuation day, what the slope of the curve foretold of the change, in points
   */
  public void future(
      FutureInput.Builder input,
      List<ContractColumns> contracts,
      int[] active,
      List<RollStep> rolls,
      IntToDoubleFunction carry) {
    double[] places = new double[active.length];
    Arrays.setAll(
        places, t -> active[Math.max(0, t - 1)]); // on the day of a roll it is the old one
    FutureInput whole =
        input
            .contracts(contracts.stream().map(ContractColumns::input).toList())
            .inUse(DatedSeries.of("contract in use", epochDays, places))
            .adjusted(Optional.empty())
            .build();
    List<Contract> prepared = new ArrayList<>();
    for (ContractColumns columns : contracts) {
      prepared.add(contract(prepared.size(), columns, whole));
    }
    double[] none = new double[days.size()];
    futures.put(
        whole.id(),
        new FutureProduct(
            whole,
            prepared,
            new RollSchedule(active, rolls, List.of()),
            new MarginSpans(whole.id(), whole.margin(), days, none, none),
            conversion(whole.terms().currency()),
            carry,
            new int[0],
            new int[0]));
    source.put(whole);
  }

  private Contract contract(int index, ContractColumns columns, FutureInput product) {
    boolean[] quoted = new boolean[columns.closes().length];
    Arrays.fill(quoted, true);
    return new Contract(
        index,
        columns.input(),
        columns.firstDay(),
        columns.closes(),
        quoted,
        product
            .durations()
            .map(found -> ContractDurations.asked(found, columns.input().delivery(), days)));
  }

  /** A market over the columns as they are now. */
  public Market market() {
    SortedMap<String, Security> prepared = new TreeMap<>();
    SortedMap<String, SecurityInput> inputs = new TreeMap<>();
    SortedMap<String, FutureInput> products = new TreeMap<>();
    securities.forEach(
        (id, held) -> {
          prepared.put(id, new Security(held.input, held.days, columns(held)));
          inputs.put(id, held.input);
        });
    futures.forEach((id, product) -> products.put(id, product.input()));
    return new Market(
        days,
        settlements,
        baseCurrency,
        prepared,
        futures,
        rates,
        exchangeRates,
        cashRate,
        new MarketInputs(inputs, new TreeMap<>(), products),
        source);
  }

  private SecurityColumns columns(Held held) {
    Conversion conversion = conversion(held.input.terms().currency());
    return conversion instanceof Conversion.None
        ? SecurityColumns.ofBase(held.closes, held.distributions)
        : SecurityColumns.of(held.closes, held.distributions, conversion);
  }

  private Conversion conversion(String currency) {
    return currency.equals(baseCurrency)
        ? new Conversion.None()
        : new Conversion.AtRates(exchangeRates.get(currency));
  }

  /** Valuation days with what follows from them alone. Immutable, safe for use by many threads. */
  public static final class DayFrame {
    private final int[] epochDays;
    private final TradingDays days;
    private final SettlementDays settlements;

    /**
     * Days of a calendar.
     *
     * @param epochDays days since 1970-01-01, strictly ascending
     * @param settlement the days on which futures settle
     */
    public DayFrame(int[] epochDays, BusinessCalendar settlement) {
      this.epochDays = epochDays.clone();
      this.days = new TradingDays(this.epochDays, settlement);
      this.settlements = new SettlementDays(days, settlement.securities());
    }

    /** The valuation days. */
    public TradingDays days() {
      return days;
    }

    SettlementDays settlements() {
      return settlements;
    }

    int[] epochDays() {
      return epochDays;
    }

    /** The business days of futures on something. */
    public BusinessCalendar settlement(AssetClass of) {
      return days.settlement().futuresOn(of);
    }
  }
}
