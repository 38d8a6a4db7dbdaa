package io.notional.columnar;

import com.google.flatbuffers.FlatBufferBuilder;
import io.notional.core.tables.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * Some rows of a table: for each column a bit for each that is known, if any is not, and values.
 */
final class ArrowRows implements ArrowBody {
  private final List<ColumnCells> columns;
  private final Bytes buffer = new Bytes();
  private ArrowBuffers buffers = new ArrowBuffers();
  private int from;
  private int to;

  ArrowRows(Table table) {
    this.columns = table.columns().stream().map(ColumnCells::of).toList();
  }

  /** Turns to other rows. */
  void select(int first, int end) {
    from = first;
    to = end;
    buffers = new ArrowBuffers();
    for (ColumnCells cells : columns) {
      int unknown = cells.unknown(from, to);
      buffers.column(rows(), unknown);
      buffers.add(unknown == 0 ? 0 : (rows() + Byte.SIZE - 1) / Byte.SIZE);
      buffers.add((long) rows() * cells.width());
    }
  }

  private int rows() {
    return to - from;
  }

  int header(FlatBufferBuilder builder) {
    return buffers.create(builder, rows());
  }

  @Override
  public long length() {
    return buffers.length();
  }

  @Override
  public void write(OutputStream out) throws IOException {
    for (ColumnCells cells : columns) {
      if (cells.unknown(from, to) > 0) {
        known(cells);
        flush(out);
      }
      values(cells);
      flush(out);
    }
  }

  private void known(ColumnCells cells) {
    for (int row = from; row < to; row += Byte.SIZE) {
      int bits = 0;
      for (int bit = 0; bit < Math.min(Byte.SIZE, to - row); bit++) {
        bits |= cells.isKnown(row + bit) ? 1 << bit : 0;
      }
      buffer.write(bits);
    }
  }

  private void values(ColumnCells cells) {
    for (int row = from; row < to; row++) {
      if (cells.isKnown(row)) {
        cells.put(row, buffer);
      } else {
        buffer.putZeros(cells.width());
      }
    }
  }

  private void flush(OutputStream out) throws IOException {
    buffer.putZeros(ArrowMessages.padding(buffer.size()));
    buffer.writeTo(out);
    buffer.clear();
  }
}
