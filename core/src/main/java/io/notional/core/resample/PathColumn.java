package io.notional.core.resample;

/** A column that is filled for each path from the places that were drawn. Used by one thread. */
interface PathColumn {
  /**
   * Fills the column.
   *
   * @param drawn places by valuation day
   */
  void fill(int[] drawn);
}
