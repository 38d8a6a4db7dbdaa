package io.notional.strategies.managedfutures.trading;

/**
 * Which whole contracts come nearest to some positions. Arrays have one element a market and are
 * not copied.
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
record ContractProblem(
    double[] wanted,
    double[] units,
    double[] current,
    double[] least,
    double[] most,
    double[] covariance,
    double price,
    double leverage) {
  int size() {
    return wanted.length;
  }
}
