package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.NotionalException;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Exposures;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bonds of constant maturity as instruments of a market file. */
class ParBondMarketTest {
  private static final String MARKET =
      """
      calendar: {dates-of: STOCK}
      par-yields: [yields.csv]
      instruments:
        - {id: STOCK, kind: security, file: stocks.csv, asset-class: equity, costs: none}
        - {id: BOND, kind: par-bond, maturity: 10, costs: {spread-bp: 2}}
      """;

  @TempDir Path folder;

  @BeforeEach
  void writeData() {
    write(
        "stocks.csv",
        "date,adj_close\n2001-02-05,100\n2001-02-06,101\n2001-02-07,102\n2001-02-08,103\n");
    // On the 7th nothing of ten years and more is quoted; on the 6th the curve moved.
    write(
        "yields.csv",
        """
        date,1y,5y,10y,30y
        2001-02-05,5,5,5,5
        2001-02-06,6,6,6,6
        2001-02-07,6,6,,
        2001-02-08,6,6,6,6
        """);
  }

  @Test
  void itsPriceIsTheTotalReturnOfBondsBoughtAtPar() {
    Market market = MarketFile.read(write("market.yaml", MARKET), folder).market();

    Security bond = market.securities().get("BOND");
    assertThat(bond.close(0)).isEqualTo(100);
    // Twenty coupons of 2.5 and 100 at 6%, a day nearer: a hand calculation by annuity.
    double discount = StrictMath.pow(1.03, -20);
    double price = (2.5 * (1 - discount) / 0.03 + 100 * discount) * growth(1);
    assertThat(bond.close(1)).isCloseTo(price, within(1e-9));
    assertThat(bond.close(2)).as("the price before stands in").isEqualTo(bond.close(1));
    assertThat(bond.close(3)).isCloseTo(price * growth(2), within(1e-9));
  }

  @Test
  void isAFundedBondThatNeedsNeitherRateNorFile() {
    LoadedMarket loaded = MarketFile.read(write("market.yaml", MARKET), folder);

    Security bond = loaded.market().securities().get("BOND");
    assertThat(bond.terms().assetClass()).isEqualTo(AssetClass.BONDS);
    assertThat(bond.terms().exposures()).isEqualTo(Exposures.of(AssetClass.BONDS));
    assertThat(bond.terms().currency()).isEqualTo("USD");
    assertThat(loaded.policyCounts()).containsEntry("maturity-beyond-quotes:BOND", 1L);
    assertThat(loaded.inputs())
        .extracting(i -> i.name())
        .containsExactly("market.yaml", "stocks.csv", "yields.csv");
  }

  @Test
  void yieldsAreNotReadWhereNoBondIsHeld() {
    write("yields.csv", "nothing of the kind");

    Market market = MarketFile.read(write("market.yaml", MARKET), folder, Set.of("STOCK")).market();

    assertThat(market.securities()).containsOnlyKeys("STOCK");
  }

  @Test
  void mayGiveTheValuationDays() {
    String text = MARKET.replace("dates-of: STOCK", "dates-of: BOND");

    Market market = MarketFile.read(write("market.yaml", text), folder).market();

    assertThat(market.days().size()).isEqualTo(3);
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "maturity: 10,|''|BOND.maturity must be given",
        "maturity: 10|maturity: 31|BOND.maturity must be in [1, 30] but was 31",
        "maturity: 10|maturity: 9.5|BOND.maturity",
        "maturity: 10|years: 10|unknown key 'BOND.years'",
        "kind: par-bond|kind: par-bonds|unknown kind 'par-bonds'; did you mean 'par-bond'?",
        "', costs: {spread-bp: 2}'|''|BOND.costs must be given",
        "spread-bp: 2|spread-ticks: 2|BOND.costs.spread-ticks must not be given: its price has no"
            + " ticks",
        "maturity: 10|maturity: 10, from: 2001-03-01, to: 2001-02-01|BOND.from must not be after",
        "maturity: 10|maturity: 10, from: 2001-03-01|there are no par yields between its dates;"
            + " they are of 2001-02-05 to 2001-02-08 (market.yaml",
        "par-yields: [yields.csv]|par-yields: []|par-yields must be given: BOND needs them",
        "yields.csv|absent.csv|absent.csv does not exist",
      })
  void saysWhatIsWrong(String good, String bad, String message) {
    String text = MARKET.replace(good, bad);

    assertThatThrownBy(() -> MarketFile.read(write("market.yaml", text), folder))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aMaturityThatNoYieldReachesToIsRefused() {
    write("yields.csv", "date,1y,7y\n2001-02-05,5,5\n2001-02-06,6,6\n");

    assertThatThrownBy(() -> MarketFile.read(write("market.yaml", MARKET), folder))
        .hasMessageContaining(
            "BOND.maturity must be between the shortest and the longest par yield, 1 and 7 years,"
                + " but was 10 (market.yaml, line 5");
  }

  @Test
  void whatItSaysOfItselfIsThatOfASecurity() {
    String more =
        "haircut: 0.045, haircuts: [{from: 2001-02-07, haircut: 0.05}], settlement: same-day, lot:"
            + " 1";
    String text = MARKET.replace("maturity: 10", "maturity: 10, " + more);

    Security bond =
        MarketFile.read(write("market.yaml", text), folder).market().securities().get("BOND");

    assertThat(bond.terms().lot()).isEqualTo(1);
    assertThat(bond.settles(1)).isEqualTo(1);
    assertThat(bond.haircut(1)).isEqualTo(0.045);
    assertThat(bond.haircut(2)).isEqualTo(0.05);
  }

  private static double growth(int days) {
    return StrictMath.pow(1.03, days / 182.625);
  }

  private Path write(String name, String text) {
    try {
      return Files.writeString(folder.resolve(name), text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
