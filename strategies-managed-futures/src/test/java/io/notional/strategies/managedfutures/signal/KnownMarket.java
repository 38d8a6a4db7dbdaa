package io.notional.strategies.managedfutures.signal;

import io.notional.api.market.CalendarPeriod;
import io.notional.api.market.MarketView;
import io.notional.api.market.Quote;
import io.notional.api.market.Series;
import io.notional.api.strategy.Memory;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SignalPoint;
import io.notional.testkit.HandSeries;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * One market whose steps are whole numbers of a fixed pattern, at its n-th close: {@code ((7919 i)
 * mod 23) - 11 + 2 ((i div 40) mod 3 - 1)} tenths of a point, or thousandths of the index.
 */
final class KnownMarket implements MarketView {
  private final double[] prices;
  private final double[] index;
  private final double[] carry;

  private KnownMarket(double[] prices, double[] index, double[] carry) {
    this.prices = prices;
    this.index = index;
    this.carry = carry;
  }

  static KnownMarket at(int closes) {
    double[] prices = new double[closes];
    double[] index = new double[closes];
    double[] carry = new double[closes];
    prices[0] = 100;
    index[0] = 1;
    for (int i = 1; i < closes; i++) {
      int step = i * 7919 % 23 - 11 + 2 * (i / 40 % 3 - 1);
      prices[i] = prices[i - 1] + 0.1 * step;
      index[i] = index[i - 1] * (1 + 0.001 * step);
      carry[i] = 0.001 * (i / 50 % 5 - 1.5);
    }
    return new KnownMarket(prices, index, carry);
  }

  static KnownMarket of(double... index) {
    return new KnownMarket(index, index, new double[index.length]);
  }

  /** What a signal says that was never asked before. */
  double asked(Signal signal) {
    return asked(signal, new Remembered());
  }

  double asked(Signal signal, Memory memory) {
    return signal.forecast(new Point(this, memory));
  }

  private record Point(MarketView market, Memory memory) implements SignalPoint {
    @Override
    public String instrument() {
      return "A";
    }
  }

  /** Arrays by name, as a host keeps them. */
  static final class Remembered implements Memory {
    private final Map<String, double[]> arrays = new TreeMap<>();

    @Override
    public double[] array(String name, int size) {
      return arrays.computeIfAbsent(name, key -> new double[size]);
    }
  }

  @Override
  public Series returnIndex(String instrument) {
    return HandSeries.of(index);
  }

  @Override
  public Series adjustedPrice(String instrument) {
    return HandSeries.of(prices);
  }

  @Override
  public Series carry(String instrument) {
    return HandSeries.of(carry);
  }

  @Override
  public LocalDate date() {
    return LocalDate.of(2020, 3, 31);
  }

  @Override
  public Set<String> quoted() {
    return Set.of("A");
  }

  @Override
  public Quote quote(String instrument) {
    throw new UnsupportedOperationException("signals read no quotes");
  }

  @Override
  public double rate(String id) {
    throw new UnsupportedOperationException("signals read no rates");
  }

  @Override
  public boolean endsPeriod(CalendarPeriod period) {
    return false;
  }

  @Override
  public String toString() {
    return Arrays.toString(index);
  }
}
