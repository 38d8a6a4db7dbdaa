package io.notional.columnar;

import io.notional.core.tables.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.arrow.flatbuf.MessageHeader;

/** One table on its way into Arrow: its schema, dictionaries, then batches of rows. */
final class ArrowWriter {
  private static final int BATCH_ROWS = 1 << 17;
  private static final byte[] MAGIC = "ARROW1".getBytes(StandardCharsets.US_ASCII);
  private static final int MAGIC_PADDING = 2;

  private final Table table;
  private final Position out;
  private final ArrowMessages messages;
  private final ArrowSchema schema;
  private final List<ArrowBlock> dictionaries = new ArrayList<>();
  private final List<ArrowBlock> batches = new ArrayList<>();

  ArrowWriter(Table table, Position out) {
    this.table = table;
    this.out = out;
    this.messages = new ArrowMessages(out);
    this.schema = new ArrowSchema(table);
  }

  void file() throws IOException {
    out.write(MAGIC);
    out.write(new byte[MAGIC_PADDING]);
    stream();
    Bytes end = new Bytes();
    byte[] footer = ArrowFooter.of(schema, dictionaries, batches);
    end.putAll(footer);
    end.putInt(footer.length);
    end.putAll(MAGIC);
    end.writeTo(out);
  }

  void stream() throws IOException {
    messages.write(MessageHeader.Schema, schema::create, ArrowBody.NONE);
    dictionaries();
    ArrowRows rows = new ArrowRows(table);
    for (int batch = 0; batch < (table.rows() + BATCH_ROWS - 1L) / BATCH_ROWS; batch++) {
      int from = batch * BATCH_ROWS;
      rows.select(from, from + Math.min(BATCH_ROWS, table.rows() - from));
      batches.add(messages.write(MessageHeader.RecordBatch, rows::header, rows));
    }
    messages.end();
  }

  private void dictionaries() throws IOException {
    int id = 0;
    for (ColumnCells cells : table.columns().stream().map(ColumnCells::of).toList()) {
      if (cells instanceof WordCells words) {
        ArrowWords dictionary = new ArrowWords(id++, words);
        dictionaries.add(
            messages.write(MessageHeader.DictionaryBatch, dictionary::header, dictionary));
      }
    }
  }
}
