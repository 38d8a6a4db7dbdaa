package io.notional.core.journal;

import io.notional.core.result.Source;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * An account of the books: what the fund has or owes, or why that changed. Immutable.
 *
 * @param kind what the account is for
 * @param sleeve the place of the sleeve in the strategy; -1 for accounts of the whole fund
 * @param source why nav changed; only for {@link Kind#SOURCE}
 * @param currency the currency; empty for that of the market
 */
public record Account(Kind kind, int sleeve, Optional<Source> source, String currency) {
  /** What an account is for. */
  public enum Kind {
    /** Settled cash. */
    CASH,
    /** Settled cash in a foreign currency, valued in the base currency. */
    FOREIGN_CASH,
    /** What others owe the fund: unsettled sales and distributions. */
    RECEIVABLE,
    /** What the fund owes for unsettled purchases; zero or negative. */
    PAYABLE,
    /** The accrued fee; zero or negative. */
    FEE_PAYABLE,
    /** The drawn liquidity line; zero or negative. */
    LINE,
    /** What a sleeve holds paid in full, at market value. */
    HOLDINGS,
    /** Why nav changed, by sleeve and source; a credit is a gain. */
    SOURCE
  }

  /** Settled cash. */
  public static final Account CASH = ofFund(Kind.CASH);

  /** What others owe the fund. */
  public static final Account RECEIVABLE = ofFund(Kind.RECEIVABLE);

  /** What the fund owes for unsettled purchases. */
  public static final Account PAYABLE = ofFund(Kind.PAYABLE);

  /** The accrued fee. */
  public static final Account FEE_PAYABLE = ofFund(Kind.FEE_PAYABLE);

  /** The drawn liquidity line. */
  public static final Account LINE = ofFund(Kind.LINE);

  public Account {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(currency, "currency");
    if ((kind == Kind.SOURCE) != source.isPresent()) {
      throw new IllegalArgumentException("a source belongs to a source account, and to no other");
    }
  }

  /** Settled cash in a foreign currency, valued in the base currency. */
  public static Account foreignCash(String currency) {
    return new Account(Kind.FOREIGN_CASH, -1, Optional.empty(), currency);
  }

  /** What a sleeve holds paid in full. */
  public static Account holdings(int sleeve) {
    return new Account(Kind.HOLDINGS, sleeve, Optional.empty(), "");
  }

  /** What a source brought through a sleeve. */
  public static Account source(int sleeve, Source source) {
    return new Account(Kind.SOURCE, sleeve, Optional.of(source), "");
  }

  /** Whether its balance is part of nav. */
  public boolean isPartOfNav() {
    return kind != Kind.SOURCE;
  }

  /** For example {@code cash}, {@code holdings 0}, {@code price 2}. */
  @Override
  public String toString() {
    String name = source.map(Source::id).orElse(kind.name().toLowerCase(Locale.ROOT));
    String place = sleeve < 0 ? currency : "" + sleeve;
    return place.isEmpty() ? name : name + " " + place;
  }

  private static Account ofFund(Kind kind) {
    return new Account(kind, -1, Optional.empty(), "");
  }
}
