package io.notional.spark;

import org.apache.spark.sql.Row;

/** Runs rows by their numbers. Used by one thread. */
interface Cells {
  /** Runs a row; one that there is none of is a row with its error. */
  Row run(long number);

  /** Where there is no number. */
  Row without();
}
