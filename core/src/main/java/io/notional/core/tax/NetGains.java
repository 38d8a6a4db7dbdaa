package io.notional.core.tax;

/**
 * Short-term and long-term gains of a year, netted as section 1222 has it: a net loss of one term
 * meets the net gain of the other, and what is left of losses is carried to the next year with its
 * term (section 1212(a), as amended in 2010 for regulated investment companies). Base currency.
 *
 * @param shortTerm the net gain, zero or positive
 * @param longTerm the net gain, zero or positive
 * @param shortCarried the net loss that is carried on, zero or positive
 * @param longCarried the net loss that is carried on, zero or positive
 */
record NetGains(double shortTerm, double longTerm, double shortCarried, double longCarried) {
  static final NetGains NOTHING = new NetGains(0, 0, 0, 0);

  /**
   * The next year.
   *
   * @param shortGain of the year, a loss negative
   * @param longGain of the year, a loss negative
   */
  NetGains then(double shortGain, double longGain) {
    double ofShort = shortGain - shortCarried;
    double ofLong = longGain - longCarried;
    if (ofShort * ofLong < 0) {
      double met = Math.min(Math.abs(ofShort), Math.abs(ofLong));
      ofShort -= Math.copySign(met, ofShort);
      ofLong -= Math.copySign(met, ofLong);
    }
    return new NetGains(
        Math.max(0, ofShort), Math.max(0, ofLong), Math.max(0, -ofShort), Math.max(0, -ofLong));
  }
}
