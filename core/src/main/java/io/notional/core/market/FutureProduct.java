package io.notional.core.market;

import io.notional.api.cost.CostModel;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The prepared columns of a futures product: contracts, rolls, margins, exchange rate. Immutable,
 * and safe for use by many threads.
 */
public final class FutureProduct implements Instrument {
  private final FutureInput input;
  private final String id;
  private final Terms terms;
  private final double multiplier;
  private final OptionalDouble face;
  private final List<Contract> contracts;
  private final Contract[] contractAt;
  private final int[] active;
  private final List<RollStep> rolls;
  private final MarginColumns margins;
  private final double[] exchangeRate;
  private final double[] carry;
  private final int[] droppedRows;
  private final int[] untradable;

  FutureProduct(
      FutureInput input,
      List<Contract> contracts,
      RollSchedule schedule,
      MarginColumns margins,
      double[] exchangeRate,
      double[] carry,
      int[] droppedRows,
      int[] untradable) {
    this.input = input;
    this.id = input.id();
    this.terms = input.terms();
    this.multiplier = terms.contractMultiplier();
    this.face = input.face();
    this.contracts = List.copyOf(contracts);
    this.contractAt = contracts.toArray(new Contract[0]);
    this.active = schedule.active();
    this.rolls = schedule.steps();
    this.margins = margins;
    this.exchangeRate = exchangeRate;
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
  public MarginColumns margins() {
    return margins;
  }

  /** Units of base currency for one unit of the product's currency on a valuation day. */
  public double exchangeRate(int day) {
    return exchangeRate == null ? 1 : exchangeRate[day];
  }

  /** The column of exchange rates, or null when the product is in the base currency. */
  public double[] exchangeRateColumn() {
    return exchangeRate;
  }

  /**
   * The part of a day's price change that the slope of the curve at the previous close foretold, in
   * points; 0 where no second contract was quoted.
   */
  public double carry(int day) {
    return carry[day];
  }

  /** The column itself, for the kernel's loop; never written to. */
  public double[] carryColumn() {
    return carry;
  }

  /** Notional of a contract in the base currency. */
  public double notionalPerContract(int contract, int day) {
    return notionalInCurrency(contract, day) * exchangeRate(day);
  }

  private double notionalInCurrency(int contract, int day) {
    return face.isPresent() ? face.getAsDouble() : multiplier * contractAt[contract].close(day);
  }

  /** Face value of a contract where exposure is face value. */
  public OptionalDouble face() {
    return face;
  }

  /** Modified duration in years of a unit's notional, where known. */
  public OptionalDouble duration() {
    return input.duration();
  }

  /** What trades and roll legs cost. */
  public CostModel costs() {
    return input.costs();
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
