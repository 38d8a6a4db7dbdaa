package io.notional.files.market;

import io.notional.files.csv.SanityLimits;
import java.util.Arrays;
import java.util.Optional;

/**
 * Between which dollar prices a unit of a currency has stood since 1971, with room: enough to tell
 * one currency's file from another's, and a price from its inverse.
 */
enum KnownCurrency {
  EUR(0.6, 2),
  GBP(0.8, 3.2),
  CHF(0.2, 2),
  AUD(0.4, 1.6),
  NZD(0.3, 1.6),
  CAD(0.5, 1.3),
  JPY(0.0022, 0.015),
  SEK(0.05, 0.3),
  NOK(0.05, 0.3),
  DKK(0.07, 0.3),
  SGD(0.25, 1.2),
  HKD(0.1, 0.25),
  CNH(0.09, 0.8),
  CNY(0.09, 0.8),
  KRW(0.0004, 0.004),
  INR(0.005, 0.15),
  ZAR(0.03, 1.6);

  private final double least;
  private final double most;

  KnownCurrency(double least, double most) {
    this.least = least;
    this.most = most;
  }

  static Optional<KnownCurrency> of(String code) {
    return Arrays.stream(values()).filter(known -> known.name().equals(code)).findFirst();
  }

  /** Limits of a file, whichever way it quotes. */
  SanityLimits limits(SanityLimits usual, boolean unitsPerDollar) {
    return unitsPerDollar ? usual.within(1 / most, 1 / least) : usual.within(least, most);
  }

  /** About how many units are a dollar; one where nothing is known. */
  static double unitsPerDollar(String code) {
    return of(code).map(known -> 1 / Math.sqrt(known.least * known.most)).orElse(1.0);
  }
}
