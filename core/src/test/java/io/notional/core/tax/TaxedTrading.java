package io.notional.core.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.OrderLog;
import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.CashFlows;
import io.notional.core.settings.DatedFlow;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.FlowSize;
import io.notional.core.settings.LotMethod;
import io.notional.core.settings.RunSettings;
import io.notional.core.settings.TaxSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.Simulation;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * A run of three years from a seed: two securities and a future, bought and sold at random, with
 * flows in cash and in kind, and its taxes against a second set of books. Used by one thread.
 */
final class TaxedTrading {
  private static final int ROWS = 150;
  private static final double MULTIPLIER = 1000;

  private final long seed;
  private final Random random;
  private final RunSettings config;
  private final Market market;
  private final Result result;
  private final TreeMap<Integer, LookAheadLots.Year> years = new TreeMap<>();

  TaxedTrading(long seed) {
    this.seed = seed;
    this.random = new Random(seed);
    int[] days = days();
    this.market = market(days);
    this.config = Runs.plain().nav(5e7).fill(FillTiming.SAME_CLOSE).flows(flows(days)).build();
    this.result = new Simulator().run(fund(), market, config);
  }

  private int[] days() {
    int[] days = new int[ROWS];
    int day = HandMarket.epochDay("2019-01-02");
    for (int row = 0; row < ROWS; row++) {
      days[row] = day;
      do {
        day += 1 + random.nextInt(12);
      } while (!BusinessCalendar.WEEKDAYS.isBusinessDay(day));
    }
    return days;
  }

  private Market market(int[] days) {
    DatedSeries none = DatedSeries.of("pays nothing", new int[0], new double[0]);
    Costs costs = new Costs(0.01, 0, 10);
    return HandMarket.on(BusinessCalendar.WEEKDAYS, days)
        .withoutRate()
        .stock("S", input -> input.distributions(none).costs(costs), walk())
        .stock("T", input -> input.distributions(none).costs(costs), walk())
        .future("ZN", walk())
        .build();
  }

  /** A fund whose targets are drawn by date, so that it needs no memory. */
  private TestFund fund() {
    return TestFund.withCollateral()
        .equity("S", "T")
        .bonds("ZN")
        .daily()
        .deciding(
            (point, orders) -> {
              Random ofDay = new Random(31 * seed + point.market().date().toEpochDay());
              if (ofDay.nextInt(3) > 0) {
                orders.sleeve("equity").target("S", units(ofDay, 3000));
                orders.sleeve("equity").target("T", units(ofDay, 3000));
                orders.sleeve("bonds").target("ZN", units(ofDay, 10));
              }
            });
  }

  private static Target units(Random random, double most) {
    return Target.quantity(most * random.nextDouble());
  }

  private double[] walk() {
    double[] closes = new double[ROWS];
    double close = 50;
    for (int row = 0; row < ROWS; row++) {
      // No price comes twice: between lots that cost the same, rounding alone would choose.
      close = Math.max(10 + random.nextDouble(), close + 3 * random.nextGaussian());
      closes[row] = close;
    }
    return closes;
  }

  private CashFlows flows(int[] days) {
    List<DatedFlow> flows = new ArrayList<>();
    for (int row = 3; row < ROWS; row += 1 + random.nextInt(12)) {
      double fraction = 0.2 * (random.nextDouble() - 0.6);
      boolean inKind = random.nextInt(3) > 0;
      flows.add(new DatedFlow(LocalDate.ofEpochDay(days[row]), FlowSize.ofNav(fraction), inKind));
    }
    return CashFlows.of(flows, List.of());
  }

  private TaxSettings settings() {
    LotMethod[] methods = LotMethod.values();
    TaxSettings.Builder settings =
        TaxSettings.builder()
            .lots(methods[random.nextInt(methods.length)])
            .washSales(random.nextInt(8) > 0)
            .washDays(random.nextInt(4) > 0 ? 30 : random.nextInt(90))
            .redemptionsInKind(random.nextBoolean());
    if (random.nextBoolean()) {
      settings.addIdentical(List.of("S", "T"));
    }
    return settings.build();
  }

  /** Stops at some close, mostly amid a window of wash sales, resumes, and compares to the bit. */
  void compareResumed() {
    TaxSettings settings = TaxSettings.builder().lots(LotMethod.HIFO).build();
    Simulation first = Simulation.of(new OrderLog(fund()), market, config);
    first.advance(1 + random.nextInt(ROWS - 1));
    Simulation second = Simulation.resume(first.checkpoint(), new OrderLog(fund()), market, config);
    while (second.advance()) {
      // to the end
    }
    assertThat(Taxes.of(second.result(), settings)).isEqualTo(Taxes.of(result, settings));
  }

  /** Compares years, what is carried, and the lots that are left. */
  void compare() {
    TaxSettings settings = settings();
    List<LookAheadLots> books = new ArrayList<>();
    List<List<String>> groups =
        settings.identical().isEmpty() ? List.of(List.of("S"), List.of("T")) : settings.identical();
    for (List<String> group : groups) {
      books.add(new LookAheadLots(settings, deals(group, settings), random, years));
    }
    books.forEach(LookAheadLots::walk);
    for (LookAheadLots book : books) {
      settings = TaxSettings.builder().from(settings).addAllStatedLots(book.stated()).build();
    }
    Taxes taxes = Taxes.of(result, settings);
    compareYears(taxes.years());
    compareLots(taxes.lots(), books);
  }

