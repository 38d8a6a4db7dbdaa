package io.notional.spark;

import java.io.Serializable;
import java.util.Iterator;
import java.util.function.Function;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Runs the rows of a task one after the other, and holds none. Immutable. */
final class RowFunction<P> implements MapPartitionsFunction<Row, Row> {
  private static final long serialVersionUID = 1;

  /** Makes what runs rows of a plan. */
  interface Runner<P> extends Function<P, Cells>, Serializable {}

  private final Shipment<P> shipment;
  private final Runner<P> runner;

  RowFunction(Shipment<P> shipment, Runner<P> runner) {
    this.shipment = shipment;
    this.runner = runner;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> numbers) {
    return new Iterator<>() {
      private Cells cells;

      @Override
      public boolean hasNext() {
        return numbers.hasNext();
      }

      @Override
      public Row next() {
        Row number = numbers.next();
        if (cells == null) { // a task without rows reads no market
          cells = runner.apply(ExecutorPlans.of(shipment));
        }
        return number.isNullAt(0) ? cells.without() : cells.run(number.getLong(0));
      }
    };
  }
}
