package io.notional.core.result;

import io.notional.api.strategy.Sleeve;
import io.notional.core.market.Market;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a run computed: one row for each simulated close, and the log of trades and rolls. Amounts
 * are in the market's base currency. Immutable once the run has ended, and then safe for use by
 * many threads.
 */
public final class Result {
  /** Amounts below this fraction of the nav of the same close are rounding. */
  public static final double ROUNDING = 1e-9;

  private final Market market;
  private final List<Sleeve> sleeves;
  private final int collateral;
  private final int firstDay;
  private final Opening opening;
  private final RunSettings config;
  private final double expenseRatio;
  private final OptionalDouble targetVolatility;
  private final DayRecords records;
  private final List<Trade> trades;
  private final List<Roll> rolls;
  private final List<CashFlow> flows;
  private final Diagnostics diagnostics;
  private final List<BrokerLoss> brokerLosses;
  private final Aims aims;
  private final SortedMap<String, Long> events;
  private final String stopCause;

  private final Derived derived = new Derived(this);

  /** Made by the kernel. */
  public Result(
      Market market,
      List<Sleeve> sleeves,
      int collateral,
      int firstDay,
      Opening opening,
      RunSettings config,
      double expenseRatio,
      OptionalDouble targetVolatility,
      DayRecords records,
      List<Trade> trades,
      List<Roll> rolls,
      List<CashFlow> flows,
      List<Diagnostic> diagnostics,
      List<BrokerLoss> brokerLosses,
      Aims aims,
      SortedMap<String, Long> events,
      String stopCause) {
    this.market = market;
    this.sleeves = sleeves;
    this.collateral = collateral;
    this.firstDay = firstDay;
    this.opening = opening;
    this.config = config;
    this.expenseRatio = expenseRatio;
    this.targetVolatility = targetVolatility;
    this.records = records;
    this.trades = Collections.unmodifiableList(trades);
    this.rolls = Collections.unmodifiableList(rolls);
    this.flows = Collections.unmodifiableList(flows);
    this.diagnostics = Diagnostics.of(diagnostics);
    this.brokerLosses = Collections.unmodifiableList(brokerLosses);
    this.aims = aims;
    this.events = Collections.unmodifiableSortedMap(new TreeMap<>(events));
    this.stopCause = stopCause;
  }

  /** The market it was run on. */
  public Market market() {
    return market;
  }

  /** How it was run. */
  public RunSettings config() {
    return config;
  }

  /** The sleeves in the strategy's order. */
  public List<Sleeve> sleeves() {
    return sleeves;
  }

  /** The place of the collateral sleeve. */
  public int collateral() {
    return collateral;
  }

  /** The expense ratio that was charged, decimal per year. */
  public double expenseRatio() {
    return expenseRatio;
  }

  /** The volatility that the strategy aimed at, decimal per year; empty where it aimed at none. */
  public OptionalDouble targetVolatility() {
    return targetVolatility;
  }

  /** The number of rows. */
  public int size() {
    return records.rows();
  }

  /** The market's valuation day of a row. */
  public int day(int row) {
    return firstDay + row;
  }

  /** The row of a valuation day. */
  public int rowOfDay(int day) {
    return day - firstDay;
  }

  /** The date of a row. */
  public LocalDate date(int row) {
    return market.days().date(firstDay + row);
  }

  /**
   * Net asset value at the close, after all that was traded at it: on the first row what went in
   * less what its own trades cost.
   */
  public double nav(int row) {
    return records.nav(known(row));
  }

  /**
   * An amount as a fraction of nav at the close of a row; NaN where nav is not greater than zero,
   * since a ratio to that says nothing.
   */
  public double perNav(double amount, int row) {
    double nav = nav(row);
    return nav > 0 ? amount / nav : Double.NaN;
  }

  /** What the run began with. */
  public Opening opening() {
    return opening;
  }

  /** What went in, or what was held was worth. Measures begin with it. */
  public double initialNav() {
    return config.nav();
  }

  /**
   * Net asset value as files and measures show it: what went in on the first row, {@link #nav} on
   * all others, so that what the first close cost is part of the step to the second.
   */
  public double reportedNav(int row) {
    return row == 0 ? initialNav() : nav(row);
  }

  /**
   * The return since the previous row of {@link #reportedNav}, without what went in or out at the
   * close; NaN for the first row.
   */
  public double dailyReturn(int row) {
    return row == 0 ? Double.NaN : (nav(row) - flow(row)) / reportedNav(row - 1) - 1;
  }

  /** What went in at the close of a row, or out of it when negative. */
  public double flow(int row) {
    return flows.isEmpty() ? 0 : derived.units().flow(known(row));
  }

  /**
   * Nav per unit, of which there was one when the run began: {@link #reportedNav} where nothing
   * went in or out. Returns, drawdowns and prices of a fund are those of a unit.
   */
  public double unitNav(int row) {
    return flows.isEmpty() ? reportedNav(row) : derived.units().nav(known(row));
  }

  /** Units at the close of a row, what flowed at it included; one when the run began. */
  public double units(int row) {
    return flows.isEmpty() ? 1 : derived.units().count(known(row));
  }

  /** Settled cash. */
  public double cash(int row) {
    return records.cash(known(row));
  }

