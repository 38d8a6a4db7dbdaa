package io.notional.core.theoretical;

import io.notional.core.curve.ParYieldCurve;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;

/**
 * Durations of Treasury futures: the relative fall of the notional (price x multiplier) per unit of
 * yield, in years. Pure functions.
 */
public final class FuturesDuration {
  private static final LocalDate SIX_PERCENT_FROM = LocalDate.of(2000, 3, 1);
  private static final LocalDate ULTRA_BOND_FROM = LocalDate.of(2011, 3, 1);

  /** Around the notional yield either end of the basket may be the cheapest. */
  private static final double BLEND = 0.005;

  private static final double MONTHS_PER_YEAR = 12;

  private FuturesDuration() {}

  /**
   * The duration of a future whose DV01 is known.
   *
   * @param dv01 the fall of the price for one basis point more of yield, in points
   * @param price in points, greater than zero
   */
  public static double of(double dv01, double price) {
    return dv01 * 1e4 / price;
  }

  /**
   * The duration of a contract without a basket, from par yields: an approximation. The cheapest
   * note is taken to be a par note with the shortest term that may be delivered while yields are
   * below the notional yield (6%, or 8% before the delivery of March 2000), with the longest while
   * they are above, and with one in between, in proportion, within half a percent of it. Of a par
   * note of n half years the duration is {@code (1 - (1 + y/2)^-n) / y}.
   *
   * @param delivery any day of the delivery month
   * @param par the par yields of the day
   */
  public static double approximate(
      TreasuryContract contract, LocalDate delivery, ParYieldCurve par) {
    double term = months(contract, delivery, par);
    return ofParNote(term / MONTHS_PER_YEAR, par.at(term));
  }

  /** The term in years of the note that {@link #approximate} takes for the cheapest. */
  static double term(TreasuryContract contract, LocalDate delivery, ParYieldCurve par) {
    return months(contract, delivery, par) / MONTHS_PER_YEAR;
  }

  /** The same in months. */
  static double months(TreasuryContract contract, LocalDate delivery, ParYieldCurve par) {
    double shortest = shortest(contract);
    double longest = longest(contract, delivery);
    double notionalYield = delivery.isBefore(SIX_PERCENT_FROM) ? 0.08 : 0.06;
    double above = par.at((shortest + longest) / 2) - notionalYield;
    double part = Math.min(1, Math.max(0, (above + BLEND) / (2 * BLEND)));
    return shortest + part * (longest - shortest);
  }

  /**
   * The modified duration of a note at par.
   *
   * @param years to maturity
   * @param yield decimal per year, compounded twice a year, greater than -2
   */
  public static double ofParNote(double years, double yield) {
    double exponent = -2 * years * StrictMath.log1p(yield / 2);
    // Where the yield is next to nothing the quotient loses its digits; its limit is the term.
    return Math.abs(yield) < 1e-9 ? years : -StrictMath.expm1(exponent) / yield;
  }

  /** The least remaining term in months; the contract's own rule. */
  private static double shortest(TreasuryContract contract) {
    return switch (contract) {
      case ZT -> 21;
      case Z3N -> 33;
      case ZF -> 50;
      case ZN -> 78;
      case TN -> 113;
      case ZB -> 180;
      case UB -> 300;
    };
  }

  /** The greatest remaining term in months: the contract's own rule, or the newest issue. */
  private static double longest(TreasuryContract contract, LocalDate delivery) {
    return switch (contract) {
      case ZT -> 24;
      case Z3N -> 36;
      case ZF -> 60;
      case ZN, TN -> 120;
      case ZB -> delivery.isBefore(ULTRA_BOND_FROM) ? 360 : 300;
      case UB -> 360;
    };
  }
}
