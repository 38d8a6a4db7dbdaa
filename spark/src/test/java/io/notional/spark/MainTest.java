package io.notional.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private int ended;

  @TempDir private Path folder;

  @BeforeAll
  static void start() {
    LocalSpark.session();
  }

  private int run(String... words) {
    return new Main(stream(out), stream(err), session -> ended++).run(words);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  private static String text(ByteArrayOutputStream bytes) {
    return bytes.toString(StandardCharsets.UTF_8);
  }

  private String[] words(String... more) {
    StudyFixture.onFiles(folder);
    String[] words = {
      folder.resolve("studies/nav.yaml").toString(),
      "--market",
      folder.resolve("markets/funds.yaml").toString(),
      "--data-root",
      folder.resolve("store").toString(),
      "--out",
      folder.resolve("out").toString()
    };
    String[] all = Arrays.copyOf(words, words.length + more.length);
    System.arraycopy(more, 0, all, words.length, more.length);
    return all;
  }

  @Test
  void writesRowsAndSaysWhatTheyComeTo() {
    int code = run(words("--rows-per-task", "20", "--to", "2018-06-29"));
    assertThat(text(err)).isEmpty();
    assertThat(code).isZero();
    assertThat(text(out)).contains("nav.yaml\n  60 rows in ", "the best row is ");
    assertThat(LocalSpark.session().read().parquet(folder.resolve("out").toString()).count())
        .isEqualTo(60);
    assertThat(run(words("--to", "2018-06-29"))).isEqualTo(1);
    assertThat(text(err)).contains("already exists").doesNotContain("\tat ");
    assertThat(run(words("--to", "2018-06-29", "--replace", "--format", "orc"))).isZero();
    assertThat(ended).isEqualTo(3);
  }

  @Test
  void everythingThatIsWrongIsTold() {
    int code =
        run(words("--too", "--format", "csv", "--rows-per-task", "0", "--from", "1st", "--to"));
    assertThat(code).isEqualTo(2);
    assertThat(text(err))
        .contains("option '--too'", "did you mean '--to'")
        .contains("--format: unknown format 'csv'")
        .contains("--rows-per-task must be in [1, 2147483647] but was '0'")
        .contains("--from must be a date such as 2018-08-02 but was '1st'")
        .contains("--to needs a value")
        .doesNotContain("\tat ");
    assertThat(run()).isEqualTo(2);
    assertThat(text(err)).contains("STUDY is missing", "--out is missing");
    assertThat(run("a.yaml", "b.yaml", "--data-root", "nowhere", "--out", "x")).isEqualTo(2);
    assertThat(text(err))
        .contains("STUDY must be given once", "--data-root nowhere is no directory");
  }

  @Test
  void whatIsWrongWithAStudyIsToldBeforeAnythingRuns() {
    StudyFixture.write(
        folder.resolve("study.yaml"),
        "spec: fund.yaml\nsynthetic: {years: 2}\nvary: {with.bant: [0.01]}\n");
    StudyFixture.write(folder.resolve("fund.yaml"), "strategy: efficient-core\npreset: NTSX\n");
    String study = folder.resolve("study.yaml").toString();
    assertThat(run(study, "--out", folder.resolve("out").toString())).isEqualTo(2);
    assertThat(text(err)).contains("'bant'; did you mean 'band'?", "study.yaml, line 3");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void helpNamesEveryOption() {
    assertThat(run("--help")).isZero();
    assertThat(text(out)).contains("--market", "--shared", "--replace", "--rows-per-task");
  }
}