  private List<LookAheadLots.Deal> deals(List<String> group, TaxSettings settings) {
    List<LookAheadLots.Deal> deals = new ArrayList<>();
    for (Trade trade : result.trades()) {
      if (group.contains(trade.instrument())) {
        boolean out =
            trade.quantity() < 0
                && (trade.reason().equals("flow-in-kind")
                    || (trade.reason().equals("flow") && settings.redemptionsInKind()));
        deals.add(
            new LookAheadLots.Deal(
                trade.instrument(),
                result.market().days().epochDay(trade.day()),
                trade.quantity(),
                trade.price() + trade.cost() / trade.quantity(),
                out));
      }
    }
    return deals;
  }

  private void compareYears(List<TaxYear> reckoned) {
    Map<Integer, Double> marks = marks();
    double carriedShort = 0;
    double carriedLong = 0;
    for (TaxYear year : reckoned) {
      LookAheadLots.Year own = years.getOrDefault(year.year(), new LookAheadLots.Year());
      double mark = marks.getOrDefault(year.year(), 0.0);
      isClose("short-term", year.year(), year.gains().shortTerm(), own.byTerm[0]);
      isClose("long-term", year.year(), year.gains().longTerm(), own.byTerm[1]);
      isClose("deferred", year.year(), year.gains().disallowed(), own.deferred);
      isClose("in kind", year.year(), year.gains().inKind(), own.inKind);
      isClose("section 1256", year.year(), year.gains().section1256(), mark);
      double ofShort = own.byTerm[0] + 0.4 * mark + carriedShort;
      double ofLong = own.byTerm[1] + 0.6 * mark + carriedLong;
      if (ofShort * ofLong < 0) {
        double net = ofShort + ofLong;
        boolean shortLeft = ofShort > 0 == net > 0;
        ofShort = shortLeft ? net : 0;
        ofLong = shortLeft ? 0 : net;
      }
      isClose("short-term passed on", year.year(), year.passed().shortTerm(), Math.max(0, ofShort));
      isClose("long-term passed on", year.year(), year.passed().longTerm(), Math.max(0, ofLong));
      carriedShort = Math.min(0, ofShort);
      carriedLong = Math.min(0, ofLong);
      isClose("short-term carried", year.year(), -year.shortCarried(), carriedShort);
      isClose("long-term carried", year.year(), -year.longCarried(), carriedLong);
    }
  }

  private static void isClose(String what, int year, double actual, double expected) {
    assertThat(actual).as("%s of %d", what, year).isCloseTo(expected, within(1e-3));
  }

  /** By year, contracts sold against those bought first, and all that are left at a year's end. */
  private Map<Integer, Double> marks() {
    Map<Integer, Double> marks = new HashMap<>();
    Deque<double[]> open = new ArrayDeque<>();
    List<Trade> trades = Runs.trades(result, "ZN");
    int next = 0;
    for (int row = 0; row < result.size(); row++) {
      int year = result.date(row).getYear();
      double gain = 0;
      for (; next < trades.size() && trades.get(next).day() == result.day(row); next++) {
        Trade trade = trades.get(next);
        gain += close(open, trade) - trade.cost();
      }
      boolean last = row + 1 == result.size() || result.date(row + 1).getYear() != year;
      if (last) {
        double price = result.market().futures().get("ZN").contract(0).close(result.day(row));
        for (double[] lot : open) {
          gain += lot[0] * (price - lot[1]) * MULTIPLIER;
          lot[1] = price;
        }
      }
      marks.merge(year, gain, Double::sum);
    }
    return marks;
  }

  private static double close(Deque<double[]> open, Trade trade) {
    double left = trade.quantity();
    double gain = 0;
    while (left < -1e-12 && !open.isEmpty()) {
      double[] lot = open.getFirst();
      double closed = Math.min(lot[0], -left);
      gain += closed * (trade.price() - lot[1]) * MULTIPLIER;
      lot[0] -= closed;
      left += closed;
      if (lot[0] <= 1e-12) {
        open.removeFirst();
      }
    }
    if (left > 0) {
      open.addLast(new double[] {left, trade.price()});
    }
    return gain;
  }

  /** Quantities and bases by instrument, purchase and the date from which they count as held. */
  private static void compareLots(List<TaxLot> lots, List<LookAheadLots> books) {
    Map<String, Double> rest = new TreeMap<>();
    for (TaxLot lot : lots) {
      if (lot.kind() == TaxLot.Kind.SECURITY) {
        String key = lot.instrument() + " " + lot.acquired() + " " + lot.heldFrom();
        rest.merge(key + " units", lot.quantity(), Double::sum);
        rest.merge(key + " basis", lot.basis(), Double::sum);
      }
    }
    for (LookAheadLots book : books) {
      for (LookAheadLots.Part part : book.parts()) {
        String key =
            part.deal.instrument()
                + " "
                + LocalDate.ofEpochDay(part.deal.date())
                + " "
                + LocalDate.ofEpochDay(part.from);
        rest.merge(key + " units", -part.units, Double::sum);
        rest.merge(key + " basis", -part.units * part.basis, Double::sum);
      }
    }
    rest.forEach((key, left) -> assertThat(left).as(key).isCloseTo(0, within(1e-3)));
  }
}
