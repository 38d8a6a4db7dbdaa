package io.notional.studies;

import io.notional.studies.internal.RowCodec;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;

/** Of each run its number, value, and row if it has one. */
final class WalkRunBytes extends RowCodec<WalkRun> {
  private final RowBytes rows = new RowBytes();

  WalkRunBytes() {
    super(0x4e57_0001);
  }

  @Override
  protected void write(DataOutputStream out, WalkRun run) throws IOException {
    out.writeLong(run.number());
    out.writeDouble(run.value());
    out.writeBoolean(run.row().isPresent());
    if (run.row().isPresent()) {
      rows.write(out, run.row().get());
    }
  }

  @Override
  protected WalkRun read(DataInputStream in) throws IOException {
    long number = in.readLong();
    double value = in.readDouble();
    return new WalkRun(
        number, value, in.readBoolean() ? Optional.of(rows.read(in)) : Optional.empty());
  }
}
