package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.testsupport.DocFigures;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code docs/efficient-capital.md} shows is what the commands in it print. */
class EfficientCapitalDocumentTest {
  private static final Path DOCUMENT = Path.of("../docs/efficient-capital.md");
  private static final String MENU = "examples/menus/wisdomtree.yaml";
  private static final String TARGET = "--target equity=0.60,bonds=0.40,managed-futures=0.20";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          exposure         | exposure --menu MENU --weights IVV=0.24,NTSX=0.40,AGG=0.16,WTMF=0.20
          solve            | solve TARGET --menu MENU
          solve-fee        | solve TARGET --menu MENU --objective fee
          solve-infeasible | solve TARGET --menu MENU --fully-invested --fix AGG=0.10
          solve-unlevered  | solve --target equity=0.90,bonds=0.90 --menu MENU --fix NTSX=0,NTSI=0,NTSE=0,GDE=0
          """)
  void showsWhatIsPrinted(String name, String command) {
    String shown = command.replace("TARGET", TARGET).replace("MENU", MENU);
    Shell.Outcome outcome = Shell.run(shown.replace(MENU, "../" + MENU).split(" "));

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    List<String> lines = new ArrayList<>(List.of("```", "$ ./notional " + shown));
    lines.addAll(Arrays.asList(outcome.out().stripTrailing().split("\\R")));
    lines.add("```");
    DocFigures.check(DOCUMENT, name, lines);
  }
}
