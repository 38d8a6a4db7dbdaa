package io.notional.files.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.DatedSeries;
import org.junit.jupiter.api.Test;

/** Layouts of securities, margins and yields. */
class LayoutsTest {
  private static final String OHLC = "date,open,high,low,close,adj_close,volume";
  private static final String RETURNS = "date,mkt_rf_pct,smb_pct,hml_pct,rf_pct";

  private final PolicyCounts counts = new PolicyCounts();

  @Test
  void distributionsFollowFromTheTwoCloses() {
    // A unit at 100 pays 2, so that 98/100 of the adjusted close before is the factor.
    SecurityPrices prices =
        ohlc("2020-01-02,1,1,1,100,49,5", "2020-01-03,1,1,1,99,49.5,0", "2020-01-06,1,1,1,90,45,1");

    assertThat(prices.closes().value(1)).as("raw close").isEqualTo(99);
    DatedSeries paid = prices.distributions().orElseThrow();
    assertThat(paid.size()).isEqualTo(1);
    assertThat(paid.epochDay(0)).isEqualTo(Csv.day("2020-01-03"));
    assertThat(paid.value(0)).isCloseTo(2, within(1e-12));
    assertThat(counts.asMap()).as("equal ratios are no noise").isEmpty();
  }

  @Test
  void roundingNoiseIsIgnoredAndCounted() {
    SecurityPrices prices =
        ohlc(
            "2020-01-02,1,1,1,100,50,5",
            "2020-01-03,1,1,1,100,50.0001,5",
            "2020-01-06,1,1,1,100,50,5");

    assertThat(prices.distributions().orElseThrow().size()).isZero();
    assertThat(counts.asMap()).containsEntry("distribution-noise", 2L);
  }

  @Test
  void aNegativeDistributionIsRefused() {
    assertThatThrownBy(() -> ohlc("2020-01-02,1,1,1,100,50.0,5", "2020-01-03,1,1,1,100,49.0,5"))
        .hasMessageContaining("adj_close must not imply a negative distribution (-2.04082)")
        .hasMessageContaining("x.csv, line 3, column adj_close");
  }

  @Test
  void whatIsNotUsedIsNotChecked() {
    SecurityPrices prices = ohlc("2020-01-02,0,x,1,100,50,-5", "2020-01-03,0,,1,100,50,");

    assertThat(prices.closes().size()).isEqualTo(2);
    assertThatThrownBy(() -> ohlc("2020-01-02,1,1,1,0,50,5"))
        .hasMessageContaining("close must be greater than zero but was '0'");
    DateRange later = DateRange.ALL.from(java.time.LocalDate.of(2020, 1, 3));
    SecurityPrices rest =
        SecurityLayout.OHLC.read(
            Csv.file("x.csv", OHLC, "2020-01-02,1,1,1,0,x,5", "2020-01-03,1,1,1,9,9,5"),
            later,
            counts);
    assertThat(rest.closes().size()).as("a dropped row is not checked").isEqualTo(1);
  }

  @Test
  void returnsCumulateFromOneHundred() {
    String[] lines = {RETURNS, "2020-01-02,1.0,0,0,0.5", "2020-01-03,-10.5,0,0,0.5"};

    DatedSeries market =
        SecurityLayout.MARKET_RETURNS
            .read(Csv.file("x.csv", lines), DateRange.ALL, counts)
            .closes();
    DatedSeries bills =
        SecurityLayout.BILL_RETURNS.read(Csv.file("x.csv", lines), DateRange.ALL, counts).closes();

    assertThat(market.value(1)).isCloseTo(100 * 1.015 * 0.9, within(1e-12));
    assertThat(bills.value(1)).isCloseTo(100 * 1.005 * 1.005, within(1e-12));
  }

  @Test
  void aMissingReturnIsRefused() {
    assertThatThrownBy(
            () ->
                SecurityLayout.MARKET_RETURNS.read(
                    Csv.file("x.csv", RETURNS, "2020-01-02,-99.99,0,0,0.5"), DateRange.ALL, counts))
        .hasMessageContaining("mkt_rf_pct must be greater than -99 percent but was '-99.99'");
  }

  @Test
  void levelsHaveNoDistributions() {
    SecurityPrices prices =
        SecurityLayout.LEVEL.read(
            Csv.file("x.csv", "date,level", "2020-01-02,100"), DateRange.ALL, counts);

    assertThat(prices.distributions()).isEmpty();
    assertThat(prices.closes().value(0)).isEqualTo(100);
  }

  @Test
  void marginsScaleWithTheSizeOfTheContract() {
    DatedMargins margins =
        margins(0.1, "date,initial,maintenance", "20200102,1100,1000", "20200316,2200,2000");

    assertThat(margins.initial().value(1)).isEqualTo(220);
    assertThat(margins.maintenance().value(0)).isEqualTo(100);
    assertThat(margins.initial().epochDay(1)).isEqualTo(Csv.day("2020-03-16"));
  }

  @Test
  void aPlaceholderForMarginsIsRefused() {
    assertThatThrownBy(() -> margins(1, "# none", "date,initial,maintenance", "20200102,2,1"))
        .hasMessageContaining("the file is a placeholder and holds no history")
        .hasMessageContaining("m.csv, line 1");
  }

  @Test
  void maintenanceAboveInitialIsRefused() {
    assertThatThrownBy(() -> margins(1, "date,initial,maintenance", "20200102,1000,1100"))
        .hasMessageContaining("initial must be at least maintenance (1100.0) but was '1000'")
        .hasMessageContaining("m.csv, line 2, column initial");
  }

  @Test
  void parYieldsMayBeMissing() {
    ParYields yields =
        ParYields.read(Csv.file("y.csv", "date,3m,10y", "2020-01-02,1.5,2", "2020-01-03,,2.5"));

    assertThat(yields.rows()).isEqualTo(2);
    assertThat(yields.tenorMonths(1)).isEqualTo(120);
    assertThat(yields.parYield(0, 0)).isEqualTo(0.015);
    assertThat(yields.parYield(1, 0)).isNaN();
    assertThat(yields.parYield(1, 1)).isEqualTo(0.025);
  }

  @Test
  void tenorsMustAscend() {
    assertThatThrownBy(() -> ParYields.read(Csv.file("y.csv", "date,10y,3m", "2020-01-02,1,2")))
        .hasMessageContaining("tenors must ascend");
    assertThatThrownBy(() -> ParYields.read(Csv.file("y.csv", "date,x", "2020-01-02,1")))
        .hasMessageContaining("a tenor must be such as 3m or 10y but was 'x'");
  }

  private SecurityPrices ohlc(String... rows) {
    String[] lines = new String[rows.length + 1];
    lines[0] = OHLC;
    System.arraycopy(rows, 0, lines, 1, rows.length);
    return SecurityLayout.OHLC.read(Csv.file("x.csv", lines), DateRange.ALL, counts);
  }

  private DatedMargins margins(double ratio, String... lines) {
    return DatedMargins.read(Csv.file("m.csv", lines), ratio, DateRange.ALL, counts);
  }
}
