package io.notional.core.measure;

import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.DecisionPoint;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveOrders;
import io.notional.api.strategy.SleeveTarget;
import io.notional.core.cost.Costs;
import io.notional.core.market.ContractDates;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import io.notional.core.result.Aims;
import io.notional.core.result.DayRecords;
import io.notional.core.result.Opening;
import io.notional.core.result.Result;
import io.notional.core.result.Roll;
import io.notional.core.result.Trade;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;

/**
 * Results made by hand: a market of few days with a stock, a bill and a future, and columns as a
 * test wants them.
 */
final class Runs {
  static final int EQUITY = 0;
  static final int COLLATERAL = 1;
  static final int BONDS = 2;

  private Runs() {}

  /** Nav alone matters: no instruments. */
  static Result ofNav(double cashRate, LocalDate[] dates, double... nav) {
    return ofNav(nav[0], cashRate, dates, nav);
  }

  /** The same where what went in is more than the first close shows. */
  static Result ofNav(double initial, double cashRate, LocalDate[] dates, double... nav) {
    Market market = rates(days(dates), cashRate).build();
    return result(initial, market, columns(nav), List.of(), List.of());
  }

  /** Nav, and nothing that is eligible or asked for. */
  static DayRecords columns(double... nav) {
    double[] none = new double[nav.length];
    return columns(nav, none, none, none);
  }

  static DayRecords columns(
      double[] nav, double[] eligible, double[] maintenance, double[] initial) {
    DayRecords records = new DayRecords(nav.length, false);
    for (int row = 0; row < nav.length; row++) {
      records.close(row, nav[row], 0, eligible[row]);
      records.margin(row, initial[row], maintenance[row]);
    }
    return records;
  }

  /** The first nav is what went in. */
  static Result result(Market market, DayRecords columns, List<Trade> trades, List<Roll> rolls) {
    return result(columns.opening(), market, columns, trades, rolls);
  }

  static Result result(
      double initial, Market market, DayRecords columns, List<Trade> trades, List<Roll> rolls) {
    return new Result(
        market,
        List.of(
            new Part("equity", AssetClass.EQUITY, Funding.PAID_IN_FULL),
            new Part("collateral", AssetClass.BILLS, Funding.PAID_IN_FULL),
            new Part("bonds", AssetClass.BONDS, Funding.MARGINED)),
        COLLATERAL,
        0,
        Opening.ofCash(initial),
        RunSettings.builder().nav(initial).build(),
        0,
        OptionalDouble.empty(),
        columns.upTo(columns.most()),
        trades,
        rolls,
        List.of(),
        List.of(),
        List.of(),
        Aims.NONE,
        new TreeMap<>(),
        "");
  }

  /** STOCK at 50, BILL at 100 and two contracts of NOTE at the given closes, x 1000. */
  static Market market(LocalDate[] dates, OptionalDouble duration, double... noteCloses) {
    return market(dates, duration, days(dates), noteCloses);
  }

  /** The same where the future is quoted on dates of its own. */
  static Market market(
      LocalDate[] dates, OptionalDouble duration, int[] noteDays, double... noteCloses) {
    int[] days = days(dates);
    return rates(days, 0)
        .security(security("STOCK", AssetClass.EQUITY, days, 50))
        .security(security("BILL", AssetClass.BILLS, days, 100))
        .future(note(noteDays, duration, noteCloses))
        .build();
  }

  static LocalDate[] weekdays(String first, int count) {
    LocalDate[] dates = new LocalDate[count];
    LocalDate date = LocalDate.parse(first);
    for (int i = 0; i < count; i++) {
      dates[i] = date;
      date = date.plusDays(date.getDayOfWeek().getValue() == 5 ? 3 : 1);
    }
    return dates;
  }

  static int[] days(LocalDate... dates) {
    return Arrays.stream(dates).mapToInt(date -> (int) date.toEpochDay()).toArray();
  }

  private static MarketBuilder rates(int[] days, double rate) {
    double[] rates = new double[days.length];
    Arrays.fill(rates, rate);
    return Market.builder()
        .valuationDates(days)
        .rate("CASH", DatedSeries.of("CASH", days, rates), RateQuote.MONEY_MARKET)
        .cashRate("CASH");
  }

  private static SecurityInput security(String id, AssetClass type, int[] days, double price) {
    double[] closes = new double[days.length];
    Arrays.fill(closes, price);
    return SecurityInput.builder()
        .id(id)
        .terms(Terms.builder().assetClass(type).funding(Funding.PAID_IN_FULL).build())
        .closes(DatedSeries.of(id, days, closes))
        .costs(Costs.NONE)
        .build();
  }

  /**
   * Both contracts close alike; a NaN is a day without a quote. The first has its notice on day 2.
   */
  private static FutureInput note(int[] days, OptionalDouble duration, double[] closes) {
    int quotes = (int) Arrays.stream(closes).filter(Double::isFinite).count();
    int[] quoted = new int[quotes];
    double[] prices = new double[quotes];
    for (int i = 0, at = 0; i < closes.length; i++) {
      if (Double.isFinite(closes[i])) {
        quoted[at] = days[i];
        prices[at++] = closes[i];
      }
    }
    DatedSeries series = DatedSeries.of("NOTE", quoted, prices);
    LocalDate notice = LocalDate.ofEpochDay(days[Math.min(2, days.length - 1)]);
    ContractDates dates = new ContractDates(notice, notice, LocalDate.MAX);
    DatedSeries margin = DatedSeries.of("margin", new int[] {days[0]}, new double[] {1000});
    List<MarginPolicy> chain =
        List.of(new MarginPolicy.Dated(), new MarginPolicy.CarryForward(900));
    return FutureInput.builder()
        .id("NOTE")
        .terms(
            Terms.builder()
                .assetClass(AssetClass.BONDS)
                .funding(Funding.MARGINED)
                .contractMultiplier(1000)
                .build())
        .addContracts(
            new ContractInput(LocalDate.of(2020, 3, 1), series, dates),
            new ContractInput(LocalDate.of(2020, 6, 1), series, ContractDates.OPEN))
        .inUse(DatedSeries.of("in use", quoted, new double[quotes]))
        .duration(duration)
        .margin(new MarginChain(chain, margin, margin, 0.0005, 0.8))
        .costs(Costs.NONE)
        .build();
  }

  private record Part(String id, AssetClass assetClass, Funding funding) implements Sleeve {
    @Override
    public List<DataRequirement> requirements() {
      return List.of();
    }

    @Override
    public void allocate(SleeveTarget target, DecisionPoint point, SleeveOrders orders) {
      throw new UnsupportedOperationException("nothing is decided here");
    }
  }
}
