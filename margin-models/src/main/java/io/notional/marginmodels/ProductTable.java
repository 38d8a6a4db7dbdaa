package io.notional.marginmodels;

import io.notional.api.instrument.Instrument;
import io.notional.api.margin.MarginBook;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What a bound model keeps for each key of a book's rows: for each product, or each group of them.
 * Entries are made when a key is first seen and stay; they are listed in the order of their keys,
 * so that sums do not depend on what was held before. A refresh in which no row is new allocates
 * nothing.
 */
final class ProductTable<E> {
  private final MarginBook book;
  private final Map<String, String> keys;
  private final Function<String, E> maker;
  private final TreeMap<String, E> byKey = new TreeMap<>();
  private final Map<String, E> byProduct = new HashMap<>();
  private List<E> entries = List.of();
  private Instrument[] products = new Instrument[0];
  private List<E> rows = List.of();

  /**
   * @param keys the key of a product; one that is not in the map is its own
   * @param maker makes the entry of a key
   */
  ProductTable(MarginBook book, Map<String, String> keys, Function<String, E> maker) {
    this.book = book;
    this.keys = keys;
    this.maker = maker;
  }

  /** Brings the table up to the book's rows. */
  void refresh() {
    int size = book.rows();
    if (size > products.length) {
      products = Arrays.copyOf(products, size);
      rows = new ArrayList<>(rows);
      while (rows.size() < size) {
        rows.add(null);
      }
    }
    for (int row = 0; row < size; row++) {
      Instrument product = book.product(row);
      if (products[row] != product) {
        products[row] = product;
        rows.set(row, entry(product.id()));
      }
    }
  }

  /** The entry of a row. */
  E of(int row) {
    return rows.get(row);
  }

  /** All entries, of rows that are gone too, in the order of their keys. */
  List<E> entries() {
    return entries;
  }

  /** The entry of a key or product; null when none of its rows was ever seen. */
  E find(String product) {
    return byKey.get(keys.getOrDefault(product, product));
  }

  private E entry(String product) {
    E found = byProduct.get(product);
    if (found == null) {
      found = byKey.computeIfAbsent(keys.getOrDefault(product, product), maker);
      byProduct.put(product, found);
      entries = new ArrayList<>(byKey.values());
    }
    return found;
  }
}
