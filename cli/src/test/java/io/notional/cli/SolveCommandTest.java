package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SolveCommandTest {
  private static final String MENU = "../examples/menus/wisdomtree.yaml";
  private static final String EFFICIENT = "equity=0.60,bond=0.40,managed-futures=0.20";

  @TempDir private Path folder;

  private static Shell.Outcome solve(String... arguments) {
    List<String> all = new ArrayList<>(List.of("solve", "--menu", MENU, "--target", EFFICIENT));
    all.addAll(List.of(arguments));
    return Shell.run(all.toArray(String[]::new));
  }

  private static List<String> json(String... arguments) {
    List<String> all = new ArrayList<>(List.of(arguments));
    all.add("--json");
    Shell.Outcome outcome = solve(all.toArray(String[]::new));
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    return outcome.out().lines().map(String::strip).toList();
  }

  @Test
  void freesTheMostCapital() {
    assertThat(json())
        .containsSubsequence(
            "\"feasible\": true,",
            "\"objective\": \"free-capital\",",
            "\"weights\": {",
            "\"AGG\": 0,",
            "\"NTSX\": 0.666666666667,",
            "\"WTMF\": 0.2",
            "\"target\": {",
            "\"exposure\": {",
            "\"bonds\": 0.4,",
            "\"equity\": 0.6,",
            "\"gold\": 0,",
            "\"managed-futures\": 0.2",
            "\"residual\": {",
            "\"bonds\": 0,",
            "\"freeCapital\": 0.133333333333,",
            "\"fee\": 0.002653333333,",
            "\"binding\": [],",
            "\"onePointMore\": {",
            "\"IVV\": 0.01");
  }

  @ParameterizedTest
  @CsvSource({"--objective, fee", "--fully-invested, --json"})
  void costsTheLeast(String option, String more) {
    List<String> printed = more.equals("--json") ? json(option) : json(option, more);

    assertThat(printed)
        .containsSubsequence(
            "\"AGG\": 0.16,",
            "\"GDE\": 0,",
            "\"IVV\": 0.24,",
            "\"NTSE\": 0,",
            "\"NTSI\": 0,",
            "\"NTSX\": 0.4,",
            "\"WTMF\": 0.2",
            "\"freeCapital\": 0,",
            "\"fee\": 0.00224,");
  }

  @Test
  void saysWhatCannotBeAndWhatBinds() {
    assertThat(json("--fully-invested", "--fix", "AGG=0.10"))
        .containsSubsequence(
            "\"feasible\": false,",
            "\"residual\": {",
            "\"equity\": -0.024508320725,",
            "\"freeCapital\": 0,",
            "\"limit\": \"fully-invested\"",
            "\"limit\": \"fixed\",",
            "\"fund\": \"AGG\"");
    assertThat(solve("--fully-invested", "--fix", "AGG=0.10").out())
        .startsWith("the target cannot be met; this is the nearest by least squares")
        .contains("binds: fully invested: weights sum to 1; the fixed weight of AGG");
  }

  @Test
  void boundsEveryFund() {
    assertThat(json("--max-weight", "0.5"))
        .contains("\"NTSX\": 0.5,", "\"IVV\": 0,", "\"NTSI\": 0.166666666667,");
  }

  @Test
  void isTheSameForAnyOrderOfTheMenu() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(MENU)));
    int first = lines.indexOf("funds:") + 1;
    Collections.reverse(lines.subList(first, lines.size()));
    Path turned = Files.write(folder.resolve("turned.yaml"), lines);

    Shell.Outcome outcome =
        Shell.run("solve", "--menu", turned.toString(), "--target", EFFICIENT, "--json");

    assertThat(outcome.out()).isEqualTo(solve("--json").out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --target equity=0.6                                      | solve needs --menu FILE
          --menu MENU                                              | solve needs --target CLASS=E,...
          --menu MENU --target eqity=0.6                           | unknown asset class of the menu's funds 'eqity'; did you mean 'equity'? (known: bonds, equity, gold, managed-futures)
          --menu MENU --target commodities=0.1                     | unknown asset class of the menu's funds 'commodities' (known: bonds, equity, gold, managed-futures)
          --menu MENU --target cash=0.1                            | the target may not name cash, which is no exposure
          --menu MENU --target Equity=0.6                          | --target: an asset class is lower-case letters, digits and hyphens but was 'Equity'
          --menu MENU --target equity=60%                          | --target must be a list such as NAME=0.60,NAME=0.40 but has 'equity=60%'
          --menu MENU --target equity                              | --target must be a list such as NAME=0.60,NAME=0.40 but has 'equity'
          --menu MENU --target bond=0.1,bonds=0.2                  | --target may name bonds only once
          --menu MENU --target equity=60                           | the target of equity must be in [-10.0, 10.0] but was 60.0
          --menu MENU --target equity=0.6 --objective fees         | unknown objective 'fees'; did you mean 'fee'? (known: free-capital, fee)
          --menu MENU --target equity=0.6 --max-weight 2           | the greatest weight must be in (0, 1] but was 2.0
          --menu MENU --target equity=0.6 --max-weight half        | --max-weight must be a number but was 'half'
          --menu MENU --target equity=0.6 --fix AGG                | --fix must be a list such as NAME=0.60,NAME=0.40 but has 'AGG'
          --menu MENU --target equity=0.6 --fix AGGG=0.1           | unknown fund of the menu 'AGGG'; did you mean 'AGG'? (known: AGG, GDE, IVV, NTSE, NTSI, NTSX, WTMF)
          --menu MENU --target equity=0.6 --fix AGG=0.7,IVV=0.5    | fixed weights must sum to at most 1 but sum to 1.2
          --menu MENU --target equity=0.6 --fully-invested --max-weight 0.1 | to be fully invested, weights must be able to sum to 1 but reach 0.7
          --menu nowhere.yaml --target equity=0.6                  | nowhere.yaml does not exist
          """)
  void wrongInputIsOneLine(String arguments, String message) {
    Shell.Outcome outcome = Shell.run(("solve " + arguments.replace("MENU", MENU)).split(" +"));

    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).startsWith("notional: " + message).hasLineCount(1);
  }

  @Test
  void everythingWrongIsSaidTogether() throws IOException {
    Path menu = folder.resolve("menu.yaml");
    Files.writeString(menu, "funds:\n- {id: A, fee: 0}\n- {id: B, exposures: {x: 1}, fee: 9}\n");

    Shell.Outcome outcome =
        Shell.run(
            "solve", "--menu", menu.toString(), "--target", "a", "--fix", "b", "--objective", "c");

    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err().lines()).hasSize(6);
  }
}
