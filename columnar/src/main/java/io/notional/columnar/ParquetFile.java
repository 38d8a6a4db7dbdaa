package io.notional.columnar;

import io.notional.core.tables.Column;
import io.notional.core.tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.KeyValue;
import org.apache.parquet.format.RowGroup;

/** One table on its way into a Parquet file: row groups, then what tells where they are. */
final class ParquetFile {
  private static final int GROUP_ROWS = 1_000_000;
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);

  private final Table table;
  private final Position out;
  private final List<ParquetColumn> columns = new ArrayList<>();

  ParquetFile(Table table, Compression compression, Position out) {
    this.table = table;
    this.out = out;
    PageWriter pages = new PageWriter(compression, out);
    for (Column column : table.columns()) {
      columns.add(new ParquetColumn(column, pages));
    }
  }

  void write() throws IOException {
    out.write(MAGIC);
    List<RowGroup> groups = new ArrayList<>();
    for (int group = 0; group < (table.rows() + GROUP_ROWS - 1L) / GROUP_ROWS; group++) {
      int from = group * GROUP_ROWS;
      groups.add(group(from, from + Math.min(GROUP_ROWS, table.rows() - from)));
    }
    footer(groups);
  }

  private RowGroup group(int from, int to) throws IOException {
    long start = out.bytes();
    long uncompressed = 0;
    List<ColumnChunk> chunks = new ArrayList<>();
    for (ParquetColumn column : columns) {
      ColumnChunk chunk = column.chunk(from, to);
      uncompressed += chunk.getMeta_data().getTotal_uncompressed_size();
      chunks.add(chunk);
    }
    return new RowGroup(chunks, uncompressed, to - from)
        .setFile_offset(start)
        .setTotal_compressed_size(out.bytes() - start);
  }

  private void footer(List<RowGroup> groups) throws IOException {
    FileMetaData file = new FileMetaData(1, ParquetSchema.of(table), table.rows(), groups);
    file.setCreated_by("notional");
    TableMetadata.of(table)
        .forEach((key, value) -> file.addToKey_value_metadata(new KeyValue(key).setValue(value)));
    long start = out.bytes();
    Thrift.write(file, out);
    Bytes end = new Bytes();
    end.putInt(Math.toIntExact(out.bytes() - start));
    end.putAll(MAGIC);
    end.writeTo(out);
  }
}
