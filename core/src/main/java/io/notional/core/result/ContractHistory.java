package io.notional.core.result;

/**
 * The contracts that were held at each close, kept with the result apart from securities, of which
 * there may be thousands.
 *
 * @param positions of contracts alone
 */
record ContractHistory(PositionHistory positions) {
  static PositionHistory of(Result result) {
    return result.following(ContractHistory.class, ContractHistory::replay).positions();
  }

  private static ContractHistory replay(Result result) {
    return new ContractHistory(PositionHistory.ofContracts(result));
  }
}
