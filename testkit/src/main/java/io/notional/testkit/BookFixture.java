package io.notional.testkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A book of futures at one close, set by hand, for tests of margin models. As strict as the host's:
 * there are no rows and no past changes beyond those that are there, and no later close. It notes
 * what a model reads of it, and which policies it counts. Mutable, one thread.
 */
public final class BookFixture implements MarginBook {
  private static final LocalDate DATE = LocalDate.of(2020, 3, 31);
  private static final double MULTIPLIER = 1000;

  private final List<Row> rows = new ArrayList<>();
  private final Set<MarginInput> read = EnumSet.noneOf(MarginInput.class);
  private final TreeMap<String, Integer> counted = new TreeMap<>();
  private long version;

  /** A row, as it is now. */
  private static final class Row {
    private final Instrument product;
    private final LocalDate delivery;
    private double quantity;
    private double notional;
    private double initial;
    private double maintenance;
    private double duration = Double.NaN;
    private double[] changes = {};

    Row(Instrument product, LocalDate delivery) {
      this.product = product;
      this.delivery = delivery;
    }
  }

  private record Product(String id, Terms terms) implements Instrument {}

  /** An empty book at the close of 2020-03-31. */
  public BookFixture() {}

  /**
   * One contract more, of which nothing is known but its notional and the exchange's margins.
   *
   * @param product the id of the futures product
   * @param delivery the first day of the delivery month
   * @param quantity signed contracts
   * @param notional of one contract, greater than zero
   * @param initial of one contract by the exchange, greater than zero
   * @param maintenance of one contract by the exchange, in (0, initial]
   * @return the number of its row
   */
  public int add(
      String product,
      AssetClass assetClass,
      LocalDate delivery,
      double quantity,
      double notional,
      double initial,
      double maintenance) {
    Terms terms =
        Terms.builder()
            .assetClass(assetClass)
            .funding(Funding.MARGINED)
            .contractMultiplier(MULTIPLIER)
            .build();
    Row row = new Row(new Product(product, terms), delivery);
    row.quantity = quantity;
    row.notional = notional;
    row.initial = initial;
    row.maintenance = maintenance;
    rows.add(row);
    version++;
    return rows.size() - 1;
  }

  /** Sets the contracts of a row. */
  public BookFixture quantity(int row, double quantity) {
    rows.get(row).quantity = quantity;
    version++;
    return this;
  }

  /** Sets the duration of a row in years; NaN leaves it unknown. */
  public BookFixture duration(int row, double years) {
    rows.get(row).duration = years;
    return this;
  }

  /** Sets the past changes of a row's product, the latest last. */
  public BookFixture changes(int row, double... changes) {
    rows.get(row).changes = changes.clone();
    return this;
  }

  /** What was read so far, beside quantities. */
  public Set<MarginInput> read() {
    return Set.copyOf(read);
  }

  /** The policies that were counted, and how often. */
  public SortedMap<String, Integer> counted() {
    return new TreeMap<>(counted);
  }

  private Row row(int row, MarginInput input) {
    read.add(input);
    return rows.get(row);
  }

  @Override
  public int rows() {
    return rows.size();
  }

  @Override
  public long version() {
    return version;
  }

  @Override
  public Instrument product(int row) {
    return rows.get(row).product;
  }

  @Override
  public LocalDate delivery(int row) {
    return rows.get(row).delivery;
  }

  @Override
  public double quantity(int row) {
    return rows.get(row).quantity;
  }

  @Override
  public double notionalPerContract(int row) {
    return row(row, MarginInput.PRICES).notional;
  }

  @Override
  public double exchangeInitial(int row) {
    return row(row, MarginInput.EXCHANGE_MARGINS).initial;
  }

  @Override
  public double exchangeMaintenance(int row) {
    return row(row, MarginInput.EXCHANGE_MARGINS).maintenance;
  }

  @Override
  public LocalDate date() {
    return DATE;
  }

  @Override
  public double duration(int row) {
    return row(row, MarginInput.DURATIONS).duration;
  }

  @Override
  public int history(int row) {
    return row(row, MarginInput.HISTORY).changes.length;
  }

  @Override
  public double change(int row, int ago) {
    double[] changes = row(row, MarginInput.HISTORY).changes;
    if (ago < 0 || ago >= changes.length) {
      throw new IndexOutOfBoundsException(
          "a history of " + changes.length + " changes has none " + ago + " days ago");
    }
    return changes[changes.length - 1 - ago];
  }

  /** The same book: what was known at earlier closes is what is known at this one. */
  @Override
  public MarginBook asOf(LocalDate date) {
    if (date.isAfter(DATE)) {
      throw NotionalException.of(
          ErrorCode.NOT_COVERED, "there is no close on " + date + ": the book is of " + DATE);
    }
    return this;
  }

  @Override
  public void count(String policy) {
    counted.merge(policy, 1, Integer::sum);
  }
}
