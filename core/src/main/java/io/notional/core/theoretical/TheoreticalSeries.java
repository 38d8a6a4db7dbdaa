package io.notional.core.theoretical;

import io.notional.core.time.DayCount;
import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The theoretical prices of a product by day: of the contract in use and of the one after it, which
 * is quoted every day. Immutable, and safe for use by many threads.
 */
public final class TheoreticalSeries implements ContractQuotes<TheoreticalSeries.Quote> {
  private static final double DAYS_PER_YEAR = DayCount.ACT_36525.daysPerYear();

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

  @Override
  public List<Row> rows() {
    return rows;
  }

  /** The number of contracts into which nothing issued could be delivered when first quoted. */
  public int hypotheticalContracts() {
    return hypotheticalContracts;
  }

  /** The number of days before the product was listed. */
  public long rowsBeforeListing() {
    long listed = contract.listed().toEpochDay();
    return rows.stream().filter(row -> row.epochDay() < listed).count();
  }

  /** The number of days on which the contract in use rests on the note of another product's. */
  public long rowsOnTheNotesOf(TheoreticalSeries other) {
    return IntStream.range(0, Math.min(rows.size(), other.rows.size()))
        .filter(row -> note(row).equals(other.note(row)))
        .count();
  }

  private TreasuryNote note(int row) {
    return rows.get(row).inUse().cheapest().note();
  }

  /**
   * A day.
   *
   * @param epochDay days since 1970-01-01
   * @param inUse the contract in use
   * @param next the contract after it
   */
  public record Row(int epochDay, Quote inUse, Quote next) implements ContractQuotes.Row<Quote> {}

  /**
   * The price of a contract on a day.
   *
   * @param delivery the first day of the delivery month
   * @param price points
   * @param cheapest the note that makes the price, as bought on that day and delivered
   */
  public record Quote(LocalDate delivery, double price, Deliverable cheapest)
      implements ContractQuotes.Quote {
    /** The fall of the price for one basis point more of yield, in points. */
    public double dv01() {
      return cheapest.futuresDv01(price);
    }

    /** Years from a day to the maturity of the cheapest note. */
    double maturity(int epochDay) {
      return (cheapest.note().maturity().toEpochDay() - epochDay) / DAYS_PER_YEAR;
    }

    /** The relative fall of the notional per unit of yield, in years. */
    public double duration() {
      return FuturesDuration.of(dv01(), price);
    }
  }
}
