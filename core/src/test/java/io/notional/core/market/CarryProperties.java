package io.notional.core.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.Target;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a file lists and quotes later never changes what was attributed before. */
class CarryProperties {
  private static final String FROM = "2019-12-02";
  private static final int DAYS = 400;

  /** The last roll of a file may lie ten calendar days before the row that tells it. */
  private static final int UNKNOWN_ROLL = 11;

  /** Months in which a product delivers; serial months are listed from a later date on. */
  private static final int[][] CYCLES = {
    {3, 6, 9, 12}, {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, {2, 4, 6, 8, 10, 12}, {3, 5, 7, 9, 12}
  };

  @Property(tries = 100)
  void attributionDoesNotChangeWhenTheFutureIsCut(@ForAll long seed) {
    Random random = new Random(seed);
    List<ContractInput> all = contracts(random);
    int cut = 60 + random.nextInt(DAYS - 80);
    Market whole = market(all, DAYS);
    Market part = market(all, cut);
    int last = whole.days().atOrBefore(part.days().epochDay(cut - 1) - UNKNOWN_ROLL);
    Result later = run(whole);
    Result now = run(part);
    for (int t = 0; t <= last; t++) {
      assertThat(now.date(t)).isEqualTo(later.date(t));
      for (Source source : List.of(Source.CARRY, Source.PRICE)) {
        assertThat(now.attribution(t, 1, source)).isEqualTo(later.attribution(t, 1, source));
      }
    }
  }

  /** The property is worth something only if there is carry. */
  @Example
  void thereIsCarry() {
    int carried = 0;
    for (long seed = 0; seed < 8; seed++) {
      Result result = run(market(contracts(new Random(seed)), DAYS));
      for (int row = 0; row < result.size(); row++) {
        carried += Math.abs(result.attribution(row, 1, Source.CARRY)) > 0 ? 1 : 0;
      }
    }
    assertThat(carried).isGreaterThan(8 * DAYS / 2);
  }

  private static Result run(Market market) {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT?").target("bonds", "FUT", Target.quantity(1));
    return Runs.run(fund.daily(), market, Runs.plain().nav(1e9));
  }

  /** Quotes of some years of deliveries, with holes; what has none inside the days is left out. */
  private static List<ContractInput> contracts(Random random) {
    int[] early = CYCLES[random.nextInt(CYCLES.length)];
    int[] late = CYCLES[random.nextInt(CYCLES.length)];
    LocalDate start = LocalDate.parse(FROM);
    LocalDate change = start.plusDays(random.nextInt(DAYS));
    int reach = 100 + random.nextInt(300);
    double quoted = 0.5 + random.nextDouble() / 2;
    List<ContractInput> contracts = new ArrayList<>();
    for (int month = 0; month < 36; month++) {
      LocalDate delivery = start.withDayOfMonth(1).plusMonths(month);
      LocalDate from = in(early, delivery) ? delivery.minusDays(reach) : change;
      if (in(early, delivery) || in(late, delivery)) {
        contracts.add(contract(random, delivery, from, quoted));
      }
    }
    return contracts;
  }

  private static boolean in(int[] cycle, LocalDate delivery) {
    return Arrays.stream(cycle).anyMatch(month -> month == delivery.getMonthValue());
  }

  private static ContractInput contract(
      Random random, LocalDate delivery, LocalDate from, double quoted) {
    List<Integer> dates = new ArrayList<>();
    for (LocalDate date = from; date.isBefore(delivery); date = date.plusDays(1)) {
      if (date.getDayOfWeek().getValue() < 6 && random.nextDouble() < quoted) {
        dates.add((int) date.toEpochDay());
      }
    }
    int[] days = dates.stream().mapToInt(Integer::intValue).toArray();
    double[] closes = random.doubles(days.length, 90, 110).toArray();
    return new ContractInput(
        delivery, DatedSeries.of(delivery.toString(), days, closes), ContractDates.OPEN);
  }

  private static Market market(List<ContractInput> all, int days) {
    HandMarket hand = HandMarket.weekdays(FROM, days).rate(0);
    int last = Math.toIntExact(hand.lastDate().toEpochDay());
    List<ContractInput> known = new ArrayList<>();
    for (ContractInput contract : all) {
      DatedSeries closes = upTo(contract.closes(), last);
      if (closes.size() > 0) {
        known.add(new ContractInput(contract.delivery(), closes, contract.dates()));
      }
    }
    FutureInput.Builder product = HandMarket.product("FUT").maxStaleDays(30).contracts(known);
    return hand.product(product.inUse(inUse(known, HandMarket.epochDay(FROM), last))).build();
  }

  private static DatedSeries upTo(DatedSeries series, int last) {
    int size = series.rowAtOrBefore(last) + 1;
    double[] values = new double[size];
    Arrays.setAll(values, series::value);
    return DatedSeries.of(series.name(), Arrays.copyOf(series.epochDays(), size), values);
  }

  /** The first delivery that is quoted, never an earlier one again. */
  private static DatedSeries inUse(List<ContractInput> contracts, int first, int last) {
    List<Integer> dates = new ArrayList<>();
    List<Double> used = new ArrayList<>();
    int use = 0;
    for (int day = first; day <= last; day++) {
      int next = use;
      while (next < contracts.size() && contracts.get(next).closes().rowOf(day) < 0) {
        next++;
      }
      if (next < contracts.size()) {
        use = next;
        dates.add(day);
        used.add((double) use);
      }
    }
    return DatedSeries.of(
        "use",
        dates.stream().mapToInt(Integer::intValue).toArray(),
        used.stream().mapToDouble(Double::doubleValue).toArray());
  }
}
