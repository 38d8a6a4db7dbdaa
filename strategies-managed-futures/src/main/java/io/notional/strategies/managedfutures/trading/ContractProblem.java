package io.notional.strategies.managedfutures.trading;

/**
 * Which whole contracts come nearest to some positions. Arrays have one element a market and are
 * not copied.
 */
final class ContractProblem {
  private final double[] wanted;
  private final double[] units;
  private final double[] current;
  private final double[] least;
  private final double[] most;
  private final double[] covariance;
  private final double price;
  private final double leverage;

  /**
   * A problem.
   *
   * @param wanted notional, signed fractions of nav
   * @param units notional of one contract, fractions of nav, greater than zero
   * @param current contracts that are held
   * @param least fewest contracts, zero or less
   * @param most most contracts, zero or more
   * @param covariance a year, row by row, symmetric
   * @param price of trading a notional of nav, in units of tracking risk
   * @param leverage greatest gross notional, a multiple of nav
   */
  ContractProblem(
      double[] wanted,
      double[] units,
      double[] current,
      double[] least,
      double[] most,
      double[] covariance,
      double price,
      double leverage) {
    this.wanted = wanted;
    this.units = units;
    this.current = current;
    this.least = least;
    this.most = most;
    this.covariance = covariance;
    this.price = price;
    this.leverage = leverage;
  }

  double[] wanted() {
    return wanted;
  }

  double[] units() {
    return units;
  }

  double[] current() {
    return current;
  }

  double[] least() {
    return least;
  }

  double[] most() {
    return most;
  }

  double[] covariance() {
    return covariance;
  }

  double price() {
    return price;
  }

  double leverage() {
    return leverage;
  }

  int size() {
    return wanted.length;
  }
}
