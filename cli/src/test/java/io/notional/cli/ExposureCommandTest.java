package io.notional.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureCommandTest {
  private static final String MENU = "../examples/menus/wisdomtree.yaml";

  @TempDir private Path folder;

  @Test
  void oneObjectWithTheLevelAndTheRowsBehindIt() {
    Shell.Outcome outcome =
        Shell.run(
            "exposure",
            "--menu",
            MENU,
            "--weights",
            "IVV=0.24,NTSX=0.40,AGG=0.16,WTMF=0.20",
            "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out().lines())
        .map(String::strip)
        .containsSubsequence(
            "\"level\": \"funds\",",
            "\"notional\": {",
            "\"bonds\": 0.4,",
            "\"equity\": 0.6,",
            "\"managed-futures\": 0.2",
            "\"capital\": {",
            "\"bonds\": 0.16,",
            "\"cash\": 0.04,",
            "\"equity\": 0.6,",
            "\"managed-futures\": 0.2",
            "\"gross\": 1.2,",
            "\"net\": 1.2,",
            "\"free\": 0,",
            "\"name\": \"NTSX\",",
            "\"asset_class\": \"bonds\",",
            "\"capital\": 0,",
            "\"notional\": 0.24");
  }

  @Test
  void aSpecStatesWeightsToo() {
    Shell.Outcome outcome = Shell.run("exposure", "../examples/specs/60-40.yaml", "--menu", MENU);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out())
        .startsWith("look-through at the level of funds")
        .contains("gross 99.00%, net 99.00%, free capital 1.00% of nav");
  }

  @ParameterizedTest
  @CsvSource({
    "traditional-60-40, 100.00",
    "traditional-managed-futures, 100.00",
    "efficient-managed-futures, 120.00"
  })
  void theBlendsThatShip(String name, String gross) {
    Shell.Outcome outcome =
        Shell.run("exposure", "../examples/specs/" + name + ".yaml", "--menu", MENU);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .contains("gross " + gross + "%, net " + gross + "%, free capital 0.00%");
  }

  @Test
  void aBlendOfTheUsersOwn() throws IOException {
    Path spec = folder.resolve("blend.yaml");
    Files.writeString(
        spec,
        """
        strategy: portfolio
        with:
          sleeves:
            - {name: core, asset-class: equity, weight: 0.666666666667, instruments: [NTSX]}
        """);

    Shell.Outcome outcome = Shell.run("exposure", spec.toString(), "--menu", MENU);

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("gross 100.00%, net 100.00%, free capital 33.33% of nav");
  }

  private Path blends() throws IOException {
    SyntheticFiles.write(folder);
    String market = Files.readString(folder.resolve("market.yaml"));
    Files.writeString(
        folder.resolve("market.yaml"),
        market
            + """
              - {id: FUND, kind: fund, spec: fund.yaml, costs: none}
              - {id: TREND, kind: fund, spec: fund.yaml, exposures: {managed-futures: 1}, costs: none}
            """);
    Files.writeString(
        folder.resolve("fund.yaml"),
        """
        strategy: efficient-core
        with: {ladder: [ZN, ZB]}
        """);
    return Files.writeString(
        folder.resolve("blend.yaml"),
        """
        strategy: blend
        with: {funds: [IVV, FUND, TREND], weights: [0.24, 0.40, 0.20]}
        run: {fill: SAME_CLOSE}
        """);
  }

  private Shell.Outcome onMarket(Path spec, String... more) {
    List<String> arguments = new ArrayList<>(List.of("exposure", spec.toString(), "--market"));
    arguments.add(folder.resolve("market.yaml").toString());
    arguments.addAll(List.of(more));
    return Shell.run(arguments.toArray(String[]::new));
  }

  @Test
  void aFundIsSeenAtItsTargets() throws IOException {
    blends();

    Shell.Outcome outcome = onMarket(folder.resolve("fund.yaml"), "--json");

    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines())
        .map(String::strip)
        .containsSubsequence(
            "\"level\": \"funds\",",
            "\"bonds\": 0.6,",
            "\"equity\": 0.9",
            "\"gross\": 1.5,",
            "\"free\": 0,");
  }

  @Test
  void levelsLookDeeperAndAreNamed() throws IOException {
    Path blend = blends();

    String funds = onMarket(blend).out();
    String sleeves = onMarket(blend, "--level", "sleeves").out();
    String contracts = onMarket(blend, "--level", "contracts", "--as-of", "2018-06-29").out();

    assertThat(funds)
        .startsWith("at its targets")
        .contains("look-through at the level of funds", "free capital 16.00% of nav")
        .containsPattern("TREND +managed-futures +20.00% +20.00%");
    assertThat(sleeves).contains("FUND/equity", "TREND/bonds").doesNotContain("managed-futures");
    assertThat(contracts).contains("as held on 2018-06-29", "FUND/IVV", "FUND/ZN ", "TREND/ZB ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          --weights NTSX=1                     | exposure needs --menu FILE or --market MARKET
          --menu MENU                          | exposure needs either SPEC or --weights FUND=W,...
          a.yaml --menu MENU --weights NTSX=1  | exposure needs either SPEC or --weights FUND=W,...
          --menu MENU --weights WTMG=1         | unknown fund of the menu 'WTMG'; did you mean 'WTMF'? (known: AGG, GDE, IVV, NTSE, NTSI, NTSX, WTMF)
          --menu MENU --weights NTSX           | --weights must be a list such as NAME=0.60,NAME=0.40 but has 'NTSX'
          --menu MENU --weights NTSX=a         | --weights must be a list such as NAME=0.60,NAME=0.40 but has 'NTSX=a'
          --menu MENU --weights NTSX=NaN       | --weights must be a list such as NAME=0.60,NAME=0.40 but has 'NTSX=NaN'
          --menu MENU --weights IVV=.1,IVV=.2  | --weights may name IVV only once
          --menu MENU --weights IVV=0.7,AGG=.5 | the weights of a blend must sum to at most 1 but sum to 1.2
          --menu MENU --weights IVV=-0.1       | the weight of IVV must be in [0.0, 1.0] but was -0.1
          --menu MENU --weights NTSX=1 --level sleeves | --level sleeves needs --market MARKET
          --menu MENU --weights NTSX=1 --level sleev | --level: unknown level 'sleev'; did you mean 'sleeves'? (known: funds, sleeves, contracts)
          --menu MENU --weights NTSX=1 --as-of 2020-01-02 | --as-of needs --market MARKET
          a.yaml --market m.yaml --menu MENU   | --menu must not be given with --market
          ../examples/specs/ntsx.yaml --menu MENU | sleeve bonds does not hold ZT by capital: its exposures cannot be known without a market
          """)
  void wrongInputIsOneLine(String arguments, String message) {
    Shell.Outcome outcome = Shell.run(("exposure " + arguments.replace("MENU", MENU)).split(" +"));

    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err()).isEqualTo("notional: " + message + System.lineSeparator());
  }

  @Test
  void everythingWrongIsSaidTogether() throws IOException {
    Path menu = folder.resolve("menu.yaml");
    Files.writeString(
        menu, "funds:\n- {id: A, fee: 0}\n- {id: B, exposures: {eqity: 1}, fee: 0}\n");

    Shell.Outcome outcome =
        Shell.run("exposure", "--menu", menu.toString(), "--weights", "A=x,B=1");

    assertThat(outcome.code()).isEqualTo(ExitCode.WRONG_INPUT);
    assertThat(outcome.err().lines())
        .hasSize(3)
        .anyMatch(line -> line.contains("A.exposures must be given"))
        .anyMatch(line -> line.contains("did you mean 'equity'?"))
        .anyMatch(line -> line.contains("has 'A=x'"));
  }
}
