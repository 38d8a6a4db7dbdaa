/** Tables as Parquet and Arrow files. */
module io.notional.columnar {
  requires transitive io.notional.core;
  requires flatbuffers.java;
  requires org.apache.arrow.format;
  requires parquet.format.structures;

  exports io.notional.columnar;
}
