package io.notional.core.market;

import io.notional.api.cost.CostModel;
import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.market.UnitMargin;
import io.notional.core.time.DayCount;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/**
 * The prepared columns of a futures product: contracts, rolls, margins, exchange rate. Immutable,
 * and safe for use by many threads.
 */
public final class FutureProduct implements Instrument {
  private static final double DAYS_OF_YEAR = DayCount.ACT_365F.daysPerYear();

  private final FutureInput input;
  private final String id;
  private final Terms terms;
  private final double multiplier;
  private final double lot;
  private final OptionalDouble face;
  private final CostModel costs;
  private final List<Contract> contracts;
  private final Contract[] contractAt;
  private final int[] active;
  private final ContractSpans spans;
  private final List<RollStep> rolls;
  private final MarginSpans margins;
  private final boolean foreign;
  private final double[] exchangeRate;
  private final IntToDoubleFunction carry;
  private final int[] droppedRows;
  private final int[] untradable;

  FutureProduct(
      FutureInput input,
      List<Contract> contracts,
      RollSchedule schedule,
      MarginSpans margins,
      Conversion conversion,
      IntToDoubleFunction carry,
      int[] droppedRows,
      int[] untradable) {
    this.input = input;
    this.id = input.id();
    this.terms = input.terms();
    this.multiplier = terms.contractMultiplier();
    this.lot = terms.lot();
    this.face = input.face();
    this.costs = input.costs();
    this.contracts = List.copyOf(contracts);
    this.contractAt = contracts.toArray(new Contract[0]);
    this.active = schedule.active();
    this.spans = ContractSpans.of(active);
    this.rolls = schedule.steps();
    this.margins = margins;
    this.foreign = conversion instanceof Conversion.AtRates;
    this.exchangeRate = conversion.column();
    this.carry = carry;
    this.droppedRows = droppedRows;
    this.untradable = untradable;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Terms terms() {
    return terms;
  }

  /** What it was prepared from. */
  public FutureInput input() {
    return input;
  }

  /** Of the terms, the multiplier of the price. */
  public double multiplier() {
    return multiplier;
  }

  /** Of the terms, the smallest quantity that trades; 0 where any does. */
  public double lot() {
    return lot;
  }

  /** The contracts in order of delivery. */
  public List<Contract> contracts() {
    return contracts;
  }

  /** A contract by its place in the order of delivery. */
  public Contract contract(int index) {
    return contractAt[index];
  }

  /** The contract that an order of a valuation day trades; -1 when the product is not quoted. */
  public int activeContract(int day) {
    return active[day];
  }

  /** The same as stretches of valuation days. */
  public ContractSpans activeSpans() {
    return spans;
  }

  /** All roll steps in order of their day. */
  public List<RollStep> rolls() {
    return rolls;
  }

  /** How many roll steps lie on or before a valuation day. */
  public int rollsBy(int day) {
    int low = 0;
    int high = rolls.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before = rolls.get(middle).day() <= day;
      low = before ? middle + 1 : low;
      high = before ? high : middle;
    }
    return low;
  }

  /** Margin of one contract by day. */
  public MarginSpans margins() {
    return margins;
  }

  /** Units of base currency for one unit of the product's currency on a valuation day. */
  public double exchangeRate(int day) {
    return foreign ? exchangeRate[day] : 1;
  }

  /** Whether its currency is another than that of the market. */
  public boolean isForeign() {
    return foreign;
  }

  /**
   * The part of a day's price change that the slope of the curve at the previous close foretold, in
   * points; 0 where no second contract was quoted.
   */
  public double carry(int day) {
    return carry.applyAsDouble(day);
  }

  /**
   * The same a year, decimal of the price of the contract held at the previous close; 0 where there
   * is none.
   *
   * @param elapsed calendar days since the previous valuation day
   */
  public double annualCarry(int day, double elapsed) {
    int held = day == 0 ? -1 : active[day - 1];
    double price = held < 0 ? Double.NaN : contractAt[held].close(day - 1);
    return price > 0 ? carry(day) / elapsed * DAYS_OF_YEAR / price : 0;
  }

  /** {@link #carry} of all valuation days; a copy. */
  public double[] carryColumn() {
    double[] column = new double[active.length];
    Arrays.setAll(column, carry);
    return column;
  }

  /** Notional of a contract in the base currency. */
  public double notionalPerContract(int contract, int day) {
    return notionalPerContract(contractAt[contract], day);
  }

  /** Notional of one of its contracts in the base currency. */
  public double notionalPerContract(Contract contract, int day) {
    double own = face.isPresent() ? face.getAsDouble() : multiplier * contract.close(day);
    return own * exchangeRate(day);
  }