  /** Settled cash in foreign currencies, valued in the base currency. */
  public double foreignCash(int row) {
    return records.foreign(known(row));
  }

  /** Unsettled sales and distributions. */
  public double receivable(int row) {
    return records.receivable(known(row));
  }

  /** Unsettled purchases and the accrued fee; zero or negative. */
  public double payable(int row) {
    return records.payable(known(row)) + derived.accruedFees()[row];
  }

  /** Initial margin. */
  public double initial(int row) {
    return records.initial(known(row));
  }

  /** Maintenance margin. */
  public double maintenance(int row) {
    return records.maintenance(known(row));
  }

  /**
   * All eligible collateral, after haircuts and limits of concentration; negative where a stopped
   * run lacks more cash than it has collateral.
   */
  public double eligible(int row) {
    return records.eligible(known(row));
  }

  /** What is posted: initial margin, or all that is eligible when that is less; never negative. */
  public double posted(int row) {
    return Math.max(0, Math.min(initial(row), eligible(row)));
  }

  /** All eligible collateral after haircut less maintenance margin. */
  public double headroom(int row) {
    return eligible(row) - maintenance(row);
  }

  /** The call that was issued on the day; 0 for none. */
  public double called(int row) {
    return records.called(known(row));
  }

  /** What is drawn on the liquidity line. */
  public double lineDrawn(int row) {
    return records.drawn(known(row));
  }

  /**
   * The most that the liquidity line lent: its share of nav of the close before, on which it was
   * committed, or of this one if more. What it was committed on does not fall while it is drawn.
   */
  public double lineLimit(int row) {
    double committed = navBefore(known(row));
    for (int before = row - 1; before >= 0 && isDrawn(before); before--) {
      committed = Math.max(committed, navBefore(before));
    }
    return config.lineLimit() * Math.max(committed, nav(row));
  }

  private boolean isDrawn(int row) {
    return lineDrawn(row) > ROUNDING * nav(row);
  }

  private double navBefore(int row) {
    return row == 0 ? Math.max(config.nav(), opening.committedNav()) : nav(row - 1);
  }

  /** How the day ended. */
  public DayState state(int row) {
    return records.state(known(row));
  }

  /** The worst state of any day. */
  public DayState worstState() {
    return records.worst();
  }

  /** Whether the run stopped before its last day. */
  public boolean stopped() {
    return !stopCause.isEmpty();
  }

  /** The day and cause of a stop; empty if there was none. */
  public String stopCause() {
    return stopCause;
  }

  /** A whole column, a copy: one value for each row. */
  public double[] column(ResultColumn column) {
    return column == ResultColumn.PAYABLE
        ? derived.withAccruedFees(records.column(column))
        : records.column(column);
  }

  /** A whole column of {@link #attribution}, a copy: one value for each row. */
  public double[] attributionColumn(int sleeve, Source source) {
    double[] column = derived.attribution().column(sleeve, source);
    return column == null ? new double[size()] : column.clone();
  }

  /** What a source contributed to nav through a sleeve on a day; a gain is positive. */
  public double attribution(int row, int sleeve, Source source) {
    double[] column = derived.attribution().column(sleeve, source);
    int at = known(row);
    return column == null ? 0 : column[at];
  }

  /**
   * What a source contributed to a step of {@link #reportedNav}: what the first close cost counts
   * on the second row, or on the first when there is no other.
   */
  public double reportedAttribution(int row, int sleeve, Source source) {
    if (row == 0) {
      return size() == 1 ? attribution(0, sleeve, source) : 0;
    }
    double own = attribution(row, sleeve, source);
    return row == 1 ? own + attribution(0, sleeve, source) : own;
  }

  /** Whether a sleeve could have had contributions from a source. */
  public boolean attributed(int sleeve, Source source) {
    return derived.attribution().has(sleeve, source);
  }

  /** All fills in the order in which they happened, rolls excepted. */
  public List<Trade> trades() {
    return trades;
  }

  /** All rolls of positions in the order in which they happened. */
  public List<Roll> rolls() {
    return rolls;
  }

  /** What went in and out after the first close, in the order in which it did. */
  public List<CashFlow> flows() {
    return flows;
  }

  /** What components recorded at decisions, in the order in which they did. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }

  /** What a broker that failed took; empty if none did. */
  public List<BrokerLoss> brokerLosses() {
    return brokerLosses;
  }

  /** What the sleeves were aimed at. */
  public Aims aims() {
    return aims;
  }

  /** How often a named policy was used while the run went on. */
  public SortedMap<String, Long> policyCounts() {
    return events;
  }

  /**
   * What follows from the result and is asked for by several: found when it is first asked for, and
   * kept with the result. Safe for use by many threads, of which the others wait for the first.
   *
   * @param kind of what follows; one is kept of each
   * @param finder finds it, never null; not asked again once it has
   */
  public <T> T following(Class<T> kind, Function<Result, T> finder) {
    return derived.once(kind, finder);
  }

  private int known(int row) {
    if (row < 0 || row >= records.rows()) {
      throw new IndexOutOfBoundsException(
          "a result of " + records.rows() + " rows has no row " + row);
    }
    return row;
  }
}
