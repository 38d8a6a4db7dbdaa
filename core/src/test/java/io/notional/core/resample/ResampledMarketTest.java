package io.notional.core.resample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.CalendarPeriod;
import io.notional.api.strategy.Target;
import io.notional.core.cost.Costs;
import io.notional.core.invariant.Comparison;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.market.Security;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Simulator;
import io.notional.core.simulation.TestFund;
import io.notional.core.synthetic.StockUniverse;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ResampledMarketTest {
  private static final Set<String> IDS = Set.of("STOCKS", "BILLS", "ZN", "ZB");
  private static final Resampling BLOCKS = new Resampling(Resampling.Method.BLOCK, 21, 5);
  private static final Resampling STATIONARY = new Resampling(Resampling.Method.STATIONARY, 21, 5);

  private static TestFund fund() {
    return TestFund.withCollateral("BILLS")
        .equity("STOCKS")
        .bonds("ZN", "ZB")
        .target("equity", "STOCKS", Target.capital(0.9))
        .target("bonds", "ZN", Target.notional(0.5))
        .target("bonds", "ZB", Target.notional(0.4))
        .every(CalendarPeriod.MONTH);
  }

  private static Result run(Market market, ResampledMarket resampled) {
    return new Simulator().run(fund(), market, Sources.on(resampled, RunSettings.DEFAULTS));
  }

  /** What is a view of columns must be what the builder of markets makes of the same prices. */
  @Test
  void aRunOnAPathIsThatOnAMarketBuiltFromItsPrices() {
    ResampledMarket resampled = ResampledMarket.of(Sources.synthetic(3, 6), IDS, BLOCKS, 60, 4);
    PathMaker paths = resampled.paths();
    for (long path = 0; path < 5; path++) {
      Market view = paths.market(path);

      Result ofView = run(view, resampled);
      Result built = run(view.toBuilder().build(), resampled);

      Facts.same(ofView, built);
      assertThat(ofView.rolls()).hasSizeGreaterThan(20);
    }
  }

  @Test
  void namesOfAUniverseCannotBeDrawn() {
    StockUniverse stocks = StockUniverse.of(1, 3, LocalDate.of(2020, 1, 2), 60);
    Market market =
        stocks.addTo(Market.builder(), "US", Costs.NONE).valuationDates(stocks.epochDays()).build();

    assertThatThrownBy(() -> ResampledMarket.of(market, Set.of("US"), BLOCKS, 20, 1))
        .isInstanceOfSatisfying(
            NotionalException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.CONFLICT))
        .hasMessageContaining("US is a universe of names");
  }

  @Test
  void soIsOneOfWhatIsQuotedAbroad() {
    ResampledMarket resampled = ResampledMarket.of(Sources.abroad(3, 6), IDS, STATIONARY, 0, 4);
    PathMaker paths = resampled.paths();
    for (long path = 0; path < 5; path++) {
      Market view = paths.market(path);

      Facts.same(run(view, resampled), run(view.toBuilder().build(), resampled));
      assertThat(view.index("CPI").value(view.days().size() - 1)).isGreaterThan(1.05);
    }
  }

  /** Whatever was made before and whoever makes it, a path is the same to the last bit. */
  @Test
  void aPathTakenOutIsThatOfAll() {
    ResampledMarket resampled = ResampledMarket.of(Sources.synthetic(3, 4), IDS, BLOCKS, 5, 2);
    PathMaker paths = resampled.paths();
    paths.market(1);
    paths.market(99);
    Result among = run(paths.market(7), resampled);

    assertThat(Comparison.same(run(resampled.path(7), resampled), among)).isEmpty();
    assertThat(run(resampled.path(8), resampled).nav(100)).isNotEqualTo(among.nav(100));
  }

  @Test
  void aDayOfAPathIsTheDayThatWasDrawn() {
    Market source = Sources.abroad(4, 5);
    ResampledMarket resampled = ResampledMarket.of(source, IDS, STATIONARY, 0, 3);
    PathMaker paths = resampled.paths();
    Market path = paths.market(2);
    Security stocks = source.securities().get("STOCKS");
    Security drawnStocks = path.securities().get("STOCKS");
    for (int t = 1; t < path.days().size(); t++) {
      int day = paths.drawnDay(t);
      assertThat(drawnStocks.closeInCurrency(t) / drawnStocks.closeInCurrency(t - 1))
          .isCloseTo(stocks.closeInCurrency(day) / stocks.closeInCurrency(day - 1), within(1e-14));
      assertThat(path.signals("STOCKS").returnIndex(t) / path.signals("STOCKS").returnIndex(t - 1))
          .isCloseTo(
              source.signals("STOCKS").returnIndex(day)
                  / source.signals("STOCKS").returnIndex(day - 1),
              within(1e-13));
      assertThat(path.signals("ZB").returnIndex(t) / path.signals("ZB").returnIndex(t - 1))
          .isCloseTo(
              source.signals("ZB").returnIndex(day) / source.signals("ZB").returnIndex(day - 1),
              within(1e-13));
      assertThat(path.cashRate(t)).isEqualTo(source.cashRate(day));
      assertThat(path.futures().get("ZN").duration(t))
          .isEqualTo(source.futures().get("ZN").duration(day));
    }
  }

  /** Its bill earns what cash does, at the rate of the close before and for the days passed. */
  @Test
  void aBillAccretesAtThePathsOwnRate() {
    ResampledMarket resampled = ResampledMarket.of(Sources.synthetic(4, 3), IDS, STATIONARY, 0, 2);
    Market path = resampled.path(1);
    Security bills = path.securities().get("BILLS");
    for (int t = 1; t < path.days().size(); t++) {
      double earned = bills.close(t) / bills.close(t - 1) - 1;
      double years = path.days().elapsed(t) / 360;
      assertThat(earned).isCloseTo(path.cashInterest(t), within(1e-14));
      // compounded over the term of 91 days it is a little less than simple
      assertThat(earned).isCloseTo(path.cashRate(t - 1) * years, within(2e-3 * years));
    }
  }

  /** As the source rolls: five business days before a long must be out, in the same months. */
  @Test
  void contractsFollowInTheSourcesCycle() {
    Market source = Sources.synthetic(4, 5);
    ResampledMarket resampled = ResampledMarket.of(source, IDS, BLOCKS, 0, 3);
    FutureProduct product = resampled.path(1).futures().get("ZN");
    List<RollStep> rolls = product.rolls();

    assertThat(rolls).hasSizeBetween(11, 13);
    for (RollStep roll : rolls) {
      var from = product.contract(roll.from());
      assertThat(from.delivery().getMonthValue() % 3).isZero();
      assertThat(product.contract(roll.to()).delivery()).isEqualTo(from.delivery().plusMonths(3));
      int day = roll.day();
      var calendar = source.days().settlement();
      int out = Math.toIntExact(from.dates().firstIntention().toEpochDay());
      assertThat(RollPattern.businessDays(calendar, resampled.days().epochDay(day), out))
          .isEqualTo(5 + 1);
      assertThat(from.quotedOn(day)).isTrue();
      assertThat(product.contract(roll.to()).quotedOn(day - 3)).isTrue();
      assertThat(product.activeContract(day)).isEqualTo(roll.to());
      assertThat(product.activeContract(day - 1)).isEqualTo(roll.from());
    }
  }

  @Test
  void aMarketShorterThanABlockIsRefused() {
    Refused.with(
            ErrorCode.NOT_COVERED,
            () ->
                ResampledMarket.of(
                    Sources.synthetic(1, 2),
                    IDS,
                    new Resampling(Resampling.Method.BLOCK, 600, 1),
                    0,
                    5))
        .contains("a block of 600 days is longer than the market", "510 days");
  }

  @Test
  void whatCannotBeIsRefused() {
    Market market = Sources.synthetic(1, 2);
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> new Resampling(Resampling.Method.BLOCK, 0, 1))
        .contains("1 to 100000 days but was of 0");
    Refused.with(ErrorCode.OUT_OF_RANGE, () -> ResampledMarket.of(market, IDS, BLOCKS, 0, 101))
        .contains("[1, 100] but were 101");
    Refused.with(
            ErrorCode.UNKNOWN_NAME, () -> ResampledMarket.of(market, Set.of("STOKS"), BLOCKS, 0, 5))
        .contains("STOCKS");
  }

  @Test
  void withoutAYearOfRollsTheCycleIsUnknown() {
    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> ResampledMarket.of(cut(Sources.synthetic(1, 1), 120), IDS, BLOCKS, 0, 5))
        .contains("rolls out of no contract of", "a year of rolls");
  }

  private static Market cut(Market market, int size) {
    int[] dates = new int[size];
    java.util.Arrays.setAll(dates, market.days()::epochDay);
    return market.toBuilder().valuationDates(dates).build();
  }

  @Test
  void monthlyClosesAreRefused() {
    int[] dates = new int[40];
    double[] levels = new double[40];
    for (int month = 0; month < 40; month++) {
      dates[month] =
          Math.toIntExact(java.time.LocalDate.of(2010, 1, 29).plusMonths(month).toEpochDay());
      levels[month] = 100 + month;
    }
    Market synthetic = Sources.synthetic(1, 2);
    Market monthly =
        Market.builder()
            .valuationDates(dates)
            .security(
                io.notional.core.market.SecurityInput.builder()
                    .from(synthetic.inputs().securities().get("STOCKS"))
                    .distributions(java.util.Optional.empty())
                    .closes(DatedSeries.positive("STOCKS", dates, levels))
                    .build())
            .build();

    Refused.with(
            ErrorCode.CONFLICT, () -> ResampledMarket.of(monthly, Set.of("STOCKS"), BLOCKS, 0, 5))
        .contains("resampling needs daily closes");
  }
}
