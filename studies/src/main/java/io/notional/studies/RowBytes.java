package io.notional.studies;

import io.notional.studies.internal.RowCodec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/** Of each row its number, state, error and doubles. */
final class RowBytes extends RowCodec<StudyRow> {
  RowBytes() {
    super(0x4e53_0001);
  }

  @Override
  protected void write(DataOutputStream out, StudyRow row) throws IOException {
    out.writeLong(row.row());
    writeText(out, row.state());
    writeText(out, row.error());
    writeNumbers(out, row.measures());
    writeNumbers(out, row.trial().numbers());
  }

  @Override
  protected StudyRow read(DataInputStream in) throws IOException {
    long row = in.readLong();
    String state = readText(in);
    String error = readText(in);
    return new StudyRow(row, state, error, readNumbers(in), Trial.of(readNumbers(in)));
  }
}
