package io.notional.core.synthetic;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.ContractDates;
import io.notional.core.time.DayCount;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A futures market with trends: the drift of its spot price is up, none or down for some months at
 * a time; the log price is weakly drawn to its start, so that no length of time loses it. Contracts
 * differ from spot by a constant cost of carry. Cash-settled on the third Friday. Mutable, one
 * thread.
 */
final class TrendQuotes {
  static final double TICK = 0.01;
  static final double POINT_VALUE = 1000;

  private static final AssetClass[] CLASSES = {
    AssetClass.COMMODITIES, AssetClass.CURRENCIES, AssetClass.EQUITY
  };
  private static final double FIRST_PRICE = 100;
  private static final double TREND_SHARPE = 1.2;
  private static final double MEAN_TREND_YEARS = 0.75;
  private static final double REVERSION = 0.05;
  private static final double COMMON_LOADING = 0.25;
  private static final double STEP = 1.0 / Economy.DAYS_PER_YEAR;

  private final String id;
  private final AssetClass assetClass;
  private final double volatility;
  private final double carry;
  private final int[] epochDays;
  private final RandomStream random;
  private final RandomStream common;
  private final List<QuotedContract> contracts;
  private final int[] lastTrades;
  private double logPrice = StrictMath.log(FIRST_PRICE);
  private int trend;
  private int oldest;

  TrendQuotes(SyntheticMarket options, int number, int[] epochDays) {
    this.id = (number < 10 ? "SYN0" : "SYN") + number; // a formatter takes 10 ms to be made
    this.assetClass = CLASSES[(number - 1) % CLASSES.length];
    this.epochDays = epochDays;
    this.random = new RandomStream(options.seed(), id);
    this.common = new RandomStream(options.seed(), "trend markets");
    this.volatility = 0.1 + 0.2 * random.uniform();
    this.carry = 0.06 * random.uniform() - 0.03;
    this.trend = direction();
    this.contracts =
        ContractLife.all(epochDays, TrendQuotes::dates).stream().map(QuotedContract::new).toList();
    this.lastTrades =
        contracts.stream()
            .mapToInt(contract -> (int) contract.life().dates().lastTrade().toEpochDay())
            .toArray();
  }

  String id() {
    return id;
  }

  AssetClass assetClass() {
    return assetClass;
  }

  /** Of spot, decimal per square root of a year. */
  double volatility() {
    return volatility;
  }

  List<QuotedContract> contracts() {
    return contracts;
  }

  /** Quotes all contracts on all days. */
  void quote() {
    for (int day = 0; day < epochDays.length; day++) {
      if (day > 0) {
        move();
      }
      quote(day);
    }
  }

  private void move() {
    if (random.ends(MEAN_TREND_YEARS)) {
      trend = direction();
    }
    double own = random.gaussian() * random.tailScale();
    double shock =
        COMMON_LOADING * common.gaussian() + Math.sqrt(1 - COMMON_LOADING * COMMON_LOADING) * own;
    double pull = REVERSION * (StrictMath.log(FIRST_PRICE) - logPrice);
    double drift = trend * TREND_SHARPE * volatility - volatility * volatility / 2 + pull;
    logPrice += drift * STEP + volatility * Math.sqrt(STEP) * shock;
  }

  private void quote(int day) {
    while (contracts.get(oldest).life().lastDay() < day) {
      oldest++;
    }
    for (int i = oldest; i < contracts.size(); i++) {
      QuotedContract contract = contracts.get(i);
      if (contract.life().firstDay() > day) {
        break;
      }
      double days = lastTrades[i] - epochDays[day];
      double price = StrictMath.exp(logPrice + carry * days / DayCount.ACT_365F.daysPerYear());
      contract.close(day, Math.max(1, Math.rint(price / TICK)) / Math.rint(1 / TICK));
    }
  }

  private int direction() {
    return (int) (3 * random.uniform()) - 1;
  }

  private static ContractDates dates(LocalDate delivery) {
    LocalDate friday = delivery.with(TemporalAdjusters.dayOfWeekInMonth(3, DayOfWeek.FRIDAY));
    return ContractDates.cashSettled(friday);
  }
}
