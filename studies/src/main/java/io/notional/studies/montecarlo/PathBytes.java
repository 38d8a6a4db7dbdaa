package io.notional.studies.montecarlo;

import io.notional.studies.internal.RowCodec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Of each path its number, error and numbers. */
final class PathBytes extends RowCodec<PathRow> {
  PathBytes() {
    super(0x4e50_0001);
  }

  @Override
  protected void write(DataOutputStream out, PathRow row) throws IOException {
    out.writeLong(row.path());
    writeText(out, row.error());
    writeNumbers(out, row.numbers());
  }

  @Override
  protected PathRow read(DataInputStream in) throws IOException {
    long path = in.readLong();
    String error = readText(in);
    return PathRow.of(path, error, readNumbers(in));
  }
}
