package io.notional.api.market;

/** A series of ones: every close is an instrument's own. */
record OwnCloses(Series index) implements Series {
  @Override
  public int size() {
    return index.size();
  }

  @Override
  public double ago(int k) {
    index.ago(k);
    return 1;
  }
}
