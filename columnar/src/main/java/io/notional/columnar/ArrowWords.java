package io.notional.columnar;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.arrow.flatbuf.DictionaryBatch;

/** The words of a column as a dictionary: where each begins and ends, and their bytes. */
final class ArrowWords implements ArrowBody {
  private final int id;
  private final int words;
  private final Bytes offsets = new Bytes();
  private final Bytes text = new Bytes();
  private final ArrowBuffers buffers = new ArrowBuffers();

  ArrowWords(int id, WordCells cells) {
    this.id = id;
    this.words = cells.words();
    offsets.putInt(0);
    for (int word = 0; word < words; word++) {
      text.putAll(cells.utf8(word));
      offsets.putInt(text.size());
    }
    buffers.column(words, 0);
    buffers.add(0); // all are known
    buffers.add(offsets.size());
    buffers.add(text.size());
  }

  int header(FlatBufferBuilder builder) {
    return DictionaryBatch.createDictionaryBatch(
        builder, id, buffers.create(builder, words), false);
  }

  @Override
  public long length() {
    return buffers.length();
  }

  @Override
  public void write(OutputStream out) throws IOException {
    for (Bytes buffer : new Bytes[] {offsets, text}) {
      buffer.putZeros(ArrowMessages.padding(buffer.size()));
      buffer.writeTo(out);
    }
  }
}
