package io.notional.core.market;

/** One link of a margin chain. A chain that comes to its end without an answer fails. */
public sealed interface MarginPolicy {
  /** The name in manifests. */
  String id();

  /** The dated exchange margin, inside the coverage of the file. */
  record Dated() implements MarginPolicy {
    @Override
    public String id() {
      return "dated";
    }
  }

  /**
   * The last dated margin, past the end of coverage.
   *
   * @param maxAgeDays calendar days since the end of coverage, at most
   */
  record CarryForward(int maxAgeDays) implements MarginPolicy {
    @Override
    public String id() {
      return "carry-forward";
    }
  }

  /**
   * A fraction of the notional of a contract.
   *
   * @param initial in (0, 1]
   * @param maintenance in (0, initial]
   */
  record PercentOfNotional(double initial, double maintenance) implements MarginPolicy {
    @Override
    public String id() {
      return "percent-of-notional";
    }
  }
}
