package io.notional.core.stress;

import io.notional.core.market.BillInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.MarketInputs;
import io.notional.core.market.RateQuote;
import io.notional.core.market.Security;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.TradingDays;
import io.notional.core.market.Universe;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * A market cut at a close and continued by a scenario. Up to that close it is the market itself, to
 * the last bit; after it nothing of the original is used but its calendar.
 */
final class StressedMarket {
  private final Market market;
  private final Scenario scenario;
  private final int start;
  private final TradingDays days;
  private final Timeline timeline;
  private final Continuation continuation;
  private final Shocks shocks;

  private StressedMarket(Market market, Scenario scenario, int start) {
    this.market = market;
    this.scenario = scenario;
    this.start = start;
    this.days = market.days();
    this.timeline = Timeline.of(days, start, scenario.days());
    this.continuation = new Continuation(scenario, timeline);
    this.shocks = new Shocks(market, scenario, start);
  }

  /**
   * The continued market.
   *
   * @param start the valuation day of the last real close
   */
  static Market of(Market market, Scenario scenario, int start) {
    return new StressedMarket(market, scenario, start).build();
  }

  private Market build() {
    MarketBuilder builder =
        Market.builder()
            .baseCurrency(market.baseCurrency())
            .settlementCalendar(days.settlement())
            .valuationDates(valuationDates())
            .cashRate(market.cashRate());
    market
        .rates()
        .forEach(id -> builder.rate(id, rate(id), RateQuote.MONEY_MARKET, market.rateTerm(id)));
    market.currencies().forEach(id -> builder.exchangeRate(id, exchangeRate(id)));
    MarketInputs inputs = market.inputs();
    inputs.bills().values().forEach(input -> builder.bill(bill(input)));
    inputs.securities().values().forEach(input -> builder.security(security(input)));
    int last = timeline.epochDay(timeline.size());
    for (Universe universe : market.universes().values()) {
      universe.upTo(days.epochDay(start), last).ifPresent(builder::universe);
    }
    inputs
        .futures()
        .forEach(
            (id, input) -> {
              FutureProduct product = market.futures().get(id);
              builder.future(
                  new ContinuedFuture(input, product, scenario, timeline, days, start).of(shocks));
            });
    return builder.build();
  }

  private int[] valuationDates() {
    int[] dates = new int[start + 1 + timeline.size()];
    for (int t = 0; t <= start; t++) {
      dates[t] = days.epochDay(t);
    }
    for (int day = 1; day <= timeline.size(); day++) {
      dates[start + day] = timeline.epochDay(day);
    }
    return dates;
  }

  /** As the market has it, already simple. */
  private DatedSeries rate(String id) {
    DatedSeries known = known(id, t -> market.rate(id, t));
    double last = id.equals(market.cashRate()) ? shocks.cashRate() : market.rate(id, start);
    return Double.isNaN(last) ? known : continuation.constant(known, last);
  }

  private DatedSeries exchangeRate(String currency) {
    DatedSeries known = known(currency, t -> market.exchangeRate(currency, t));
    double last = market.exchangeRate(currency, start);
    return Double.isNaN(last) ? known : continuation.constant(known, last);
  }

  /** What was carried over gaps is part of what was known. */
  private DatedSeries known(String id, IntToDoubleFunction values) {
    int[] dates =
        IntStream.rangeClosed(0, start)
            .filter(t -> !Double.isNaN(values.applyAsDouble(t)))
            .toArray();
    double[] known = Arrays.stream(dates).mapToDouble(values).toArray();
    return DatedSeries.of(id, Arrays.stream(dates).map(days::epochDay).toArray(), known);
  }

  /** A later change of a haircut is not known at the start. */
  private BillInput bill(BillInput input) {
    return new BillInput(
        input.id(),
        input.rate(),
        input.haircut(),
        input.haircuts().map(continuation::cut),
        input.concentration(),
        input.hundredOn(),
        input.settlement(),
        input.costs());
  }

  private SecurityInput security(SecurityInput input) {
    Security security = market.securities().get(input.id());
    double price = security.closeInCurrency(start);
    DatedSeries closes =
        price > 0
            ? continuation.moved(input.closes(), price, shocks.of(security), day -> true)
            : continuation.cut(input.closes());
    return SecurityInput.builder()
        .from(input)
        .closes(closes)
        .distributions(input.distributions().map(continuation::cut))
        .haircuts(input.haircuts().map(continuation::cut))
        .build();
  }
}
