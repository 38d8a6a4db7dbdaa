package io.notional.core.simulation;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.RollWeight;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.roll.CalendarRoll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;

/**
 * An ugly market from a seed: days on which only futures settle, weekend rows, missing quotes,
 * instruments that come and go, rolls of every kind, foreign currency, distributions, lots and
 * lags. Instruments: shares A and B (B comes and goes) and E (in euros), bill T and quoted bill
 * fund U, futures F (data rolls), G (in euros, rolled by rule), H (face exposure, contracts that
 * never trade together, leaves early).
 */
public final class RandomMarket {
  private static final int CONTRACTS = 4;

  /** Longer than any gap that chance makes: a run that holds what has no price is refused. */
  private static final int STALE = 14;

  private final Random random;

  /** From a stream of its own, so that it changes nothing else of a seed's market. */
  private final Random collateral;

  private final Random euros;
  private final int[] weekdays;
  private final int[] valuation;
  private final double volatility;
  private final RollWeight weight;
  private UnaryOperator<DatedSeries> loss = UnaryOperator.identity();
  private boolean fallback = true;

  /**
   * A market.
   *
   * @param weekdays its length
   * @param volatility of shares and futures, a day
   */
  public RandomMarket(long seed, int weekdays, double volatility) {
    this.random = new Random(seed);
    this.collateral = new Random(seed * 13 + 5);
    this.euros = new Random(seed * 17 + 3);
    this.weight = RollWeight.values()[(int) Math.floorMod(seed, 3L)];
    this.volatility = volatility;
    List<LocalDate> starts =
        List.of(
            LocalDate.of(2017, 7, 24),
            LocalDate.of(2024, 4, 22),
            LocalDate.of(2019, 11, 4),
            LocalDate.of(1999, 12, 1));
    int day = Math.toIntExact(starts.get(random.nextInt(starts.size())).toEpochDay());
    this.weekdays = new int[weekdays];
    for (int i = 0; i < weekdays; day++) {
      if (BusinessCalendar.WEEKDAYS.isBusinessDay(day)) {
        this.weekdays[i++] = day;
      }
    }
    int last = weekdays - 1;
    this.valuation =
        java.util.stream.IntStream.range(0, weekdays)
            .filter(i -> i == 0 || i == last || random.nextDouble() > 0.04)
            .map(i -> this.weekdays[i])
            .toArray();
  }

  /**
   * Loses rows of closes, exchange rates and margins.
   *
   * @param keepsFallback whether the chain of F still ends with one that always answers
   */
  public RandomMarket losing(UnaryOperator<DatedSeries> newLoss, boolean keepsFallback) {
    loss = newLoss;
    fallback = keepsFallback;
    return this;
  }

  /** The market with prices as they are. */
  public Market build() {
    return builder().build();
  }

  /** The inputs; to be called once. */
  public MarketBuilder builder() {
    int size = valuation.length;
    MarketBuilder builder =
        Market.builder()
            .valuationDates(valuation)
            .cashRate("R")
            .rate("R", DatedSeries.of("R", valuation, rates(size)), RateQuote.MONEY_MARKET)
            .exchangeRate(
                "EUR", loss.apply(DatedSeries.of("EUR", valuation, walk(1.1, size, 0.005))));
    builder.security(shareA());
    builder.security(shareB());
    builder.security(shareE());
    builder.security(billFund());
    builder.bill(billT());
    builder.future(futureF()).future(futureG()).future(futureH());
    return builder;
  }

  private BillInput billT() {
    return new BillInput(
        "T", "R", 0.005, haircuts("T"), limit(), SettlementLag.NEXT_DAY, billCosts());
  }

  /** Half of all securities change their haircut, on a day that need not be a valuation day. */
  private Optional<DatedSeries> haircuts(String id) {
    int[] dates = {weekdays[15], weekdays[40]};
    double[] values = values(0.3 * collateral.nextDouble(), 0.1 * collateral.nextDouble());
    return Optional.of(DatedSeries.of(id + " haircuts", dates, values))
        .filter(x -> collateral.nextBoolean());
  }

  private double limit() {
    return collateral.nextInt(3) > 0 ? 1 : 0.3 + 0.6 * collateral.nextDouble();
  }

  private Costs billCosts() {
    return random.nextBoolean() ? Costs.NONE : new Costs(0, 0, 1);
  }

  private double[] rates(int size) {
    double[] rates = new double[size];
    double rate = 0.06 * random.nextDouble();
    for (int t = 0; t < size; t++) {
      rates[t] = rate;
      rate = Math.max(0, rate + 0.0005 * random.nextGaussian());
    }
    return rates;
  }

