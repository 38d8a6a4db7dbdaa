package io.notional.columnar;

import org.apache.parquet.format.Encoding;

/** One value after another. */
final class PlainValues implements PageValues {
  private final ColumnCells cells;

  PlainValues(ColumnCells cells) {
    this.cells = cells;
  }

  @Override
  public int begin(int from, int to, Bytes page) {
    return 0;
  }

  @Override
  public Encoding encoding() {
    return Encoding.PLAIN;
  }

  @Override
  public void put(int from, int to, Bytes page) {
    for (int row = from; row < to; row++) {
      if (cells.isKnown(row)) {
        cells.put(row, page);
      }
    }
  }
}
