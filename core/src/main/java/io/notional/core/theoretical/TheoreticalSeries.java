package io.notional.core.theoretical;

import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.List;

/**
 * The theoretical prices of a product by day: of the contract in use and of the one after it, which
 * is quoted every day. Immutable, and safe for use by many threads.
 */
public final class TheoreticalSeries {
  private final TreasuryContract contract;
  private final List<Row> rows;
  private final int hypotheticalContracts;

  TheoreticalSeries(TreasuryContract contract, List<Row> rows, int hypotheticalContracts) {
    this.contract = contract;
    this.rows = List.copyOf(rows);
    this.hypotheticalContracts = hypotheticalContracts;
  }

  /** The product. */
  public TreasuryContract contract() {
    return contract;
  }

  /** By day, in order of time. */
  public List<Row> rows() {
    return rows;
  }

  /** The number of contracts into which nothing issued could be delivered when first quoted. */
  public int hypotheticalContracts() {
    return hypotheticalContracts;
  }

  /**
   * A day.
   *
   * @param epochDay days since 1970-01-01
   * @param inUse the contract in use
   * @param next the contract after it
   */
  public record Row(int epochDay, Quote inUse, Quote next) {}

  /**
   * The price of a contract on a day.
   *
   * @param delivery the first day of the delivery month
   * @param price points
   * @param cheapest the note that makes the price, as bought on that day and delivered
   */
  public record Quote(LocalDate delivery, double price, Deliverable cheapest) {
    /** The fall of the price for one basis point more of yield, in points. */
    public double dv01() {
      return cheapest.futuresDv01(price);
    }

    /** The relative fall of the notional per unit of yield, in years. */
    public double duration() {
      return FuturesDuration.of(dv01(), price);
    }
  }
}
