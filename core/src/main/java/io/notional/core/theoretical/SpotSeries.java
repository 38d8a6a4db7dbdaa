package io.notional.core.theoretical;

import java.time.LocalDate;
import java.util.List;

/** The theoretical prices of a product on something that has a price, by day. Immutable. */
public final class SpotSeries implements ContractQuotes<SpotSeries.Quote> {
  private final SpotProduct product;
  private final List<Row> rows;

  SpotSeries(SpotProduct product, List<Row> rows) {
    this.product = product;
    this.rows = List.copyOf(rows);
  }

  /** The product. */
  public SpotProduct product() {
    return product;
  }

  @Override
  public List<Row> rows() {
    return rows;
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
   * @param deliveryDay the day to which spot is carried, in days since 1970-01-01
   */
  public record Quote(LocalDate delivery, double price, int deliveryDay)
      implements ContractQuotes.Quote {}
}
