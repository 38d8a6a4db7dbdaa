package io.notional.core.stress;

import io.notional.core.market.BusinessCalendar;
import io.notional.core.market.Contract;
import io.notional.core.market.ContractInput;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.MarginSpans;
import io.notional.core.market.TradingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Continues one futures product: every contract that had a price at the start is quoted on each
 * settlement day, moved alike, so that the kernel rolls from one to the next as it always does. The
 * contract in use follows the data's calendar as far as it goes and the first intention days after
 * that, and never goes to a contract that had no price.
 */
final class ContinuedFuture {
  private final FutureInput input;
  private final FutureProduct product;
  private final Scenario scenario;
  private final Timeline timeline;
  private final Continuation continuation;
  private final BusinessCalendar calendar;
  private final TradingDays days;
  private final int startDay;
  private final double[] basePrices;

  ContinuedFuture(
      FutureInput input,
      FutureProduct product,
      Scenario scenario,
      Timeline timeline,
      TradingDays days,
      int startDay) {
    this.input = input;
    this.product = product;
    this.scenario = scenario;
    this.timeline = timeline;
    this.continuation = new Continuation(scenario, timeline);
    this.days = days;
    this.calendar = days.settlement().futuresOn(input.terms().assetClass());
    this.startDay = startDay;
    this.basePrices = product.contracts().stream().mapToDouble(this::basePrice).toArray();
  }

  /** Cut at the start; continued if the product was quoted there. */
  FutureInput of(Shocks shocks) {
    int row = settledRow(input.inUse(), timeline.start());
    boolean fresh =
        row >= 0 && timeline.start() - input.inUse().epochDay(row) <= input.maxStaleDays();
    int used = fresh ? (int) input.inUse().value(row) : -1;
    boolean quoted = used >= 0 && priced(basePrices[used]);
    FutureInput.Builder builder =
        FutureInput.builder()
            .from(input)
            .contracts(contracts(quoted, shocks))
            .inUse(
                quoted
                    ? continuation.append(
                        continuation.cut(input.inUse()), calendar::isBusinessDay, new InUse(used))
                    : continuation.cut(input.inUse()))
            .adjusted(input.adjusted().map(continuation::cut))
            .durations(
                input.durations().map(source -> new KnownDurations(source, timeline.start())));
    margin(quoted, used).ifPresent(builder::margin);
    return builder.build();
  }

  private List<ContractInput> contracts(boolean quoted, Shocks shocks) {
    List<ContractInput> contracts = new ArrayList<>();
    for (int c = 0; c < input.contracts().size(); c++) {
      ContractInput contract = input.contracts().get(c);
      DatedSeries closes =
          quoted && priced(basePrices[c])
              ? continued(contract.closes(), c, shocks)
              : continuation.cut(contract.closes());
      contracts.add(new ContractInput(contract.delivery(), closes, contract.dates()));
    }
    return contracts;
  }

  /** A price of zero or less stays: no change is a fraction of it. */
  private DatedSeries continued(DatedSeries closes, int contract, Shocks shocks) {
    double price = basePrices[contract];
    return price > 0
        ? continuation.moved(closes, price, shocks.of(product, contract), calendar::isBusinessDay)
        : continuation.append(continuation.cut(closes), calendar::isBusinessDay, day -> price);
  }

  private boolean priced(double price) {
    return price > 0 || (input.negativePrices() && !Double.isNaN(price));
  }

  /** The last row that is no holiday's or weekend's, which a market drops; -1 if there is none. */
  private int settledRow(DatedSeries series, int epochDay) {
    int row = series.rowAtOrBefore(epochDay);
    while (row >= 0 && !calendar.isBusinessDay(series.epochDay(row))) {
      row--;
    }
    return row;
  }

  private double basePrice(Contract contract) {
    int row = settledRow(contract.rawCloses(), timeline.start());
    boolean fresh =
        row >= 0 && timeline.start() - contract.rawCloses().epochDay(row) <= input.maxStaleDays();
    return fresh ? contract.rawCloses().value(row) : Double.NaN;
  }

  /** The margin of the close before, times the scenario's factor, from the first day on. */
  private Optional<MarginChain> margin(boolean quoted, int used) {
    if (!quoted) {
      return Optional.empty();
    }
    double factor = scenario.marginMultipliers().getOrDefault(input.id(), 1.0);
    boolean multiplied = scenario.marginMultipliers().containsKey(input.id());
    MarginSpans.Span before = product.margins().on(multiplied ? marginDay() : startDay);
    double notional =
        input.face().orElse(Math.abs(input.terms().contractMultiplier() * basePrices[used]));
    double initial = (before.initialAmount() + before.initialFraction() * notional) * factor;
    double maintenance =
        (before.maintenanceAmount() + before.maintenanceFraction() * notional) * factor;
    if (Double.isNaN(initial)) {
      return Optional.empty(); // the run that needs it says why
    }
    return Optional.of(
        input
            .margin()
            .fixedFrom(new MarginPolicy.Fixed(timeline.epochDay(1), initial, maintenance)));
  }

  /** The day whose margin the factors count on. */
  private int marginDay() {
    int date = scenario.marginDate().map(d -> (int) d.toEpochDay()).orElse(timeline.start());
    int age = timeline.start() - date;
    int day = days.atOrBefore(date);
    return age >= 0 && age <= Scenario.MARGIN_DATE_DAYS && day >= 0 ? day : startDay;
  }

  /** The contract in use by day; asked in order. */
  private final class InUse implements Continuation.DayValue {
    private int used;

    InUse(int used) {
      this.used = used;
    }

    @Override
    public double on(int day) {
      DatedSeries known = input.inUse();
      int date = timeline.epochDay(day);
      int row = settledRow(known, date);
      if (known.epochDay(known.size() - 1) >= date) {
        int planned = (int) known.value(row);
        used = planned > used && priced(basePrices[planned]) ? planned : used;
      } else {
        while (mustBeLeft(used, date) && used + 1 < basePrices.length && basePrices[used + 1] > 0) {
          used++;
        }
      }
      return used;
    }

    private boolean mustBeLeft(int contract, int date) {
      LocalDate out = product.contracts().get(contract).dates().firstIntention();
      return !LocalDate.ofEpochDay(date).isBefore(out);
    }
  }
}
