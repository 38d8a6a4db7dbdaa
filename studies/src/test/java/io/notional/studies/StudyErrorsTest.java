package io.notional.studies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a study is found before anything runs. */
class StudyErrorsTest {
  @TempDir private Path folder;

  private List<String> problems(String text) {
    NotionalException refused =
        catchThrowableOfType(NotionalException.class, () -> StudyFixture.plan(folder, text));
    return refused.problems().stream().map(Problem::message).toList();
  }

  private void refuses(String text, String... messages) {
    List<String> found = problems(text);
    assertThat(found).hasSize(messages.length);
    for (int i = 0; i < messages.length; i++) {
      assertThat(found.get(i)).contains(messages[i]);
    }
  }

  @Test
  void whatVariesMustExist() {
    refuses(
        "vary:\n  with.bnad: [0.1]\n  run.navv: [1]\n  with.ladder[9]: [ZN]\n",
        "with.ladder is not a list in the spec, so with.ladder[9] cannot vary",
        "unknown key 'run.navv'; did you mean 'nav'?",
        "unknown key 'bnad'; did you mean 'band'?");
    refuses("vary:\n  wiht.band: [0.1]\n", "unknown thing to vary 'wiht.band'");
    refuses("vary:\n  presett: [NTSX]\n", "did you mean 'preset'?");
    refuses("vary:\n  preset: [NTSX, NTSK]\n", "'NTSK'; did you mean 'NTSX'?");
  }

  @Test
  void valuesThatNoRowCouldHaveAreRefused() {
    refuses("vary:\n  with.band: [0.1, 7]\n", "band must be in [0, 1] but was 7");
    refuses("vary:\n  with.band: [wide]\n", "band must be a number");
    refuses(
        "vary:\n  with.band: {from: 0.1, to: 3, steps: 4}\n", "band must be in [0, 1] but was 3");
    refuses("vary:\n  from: [2000-02-31]\n", "from must be a date such as");
    refuses("vary:\n  with.band.x: [1]\n", "band must be a number in [0, 1] but was a map");
  }

  @Test
  void aGridOfABillionRowsIsRefused() {
    refuses(
        """
        vary:
          with.band: {from: 0.01, to: 0.1, steps: 1000}
          with.notional: {from: 0.1, to: 1, steps: 1000}
          with.expense-ratio: {from: 0, to: 0.01, steps: 1000}
        """,
        "a study must have 1 to 10000000 rows but the grid has with.band 1000 x with.notional 1000"
            + " x with.expense-ratio 1000 = 1000000000");
    refuses(
        """
        vary:
          with.band: {from: 0, to: 1, step: 1e-15}
          run.nav: {from: 1, to: 9e14, step: 1}
        """,
        "a study must have 1 to 10000000 rows");
  }

  @Test
  void measuresMustExist() {
    String vary = "vary:\n  with.band: [0.1]\n";
    refuses(vary + "measure: [annual_retrun]\n", "did you mean 'annual_return'?");
    refuses(
        vary + "measure: [exposure.sleeves.bnods.capital]\n",
        "did you mean 'exposure.sleeves.bonds.capital'?");
    refuses(vary + "best: {measure: sharp_ratio}\n", "did you mean 'sharpe_ratio'?");
    refuses(vary + "columns: [mragin.headroom@last]\n", "did you mean 'margin'?");
    refuses(vary + "columns: [margin.hedroom@last]\n", "did you mean 'headroom'?");
    refuses(vary + "columns: [margin.headroom@2000-02-31]\n", "columns must be as");
    refuses(vary + "columns: ['exposures.notional[sleve=bonds]@last']\n", "did you mean 'sleeve'?");
  }

  @Test
  void theFormIsChecked() {
    refuses("vary: {}\n", "vary must be a map");
    refuses("", "vary must be given");
    refuses("vary:\n  with.band: []\n", "vary.with.band must have a value or more");
    refuses("vary:\n  with.band: {from: 0.1, to: 0.2}\n", "must have steps or step in a grid");
    refuses("vary:\n  with.band: {from: 0.2, to: 0.1, steps: 3}\n", "must be at most to");
    refuses("vary:\n  preset: {from: 0.2, to: 0.1}\n", "vary.preset must be a list");
    refuses("draw: sobl\nvary:\n  with.band: [1]\n", "did you mean 'sobol'?");
    refuses("draw: sobol\nvary:\n  with.band: [0.1]\n", "rows must be given for a sample");
    refuses("draw: list\nvary:\n  with.band: [0.1]\n", "a list has rows and no vary", "rows must");
    refuses("draw: list\nrows: [1]\n", "rows of a list must be maps");
    refuses("vray:\n  with.band: [0.1]\n", "unknown key 'vray'", "vary must be given");
  }

  @Test
  void severalThingsAreToldTogether() {
    assertThat(
            problems(
                "vary:\n  with.band: []\n  nonsense: [1]\nmeasure: 7\ncolumns: [x]\nseed: -1\n"))
        .hasSizeGreaterThanOrEqualTo(3);
  }
}
