package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of a run on a synthetic market: two rungs, four years. */
class ReportCommandTest {
  @TempDir private static Path folder;
  private static Path run;
  private static Path page;

  @BeforeAll
  static void run() throws IOException {
    SyntheticFiles.write(folder);
    Path spec = folder.resolve("fund.yaml");
    Files.writeString(
        spec, "strategy: efficient-core\npreset: NTSX\nwith: {ladder: [ZN, ZB], bills: [BILLS]}\n");
    run = folder.resolve("run");
    page = folder.resolve("page.html");
    Shell.Outcome outcome =
        Shell.run(
            "run",
            spec.toString(),
            "--market",
            folder.resolve("market.yaml").toString(),
            "--out",
            run.toString(),
            "--report",
            page.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("report        " + page);
  }

  @Test
  void theSameTablesMakeTheSamePage() {
    Path other = folder.resolve("other.html");
    Shell.Outcome outcome = Shell.run("report", run.toString(), "--out", other.toString());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(other).hasSameBinaryContentAs(page);
  }

  @Test
  void aTitleIsTextWhateverItHolds() throws IOException {
    Path other = folder.resolve("titled.html");
    String title = "<script>alert(1)</script> =cmd()|' '!A0";
    Shell.run("report", run.toString(), "--title", title, "--out", other.toString());
    assertThat(Files.readString(other))
        .doesNotContain("<script>alert")
        .contains("<h1>&lt;script&gt;alert(1)&lt;/script&gt; =cmd()|&#39; &#39;!A0</h1>");
  }

  @Test
  void figuresOfTheTableAreThoseOfTheSummary() throws IOException {
    String summary = Files.readString(run.resolve("summary.json"));
    String html = Files.readString(page);
    assertMeasure(html, "Return a year", value(summary, "annual_return"));
    assertMeasure(html, "Volatility a year", value(summary, "volatility"));
    assertMeasure(html, "Headroom at least, of nav", value(summary, "worst_headroom"));
    assertMeasure(html, "Trades", value(summary, "trades"));
  }

  @Test
  void aFolderWithoutARunIsRefusedInOneLine() {
    Path none = folder.resolve("none");
    Path other = folder.resolve("none.html");
    Shell.Outcome outcome = Shell.run("report", none.toString(), "--out", other.toString());
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("manifest.json").hasLineCount(1);
    assertThat(other).doesNotExist();
  }

  private static String value(String json, String key) {
    Matcher matcher = Pattern.compile("\"" + key + "\": ([-\\d.]+)").matcher(json);
    assertThat(matcher.find()).as(key).isTrue();
    return matcher.group(1);
  }

  private static void assertMeasure(String html, String label, String value) {
    Matcher matcher =
        Pattern.compile(
                "<th scope=row>" + Pattern.quote(label) + "<td class=\"n\"><data value=([^>]+)>")
            .matcher(html);
    assertThat(matcher.find()).as(label).isTrue();
    assertThat(Double.parseDouble(matcher.group(1))).isEqualTo(Double.parseDouble(value));
  }
}