  private double[] walk(double start, int size, double dailyVolatility) {
    double[] values = new double[size];
    double value = start;
    for (int i = 0; i < size; i++) {
      values[i] = value;
      double shock = Math.max(-0.4, Math.min(0.4, dailyVolatility * random.nextGaussian()));
      value = value * (1 + shock);
    }
    return values;
  }

  private SecurityInput shareA() {
    int size = valuation.length;
    DatedSeries closes = loss.apply(DatedSeries.of("A", valuation, walk(80, size, volatility)));
    return share("A", closes, random.nextInt(7), 0);
  }

  /** Joins late, misses days, leaves early. */
  private SecurityInput shareB() {
    int size = valuation.length;
    double[] values = walk(25, size, volatility);
    boolean[] known = new boolean[size];
    for (int t = size / 6; t < size * 5 / 6; t++) {
      known[t] = random.nextDouble() > 0.15;
    }
    return share("B", loss.apply(some("B", valuation, values, known)), random.nextInt(2), 10);
  }

  /** From a stream of its own, so that no other price of a seed's market changes. */
  private SecurityInput shareE() {
    double[] values = new double[valuation.length];
    double value = 40;
    for (int t = 0; t < values.length; t++) {
      values[t] = value;
      double shock = Math.max(-0.4, Math.min(0.4, volatility * euros.nextGaussian()));
      value *= 1 + shock;
    }
    int[] exDates = {valuation[values.length / 3], valuation[values.length / 2]};
    DatedSeries paid = DatedSeries.of("E paid", exDates, values(0.3, 0.4 * euros.nextDouble()));
    Terms terms =
        Terms.builder()
            .assetClass(AssetClass.EQUITY)
            .funding(Funding.PAID_IN_FULL)
            .currency("EUR")
            .lot(1)
            .build();
    return SecurityInput.builder()
        .id("E")
        .terms(terms)
        .closes(loss.apply(DatedSeries.of("E", valuation, values)))
        .distributions(paid)
        .payLag(euros.nextInt(4))
        .maxStaleDays(STALE)
        .settlement(SettlementLag.values()[euros.nextInt(3)])
        .costs(new Costs(0.01, 0, 5))
        .build();
  }

  private SecurityInput share(String id, DatedSeries closes, int payLag, double lot) {
    int[] dates = closes.epochDays();
    int count = 0;
    int[] exDates = new int[dates.length];
    double[] amounts = new double[dates.length];
    for (int i = 1; i < dates.length; i++) {
      if (random.nextInt(25) == 0) {
        exDates[count] = dates[i];
        amounts[count++] = closes.value(i - 1) * 0.02 * random.nextDouble() + 1e-4;
      }
    }
    DatedSeries paid =
        DatedSeries.of(id + " paid", Arrays.copyOf(exDates, count), Arrays.copyOf(amounts, count));
    Terms terms =
        Terms.builder()
            .assetClass(AssetClass.EQUITY)
            .funding(Funding.PAID_IN_FULL)
            .lot(lot)
            .build();
    return SecurityInput.builder()
        .id(id)
        .terms(terms)
        .closes(closes)
        .distributions(paid)
        .payLag(payLag)
        .maxStaleDays(STALE)
        .settlement(SettlementLag.values()[random.nextInt(3)])
        .costs(new Costs(0.005, 0, 4))
        .build();
  }

  private SecurityInput billFund() {
    Terms terms =
        Terms.builder().assetClass(AssetClass.BILLS).funding(Funding.PAID_IN_FULL).build();
    return SecurityInput.builder()
        .id("U")
        .terms(terms)
        .closes(loss.apply(DatedSeries.of("U", valuation, walk(50, valuation.length, 0.0002))))
        .haircut(0.02)
        .haircuts(haircuts("U"))
        .concentration(limit())
        .settlement(SettlementLag.values()[random.nextInt(3)])
        .costs(new Costs(0, 0, 2))
        .build();
  }

  private FutureInput futureF() {
    int[] changes = {weekdays[fallback ? 10 : 0], weekdays[20]};
    List<MarginPolicy> policies =
        List.of(
            new MarginPolicy.Dated(),
            new MarginPolicy.CarryForward(fallback ? 30 : 120),
            new MarginPolicy.PercentOfNotional(0.06, 0.05));
    MarginChain chain =
        new MarginChain(
            policies.subList(0, fallback ? 3 : 2),
            loss.apply(DatedSeries.of("F initial", changes, values(5500, 6600))),
            loss.apply(DatedSeries.of("F maintenance", changes, values(5000, 6000))),
            0.0005,
            0.8);
    return future("F", "USD", 1000, 110, 6, chain).costs(new Costs(2, 0, 1)).build();
  }

