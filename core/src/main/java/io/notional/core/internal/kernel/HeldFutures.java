package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.core.config.Nearest;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.market.Contract;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the contracts that holdings name, and says which of them a fund cannot begin with. */
final class HeldFutures {
  /** Quantities nearer than this to whole lots are whole, as a fraction. */
  private static final double ROUNDING = 1e-9;

  private final Market market;
  private final int day;
  private final boolean whole;
  private final List<Problem> problems;

  /**
   * At a close.
   *
   * @param whole whether the fund holds whole lots alone
   */
  HeldFutures(Market market, int day, boolean whole, List<Problem> problems) {
    this.market = market;
    this.day = day;
    this.whole = whole;
    this.problems = problems;
  }

  /** The contract of a position that a fund can begin with, or nothing and a problem. */
  Optional<Contract> find(HeldPosition position, FutureProduct product) {
    Contract contract = named(position, product);
    if (contract == null) {
      return Optional.empty();
    }
    int before = problems.size();
    double lots = product.lot() > 0 ? position.quantity() / product.lot() : 0;
    if (whole && Math.abs(lots - Math.rint(lots)) > ROUNDING * Math.max(1, Math.abs(lots))) {
      problem(
          position,
          ErrorCode.OUT_OF_RANGE,
          "the quantity of "
              + position.name()
              + " must be whole lots of "
              + product.lot()
              + " but was "
              + position.quantity());
    } else if (Double.isNaN(contract.close(day))) {
      gone(position, contract);
    } else if (isLeft(product, contract)) {
      problem(
          position,
          ErrorCode.CARRIED_TOO_FAR,
          position.name()
              + " must be rolled first: this market has left it for "
              + product.contract(product.activeContract(day)).label()
              + " by "
              + date(day));
    }
    return problems.size() == before ? Optional.of(contract) : Optional.empty();
  }

  private Contract named(HeldPosition position, FutureProduct product) {
    TreeSet<String> known = new TreeSet<>();
    for (Contract contract : product.contracts()) {
      if (contract.label().equals(position.contract())) {
        return contract;
      }
      if (!Double.isNaN(contract.close(day))) {
        known.add(contract.label());
      }
    }
    if (position.contract().isEmpty()) {
      problem(
          position,
          ErrorCode.MISSING_VALUE,
          "the contract of "
              + position.instrument()
              + " must be given, such as "
              + (known.isEmpty() ? "2020-06" : known.first()));
    } else {
      String what = "contract of " + position.instrument();
      problem(position, ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, position.contract(), known));
    }
    return null;
  }

  private void gone(HeldPosition position, Contract contract) {
    if (contract.lastDay() >= day) {
      problem(position, ErrorCode.NOT_COVERED, position.name() + " has no price on " + date(day));
      return;
    }
    String last = contract.lastDay() < 0 ? "no valuation day" : "" + date(contract.lastDay());
    problem(
        position,
        ErrorCode.CARRIED_TOO_FAR,
        position.name() + " has expired: its last price is of " + last);
  }

  /** Whether an earlier contract than the one of the market has no roll to come. */
  private boolean isLeft(FutureProduct product, Contract contract) {
    boolean earlier = contract.index() < product.activeContract(day);
    return earlier
        && product.rolls().stream()
            .noneMatch(step -> step.day() > day && step.from() == contract.index());
  }

  private LocalDate date(int t) {
    return market.days().date(t);
  }

  private void problem(HeldPosition position, ErrorCode code, String message) {
    problems.add(new Problem(code, message, position.where()));
  }
}
