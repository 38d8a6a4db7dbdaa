package io.notional.core.result;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What a fund's rules ask for at one close of what is held. Nothing was traded. Amounts are in the
 * market's base currency. Immutable.
 *
 * @param date the close
 * @param nav of what is held, at that close
 * @param reason why the rebalance rule asks for a decision; empty where it asks for none
 * @param orders in the order of sleeves and instruments; none that would change nothing
 * @param before margin of what is held
 * @param after margin if every order had filled at that close
 */
public record Proposal(
    LocalDate date, double nav, String reason, List<Order> orders, Margin before, Margin after) {
  public Proposal {
    orders = List.copyOf(orders);
  }

  /**
   * One order.
   *
   * @param sleeve the id of the sleeve
   * @param instrument the id of the security or futures product
   * @param contract the delivery month of the contract that is traded; empty for a security
   * @param held signed units that the sleeve holds, over all contracts
   * @param quantity signed units to trade; NaN where that is fixed at the fill
   * @param price of the close, in points; empty where it waits for one
   * @param notional of the change at that price, signed; 0 where it waits
   * @param cost of the change at that price; 0 where it waits
   * @param decided the valuation date of the decision
   * @param reason why
   */
  public record Order(
      String sleeve,
      String instrument,
      String contract,
      double held,
      double quantity,
      Optional<Double> price,
      double notional,
      double cost,
      LocalDate decided,
      String reason) {
    /** Such as {@code ZN 2020-12}. */
    public String name() {
      return contract.isEmpty() ? instrument : instrument + " " + contract;
    }

    /** Signed units that the sleeve is to hold. */
    public double target() {
      return held + quantity;
    }
  }

  /**
   * Margin at the close.
   *
   * @param eligible collateral after haircuts and limits
   */
  public record Margin(double initial, double maintenance, double eligible) {
    /** What is eligible beyond maintenance. */
    public double headroom() {
      return eligible - maintenance;
    }
  }

  /** What all orders would cost at that close. */
  public double cost() {
    return orders.stream().mapToDouble(Order::cost).sum();
  }
}