  private FutureInput futureG() {
    return future("G", "EUR", 50, 900, 8, MarginChain.percentOfNotional(0.11, 0.1))
        .costs(new Costs(3, 0, 1))
        .rollRule(new CalendarRoll(1 + random.nextInt(5)))
        .firstNotice(FutureInput.FirstNotice.COUNT)
        .build();
  }

  private FutureInput futureH() {
    return future("H", "USD", 2500, 97, -2, MarginChain.percentOfNotional(0.01, 0.008))
        .costs(new Costs(1, 0, 0))
        .face(250_000)
        .build();
  }

  /** Later contracts are longer. */
  private record Lengthening() implements DurationSource {
    @Override
    public double years(LocalDate delivery, int epochDay) {
      return 4 + 0.3 * delivery.getMonthValue();
    }

    @Override
    public String policy(LocalDate delivery, int epochDay) {
      return STATED;
    }
  }

  /** Contracts that overlap by some weekdays, or leave a gap when the overlap is negative. */
  private FutureInput.Builder future(
      String id, String currency, double multiplier, double price, int overlap, MarginChain chain) {
    int end = overlap < 0 ? weekdays.length * 4 / 5 : weekdays.length;
    int length = end / CONTRACTS;
    double[] prices = walk(price, weekdays.length, volatility);
    List<ContractInput> contracts = new ArrayList<>();
    List<Integer> dates = new ArrayList<>();
    List<Double> places = new ArrayList<>();
    for (int c = 0; c < CONTRACTS; c++) {
      int from = Math.max(0, c * length - Math.max(0, overlap) + Math.max(0, -overlap));
      int to = c == CONTRACTS - 1 ? end : (c + 1) * length;
      int inUseFrom = c == 0 ? 0 : c * length + Math.max(0, -overlap);
      DatedSeries closes = closes(id + c, prices, c, from, to);
      for (int row = 0; row < closes.size(); row++) {
        if (closes.epochDay(row) >= weekdays[Math.min(inUseFrom, weekdays.length - 1)]) {
          dates.add(closes.epochDay(row));
          places.add((double) c);
        }
      }
      LocalDate out = LocalDate.ofEpochDay(weekdays[Math.min(to, weekdays.length - 1)]);
      LocalDate delivery = LocalDate.of(2030, 1, 1).plusMonths(c);
      contracts.add(
          new ContractInput(delivery, closes, new ContractDates(out, out.plusDays(1), out)));
    }
    return FutureInput.builder()
        .id(id)
        .terms(
            Terms.builder()
                .assetClass(AssetClass.BONDS)
                .funding(Funding.MARGINED)
                .currency(currency)
                .contractMultiplier(multiplier)
                .build())
        .contracts(contracts)
        .inUse(inUse(id, dates, places))
        .maxStaleDays(STALE)
        .durations(new Lengthening())
        .rollWeight(weight)
        .adjusted(Optional.empty())
        .margin(chain);
  }

  /** Rows of a contract, some of them missing, some on Sundays. */
  private DatedSeries closes(String id, double[] prices, int contract, int from, int to) {
    List<Integer> dates = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    for (int i = from; i < to; i++) {
      boolean monday = Math.floorMod(weekdays[i] + 3, 7) == 0;
      if (monday && i > from && random.nextInt(4) == 0) {
        dates.add(weekdays[i] - 1);
        values.add(prices[i] * 1.01);
      }
      if (i == from || i == to - 1 || random.nextDouble() > 0.05) {
        dates.add(weekdays[i]);
        values.add(prices[i] * (1 - 0.004 * contract));
      }
    }
    return loss.apply(DatedSeries.of(id, ints(dates), doubles(values)));
  }

  private static DatedSeries inUse(String id, List<Integer> dates, List<Double> places) {
    return DatedSeries.of(id + " in use", ints(dates), doubles(places));
  }

  private static DatedSeries some(String id, int[] dates, double[] values, boolean[] known) {
    List<Integer> someDates = new ArrayList<>();
    List<Double> someValues = new ArrayList<>();
    for (int i = 0; i < dates.length; i++) {
      if (known[i]) {
        someDates.add(dates[i]);
        someValues.add(values[i]);
      }
    }
    return DatedSeries.of(id, ints(someDates), doubles(someValues));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }

  private static double[] doubles(List<Double> list) {
    return list.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double[] values(double... values) {
    return values;
  }
}
