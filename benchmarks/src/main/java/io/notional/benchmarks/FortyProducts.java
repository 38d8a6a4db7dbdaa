package io.notional.benchmarks;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.margin.MarginBook;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A book of forty products in two deliveries each, whose prices move every day. */
final class FortyProducts implements MarginBook {
  private static final List<String> TREASURIES = List.of("ZT", "ZF", "ZN", "TN", "ZB", "UB");
  private static final int PRODUCTS = 40;
  private static final int ROWS = 2 * PRODUCTS;
  private static final int PAST = 3000;
  private static final Terms TERMS =
      Terms.builder().assetClass(AssetClass.BONDS).funding(Funding.MARGINED).build();
  private static final LocalDate DATE = LocalDate.of(2024, 6, 3);
  private static final LocalDate NEAR = LocalDate.of(2024, 9, 1);
  private static final LocalDate FAR = LocalDate.of(2024, 12, 1);

  private record Product(String id) implements Instrument {
    @Override
    public Terms terms() {
      return TERMS;
    }
  }

  private final Product[] products = new Product[PRODUCTS];
  private long day;

  FortyProducts() {
    List<String> ids = new ArrayList<>(TREASURIES);
    for (int i = ids.size(); i < PRODUCTS; i++) {
      ids.add("P" + i);
    }
    for (int i = 0; i < PRODUCTS; i++) {
      products[i] = new Product(ids.get(i));
    }
  }

  void nextDay() {
    day++;
  }

  @Override
  public int rows() {
    return ROWS;
  }

  @Override
  public long version() {
    return day;
  }

  @Override
  public LocalDate date() {
    return DATE;
  }

  @Override
  public Instrument product(int row) {
    return products[row / 2];
  }

  @Override
  public LocalDate delivery(int row) {
    return row % 2 == 0 ? NEAR : FAR;
  }

  /** Neighbouring products are on opposite sides; the far delivery is a third against the near. */
  @Override
  public double quantity(int row) {
    double near = row / 2 % 2 == 0 ? 30 : -30;
    return row % 2 == 0 ? near : -near / 3;
  }

  @Override
  public double notionalPerContract(int row) {
    return 100_000 + row * 1_000 + day % 100;
  }

  @Override
  public double exchangeInitial(int row) {
    return 1.1 * exchangeMaintenance(row);
  }

  @Override
  public double exchangeMaintenance(int row) {
    return 1_000 + row / 2 * 50;
  }

  @Override
  public double duration(int row) {
    return 2 + row / 2 % 6;
  }

  /** More past changes each day. */
  @Override
  public int history(int row) {
    return Math.toIntExact(PAST + day);
  }

  @Override
  public double change(int row, int ago) {
    long number = PAST + day - ago;
    long mixed = (number * 31 + row / 2) * 2_654_435_761L;
    return ((mixed >>> 16) % 1000 - 499.5) / 50_000;
  }
}
