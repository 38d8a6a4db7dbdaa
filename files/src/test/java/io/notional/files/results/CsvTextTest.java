package io.notional.files.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CsvTextTest {
  @Test
  void separatesFieldsAndLeavesTheUnknownEmpty() {
    CsvText csv = new CsvText("a,b,c,d");
    csv.text("x").number(1.5).number(Double.NaN).empty().endRow();
    csv.number(-2).text("").text("y").number(0).endRow();
    assertThat(text(csv)).isEqualTo("a,b,c,d\nx,1.5,,\n-2,,y,0\n");
  }

  @Test
  void quotesWhatNeedsIt() {
    CsvText csv = new CsvText("reason");
    csv.text("drift, of \"equity\"").endRow();
    csv.text("two\nlines").endRow();
    csv.text("plain words").endRow();
    assertThat(text(csv))
        .isEqualTo("reason\n\"drift, of \"\"equity\"\"\"\n\"two\nlines\"\nplain words\n");
  }

  @Test
  void nothingRunsInASpreadsheet() {
    CsvText csv = new CsvText("reason");
    csv.text("=cmd|' /C calc'!A0").text("+1+1").text("-2+3").text("@sum").endRow();
    csv.text("-5").text("+2.5").text("a=b").text("-").endRow();
    assertThat(text(csv))
        .isEqualTo("reason\n'=cmd|' /C calc'!A0,'+1+1,'-2+3,'@sum\n-5,+2.5,a=b,'-\n");
  }

  private static String text(CsvText csv) {
    return new String(csv.bytes(), StandardCharsets.UTF_8);
  }
}
