package io.notional.columnar;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.Buffer;
import org.apache.arrow.flatbuf.FieldNode;
import org.apache.arrow.flatbuf.RecordBatch;

/** The buffers of a batch, one behind another, and the columns that they are of. */
final class ArrowBuffers {
  private record Extent(long offset, long length) {}

  private record Node(long rows, long unknown) {}

  private final List<Node> nodes = new ArrayList<>();
  private final List<Extent> extents = new ArrayList<>();
  private long end;

  /** Adds a column, whose buffers are added next. */
  void column(long rows, long unknown) {
    nodes.add(new Node(rows, unknown));
  }

  /** Adds a buffer behind those that there are. */
  void add(long length) {
    extents.add(new Extent(end, length));
    end += length + ArrowMessages.padding(length);
  }

  /** The bytes of all. */
  long length() {
    return end;
  }

  /** Builds the batch, and tells its offset; vectors of structures are filled from their ends. */
  int create(FlatBufferBuilder builder, long rows) {
    RecordBatch.startNodesVector(builder, nodes.size());
    for (int i = nodes.size() - 1; i >= 0; i--) {
      FieldNode.createFieldNode(builder, nodes.get(i).rows(), nodes.get(i).unknown());
    }
    int columns = builder.endVector();
    RecordBatch.startBuffersVector(builder, extents.size());
    for (int i = extents.size() - 1; i >= 0; i--) {
      Buffer.createBuffer(builder, extents.get(i).offset(), extents.get(i).length());
    }
    int buffers = builder.endVector();
    return RecordBatch.createRecordBatch(builder, rows, columns, buffers, 0, 0);
  }
}
