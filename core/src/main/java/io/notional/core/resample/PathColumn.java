package io.notional.core.resample;

/** A column that is filled for each path from the days that were drawn. Used by one thread. */
interface PathColumn {
  /** Fills the column from the days that were drawn. */
  void fill(DrawnBlocks blocks);
}
