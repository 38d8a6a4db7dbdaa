package io.notional.testkit.market;

import io.notional.api.cost.CostModel;
import io.notional.api.roll.RollRule;
import io.notional.core.cost.Costs;
import io.notional.core.market.BillInput;
import io.notional.core.market.Constituent;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.MarketBuilder;
import io.notional.core.market.RateQuote;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import io.notional.core.market.Universe;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A market from a seed and a list of what is quoted: every price walks on its own, so that one more
 * listing changes none of the others, and all of them have trends that turn. Futures have quarterly
 * contracts of 1,000 a point with notice and last trade dates, and roll by the data or by a rule;
 * cash and bills earn {@value #RATE}. It is built by the host's own {@link MarketBuilder}, and so
 * is as strict as any market. Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * Market market = MarketFixture.of(7, 750)
 *     .quoting(Listing.security("IVV", AssetClass.EQUITY))
 *     .quoting(Listing.future("ZN", AssetClass.BONDS))
 *     .build();
 * }</pre>
 */
public final class MarketFixture {
  /** The rate that cash and bills earn: three months, simple, ACT/360. */
  public static final String RATE = "CASHRATE";

  private static final String BASE = "USD";
  private static final LocalDate START = LocalDate.of(2015, 1, 5);
  private static final double BILL_HAIRCUT = 0.005;

  private final long seed;
  private final int weekdays;
  private final SortedMap<String, Listing> listings;
  private final Disturbance disturbance;
  private final Optional<RollRule> rollRule;
  private final Optional<CostModel> costs;

  private MarketFixture(
      long seed,
      int weekdays,
      SortedMap<String, Listing> listings,
      Disturbance disturbance,
      Optional<RollRule> rollRule,
      Optional<CostModel> costs) {
    this.seed = seed;
    this.weekdays = weekdays;
    this.listings = Collections.unmodifiableSortedMap(listings);
    this.disturbance = disturbance;
    this.rollRule = rollRule;
    this.costs = costs;
  }

  /**
   * A market in which nothing is quoted yet.
   *
   * @param weekdays its length in days, all of which are valuation days; two or more
   * @throws IllegalArgumentException if it is shorter
   */
  public static MarketFixture of(long seed, int weekdays) {
    if (weekdays < 2) {
      throw new IllegalArgumentException("a market has two days or more but was " + weekdays);
    }
    return new MarketFixture(
        seed, weekdays, new TreeMap<>(), Disturbance.NONE, Optional.empty(), Optional.empty());
  }

  /** The same with one thing more; what has the same id makes way. */
  public MarketFixture quoting(Listing listing) {
    SortedMap<String, Listing> more = new TreeMap<>(listings);
    more.put(listing.id(), listing);
    return new MarketFixture(seed, weekdays, more, disturbance, rollRule, costs);
  }

  /** The same with several things more. */
  public MarketFixture quoting(Collection<Listing> more) {
    MarketFixture fixture = this;
    for (Listing listing : more) {
      fixture = fixture.quoting(listing);
    }
    return fixture;
  }

  /** The same without any data after a day, as it looked at that close. */
  public MarketFixture cutAfter(int day) {
    return disturbed(disturbance.withCut(day));
  }

  /** The same up to a day, and other prices and rates after it. */
  public MarketFixture changedAfter(int day) {
    return disturbed(disturbance.withChange(day));
  }

  /** The same, but prices are missing now and then for a day or two. */
  public MarketFixture withGaps() {
    return disturbed(disturbance.withGaps());
  }

  /** The same, but some weekdays, month ends and a whole week are no valuation days. */
  public MarketFixture withHolidays() {
    return disturbed(disturbance.withHolidays());
  }

  /** The same, but what may join and leave does so on these days. */
  public MarketFixture passing(int join, int leave) {
    return disturbed(disturbance.withPassing(join, leave));
  }

  /**
   * The same, but on a day all prices but those of bills fall.
   *
   * @param fall a fraction of price in (0, 1)
   */
  public MarketFixture withCrash(int day, double fall) {
    return disturbed(disturbance.withCrash(day, fall));
  }

