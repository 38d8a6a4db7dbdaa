package io.notional.marginmodels;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.margin.MarginBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * A margin book made by hand. A contract has a notional of 100,000, exchange margin of 1,100 and
 * 1,000, and a duration of 5 years, unless a test says otherwise.
 */
final class HandBook implements MarginBook {
  private static final Terms TERMS =
      Terms.builder().assetClass(AssetClass.BONDS).funding(Funding.MARGINED).build();

  private record Product(String id) implements Instrument {
    @Override
    public Terms terms() {
      return TERMS;
    }
  }

  /** A position in one contract, to be changed by a test. */
  static final class Row {
    private final Instrument product;
    private LocalDate delivery = LocalDate.of(2024, 9, 1);
    private double quantity;
    private double notional = 100_000;
    private double initial = 1_100;
    private double maintenance = 1_000;
    private double duration = 5;
    private double[] changes = {};

    private Row(Instrument product, double quantity) {
      this.product = product;
      this.quantity = quantity;
    }

    Row delivery(int month) {
      delivery = LocalDate.of(2024, month, 1);
      return this;
    }

    Row quantity(double contracts) {
      quantity = contracts;
      return this;
    }

    Row notional(double value) {
      notional = value;
      return this;
    }

    Row exchange(double newInitial, double newMaintenance) {
      initial = newInitial;
      maintenance = newMaintenance;
      return this;
    }

    Row duration(double years) {
      duration = years;
      return this;
    }

    /** Past changes, the oldest first. */
    Row changes(double... past) {
      changes = past;
      return this;
    }

    double quantity() {
      return quantity;
    }
  }

  private final Map<String, Product> products = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final TreeMap<String, int[]> counts = new TreeMap<>();
  private final TreeMap<LocalDate, HandBook> earlier = new TreeMap<>();
  private LocalDate date = LocalDate.of(2024, 6, 3);
  private long version;

  /** Adds a position. */
  Row add(String product, double quantity) {
    Row row = new Row(products.computeIfAbsent(product, Product::new), quantity);
    rows.add(row);
    version++;
    return row;
  }

  /** Says that a quantity or an exchange margin has changed. */
  HandBook changed() {
    version++;
    return this;
  }

  HandBook on(String newDate) {
    date = LocalDate.parse(newDate);
    return this;
  }

  /** What the book was amid at an earlier close. */
  void earlier(String at, HandBook book) {
    earlier.put(LocalDate.parse(at), book);
  }

  /** The policies that were counted. */
  Set<String> counts() {
    return counts.keySet();
  }

  List<Row> list() {
    return rows;
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
  public LocalDate date() {
    return date;
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
    return rows.get(row).notional;
  }

  @Override
  public double exchangeInitial(int row) {
    return rows.get(row).initial;
  }

  @Override
  public double exchangeMaintenance(int row) {
    return rows.get(row).maintenance;
  }

  @Override
  public double duration(int row) {
    return rows.get(row).duration;
  }

  @Override
  public int history(int row) {
    return rows.get(row).changes.length;
  }

  @Override
  public double change(int row, int ago) {
    double[] changes = rows.get(row).changes;
    return changes[changes.length - 1 - ago];
  }

  @Override
  public MarginBook asOf(LocalDate asked) {
    return earlier.get(asked);
  }

  @Override
  public void count(String policy) {
    int[] count = counts.get(policy); // as a host would: a policy that is known allocates nothing
    if (count == null) {
      counts.put(policy, new int[] {1});
    } else {
      count[0]++;
    }
  }
}
