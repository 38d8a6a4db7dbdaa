package io.notional.core.theoretical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.opengamma.strata.basics.ReferenceData;
import com.opengamma.strata.basics.StandardId;
import com.opengamma.strata.basics.currency.Currency;
import com.opengamma.strata.basics.date.BusinessDayAdjustment;
import com.opengamma.strata.basics.date.DayCounts;
import com.opengamma.strata.basics.date.DaysAdjustment;
import com.opengamma.strata.basics.schedule.Frequency;
import com.opengamma.strata.basics.schedule.PeriodicSchedule;
import com.opengamma.strata.basics.schedule.RollConventions;
import com.opengamma.strata.basics.schedule.StubConvention;
import com.opengamma.strata.collect.tuple.Pair;
import com.opengamma.strata.market.curve.ConstantCurve;
import com.opengamma.strata.market.curve.Curves;
import com.opengamma.strata.market.curve.LegalEntityGroup;
import com.opengamma.strata.market.curve.RepoGroup;
import com.opengamma.strata.pricer.DiscountFactors;
import com.opengamma.strata.pricer.ZeroRateDiscountFactors;
import com.opengamma.strata.pricer.bond.DiscountingBondFutureProductPricer;
import com.opengamma.strata.pricer.bond.DiscountingFixedCouponBondProductPricer;
import com.opengamma.strata.pricer.bond.ImmutableLegalEntityDiscountingProvider;
import com.opengamma.strata.product.LegalEntityId;
import com.opengamma.strata.product.SecurityId;
import com.opengamma.strata.product.bond.FixedCouponBond;
import com.opengamma.strata.product.bond.FixedCouponBondYieldConvention;
import com.opengamma.strata.product.bond.ResolvedBondFuture;
import com.opengamma.strata.product.bond.ResolvedFixedCouponBond;
import io.notional.core.treasury.BondPricing;
import io.notional.core.treasury.CheapestToDeliver;
import io.notional.core.treasury.Deliverable;
import io.notional.core.treasury.DiscountCurve;
import io.notional.core.treasury.TreasuryContract;
import io.notional.core.treasury.TreasuryNote;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pricing of notes and futures against OpenGamma Strata's. The conventions coincide to rounding
 * for accrued interest, street yields, discounted prices, and futures into which no coupon falls
 * before delivery. They differ where one does: Strata leaves the coupon out of the forward price,
 * cash and carry buys it at the issuer's curve and earns simple interest on it at the financing
 * rate; the difference is computed here. They differ for a note in its last period, which no future
 * takes. The conversion factor is an input of Strata's, and not checked by it.
 */
class StrataBondFutureTest {
  private static final LocalDate SETTLEMENT = LocalDate.of(2026, 1, 2);
  private static final LocalDate DELIVERY = LocalDate.of(2026, 3, 31);
  private static final double ZERO_RATE = 0.041;
  private static final double REPO_RATE = 0.037;
  private static final LegalEntityId TREASURY = LegalEntityId.of("test", "treasury");
  private static final DiscountingFixedCouponBondProductPricer BONDS =
      DiscountingFixedCouponBondProductPricer.DEFAULT;

  @ParameterizedTest
  @CsvSource({
    "2035-08-15, 0.0425, 0.041",
    "2035-08-15, 0.0425, 0.002",
    "2028-01-31, 0.0350, 0.06",
    "2027-02-28, 0.0125, 0.03",
    "2026-05-15, 0.0500, 0.04",
    "2045-11-15, 0.0850, 0.09",
    "2055-05-15, 0.0475, 0.05"
  })
  void priceYieldAndDurationOfANote(String maturity, double coupon, double yield) {
    TreasuryNote note = new TreasuryNote(LocalDate.parse(maturity), coupon);
    ResolvedFixedCouponBond bond = bond(note);
    double dirty = BONDS.dirtyPriceFromYield(bond, SETTLEMENT, yield);

    assertThat(note.accrued(SETTLEMENT))
        .isCloseTo(
            BONDS.accruedInterest(bond, SETTLEMENT) / bond.getNotional() * 100, within(1e-8));
    assertThat(BondPricing.dirtyPrice(note, SETTLEMENT, yield))
        .isCloseTo(dirty * 100, within(1e-8));
    assertThat(BondPricing.yieldOf(note, SETTLEMENT, dirty * 100 - note.accrued(SETTLEMENT)))
        .isCloseTo(yield, within(1e-8));
    assertThat(BondPricing.modifiedDuration(note, SETTLEMENT, yield))
        .isCloseTo(BONDS.modifiedDurationFromYield(bond, SETTLEMENT, yield), within(1e-8));
  }

  @Test
  void priceOfANoteFromACurve() {
    TreasuryNote note = new TreasuryNote(LocalDate.of(2035, 8, 15), 0.0425);
    ImmutableLegalEntityDiscountingProvider curves = curves(ZERO_RATE);

    assertThat(BondPricing.dirtyPrice(note, SETTLEMENT, DiscountCurve.flat(ZERO_RATE)))
        .isCloseTo(BONDS.dirtyPriceFromCurves(bond(note), curves, SETTLEMENT) * 100, within(1e-8));
  }

