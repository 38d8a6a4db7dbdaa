package io.notional.core.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * Initial and maintenance margin of one contract by date, in the currency of the contract: a chain
 * of named policies, of which the first that has an answer gives it. Dates before the first dated
 * change pass over {@code dated} and {@code carry-forward}. Immutable.
 *
 * @param policies in their order
 * @param initial dated changes of initial margin; may be empty
 * @param maintenance dated changes of maintenance margin, on the same dates
 * @param minFraction a margin below this fraction of a contract's notional is a data error
 * @param maxFraction a margin above this fraction of a contract's notional is a data error
 */
public record MarginChain(
    List<MarginPolicy> policies,
    DatedSeries initial,
    DatedSeries maintenance,
    double minFraction,
    double maxFraction) {

  /** The widest band that is still called sane. */
  public static final double MIN_FRACTION = 0.0005;

  /** The widest band that is still called sane. */
  public static final double MAX_FRACTION = 0.8;

  public MarginChain {
    policies = List.copyOf(policies);
    if (policies.isEmpty()) {
      throw NotionalException.of(ErrorCode.NO_MARGIN, "a margin chain needs at least one policy");
    }
    checkChanges(initial, maintenance);
  }

  /** Only a fraction of notional. */
  public static MarginChain percentOfNotional(double initial, double maintenance) {
    DatedSeries none = DatedSeries.of("margin", new int[0], new double[0]);
    return new MarginChain(
        List.of(new MarginPolicy.PercentOfNotional(initial, maintenance)),
        none,
        none,
        MIN_FRACTION,
        MAX_FRACTION);
  }

  /** The same with amounts that count from a date on, whatever the other policies say. */
  public MarginChain fixedFrom(MarginPolicy.Fixed fixed) {
    List<MarginPolicy> all = new ArrayList<>(List.of(fixed));
    all.addAll(policies);
    return new MarginChain(all, initial, maintenance, minFraction, maxFraction);
  }

  /**
   * The place in {@link #policies()} of the policy that answers for a date, or -1.
   *
   * @param epochDay days since 1970-01-01
   */
  public int policyFor(int epochDay) {
    int size = initial.size();
    boolean started = size > 0 && epochDay >= initial.epochDay(0);
    int age = started ? epochDay - initial.epochDay(size - 1) : 0;
    for (int i = 0; i < policies.size(); i++) {
      MarginPolicy policy = policies.get(i);
      boolean answers =
          policy instanceof MarginPolicy.PercentOfNotional
              || (policy instanceof MarginPolicy.Fixed fixed && epochDay >= fixed.fromEpochDay())
              || (started && policy instanceof MarginPolicy.Dated && age <= 0)
              || (started
                  && policy instanceof MarginPolicy.CarryForward carry
                  && age <= carry.maxAgeDays());
      if (answers) {
        return i;
      }
    }
    return -1;
  }

  /** Initial margin of one contract by a policy of this chain, given its notional on that date. */
  public double initial(int policy, int epochDay, double notional) {
    if (policies.get(policy) instanceof MarginPolicy.Fixed fixed) {
      return fixed.initialAmount();
    }
    return policies.get(policy) instanceof MarginPolicy.PercentOfNotional percent
        ? percent.initial() * notional
        : initial.value(initial.rowAtOrBefore(epochDay));
  }

  /** Maintenance margin of one contract by a policy of this chain, given its notional. */
  public double maintenance(int policy, int epochDay, double notional) {
    if (policies.get(policy) instanceof MarginPolicy.Fixed fixed) {
      return fixed.maintenanceAmount();
    }
    return policies.get(policy) instanceof MarginPolicy.PercentOfNotional percent
        ? percent.maintenance() * notional
        : maintenance.value(maintenance.rowAtOrBefore(epochDay));
  }

  private static void checkChanges(DatedSeries initial, DatedSeries maintenance) {
    initial.requirePositive();
    maintenance.requirePositive();
    if (initial.size() != maintenance.size()) {
      throw NotionalException.of(
          ErrorCode.BAD_DATA, initial.name() + " needs both margins on every date");
    }
    for (int i = 0; i < initial.size(); i++) {
      if (initial.value(i) < maintenance.value(i)) {
        throw NotionalException.of(
            ErrorCode.BAD_DATA,
            initial.name()
                + ": initial margin must be at least maintenance but was "
                + initial.value(i)
                + " against "
                + maintenance.value(i)
                + " on "
                + LocalDate.ofEpochDay(initial.epochDay(i)));
      }
    }
  }
}
