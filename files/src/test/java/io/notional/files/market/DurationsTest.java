package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.FutureProduct;
import io.notional.core.theoretical.FuturesDuration;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The ways in which a market file says how long a future is. */
class DurationsTest {
  private static final String YIELDS = "par-yields: [yields.csv]\n";
  private static final String FROM_CURVE = "duration: {from: par-curve, contract: ZN}";

  @TempDir Path folder;
  private SmallMarket small;

  @BeforeEach
  void writeFiles() {
    small = new SmallMarket(folder);
    small.write("yields.csv", "date,2y,10y\n2019-12-31,1,2\n2020-01-03,1,3\n2020-01-07,1,4\n");
  }

  @Test
  void theParCurveOfTheDayOrTheLastBeforeItTells() {
    FutureProduct note = note(YIELDS, FROM_CURVE);

    // Below 6% the shortest note is the cheapest: of 6.5 years, between the two tenors.
    double part = (78.0 - 24) / (120 - 24);
    double first = FuturesDuration.ofParNote(6.5, 0.01 + part * 0.01);
    double second = FuturesDuration.ofParNote(6.5, 0.01 + part * 0.02);
    double last = FuturesDuration.ofParNote(6.5, 0.01 + part * 0.03);
    assertThat(List.of(years(note, 0), years(note, 1), years(note, 2), years(note, 3)))
        .as("the curve of a later day is never seen")
        .containsExactly(first, second, second, last);
    assertThat(note.durationPolicy(0, note.contracts().get(0).rawCloses().epochDay(1)))
        .hasValue("par-curve");
    assertThat(note.durationPolicy(0, note.contracts().get(0).rawCloses().epochDay(2)))
        .hasValue("par-curve-carried");
    assertThat(note.dv01PerContract(0, 3)).isCloseTo(131_000 * last / 1e4, within(1e-9));
  }

  @Test
  void yieldsThatAreTooOldTellNothing() {
    small.write("yields.csv", "date,2y,10y\n2019-12-27,1,2\n2021-01-07,1,4\n");

    FutureProduct note = note(YIELDS, FROM_CURVE);

    assertThat(note.duration(2)).as("ten days old").isPresent();
    assertThat(note.duration(3)).as("eleven days old").isEmpty();
    assertThat(note.dv01PerContract(0, 3)).isNaN();
    assertThat(note.durationPolicy(0, note.contracts().get(0).rawCloses().epochDay(3)))
        .hasValue("unknown");
  }

  @Test
  void aFileTellsByContract() {
    small.write(
        "duration.csv",
        """
        date,contract,duration,next_contract,next_duration
        2020-01-02,20200300,6.1,20200600,6.4
        2020-01-06,20200300,6.0,,
        """);

    FutureProduct note = note("", "duration: {file: duration.csv}");

    assertThat(List.of(years(note, 0), years(note, 1), years(note, 2), years(note, 3)))
        .containsExactly(6.1, 6.1, 6.0, 6.0);
    assertThat(note.duration(1, 3)).as("the next contract, carried").isEqualTo(6.4);
  }

  @Test
  void aFileThatCannotBeReadIsRefused() {
    small.write(
        "duration.csv",
        "date,contract,duration,next_contract,next_duration\n2020-01-02,20200300,0,,\n");

    assertThatThrownBy(() -> note("", "duration: {file: duration.csv}"))
        .hasMessageContaining("duration must be greater than zero but was '0'")
        .hasMessageContaining("duration.csv, line 2, column duration");
  }

  @Test
  void aNumberStaysWhatItIs() {
    assertThat(note("", "duration: 6").duration()).hasValue(6);
    assertThat(note("", "duration: 6").duration(2)).hasValue(6);
    assertThat(note("", "duration: {years: 6}").duration(2)).hasValue(6);
    assertThat(note("", "lot: 1").duration(2)).as("nothing said").isEmpty();
    assertThat(note("", "lot: 1").durationPolicy(0, 18_263)).isEmpty();
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "duration: par-curve|NOTE.duration.contract must be given, since no Treasury contract is"
            + " named NOTE",
        "duration: {from: par-curve, contract: ZN, years: 6}|NOTE.duration must be years, a file,"
            + " or from par-curve and a contract but has years, from",
        "duration: {contract: ZN}|but has contract",
        "duration: {from: par-curve, contract: TY}|NOTE.duration.contract must be one of ZT, Z3N, ZF,",
        "duration: par|NOTE.duration.years must be a number in [0, 100] but was 'par'",
        "duration: -1|NOTE.duration.years must be in [0, 100] but was -1",
        "roll-weight: dv02|NOTE.roll-weight must be one of one-to-one, notional, dv01",
      })
  void saysWhatIsWrong(String duration, String message) {
    assertThatThrownBy(() -> note(YIELDS, duration)).hasMessageContaining(message);
  }

  @Test
  void theParCurveNeedsParYields() {
    assertThatThrownBy(() -> note("", FROM_CURVE))
        .hasMessageContaining("par-yields must be given: NOTE needs them");
    assertThatThrownBy(() -> note("par-yields: [absent.csv]\n", FROM_CURVE))
        .hasMessageContaining("absent.csv does not exist")
        .hasMessageContaining("market.yaml, line 1");
    small.write("yields.csv", "date,2y,10y\n2019-12-31,1,x\n");
    assertThatThrownBy(() -> note(YIELDS, FROM_CURVE))
        .hasMessageContaining("yields.csv, line 2, column 10y");
  }

  @Test
  void yieldsThatNothingNeedsAreNotRead() {
    assertThat(note("par-yields: [absent.csv]\n", "duration: 6").duration()).hasValue(6);
  }

  private static double years(FutureProduct product, int day) {
    return product.duration(day).orElse(Double.NaN);
  }

  private FutureProduct note(String head, String duration) {
    String text =
        head
            + SmallMarket.HEAD
            + SmallMarket.STOCK
            + SmallMarket.NOTE.replace("duration: 6", duration);
    LoadedMarket loaded = MarketFile.read(small.write("market.yaml", text), folder);
    return loaded.market().futures().get("NOTE");
  }
}
