package io.notional.columnar;

import io.notional.core.tables.Column;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FieldRepetitionType;
import org.apache.parquet.format.Statistics;

/** Writes a column, row group by row group, a page at a time. */
final class ParquetColumn {
  /** Of a page. */
  static final int PAGE_ROWS = 1 << 16;

  private final Column column;
  private final ColumnCells cells;
  private final PageValues values;
  private final PageWriter pages;
  private final boolean nullable;
  private final Bytes page = new Bytes();

  ParquetColumn(Column column, PageWriter pages) {
    this.column = column;
    this.cells = ColumnCells.of(column);
    this.values = PageValues.of(cells);
    this.pages = pages;
    this.nullable = ParquetSchema.repetition(column) == FieldRepetitionType.OPTIONAL;
  }

  /** Writes the rows of a row group, and tells where they are. */
  ColumnChunk chunk(int from, int to) throws IOException {
    long start = pages.position();
    long uncompressed = pages.uncompressed();
    boolean dictionary = dictionary(from, to);
    long data = pages.position();
    for (int at = from; at < to; at += PAGE_ROWS) {
      page(at, Math.min(to, at + PAGE_ROWS));
    }
    ColumnMetaData written =
        new ColumnMetaData(
            ParquetSchema.type(column),
            encodings(dictionary),
            List.of(column.name()),
            pages.compression().codec(),
            to - from,
            pages.uncompressed() - uncompressed,
            pages.position() - start,
            data);
    written.setStatistics(new Statistics().setNull_count(cells.unknown(from, to)));
    if (dictionary) {
      written.setDictionary_page_offset(start);
    }
    return new ColumnChunk(0).setMeta_data(written);
  }

  /** Whether there is one. */
  private boolean dictionary(int from, int to) throws IOException {
    page.clear();
    int words = values.begin(from, to, page);
    if (words > 0) {
      pages.dictionary(page, words);
    }
    return words > 0;
  }

  private List<Encoding> encodings(boolean dictionary) {
    Set<Encoding> all = new LinkedHashSet<>(List.of(Encoding.RLE, values.encoding()));
    if (dictionary) {
      all.add(Encoding.PLAIN); // that of the dictionary
    }
    return List.copyOf(all);
  }

  private void page(int from, int to) throws IOException {
    page.clear();
    if (nullable) {
      levels(from, to);
    }
    values.put(from, to, page);
    pages.data(page, to - from, values.encoding());
  }

  /** Which rows are known, behind the length of that. */
  private void levels(int from, int to) {
    int start = page.size();
    page.putInt(0);
    new HybridRuns(i -> cells.isKnown(from + i) ? 1 : 0, to - from, 1, page).write();
    page.setInt(start, page.size() - start - Integer.BYTES);
  }
}