  /** The same, but nothing is known of the durations of bonds. */
  public MarketFixture withoutDurations() {
    return disturbed(disturbance.withoutDurations());
  }

  /** The same, and positions roll by a rule and not by the data. */
  public MarketFixture rollingBy(RollRule rule) {
    return new MarketFixture(
        seed, weekdays, new TreeMap<>(listings), disturbance, Optional.of(rule), costs);
  }

  /** The same with other costs than 2 a contract and 2 basis points of what is paid in full. */
  public MarketFixture costing(CostModel model) {
    return new MarketFixture(
        seed, weekdays, new TreeMap<>(listings), disturbance, rollRule, Optional.of(model));
  }

  private MarketFixture disturbed(Disturbance other) {
    return new MarketFixture(seed, weekdays, new TreeMap<>(listings), other, rollRule, costs);
  }

  /** What is quoted, by id. */
  public SortedMap<String, Listing> listings() {
    return listings;
  }

  /** The number of weekdays. */
  public int weekdays() {
    return weekdays;
  }

  /** The date of a weekday. */
  public LocalDate date(int day) {
    return START.plusDays(day / 5 * 7L + day % 5);
  }

  /** The market. */
  public Market build() {
    return builder().build();
  }

  /** A builder that holds all of it, for what has no shorthand. */
  public MarketBuilder builder() {
    Quotes quotes = new Quotes(seed, dates(), disturbance);
    MarketBuilder builder =
        Market.builder()
            .valuationDates(quotes.valuationDates())
            .rate(RATE, quotes.rate(RATE), RateQuote.MONEY_MARKET)
            .cashRate(RATE);
    FutureQuotes futures =
        new FutureQuotes(quotes, costs.orElse(new Costs(2, 0, 0)), disturbance.durations());
    for (Listing listing : listings.values()) {
      String currency = listing.terms().currency();
      if (!currency.equals(BASE)) {
        builder.exchangeRate(currency, quotes.exchangeRate(currency));
      }
      if (listing.names() > 0) {
        universe(listing, quotes, builder);
      } else if (listing.isMargined()) {
        futures.input(listing, rollRule).ifPresent(builder::future);
      } else if (listing.isBill()) {
        builder.bill(
            new BillInput(listing.id(), RATE, BILL_HAIRCUT, SettlementLag.NEXT_DAY, Costs.NONE));
      } else {
        quotes.security(listing, costs.orElse(new Costs(0, 0, 2))).ifPresent(builder::security);
      }
    }
    return builder;
  }

  /** The larger its number, the smaller a name is at first. */
  private void universe(Listing listing, Quotes quotes, MarketBuilder builder) {
    List<Constituent> members = new ArrayList<>();
    Set<Integer> dates = new TreeSet<>();
    for (Listing member : listing.members()) {
      Optional<SecurityInput> input = quotes.security(member, costs.orElse(new Costs(0, 0, 2)));
      if (input.isPresent()) {
        builder.security(input.get());
        DatedSeries closes = input.get().closes();
        int[] known = closes.epochDays();
        double size = 10.0 / (members.size() + 1);
        double[] capitalisations = new double[known.length];
        Arrays.setAll(capitalisations, row -> size * closes.value(row));
        Arrays.stream(known).forEach(dates::add);
        members.add(
            new Constituent(
                member.id(),
                closes.onSameDates(member.id(), capitalisations),
                DatedSeries.of(
                    member.id(), new int[] {known[0]}, new double[] {members.size() % 2}),
                List.of("one", "other")));
      }
    }
    int[] days = dates.stream().mapToInt(day -> day).toArray();
    builder.universe(Universe.of(listing.id(), days, members));
  }

  private int[] dates() {
    int[] dates = new int[weekdays];
    for (int day = 0; day < weekdays; day++) {
      dates[day] = Math.toIntExact(date(day).toEpochDay());
    }
    return dates;
  }

  /** For messages of properties. */
  @Override
  public String toString() {
    return "seed "
        + seed
        + ", "
        + weekdays
        + " weekdays, "
        + String.join(" ", listings.keySet())
        + ", "
        + disturbance;
  }
}
