package io.notional.core.replicate;

import java.util.Objects;

/**
 * What a fund's returns show of one thing.
 *
 * @param what a sleeve, a future, or one of the words of {@link Holding}
 * @param unit of the numbers: {@code fraction of nav}, {@code share}, {@code years} or {@code
 *     decimal per year}
 * @param estimate by constrained regression
 * @param standardError of the unconstrained one; NaN where regressors make one another up
 * @param simulated what the simulation had on average
 * @param verdict what can be said of it
 */
public record Estimate(
    String what,
    String unit,
    double estimate,
    double standardError,
    double simulated,
    Verdict verdict) {
  /** What a sample can tell of a value. */
  public enum Verdict {
    /** What was simulated lies within two standard errors. */
    AS_SIMULATED,
    /** It does not. */
    DIFFERS,
    /** Neither nothing of it nor twice what was simulated lies outside of them. */
    CANNOT_BE_TOLD_APART;

    /** In words. */
    public String words() {
      return name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
  }

  public Estimate {
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(verdict, "verdict");
  }

  /** Of a share, which says nothing where neither none nor all lies outside of two errors. */
  static Estimate share(String what, double estimate, double error) {
    boolean none = !(Math.abs(estimate) > 2 * error);
    boolean all = !(Math.abs(1 - estimate) > 2 * error);
    Verdict verdict =
        none && all ? Verdict.CANNOT_BE_TOLD_APART : none ? Verdict.AS_SIMULATED : Verdict.DIFFERS;
    return new Estimate(what, "share", estimate, error, 0, verdict);
  }

  static Estimate of(
      String what, String unit, double estimate, double error, double simulated, double range) {
    double within = 2 * error;
    Verdict verdict =
        !(within < range)
            ? Verdict.CANNOT_BE_TOLD_APART
            : Math.abs(estimate - simulated) <= within ? Verdict.AS_SIMULATED : Verdict.DIFFERS;
    return new Estimate(what, unit, estimate, error, simulated, verdict);
  }
}
