package io.notional.core.result;

/**
 * What a position is in; sorted by sleeve, instrument and contract.
 *
 * @param sleeve the index of the sleeve
 * @param contract the index of the contract; 0 for a security
 */
record PositionKey(int sleeve, String instrument, int contract) implements Comparable<PositionKey> {
  static PositionKey of(Trade trade) {
    return new PositionKey(trade.sleeve(), trade.instrument(), trade.contract().orElse(0));
  }

  /** What a roll closes. */
  static PositionKey from(Roll roll) {
    return new PositionKey(roll.sleeve(), roll.product(), roll.step().from());
  }

  /** What a roll opens. */
  static PositionKey to(Roll roll) {
    return new PositionKey(roll.sleeve(), roll.product(), roll.step().to());
  }

  @Override
  public int compareTo(PositionKey other) {
    int order = Integer.compare(sleeve, other.sleeve);
    order = order != 0 ? order : instrument.compareTo(other.instrument);
    return order != 0 ? order : Integer.compare(contract, other.contract);
  }

  /** Written out, like equals: a record's own are slow until they are compiled. */
  @Override
  public int hashCode() {
    return (31 * sleeve + instrument.hashCode()) * 31 + contract;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof PositionKey key
        && sleeve == key.sleeve
        && contract == key.contract
        && instrument.equals(key.instrument);
  }
}