  /** What the margin chain asks for the contract in use; empty where it has no answer. */
  public Optional<UnitMargin> unitMargin(int day) {
    int active = activeContract(day);
    MarginSpans.Span span = margins().on(day);
    if (active < 0 || Double.isNaN(span.initialAmount())) {
      return Optional.empty();
    }
    double notional = notionalPerContract(active, day);
    double rate = exchangeRate(day);
    return Optional.of(
        new UnitMargin(
            span.initialAmount() * rate + span.initialFraction() * notional,
            span.maintenanceAmount() * rate + span.maintenanceFraction() * notional));
  }

  /** At what its prices are financed, where they were computed. */
  public Optional<FinancedAt> financing() {
    return input.financing();
  }

  /** Face value of a contract where exposure is face value. */
  public OptionalDouble face() {
    return face;
  }

  /** Modified duration in years of a unit's notional where it is stated as constant. */
  public OptionalDouble duration() {
    return input.duration();
  }

  /**
   * Modified duration in years of a unit's notional, of the contract that an order of a valuation
   * day trades, as known at its close; empty where it is unknown.
   */
  public OptionalDouble duration(int day) {
    double years = active[day] < 0 ? Double.NaN : duration(active[day], day);
    return Double.isNaN(years) ? OptionalDouble.empty() : OptionalDouble.of(years);
  }

  /** The same of any contract; NaN where it is unknown. */
  public double duration(int contract, int day) {
    return contracts.get(contract).duration(day);
  }

  /** Years to the maturity of what would be delivered into a contract; NaN where unknown. */
  public double maturity(int contract, int day) {
    return contracts.get(contract).maturity(day);
  }

  /**
   * By which policy the duration of a contract is known on a date, {@link DurationSource#UNKNOWN}
   * where it is not; empty for a product that has no source of durations.
   *
   * @param epochDay days since 1970-01-01
   */
  public Optional<String> durationPolicy(int contract, int epochDay) {
    // Asked for every position at every close: a lambda for each would be dear.
    Optional<DurationSource> source = input.durations();
    return source.isPresent()
        ? Optional.of(source.get().policy(contracts.get(contract).delivery(), epochDay))
        : Optional.empty();
  }

  /**
   * The fall of a contract's notional for one basis point more of yield, in the base currency:
   * notional x duration / 10^4; NaN where the duration is unknown.
   */
  public double dv01PerContract(int contract, int day) {
    return notionalPerContract(contract, day) * duration(contract, day) / 1e4;
  }

  /** Whether its prices may be zero or less. */
  public boolean negativePrices() {
    return input.negativePrices();
  }

  /** What a roll keeps. */
  public RollWeight rollWeight() {
    return input.rollWeight();
  }

  /**
   * Contracts of the new contract for one of the old, at the closes of a roll's day; 1 where a
   * price is zero or less, which has no notional to keep.
   *
   * @throws NotionalException {@code NOT_COVERED} if the product rolls by DV01 and a duration is
   *     unknown
   */
  public double rollRatio(RollStep step) {
    int day = step.day();
    if (!keepsMeasure(step)) {
      return 1;
    }
    return switch (rollWeight()) {
      case ONE_TO_ONE -> 1;
      case NOTIONAL -> notionalPerContract(step.from(), day) / notionalPerContract(step.to(), day);
      case DV01 -> knownDv01(step.from(), day) / knownDv01(step.to(), day);
    };
  }

  /** Whether both prices of a roll are above zero, so that it has a measure to keep. */
  public boolean keepsMeasure(RollStep step) {
    int day = step.day();
    return !input.negativePrices()
        || (contractAt[step.from()].close(day) > 0 && contractAt[step.to()].close(day) > 0);
  }

  private double knownDv01(int contract, int day) {
    double dv01 = dv01PerContract(contract, day);
    if (!(dv01 > 0)) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED,
          String.format(
              Locale.ROOT,
              "%s rolls by DV01, so its contract %s needs a duration greater than 0 on the day of"
                  + " the roll but it is %s",
              id,
              contracts.get(contract).label(),
              Double.isNaN(dv01) ? "unknown" : "0"));
    }
    return dv01;
  }

  /** What trades and roll legs cost. */
  public CostModel costs() {
    return costs;
  }

  /** What happens to a long carried into first notice. */
  public FutureInput.FirstNotice firstNotice() {
    return input.firstNotice();
  }

  /** Valuation days on which it is quoted but has no exchange rate, and so does not trade. */
  public int[] untradableDays() {
    return untradable.clone();
  }

  /**
   * Dates, in days since 1970-01-01, of rows that were dropped because nothing settled that day.
   */
  public int[] droppedRows() {
    return droppedRows.clone();
  }
}
