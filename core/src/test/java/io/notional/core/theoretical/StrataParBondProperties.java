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
import com.opengamma.strata.pricer.bond.DiscountingFixedCouponBondProductPricer;
import com.opengamma.strata.product.LegalEntityId;
import com.opengamma.strata.product.SecurityId;
import com.opengamma.strata.product.bond.FixedCouponBond;
import com.opengamma.strata.product.bond.FixedCouponBondYieldConvention;
import com.opengamma.strata.product.bond.ResolvedFixedCouponBond;
import io.notional.core.curve.CurveHistory;
import io.notional.core.curve.ParYieldTable;
import io.notional.core.market.DatedSeries;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * A par bond against OpenGamma Strata's bond of the same day, at the street's yield: where the
 * curve is flat it is what the curve discounts at. Strata's half years are real ones, which is
 * worth up to a hundredth of a point or two.
 */
class StrataParBondProperties {
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 5);

  @Property
  void isTheBondThatWasBoughtAtItsStreetPrice(
      @ForAll @IntRange(max = 18_000) int day,
      @ForAll @IntRange(min = 1, max = 31) int held,
      @ForAll @IntRange(min = 1, max = 30) int years,
      @ForAll @IntRange(min = 10, max = 1500) int yieldBp,
      @ForAll @IntRange(min = -100, max = 100) int moveBp) {
    LocalDate bought = FIRST.plusDays(day).withDayOfMonth(1);
    LocalDate sold = bought.plusDays(held);
    double yield = yieldBp / 1e4;
    double later = Math.max(5, yieldBp + moveBp) / 1e4;

    double street =
        DiscountingFixedCouponBondProductPricer.DEFAULT.dirtyPriceFromYield(
            bond(bought, years, yield), sold, later);

    assertThat(100 * step(bought, sold, years, yield, later)).isCloseTo(100 * street, within(0.02));
  }

  private static double step(
      LocalDate bought, LocalDate sold, int years, double yield, double later) {
    int[] days = {Math.toIntExact(bought.toEpochDay()), Math.toIntExact(sold.toEpochDay())};
    double[][] yields = {{yield, yield}, {later, later}};
    CurveHistory curves = CurveHistory.of(ParYieldTable.of(new int[] {12, 360}, days, yields));
    DatedSeries level = ParBond.of("B", curves, years).totalReturn(bought, sold);
    return level.value(1) / level.value(0);
  }

  private static ResolvedFixedCouponBond bond(LocalDate bought, int years, double coupon) {
    PeriodicSchedule schedule =
        PeriodicSchedule.builder()
            .startDate(bought)
            .endDate(bought.plusYears(years))
            .frequency(Frequency.P6M)
            .businessDayAdjustment(BusinessDayAdjustment.NONE)
            .stubConvention(StubConvention.NONE)
            .rollConvention(RollConventions.NONE)
            .build();
    return FixedCouponBond.builder()
        .securityId(SecurityId.of(StandardId.of("test", "bond")))
        .currency(Currency.USD)
        .notional(100_000)
        .accrualSchedule(schedule)
        .fixedRate(coupon)
        .dayCount(DayCounts.ACT_ACT_ICMA)
        .yieldConvention(FixedCouponBondYieldConvention.US_STREET)
        .legalEntityId(LegalEntityId.of("test", "treasury"))
        .settlementDateOffset(DaysAdjustment.NONE)
        .build()
        .resolve(ReferenceData.minimal());
  }
}
