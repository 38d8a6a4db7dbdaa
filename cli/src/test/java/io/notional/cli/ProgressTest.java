package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ProgressTest {
  private static final LocalDate DAY = LocalDate.of(2020, 3, 16);

  private final StringWriter err = new StringWriter();
  private double seconds;

  private Terminal terminal(boolean interactive) {
    return new Terminal(new PrintWriter(new StringWriter()), new PrintWriter(err), interactive);
  }

  private Progress progress(Terminal terminal) {
    return new Progress(terminal, () -> (long) (seconds * 1e9));
  }

  private void run(Progress progress, int from, int to, double secondsADay) {
    for (int day = from; day < to; day++) {
      seconds += secondsADay;
      progress.simulated(day, 1600, DAY.plusDays(day));
    }
  }

  @Test
  void whoWatchesHasOneLineWithTheTimeThatIsLeft() {
    Progress progress = progress(terminal(true));
    run(progress, 0, 401, 0.05);
    assertThat(err.toString())
        .doesNotContain("\n")
        .endsWith("\rsimulated to 2021-04-20, 25% of the days, about 60 s left");
    progress.end();
    assertThat(err.toString()).endsWith(" \r");
  }

  @Test
  void nothingIsSaidOfWhatIsLeftBeforeItCanBeTold() {
    run(progress(terminal(true)), 0, 33, 0.05);
    assertThat(err.toString()).contains("2% of the days").doesNotContain("left");
  }

  @Test
  void theNextRunBeginsAnew() {
    Progress progress = progress(terminal(true));
    run(progress, 0, 1600, 1);
    run(progress, 0, 81, 0.05);
    assertThat(err.toString()).contains("5% of the days, about 76 s left");
  }

  @Test
  void aLogHasALineEachHalfMinute() {
    Progress progress = progress(terminal(false));
    run(progress, 0, 1600, 0.05);
    progress.end();
    assertThat(err.toString())
        .doesNotContain("\r")
        .hasLineCount(2)
        .startsWith("notional: simulated to ")
        .contains("38% of the days, about 50 s left");
  }

  @Test
  void aShortRunSaysNothingInALog() {
    run(progress(terminal(false)), 0, 1600, 0.001);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void quietIsQuiet() {
    run(progress(terminal(true).quietIf(() -> true)), 0, 1600, 0.05);
    assertThat(err.toString()).isEmpty();
  }
}
