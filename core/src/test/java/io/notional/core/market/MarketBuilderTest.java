package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.core.cost.Costs;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import java.util.List;
import org.junit.jupiter.api.Test;

class MarketBuilderTest {
  private static final double NAN = Double.NaN;

  private static HandMarket hand() {
    return HandMarket.weekdays("2024-06-03", 3).rate(0.05);
  }

  @Test
  void aMarketNeedsDaysAndARate() {
    Refused.with(ErrorCode.MISSING_VALUE, () -> Market.builder().build())
        .contains("valuation dates");
    Refused.with(ErrorCode.UNKNOWN_NAME, () -> hand().builder().cashRate("CASHH").build())
        .contains("CASHH", "CASH");
    Refused.with(ErrorCode.BAD_DATA, () -> Market.builder().valuationDates(5, 5).build())
        .contains("ascending");
  }

  @Test
  void idsAreUnique() {
    Refused.with(ErrorCode.CONFLICT, () -> hand().stock("X", 1, 1, 1).future("X", 1, 1, 1))
        .contains("X");
    Refused.with(
            ErrorCode.CONFLICT, () -> hand().bill("X", SettlementLag.NEXT_DAY).stock("X", 1, 1, 1))
        .contains("X");
  }

  @Test
  void fundingMustFit() {
    Refused.with(
            ErrorCode.CONFLICT,
            () ->
                hand()
                    .stock(
                        "X",
                        input ->
                            input.terms(
                                HandMarket.terms(AssetClass.EQUITY, Funding.MARGINED).build()),
                        1,
                        1,
                        1))
        .contains("X", "PAID_IN_FULL");
  }

  @Test
  void aForeignSecurityNeedsARateAndNoneHasAMultiplier() {
    var terms = HandMarket.terms(AssetClass.EQUITY, Funding.PAID_IN_FULL);
    Refused.with(
            ErrorCode.UNKNOWN_NAME,
            () ->
                hand()
                    .stock("X", input -> input.terms(terms.currency("EUR").build()), 1, 1, 1)
                    .build())
        .contains("currency of X", "EUR");
    var times =
        HandMarket.terms(AssetClass.EQUITY, Funding.PAID_IN_FULL).contractMultiplier(10).build();
    Refused.with(
            ErrorCode.OUT_OF_RANGE, () -> hand().stock("X", input -> input.terms(times), 1, 1, 1))
        .contains("X multiplier", "10");
  }

  @Test
  void lagsAndHaircutsHaveRanges() {
    Refused.with(
            ErrorCode.OUT_OF_RANGE, () -> hand().stock("X", input -> input.payLag(128), 1, 1, 1))
        .contains("pay-lag", "127", "128");
    Refused.with(
        ErrorCode.OUT_OF_RANGE, () -> hand().stock("X", input -> input.payLag(-1), 1, 1, 1));
    Refused.with(
            ErrorCode.OUT_OF_RANGE, () -> hand().stock("X", input -> input.haircut(NAN), 1, 1, 1))
        .contains("haircut", "NaN");
    DatedSeries above = HandMarket.dated("X", List.of("2020-03-09", "2020-04-01"), 0.1, 1.1);
    Refused.with(
            ErrorCode.OUT_OF_RANGE,
            () -> hand().stock("X", input -> input.haircuts(above), 1, 1, 1))
        .contains("X haircut from 2020-04-01", "1.1");
    Refused.with(
            ErrorCode.OUT_OF_RANGE,
            () -> hand().stock("X", input -> input.concentration(-0.1), 1, 1, 1))
        .contains("X concentration", "-0.1");
    Refused.with(
            ErrorCode.OUT_OF_RANGE, () -> hand().bill("X", SettlementLag.NEXT_DAY, 1.5, Costs.NONE))
        .contains("X haircut", "1.5");
  }

  @Test
  void foreignFuturesNeedAnExchangeRate() {
    Refused.with(
            ErrorCode.UNKNOWN_NAME,
            () ->
                hand()
                    .future(
                        "X",
                        input -> input.terms(HandMarket.future(1).currency("EUR").build()),
                        1,
                        1,
                        1)
                    .build())
        .contains("EUR", "X");
  }

  @Test
  void pricesMustBePositive() {
    Refused.with(ErrorCode.BAD_DATA, () -> hand().stock("X", 1, 0, 1).build())
        .contains("X", "2024-06-04", "0.0");
  }

