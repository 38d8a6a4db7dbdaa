package io.notional.core.synthetic;

import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import java.util.Arrays;

/** Collects the closes of one contract. Mutable, one thread. */
class QuotedContract {
  private final ContractLife life;
  private final double[] closes;

  QuotedContract(ContractLife life) {
    this.life = life;
    this.closes = new double[life.lastDay() - life.firstDay() + 1];
  }

  final ContractLife life() {
    return life;
  }

  final void close(int day, double price) {
    closes[day - life.firstDay()] = price;
  }

  final double close(int day) {
    return closes[day - life.firstDay()];
  }

  final boolean quotedOn(int day) {
    return day >= life.firstDay() && day <= life.lastDay();
  }

  final ContractInput input(String product, int[] epochDays) {
    int[] dates = Arrays.copyOfRange(epochDays, life.firstDay(), life.lastDay() + 1);
    String name = product + " " + life.delivery();
    return new ContractInput(
        life.delivery(), DatedSeries.positive(name, dates, closes), life.dates());
  }
}
