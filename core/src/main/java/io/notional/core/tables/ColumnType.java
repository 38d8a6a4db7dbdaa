package io.notional.core.tables;

/** What a column holds. */
public enum ColumnType {
  /** Dates: {@link DateColumn}. */
  DATE,
  /** Words and names: {@link TextColumn}. */
  TEXT,
  /** Doubles: {@link NumberColumn}. */
  NUMBER,
  /** Whole numbers, all of them known: {@link IntegerColumn}. */
  INTEGER
}
