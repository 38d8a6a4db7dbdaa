package io.notional.marginmodels;

import io.notional.api.margin.MarginBook;

/**
 * One group of products while a book is assessed: what moves together when prices do. Amounts are
 * in the base currency.
 */
final class ScannedGroup {
  final String id;

  /** Whether any credit names it, so that its DV01 is worth reading. */
  final boolean credited;

  private double longs;
  private double shorts;
  private double initial;
  private double dv01;
  private double uncredited;
  private double credit;
  private double risk;

  ScannedGroup(String id, boolean credited) {
    this.id = id;
    this.credited = credited;
  }

  void clear() {
    longs = 0;
    shorts = 0;
    initial = 0;
    dv01 = 0;
    credit = 0;
  }

  /** Adds a row; the scan range of a contract is its exchange maintenance margin. */
  void add(MarginBook book, int row, double contracts) {
    double range = contracts * book.exchangeMaintenance(row);
    if (contracts > 0) {
      longs += range;
    } else {
      shorts -= range;
    }
    initial += Math.abs(contracts) * book.exchangeInitial(row);
    if (credited) {
      dv01 += contracts * book.notionalPerContract(row) * book.duration(row) * 1e-4;
    }
  }

  void scan(Scenarios scenarios) {
    risk = scenarios.worstLoss(net());
    uncredited = dv01;
  }

  /** Whether there is a position; one whose margin is missing is one. */
  boolean isHeld() {
    return !(longs + shorts <= 0);
  }

  /** What it gains when prices rise by a scan range. */
  double net() {
    return longs - shorts;
  }

  /** DV01 that no credit has matched yet; negative is short, NaN is unknown. */
  double uncredited() {
    return uncredited;
  }

  /** Takes a credit on a part of the DV01: that part of the scan risk times the rate. */
  void takeCredit(double matched, double rate) {
    credit += rate * risk * matched / Math.abs(dv01);
    uncredited -= Math.copySign(matched, uncredited);
  }

  /** Scan risk plus the charge for spreads between deliveries less credits. */
  double maintenance(double calendarCharge) {
    return risk - credit + calendarCharge * Math.min(longs, shorts);
  }

  /** Initial over maintenance margin of its contracts one by one. */
  double initialRatio() {
    return initial / (longs + shorts);
  }
}
