package io.notional.core.market;

import java.util.List;

/** When positions in a product roll. */
final class RollSchedule {
  private final int[] active;
  private final List<RollStep> steps;
  private final List<ImpliedPrice> implied;

  RollSchedule(int[] active, List<RollStep> steps, List<ImpliedPrice> implied) {
    this.active = active;
    this.steps = List.copyOf(steps);
    this.implied = List.copyOf(implied);
  }

  /** By valuation day the contract that orders trade; -1 where the product is not quoted. */
  int[] active() {
    return active;
  }

  /** In order of their day. */
  List<RollStep> steps() {
    return steps;
  }

  /** Prices of contracts on days on which they were not quoted, from adjusted gaps. */
  List<ImpliedPrice> implied() {
    return implied;
  }

  /** A price that a roll had to infer. */
  record ImpliedPrice(int contract, int day, double price) {}
}
