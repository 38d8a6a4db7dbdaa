package io.notional.columnar;

import com.google.flatbuffers.FlatBufferBuilder;
import java.io.IOException;
import java.util.function.ToIntFunction;
import org.apache.arrow.flatbuf.Message;
import org.apache.arrow.flatbuf.MetadataVersion;

/**
 * Writes <a
 * href="https://arrow.apache.org/docs/format/Columnar.html#encapsulated-message-format">encapsulated
 * messages</a>: a mark, the length of the head, the head filled up so that the body starts at a
 * multiple of 64 bytes, and the body.
 */
final class ArrowMessages {
  /** That of every buffer. */
  static final int ALIGNMENT = 64;

  private static final int MARK = 0xffffffff;
  private static final int BUILDER_BYTES = 1 << 10;

  private final Position out;
  private final Bytes head = new Bytes();

  ArrowMessages(Position out) {
    this.out = out;
  }

  /** What is to be added to a length that it is a multiple of the alignment. */
  static int padding(long length) {
    return (int) (-length & (ALIGNMENT - 1));
  }

  /**
   * Writes a message.
   *
   * @param type which of the union of headers it has
   * @param header builds it, and tells its offset
   * @return where it lies
   */
  ArrowBlock write(byte type, ToIntFunction<FlatBufferBuilder> header, ArrowBody body)
      throws IOException {
    FlatBufferBuilder builder = new FlatBufferBuilder(BUILDER_BYTES);
    int built = header.applyAsInt(builder);
    Message.finishMessageBuffer(
        builder, Message.createMessage(builder, MetadataVersion.V5, type, built, body.length(), 0));
    long offset = out.bytes();
    head(builder.sizedByteArray());
    ArrowBlock block = new ArrowBlock(offset, (int) (out.bytes() - offset), body.length());
    body.write(out);
    return block;
  }

  private void head(byte[] metadata) throws IOException {
    int padding = padding(out.bytes() + 2 * Integer.BYTES + metadata.length);
    head.clear();
    head.putInt(MARK);
    head.putInt(metadata.length + padding);
    head.putAll(metadata);
    head.putZeros(padding);
    head.writeTo(out);
  }

  /** Says that no message follows. */
  void end() throws IOException {
    head.clear();
    head.putInt(MARK);
    head.putInt(0);
    head.writeTo(out);
  }
}
