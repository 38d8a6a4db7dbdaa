package io.notional.spark;

import io.notional.studies.StudyPlan;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/** Runs the rows of a task one after the other, and holds none. Immutable. */
final class RowFunction implements MapPartitionsFunction<Row, Row> {
  private final Shipment shipment;

  RowFunction(Shipment shipment) {
    this.shipment = shipment;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> numbers) {
    return new Iterator<>() {
      private RowCells cells;

      @Override
      public boolean hasNext() {
        return numbers.hasNext();
      }

      @Override
      public Row next() {
        Row number = numbers.next();
        if (cells == null) { // a task without rows reads no market
          StudyPlan plan = ExecutorPlans.of(shipment);
          cells = new RowCells(plan);
        }
        return number.isNullAt(0) ? cells.without() : cells.run(number.getLong(0));
      }
    };
  }
}
