package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FundEntriesTest {
  private static final String FUND =
      "  - {id: FUND, kind: fund, file: stock.csv, exposures: {equity: 0.9, bonds: 0.6}, fee:"
          + " 0.002, costs: none}\n";

  private static final String PRICED = "calendar: {dates-of: FUND}\ninstruments:\n";

  @TempDir Path folder;
  private SmallMarket small;

  @BeforeEach
  void writeFiles() {
    small = new SmallMarket(folder);
  }

  private Market read(String text) {
    return MarketFile.read(small.write("market.yaml", text), folder).market();
  }

  private List<String> problems(String text) {
    Path file = small.write("market.yaml", text);
    return catchThrowableOfType(NotionalException.class, () -> MarketFile.open(file))
        .problems()
        .stream()
        .map(Problem::toString)
        .toList();
  }

  @Test
  void aPricedFundHasItsExposuresItsFeeAndItsPrice() {
    Security fund = read(PRICED + FUND).securities().get("FUND");

    assertThat(fund.terms().assetClass()).isEqualTo(AssetClass.EQUITY);
    assertThat(fund.terms().exposures().to(AssetClass.BONDS)).isEqualTo(0.6);
    assertThat(fund.exposuresOn(18_266)).isEqualTo(fund.terms().exposures());
    assertThat(fund.terms().exposures().gross()).isEqualTo(1.5);
    assertThat(fund.fund().orElseThrow().fee()).hasValue(0.002);
    assertThat(fund.close(3)).isEqualTo(13);
    assertThat(fund.haircut(0)).as("no collateral").isEqualTo(1);
  }

  @Test
  void fundsAloneNeedNoRateAndCashEarnsNothing() {
    Market market = read(PRICED + FUND);

    assertThat(market.hasCashRate()).isFalse();
    assertThat(market.cashRate(1)).isZero();
    assertThat(market.cashInterest(1)).isZero();
  }

  @Test
  void bondIsReadAsBonds() {
    Market market = read(PRICED + FUND.replace("bonds", "bond"));

    assertThat(market.securities().get("FUND").terms().exposures().to(AssetClass.BONDS))
        .isEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "exposures: {equity: 0.9, bonds: 0.6}, |''|FUND.exposures must be given, what a unit of its"
            + " nav is exposed to: a map such as {equity: 0.9, bonds: 0.6}",
        "{equity: 0.9, bonds: 0.6}|{}|FUND.exposures must be given, what",
        "bonds: 0.6|bnds: 0.6|did you mean 'bonds'?",
        "{equity: 0.9, bonds: 0.6}|[equity]|FUND.exposures must be a map",
        "bonds: 0.6|bonds: 60|FUND.exposures.bonds must be in [-10, 10] but was 60",
        "bonds: 0.6|'bonds: 0.6, bond: 0.6'|FUND.exposures must name a class once but has bonds"
            + " twice",
        "fee: 0.002|fee: 20|FUND.fee must be in [0, 0.1] but was 20",
        "kind: fund, file: stock.csv|kind: fund|FUND must have a file, of prices, or a spec",
      })
  void saysWhatIsWrong(String part, String instead, String message) {
    assertThat(problems(PRICED + FUND.replace(part, instead)))
        .anySatisfy(problem -> assertThat(problem).contains(message).contains("market.yaml, line"));
  }

  @Test
  void whatNeedsARateSaysSo() {
    assertThat(problems(PRICED + FUND + SmallMarket.NOTE.replace("NOTE", "ZN")))
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .contains("cash-rate must be given, the rate that cash earns: ZN needs it"));
  }
}
