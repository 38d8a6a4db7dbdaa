package io.notional.columnar;

import java.io.IOException;
import org.apache.parquet.format.DataPageHeader;
import org.apache.parquet.format.DictionaryPageHeader;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.PageHeader;
import org.apache.parquet.format.PageType;

/** Writes pages, one after another, each with its header. */
final class PageWriter {
  private final Compression compression;
  private final Position out;
  private final Bytes spare = new Bytes();
  private long uncompressed;

  PageWriter(Compression compression, Position out) {
    this.compression = compression;
    this.out = out;
  }

  Compression compression() {
    return compression;
  }

  /** Where the next page begins. */
  long position() {
    return out.bytes();
  }

  /** The bytes of all pages so far, headers included, before they were made small. */
  long uncompressed() {
    return uncompressed;
  }

  void dictionary(Bytes page, int words) throws IOException {
    DictionaryPageHeader dictionary = new DictionaryPageHeader(words, Encoding.PLAIN);
    write(
        page, size -> header(PageType.DICTIONARY_PAGE, size).setDictionary_page_header(dictionary));
  }

  void data(Bytes page, int rows, Encoding encoding) throws IOException {
    DataPageHeader data = new DataPageHeader(rows, encoding, Encoding.RLE, Encoding.RLE);
    write(page, size -> header(PageType.DATA_PAGE, size).setData_page_header(data));
  }

  /** Before and after compression. */
  private record Sizes(int before, int after) {}

  private interface Header {
    PageHeader of(Sizes sizes);
  }

  private static PageHeader header(PageType type, Sizes sizes) {
    return new PageHeader(type, sizes.before(), sizes.after());
  }

  private void write(Bytes page, Header header) throws IOException {
    Bytes small = compression.of(page, spare);
    long start = out.bytes();
    Thrift.write(header.of(new Sizes(page.size(), small.size())), out);
    uncompressed += out.bytes() - start + page.size();
    small.writeTo(out);
  }
}
