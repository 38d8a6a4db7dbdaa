package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.notional.core.tables.Table;
import io.notional.core.tables.TableBuilder;
import io.notional.core.tables.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A file in pieces has the bytes and the hash of the whole, however it was written. */
class FilePiecesTest {
  @Test
  void haveTheBytesAndTheHashOfTheWhole() throws Exception {
    Random random = new Random(7);
    for (int round = 0; round < 30; round++) {
      FilePieces file = new FilePieces("any.bin");
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      for (int portion = random.nextInt(60); portion > 0; portion--) {
        byte[] bytes = new byte[random.nextInt(random.nextInt(5) == 0 ? 30_000 : 40)];
        random.nextBytes(bytes);
        file.write(bytes);
        whole.write(bytes);
        file.write(portion);
        whole.write(portion);
      }
      assertIs(file, whole.toByteArray());
    }
  }

  private static void assertIs(FilePieces file, byte[] whole) throws Exception {
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    file.writeTo(written);
    assertThat(written.toByteArray()).isEqualTo(whole);
    assertThat(file.bytes()).isEqualTo(whole);
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(whole);
    assertThat(file.hash().sha256()).isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void takeNothingOnceTheHashIsKnown() {
    FilePieces file = FilePieces.of("any.bin", new byte[] {1});
    file.hash();
    byte[] more = new byte[20_000];
    assertThatIllegalStateException().isThrownBy(() -> file.write(more, 0, more.length));
  }

  /** Numbers that repeat are copied from before, which a piece that has gone no longer has. */
  @Test
  void areTheTextOfALargeTable() throws IOException {
    TableBuilder builder =
        Table.builder("large").texts("name").numbers(Unit.FRACTION_OF_NAV, "first", "second");
    StringBuilder expected = new StringBuilder("name,first,second\n");
    for (int row = 0; row < 60_000; row++) {
      int whole = row / 1000;
      double value = whole + 0.25;
      builder.text("m" + row % 7).number(value).number(value).endRow();
      String text = whole + ".25";
      expected.append("m").append(row % 7).append(',').append(text).append(',').append(text);
      expected.append('\n');
    }
    Table table = builder.build();
    List<FilePieces> files = TableFormats.CSV.pieces(table);
    assertThat(files).hasSize(1);
    assertThat(files.get(0).bytes()).asString().isEqualTo(expected.toString());
    assertThat(TableCsv.of(table)).asString().isEqualTo(expected.toString());
  }
}