  @Test
  void aPriceStandsInForSomeDaysOnly() {
    Market market =
        HandMarket.weekdays("2024-06-03", 6)
            .rate(0)
            .stock("X", input -> input.maxStaleDays(2), 7, NAN, NAN, NAN, 8, NAN)
            .build();

    Security x = market.securities().get("X");
    assertThat(x.close(2)).isEqualTo(7);
    assertThat(x.close(3)).isNaN();
    assertThat(x.close(4)).isEqualTo(8);
    assertThat(x.quotedOn(1)).isFalse();
    assertThat(x.quotedOn(0)).isTrue();
    assertThat(x.ageOn(HandMarket.epochDay("2024-06-05"))).isEqualTo(2);
    // From Friday to Monday are three days.
    assertThat(market.lastDay("X")).isEqualTo(4);
  }

  @Test
  void aDistributionOnNoValuationDayBelongsToTheNext() {
    Market market =
        HandMarket.on("2024-06-07", "2024-06-10", "2024-06-11")
            .rate(0)
            .stock(
                "X",
                input ->
                    input.distributions(
                        HandMarket.dated(
                            "paid", List.of("2024-06-01", "2024-06-08", "2024-06-10"), 9, 1, 2)),
                5,
                5,
                5)
            .build();

    Security x = market.securities().get("X");
    assertThat(x.distribution(0)).isZero(); // what went before is nobody's
    assertThat(x.distribution(1)).isEqualTo(3);
  }

  @Test
  void rowsMustAscendAndBeNumbers() {
    Refused.with(
            ErrorCode.BAD_DATA, () -> DatedSeries.of("S", new int[] {1, 1}, new double[] {1, 2}))
        .contains("S", "1970-01-02");
    Refused.with(ErrorCode.BAD_DATA, () -> DatedSeries.of("S", new int[] {1}, new double[] {NAN}))
        .contains("S", "NaN", "1970-01-02");
    Refused.with(ErrorCode.BAD_DATA, () -> DatedSeries.of("S", new int[] {1}, new double[] {1, 2}))
        .contains("1 dates", "2 values");
    DatedSeries series = DatedSeries.of("S", new int[] {10, 20}, new double[] {1, 2});
    assertThat(series.rowAtOrBefore(9)).isEqualTo(-1);
    assertThat(series.rowAtOrBefore(19)).isZero();
    assertThat(series.rowAtOrBefore(20)).isEqualTo(1);
    assertThat(series.rowOf(19)).isEqualTo(-1);
  }

  @Test
  void unknownNamesNameTheNearest() {
    Market market = hand().stock("STOCKS", 1, 1, 1).build();

    Refused.with(ErrorCode.UNKNOWN_NAME, () -> market.signals("STOCK")).contains("STOCKS");
    Refused.with(ErrorCode.UNKNOWN_NAME, () -> market.rate("CAHS", 0)).contains("CASH");
    Refused.with(ErrorCode.UNKNOWN_NAME, () -> market.firstDay("NOPE"));
    assertThat(market.has("STOCKS")).isTrue();
    assertThat(market.instruments()).containsExactly("STOCKS");
    assertThat(market.rates()).containsExactly("CASH");
  }

  @Test
  void oneThingOfAMarketIsChangedAndTheMarketStaysAsItWas() {
    Market market =
        hand()
            .stock("A", 1, 2, 3)
            .stock("B", 10, 20, 30)
            .future("F", 100, 101, 102)
            .builder()
            .exchangeRate("EUR", HandMarket.weekdays("2024-06-03", 3).series("EUR", 1.1, 1.2, 1.3))
            .build();
    SecurityInput other = hand().stock("A", 4, 5, 6).build().inputs().securities().get("A");
    Market changed = market.toBuilder().without("A").security(other).build();
    Market dearer =
        market.toBuilder()
            .rate("CASH", hand().series("CASH", 0.07, 0.07, 0.07), RateQuote.MONEY_MARKET)
            .build();

    assertThat(changed.securities().get("A").close(2)).isEqualTo(6);
    assertThat(changed.securities().get("B").close(2)).isEqualTo(30);
    assertThat(changed.instruments()).containsExactly("A", "B", "F");
    assertThat(changed.exchangeRate("EUR", 1)).isEqualTo(1.2);
    assertThat(changed.cashRate(1)).isEqualTo(0.05);
    assertThat(dearer.cashRate(1)).isEqualTo(0.07);
    assertThat(market.securities().get("A").close(2)).isEqualTo(3);
    assertThat(market.cashRate(1)).isEqualTo(0.05);
    Refused.with(ErrorCode.UNKNOWN_NAME, () -> market.toBuilder().without("FF")).contains("'F'");
  }
}