  @Test
  void futuresPriceWithoutCoupons() {
    List<TreasuryNote> notes =
        List.of(
            new TreasuryNote(LocalDate.of(2034, 5, 15), 0.04),
            new TreasuryNote(LocalDate.of(2033, 11, 15), 0.045),
            new TreasuryNote(LocalDate.of(2034, 11, 15), 0.0425));

    assertThat(theoretical(notes)).isCloseTo(strata(notes), within(1e-8));
  }

  @Test
  void futuresPriceWithACoupon() {
    List<TreasuryNote> notes = List.of(new TreasuryNote(LocalDate.of(2035, 8, 15), 0.0425));
    double rate = simpleRate();
    double bought = StrictMath.exp(-ZERO_RATE * 44 / 365);
    double earned = bought * (1 + rate * 88 / 360) - (1 + rate * 44 / 360);

    assertThat(theoretical(notes) - strata(notes))
        .isCloseTo(2.125 * earned / factor(notes.get(0)), within(1e-8))
        .isNotCloseTo(0, within(1e-8))
        .isCloseTo(0, within(2e-3));
  }

  private static double theoretical(List<TreasuryNote> notes) {
    List<Deliverable> basket =
        notes.stream()
            .map(
                note ->
                    new Deliverable(
                        note,
                        BondPricing.cleanPrice(note, SETTLEMENT, DiscountCurve.flat(ZERO_RATE)),
                        SETTLEMENT,
                        DELIVERY,
                        factor(note)))
            .toList();
    return CheapestToDeliver.atRate(basket, simpleRate()).futuresPrice(simpleRate());
  }

  private static double strata(List<TreasuryNote> notes) {
    ResolvedBondFuture future =
        ResolvedBondFuture.builder()
            .securityId(SecurityId.of("test", "future"))
            .deliveryBasket(notes.stream().map(StrataBondFutureTest::bond).toList())
            .conversionFactors(notes.stream().map(StrataBondFutureTest::factor).toList())
            .firstNoticeDate(LocalDate.of(2026, 2, 27))
            .lastNoticeDate(DELIVERY)
            .firstDeliveryDate(LocalDate.of(2026, 3, 2))
            .lastDeliveryDate(DELIVERY)
            .lastTradeDate(LocalDate.of(2026, 3, 20))
            .build();
    return DiscountingBondFutureProductPricer.DEFAULT.price(future, curves(REPO_RATE)) * 100;
  }

  /** The simple rate to delivery of the repo curve. */
  private static double simpleRate() {
    long days = DELIVERY.toEpochDay() - SETTLEMENT.toEpochDay();
    return StrictMath.expm1(REPO_RATE * days / 365) * 360 / days;
  }

  private static double factor(TreasuryNote note) {
    return TreasuryContract.ZN.conversionFactor(note, DELIVERY);
  }

  private static ImmutableLegalEntityDiscountingProvider curves(double repoRate) {
    RepoGroup repo = RepoGroup.of("repo");
    LegalEntityGroup issuer = LegalEntityGroup.of("issuer");
    return ImmutableLegalEntityDiscountingProvider.builder()
        .valuationDate(SETTLEMENT)
        .repoCurveGroups(Map.of(TREASURY, repo))
        .repoCurves(Map.of(Pair.of(repo, Currency.USD), flat("repo", repoRate)))
        .issuerCurveGroups(Map.of(TREASURY, issuer))
        .issuerCurves(Map.of(Pair.of(issuer, Currency.USD), flat("issuer", ZERO_RATE)))
        .build();
  }

  private static DiscountFactors flat(String name, double rate) {
    return ZeroRateDiscountFactors.of(
        Currency.USD,
        SETTLEMENT,
        ConstantCurve.of(Curves.zeroRates(name, DayCounts.ACT_365F), rate));
  }

  private static ResolvedFixedCouponBond bond(TreasuryNote note) {
    PeriodicSchedule schedule =
        PeriodicSchedule.builder()
            .startDate(note.previousCoupon(SETTLEMENT))
            .endDate(note.maturity())
            .frequency(Frequency.P6M)
            .businessDayAdjustment(BusinessDayAdjustment.NONE)
            .stubConvention(StubConvention.NONE)
            .rollConvention(
                note.maturity().getDayOfMonth() == note.maturity().lengthOfMonth()
                    ? RollConventions.EOM
                    : RollConventions.NONE)
            .build();
    return FixedCouponBond.builder()
        .securityId(SecurityId.of(StandardId.of("test", note.maturity().toString())))
        .currency(Currency.USD)
        .notional(100_000)
        .accrualSchedule(schedule)
        .fixedRate(note.coupon())
        .dayCount(DayCounts.ACT_ACT_ICMA)
        .yieldConvention(FixedCouponBondYieldConvention.US_STREET)
        .legalEntityId(TREASURY)
        .settlementDateOffset(DaysAdjustment.NONE)
        .build()
        .resolve(ReferenceData.minimal());
  }
}
