package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.files.results.ResultFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that can be wrong with what a user hands in, one thing at a time. */
class WrongInputTest {
  private static final int AT_LEAST = 60;

  @TempDir static Path valid;
  @TempDir Path folder;

  @BeforeAll
  static void write() throws IOException {
    ValidInput.write(valid);
  }

  static Stream<WrongInput> cases() {
    return WrongInput.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isOneLineAProblemAndNothingIsWritten(WrongInput wrong) throws Exception {
    wrong.check(valid, folder, Shell::run);
  }

  /** What is spoilt above is fine before: every case differs from this one in one thing. */
  @Test
  void theUnspoiltInputRuns() throws IOException {
    ValidInput input = ValidInput.copy(valid, folder);
    Shell.Outcome outcome = Shell.run(input.arguments());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).startsWith("NTSX, 2015-03-02 to 2018-06-29, ");
    assertThat(folder.resolve(ValidInput.OUT).toFile().list())
        .containsExactlyInAnyOrderElementsOf(ResultFiles.NAMES);
  }

  /** The cases in which another instrument gives the dates change this, too. */
  @Test
  void soItDoesOnTheDatesOfAFuture() throws IOException {
    ValidInput input = ValidInput.copy(valid, folder);
    input.replace(ValidInput.MARKET, "dates-of: IVV", "dates-of: ZN");
    assertThat(Shell.run(input.arguments()).code()).isZero();
  }

  /** A byte-order mark and line ends of two characters, as other systems' programs write them. */
  @Test
  void soItDoesInFilesOfOtherSystems() throws IOException {
    ValidInput input = ValidInput.copy(valid, folder);
    String all = Shell.run(input.arguments()).out();
    for (String file : List.of(ValidInput.SPEC, ValidInput.MARKET, "data/IVV.csv", "data/ZN.csv")) {
      input.text(file, "\uFEFF" + Files.readString(folder.resolve(file)).replace("\n", "\r\n"));
    }
    Shell.Outcome outcome = Shell.run(input.arguments());
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).isEqualTo(all);
  }

  @Test
  void theTableIsLongAndNamesEveryCaseOnce() {
    List<String> names = cases().map(WrongInput::name).toList();
    assertThat(names).hasSizeGreaterThanOrEqualTo(AT_LEAST).doesNotHaveDuplicates();
  }
}
