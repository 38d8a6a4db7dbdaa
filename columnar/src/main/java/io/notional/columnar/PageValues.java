package io.notional.columnar;

import org.apache.parquet.format.Encoding;

/** How the known cells of a column are put into pages. */
interface PageValues {
  static PageValues of(ColumnCells cells) {
    return cells instanceof WordCells words ? new DictionaryValues(words) : new PlainValues(cells);
  }

  /**
   * Begins a row group.
   *
   * @param page where its dictionary goes
   * @return the number of words in the dictionary; 0 for none
   */
  int begin(int from, int to, Bytes page);

  /** That of the row group. */
  Encoding encoding();

  /** Puts the known cells of some rows into a page. */
  void put(int from, int to, Bytes page);
}
