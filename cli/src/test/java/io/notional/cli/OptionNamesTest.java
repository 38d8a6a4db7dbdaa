package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import org.junit.jupiter.api.Test;

class OptionNamesTest {
  @Test
  void settingsOfDatesAreNamedByTheirOptions() {
    assertThat(text("firstDate must not be after lastDate but was 2016 and 2015", ""))
        .isEqualTo("--from must not be after --to but was 2016 and 2015");
    assertThat(text("a limit needs a close before startDate, but it is the first of all", ""))
        .isEqualTo("a limit needs a close before --date, but it is the first of all");
  }

  @Test
  void whatStandsInFilesStays() {
    assertThat(text("firstDate must be in order", "fund.yaml, line 3"))
        .isEqualTo("firstDate must be in order (fund.yaml, line 3)");
    assertThat(text("lastDate.csv and 'startDate' and my-firstDate conflict", ""))
        .isEqualTo("lastDate.csv and 'startDate' and my-firstDate conflict");
    assertThat(OptionNames.text(Problem.of(ErrorCode.UNKNOWN_NAME, "no firstDate")))
        .isEqualTo("no firstDate");
  }

  private static String text(String message, String where) {
    return OptionNames.text(new Problem(ErrorCode.CONFLICT, message, where));
  }
}
