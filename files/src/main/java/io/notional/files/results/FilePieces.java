package io.notional.files.results;

import io.notional.files.input.InputHash;
import io.notional.files.input.Sha256;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The content of a file as it is made, in pieces that are not put together: one in a piece would
 * take its room twice. It is hashed on the way. Used by one thread at a time.
 */
final class FilePieces extends OutputStream {
  private static final int LEAST = 1 << 13;

  private final String name;
  private final List<byte[]> pieces = new ArrayList<>();
  private final Sha256 hash = new Sha256();

  /** What came in small portions, which many writers of formats prefer. */
  private byte[] open = {};

  private int opened;

  /** Empty. */
  FilePieces(String name) {
    this.name = name;
  }

  /** A file whose content is there. */
  static FilePieces of(String name, byte[] content) {
    FilePieces file = new FilePieces(name);
    file.add(content);
    return file;
  }

  String name() {
    return name;
  }

  /** The entry of a manifest, once the content is complete. */
  InputHash hash() {
    close();
    return new InputHash(name, hash.hex());
  }

  /** Writes the content, once it is complete. */
  void writeTo(OutputStream out) throws IOException {
    close();
    for (byte[] piece : pieces) {
      out.write(piece);
    }
  }

  /** The content in one array. */
  byte[] bytes() {
    close();
    byte[] all = new byte[pieces.stream().mapToInt(piece -> piece.length).sum()];
    int at = 0;
    for (byte[] piece : pieces) {
      System.arraycopy(piece, 0, all, at, piece.length);
      at += piece.length;
    }
    return all;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    if (length >= LEAST) {
      close();
      add(Arrays.copyOfRange(bytes, offset, offset + length));
      return;
    }
    if (open.length - opened < length) {
      close();
      open = new byte[2 * LEAST];
    }
    System.arraycopy(bytes, offset, open, opened, length);
    opened += length;
  }

  /** What is open becomes a piece. */
  @Override
  public void close() {
    if (opened > 0) {
      add(Arrays.copyOf(open, opened));
    }
    open = new byte[0];
    opened = 0;
  }

  private void add(byte[] piece) {
    hash.add(piece);
    pieces.add(piece);
  }
}
