package io.notional.columnar;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.List;
import org.apache.arrow.flatbuf.Block;
import org.apache.arrow.flatbuf.Footer;
import org.apache.arrow.flatbuf.MetadataVersion;

/** The end of an Arrow file: the schema again, and where everything lies. */
final class ArrowFooter {
  private static final int BUILDER_BYTES = 1 << 10;

  private ArrowFooter() {}

  static byte[] of(ArrowSchema schema, List<ArrowBlock> dictionaries, List<ArrowBlock> batches) {
    FlatBufferBuilder builder = new FlatBufferBuilder(BUILDER_BYTES);
    int columns = schema.create(builder);
    Footer.startDictionariesVector(builder, dictionaries.size());
    int words = blocks(builder, dictionaries);
    Footer.startRecordBatchesVector(builder, batches.size());
    int rows = blocks(builder, batches);
    Footer.finishFooterBuffer(
        builder, Footer.createFooter(builder, MetadataVersion.V5, columns, words, rows, 0));
    return builder.sizedByteArray();
  }

  /** Such a vector is filled from its end. */
  private static int blocks(FlatBufferBuilder builder, List<ArrowBlock> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      ArrowBlock block = blocks.get(i);
      Block.createBlock(builder, block.offset(), block.head(), block.body());
    }
    return builder.endVector();
  }
}
