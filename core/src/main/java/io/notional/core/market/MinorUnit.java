package io.notional.core.market;

import java.util.Arrays;
import java.util.Optional;

/** Hundredths of a currency in which some exchanges quote shares. */
public enum MinorUnit {
  /** Pence of London. */
  GBX("GBP"),
  /** Cents of Johannesburg. */
  ZAC("ZAR"),
  /** Agorot of Tel Aviv. */
  ILA("ILS");

  /** How many of the currency one is. */
  static final double SHARE = 0.01;

  private final String currency;

  MinorUnit(String currency) {
    this.currency = currency;
  }

  /** The currency that a code is a hundredth of; empty for a currency. */
  public static Optional<String> currencyOf(String code) {
    return Arrays.stream(values())
        .filter(unit -> unit.name().equals(code))
        .map(unit -> unit.currency)
        .findFirst();
  }
}
