package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.Market;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.settings.LotPolicy;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A thousand shares quoted in euros, bought at the second close. */
class ForeignSecurityTest {
  private static final double CENT = 1e-6;

  private static SecurityInput.Builder in(String currency, SecurityInput.Builder input) {
    return input.terms(
        HandMarket.terms(AssetClass.EQUITY, Funding.PAID_IN_FULL)
            .currency(currency)
            .lot(1)
            .build());
  }

  private static HandMarket euros() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 4).rate(0);
    hand.builder().exchangeRate("EUR", hand.series("EUR", 1.1, 1.2, 1.25, 1.05));
    return hand;
  }

  private static Result thousand(HandMarket hand) {
    TestFund fund =
        TestFund.withCollateral().equity("ASML").target("equity", "ASML", Target.quantity(1000));
    Result result = Runs.run(fund, hand.build(), Runs.plain());
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  @Test
  void isValuedAtTheDaysRateAndSaysWhatTheRateDid() {
    Result result = thousand(euros().stock("ASML", input -> in("EUR", input), 100, 100, 103, 103));

    assertThat(result.cash(1)).isCloseTo(1e6 - 120_000, within(CENT));
    assertThat(result.nav(2)).isCloseTo(1e6 + 103_000 * 1.25 - 120_000, within(CENT));
    assertThat(result.attribution(2, 1, Source.PRICE)).isCloseTo(3000 * 1.2, within(CENT));
    assertThat(result.attribution(2, 1, Source.CURRENCY)).isCloseTo(103_000 * 0.05, within(CENT));
    assertThat(result.attribution(3, 1, Source.PRICE)).isCloseTo(0, within(CENT));
    assertThat(result.attribution(3, 1, Source.CURRENCY)).isCloseTo(-103_000 * 0.2, within(CENT));
    assertThat(result.foreignCash(3)).isZero();
  }

  @Test
  void distributesAtTheRateOfTheExDate() {
    Result result =
        thousand(
            euros()
                .stock(
                    "ASML",
                    input ->
                        in("EUR", input)
                            .payLag(0)
                            .distributions(
                                HandMarket.dated("ASML paid", List.of("2024-06-06"), 2.0)),
                    100,
                    100,
                    100,
                    98));

    assertThat(result.attribution(3, 1, Source.INCOME)).isCloseTo(2000 * 1.05, within(CENT));
    assertThat(result.cash(3)).isCloseTo(1e6 - 120_000 + 2100, within(CENT));
  }

  /** 0.01 euros a share and half of ten basis points: 60 euros. */
  @Test
  void costsAreAskedInItsCurrency() {
    Costs costs = new Costs(0.01, 0, 10);
    Result result =
        thousand(euros().stock("ASML", input -> in("EUR", input).costs(costs), 100, 100, 103, 103));

    assertThat(result.attribution(1, 1, Source.COST)).isCloseTo(-60 * 1.2, within(CENT));
  }

  @Test
  void penceAreHundredthsOfThePoundAndLotsWholeShares() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 3).rate(0);
    hand.builder().baseCurrency("GBP");
    Market market = hand.stock("LSE", input -> in("GBX", input), 243.08, 243.08, 243.08).build();
    TestFund fund =
        TestFund.withCollateral().equity("LSE").target("equity", "LSE", Target.capital(0.9));
    Result result = Runs.run(fund, market, Runs.plain().nav(1000).contracts(LotPolicy.WHOLE));

    assertThat(Runs.trades(result, "LSE").get(0).quantity()).isEqualTo(370); // 900 / 2.4308
    assertThat(result.nav(2)).isCloseTo(1000, within(CENT));
  }

  @Test
  void penceFollowThePoundWhereItIsForeign() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 3).rate(0);
    hand.builder().exchangeRate("GBP", hand.series("GBP", 1.25, 1.30, 1.20));
    Market market = hand.stock("LSE", input -> in("GBX", input), 200, 200, 200).build();

    assertThat(market.securities().get("LSE").close(1)).isCloseTo(2.60, within(1e-12));
    assertThat(market.securities().get("LSE").closeInCurrency(1)).isEqualTo(200);
  }

  @Test
  void withoutARateItIsNotTradableAndWhatIsHeldIsRefusedByItsCurrency() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 12).rate(0);
    double[] closes = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    hand.builder()
        .exchangeRate("EUR", HandMarket.dated("EUR", List.of("2024-06-03", "2024-06-18"), 1, 1), 5);
    hand.stock("ASML", input -> in("EUR", input), closes);
    TestFund fund =
        TestFund.withCollateral().equity("ASML").target("equity", "ASML", Target.quantity(1000));
    Market market = hand.build();

    assertThat(market.securities().get("ASML").quotedOn(6)).isFalse();
    Refused.with(ErrorCode.NOT_COVERED, () -> Runs.run(fund, market))
        .contains("EUR has no exchange rate for ASML on or shortly before 2024-06-10");
  }

  @Test
  void aCurrencyWithoutAnyRateIsNamed() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 2).rate(0);
    hand.stock("ASML", input -> in("EUR", input), 1, 1);

    Refused.with(ErrorCode.UNKNOWN_NAME, hand::build).contains("currency of ASML");
  }
}
