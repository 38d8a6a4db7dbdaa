package io.notional.files.menu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.api.instrument.AssetClass;
import io.notional.core.lookthrough.DeclaredFund;
import io.notional.core.lookthrough.FundMenu;
import io.notional.files.input.InputFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MenuFileTest {
  private static FundMenu read(String text) {
    return read("own.yaml", text.replace('|', '\n'));
  }

  private static FundMenu read(String name, String text) {
    return MenuFile.read(InputFile.of(name, text.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void everyKeyIsRead() {
    FundMenu menu =
        read(
            "classes: [real-estate]|funds:|"
                + "- {id: B, name: a line, exposures: {real-estate: 0.5, cash: 0.5}, fee: 0.01}|"
                + "- {id: A, exposures: {equity: 0.9, bond: 0.6}, capital: {equity: 1}, fee: 0}|");

    assertThat(menu.ids()).containsExactly("A", "B");
    DeclaredFund a = menu.find("A").orElseThrow();
    assertThat(a.exposures().byClass())
        .isEqualTo(Map.of(AssetClass.EQUITY, 0.9, AssetClass.BONDS, 0.6));
    assertThat(a.capital()).isEqualTo(Map.of(AssetClass.EQUITY, 1.0));
    assertThat(a.fee()).isZero();
    DeclaredFund b = menu.find("B").orElseThrow();
    assertThat(b.exposures().byClass()).isEqualTo(Map.of(new AssetClass("real-estate"), 0.5));
    assertThat(b.capital())
        .isEqualTo(Map.of(new AssetClass("real-estate"), 0.5, AssetClass.CASH, 0.5));
    assertThat(b.fee()).isEqualTo(0.01);
  }

  @Test
  void jsonIsReadAsWell() {
    String json = "{\"funds\": [{\"id\": \"A\", \"exposures\": {\"bonds\": 1}, \"fee\": 0.001}]}";

    assertThat(read("own.json", json))
        .isEqualTo(read("funds: [{id: A, exposures: {bond: 1}, fee: 0.001}]"));
  }

  @Test
  void theOneThatShipsIsGood() {
    FundMenu menu = MenuFile.read(Path.of("..", "examples", "menus", "wisdomtree.yaml"));

    assertThat(menu.ids()).contains("NTSX", "NTSI", "NTSE", "WTMF", "IVV", "AGG");
    assertThat(menu.find("NTSX").orElseThrow().exposures().gross()).isEqualTo(1.5);
    assertThat(menu.find("GDE").orElseThrow().exposures().gross()).isEqualTo(1.8);
    assertThat(menu.find("WTMF").orElseThrow().fee()).isEqualTo(0.0066);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          funds: [] ~ funds must be given: a list of maps ~ line 1
          fund: [] ~ unknown key 'fund'; did you mean 'funds'? ~ line 1
          funds: [A] ~ funds[0] must be a map but was 'A' ~ line 1
          funds:|- {id: A, fee: 0} ~ A.exposures must be given: a map such as ~ line 2
          funds:|- {id: A, exposures: {}, fee: 0} ~ A.exposures must be given: a map ~ line 2
          funds:|- {id: A, exposures: 0.9, fee: 0} ~ A.exposures must be a map of asset classes but ~ line 2
          funds:|- {id: A, exposures: {eqity: 1}, fee: 0} ~ unknown key 'A.exposures.eqity'; did you mean 'equity'? ~ line 2
          funds:|- {id: A, exposures: {x: 1}, fee: 0} ~ unknown key 'A.exposures.x' (known: equity, bonds ~ line 2
          funds:|- {id: A, exposures: {bond: 1, bonds: 1}, fee: 0} ~ A.exposures must name a class once but has bonds twice ~ line 2
          funds:|- {id: A, exposures: {equity: .nan}, fee: 0} ~ A.exposures.equity must be a finite number ~ line 2
          funds:|- {id: A, exposures: {equity: 90}, fee: 0} ~ A.exposures.equity must be in [-10, 10] but was 90 ~ line 2
          funds:|- {id: A, exposures: {equity: 1}} ~ A.fee must be given ~ line 2
          funds:|- {id: A, exposures: {equity: 1}, fee: 0.20} ~ A.fee must be in [0, 0.1] but was 0.20 ~ line 2
          funds:|- {exposures: {equity: 1}, fee: 0} ~ funds[0].id must be given ~ line 2
          funds:|- {id: A, exposures: {equity: 1}, capital: {equity: 0.9}, fee: 0} ~ A.capital must sum to 1 but sums to 0.9 ~ line 2
          funds:|- {id: A, exposures: {equity: 1}, fees: 0} ~ unknown key 'A.fees'; did you mean 'fee'? ~ line 2
          funds:|- {id: A, exposures: {gold: 1}, fee: 0}|- {id: A, exposures: {gold: 1}, fee: 0} ~ two funds have the id A, the first at own.yaml, line 2 ~ line 3
          classes: [Real Estate]|funds: [{id: A, exposures: {gold: 1}, fee: 0}] ~ classes must be names such as real-estate but has 'Real Estate' ~ line 1
          [A] ~ a menu must be a map with funds but was a list ~ line 1
          """)
  void saysWhatIsWrongAndWhere(String text, String message, String where) {
    assertThatThrownBy(() -> read(text))
        .hasMessageContaining(message.strip())
        .hasMessageContaining("own.yaml, " + where.strip());
  }

  @Test
  void saysAllThatIsWrongTogether() {
    assertThatThrownBy(
            () ->
                read(
                    "classes: 3|funds:|- {id: A, fee: x}|- {id: B, exposures: {gold: 1}}|- 7|"
                        + "extra: 1"))
        .message()
        .hasLineCount(5)
        .contains("extra", "A.exposures", "A.fee", "B.fee", "funds[2]");
  }
}
