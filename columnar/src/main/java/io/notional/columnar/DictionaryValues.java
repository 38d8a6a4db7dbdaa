package io.notional.columnar;

import java.util.Arrays;
import org.apache.parquet.format.Encoding;

/**
 * Places in a dictionary of the words that a row group has. One that has none has no dictionary,
 * which not every reader takes when it is empty, and plain values, of which there are none.
 */
final class DictionaryValues implements PageValues {
  private static final int ABSENT = -1;

  private final WordCells cells;
  private final int[] places;
  private final int[] page = new int[ParquetColumn.PAGE_ROWS];
  private int words;

  DictionaryValues(WordCells cells) {
    this.cells = cells;
    this.places = new int[cells.words()];
  }

  @Override
  public int begin(int from, int to, Bytes dictionary) {
    Arrays.fill(places, ABSENT);
    words = 0;
    for (int row = from; row < to; row++) {
      if (cells.isKnown(row) && places[cells.word(row)] == ABSENT) {
        places[cells.word(row)] = words++;
        byte[] utf8 = cells.utf8(cells.word(row));
        dictionary.putInt(utf8.length);
        dictionary.putAll(utf8);
      }
    }
    return words;
  }

  @Override
  public Encoding encoding() {
    return words == 0 ? Encoding.PLAIN : Encoding.RLE_DICTIONARY;
  }

  @Override
  public void put(int from, int to, Bytes out) {
    if (words == 0) {
      return;
    }
    int known = 0;
    for (int row = from; row < to; row++) {
      if (cells.isKnown(row)) {
        page[known++] = places[cells.word(row)];
      }
    }
    int bits = HybridRuns.bits(words);
    out.write(bits);
    new HybridRuns(place -> page[place], known, bits, out).write();
  }
}
