package io.notional.core.market;

/** What of a security depends on dates alone, by valuation day. Never written to. */
final class SecurityDays {
  private final double[] haircuts;
  private final int[] settles;
  private final int[] pays;
  private final boolean[] quoted;

  private SecurityDays(double[] haircuts, int[] settles, int[] pays, boolean[] quoted) {
    this.haircuts = haircuts;
    this.settles = settles;
    this.pays = pays;
    this.quoted = quoted;
  }

  static SecurityDays of(SecurityInput input, TradingDays days, SettlementDays settlements) {
    return new SecurityDays(
        Haircuts.byDay(input, days),
        settlements.of(input.settlement()),
        settlements.after(input.payLag()),
        Alignment.fresh(input.closes(), days));
  }

  /** Haircuts; null where there is but one. */
  double[] haircuts() {
    return haircuts;
  }

  /** The valuation days on which trades settle. */
  int[] settles() {
    return settles;
  }

  /** The valuation days on which distributions are paid, by ex-date. */
  int[] pays() {
    return pays;
  }

  /** Whether a day has a close of its own. */
  boolean[] quoted() {
    return quoted;
  }
}
