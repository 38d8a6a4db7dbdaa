package io.notional.core.internal.kernel;

import static io.notional.core.internal.kernel.Fixtures.days;
import static io.notional.core.internal.kernel.Fixtures.future;
import static io.notional.core.internal.kernel.Fixtures.holding;
import static io.notional.core.internal.kernel.Fixtures.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.result.DayState;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotPolicy;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Requirements that are met exactly, cuts that end at the first of two, and what models see. */
class MarginEdgesTest {
  private static final double CENT = 1e-6;

  /** 10,000 to open a contract and 9,000 to keep it. */
  private static final MarginChain FIXED =
      MarginChain.percentOfNotional(0.10, 0.08).fixedFrom(new MarginPolicy.Fixed(0, 10_000, 9_000));

  /** 8,000 a contract of what is held in all; sides offset, so that all is cut alike. */
  private static final class Flat implements BoundMargin {
    private final MarginBook book;
    private final boolean remembers;
    private final Consumer<MarginBook> looks;
    private long version = Long.MIN_VALUE;
    private double initial;

    Flat(MarginBook book, boolean remembers, Consumer<MarginBook> looks) {
      this.book = book;
      this.remembers = remembers;
      this.looks = looks;
    }

    @Override
    public void assess() {
      looks.accept(book);
      if (remembers && version == book.version()) {
        return;
      }
      version = book.version();
      initial = 0;
      for (int row = 0; row < book.rows(); row++) {
        initial += 8_000 * Math.abs(book.quantity(row));
      }
    }

    @Override
    public double initial() {
      return initial;
    }

    @Override
    public double maintenance() {
      return initial;
    }
  }

  private static MarginModel flat(boolean remembers, Consumer<MarginBook> looks) {
    return new MarginModel() {
      @Override
      public BoundMargin bind(MarginBook book) {
        return new Flat(book, remembers, looks);
      }

      @Override
      public boolean offsets() {
        return true;
      }
    };
  }

  @Test
  void collateralThatIsExactlyMaintenanceIsNoCall() {
    Market market =
        days(5).future("FUT", input -> input.margin(FIXED), 100, 100, 99, 98.999, 98.999).build();

    Result result = Runs.run(holding(100), market, whole());

    assertThat(result.initial(1)).isEqualTo(1_000_000);
    assertThat(result.policyCounts()).doesNotContainKey("opening-cut:initial-margin");
    assertThat(result.state(2)).isEqualTo(DayState.MET);
    assertThat(result.eligible(2)).isEqualTo(result.maintenance(2)).isEqualTo(900_000);
    assertThat(result.state(3)).isEqualTo(DayState.CALLED);
    assertThat(result.called(3)).isCloseTo(100_100, within(CENT));
    assertThat(result.initial(3)).isEqualTo(890_000);
  }

  private static TestFund overTwoSleeves(double first, double second) {
    return holding(first)
        .sleeve("trend", AssetClass.MANAGED_FUTURES, Funding.MARGINED, "FUT")
        .target("trend", "FUT", Target.quantity(second));
  }

  @Test
  void aCutThatTheFirstSleeveMeetsLeavesTheSecondAlone() {
    Result result = Runs.run(overTwoSleeves(40, 5), future(100, 100, 80, 80), whole());

    // 100,000 are left for 45 of 8,000 each: 12 stay.
    assertThat(result.trades().subList(2, result.trades().size()))
        .extracting(Trade::sleeve, Trade::quantity)
        .containsExactly(tuple(1, -33.0));
    assertThat(result.initial(2)).isCloseTo(96_000, within(CENT));
  }

  /** The second sleeve holds first, and the first one is still cut first. */
  @Test
  void theOrderOfSleevesIsThatOfTheFund() {
    TestFund fund =
        overTwoSleeves(0, 5)
            .on("2024-06-04")
            .deciding(
                (point, orders) -> {
                  boolean start = point.rebalance().reason().equals("start");
                  orders.sleeve(start ? "trend" : "bonds").target("FUT", Target.quantity(20));
                });

    Result result = Runs.run(fund, future(100, 100, 100, 78, 78), whole());

    // 120,000 are left for 40 of 7,800 each: 15 stay.
    assertThat(result.trades().subList(0, 2)).extracting(Trade::sleeve).containsExactly(2, 1);
    assertThat(result.trades().subList(2, result.trades().size()))
        .extracting(Trade::sleeve, Trade::quantity)
        .containsExactly(tuple(1, -20.0), tuple(2, -5.0));
  }

  private static Result cut(double lot, RunSettings.Builder config) {
    UnaryOperator<io.notional.core.market.FutureInput.Builder> terms =
        input -> input.terms(HandMarket.future(lot).build());
    Market market =
        days(4)
            .future("FUT", terms, 100, 100, 78, 78)
            .future("TWO", terms, 100, 100, 100, 100)
            .build();
    TestFund fund =
        TestFund.withCollateral()
            .bonds("FUT", "TWO")
            .target("bonds", "FUT", Target.quantity(40))
            .target("bonds", "TWO", Target.quantity(-10));
    Result result = Runs.run(fund, market, config);
    assertThat(Invariants.check(result)).isEmpty();
    return result;
  }

  @Test
  void aProductWithoutLotsIsCutInFractionsAmongWholeLots() {
    Result result = cut(0, whole());

    // 120,000 are left for 40 of 7,800 and 10 of 10,000: the last named goes, then 24.6.
    assertThat(Runs.trades(result, "TWO").get(1).quantity()).isEqualTo(10);
    assertThat(Runs.trades(result, "FUT").get(1).quantity())
        .isCloseTo(-(40 - 120_000 / 7_800.0), within(1e-6));
    assertThat(cut(5, whole()).initial(2)).isCloseTo(15 * 7_800, within(CENT));
    assertThat(Runs.trades(cut(2, whole()), "FUT").get(1).quantity()).isEqualTo(-26);
  }

  @Test
  void aBookWhoseSidesOffsetIsScaledToExactlyWhatIsThere() {
    for (boolean remembers : new boolean[] {false, true}) {
      MarginModel model = flat(remembers, book -> {});
      Result whole = cut(1, whole().marginModel(model));
      Result withoutLots = cut(0, whole().marginModel(model));
      Result fives = cut(5, whole().marginModel(model));
      Result fractions = cut(1, Runs.plain().contracts(LotPolicy.FRACTIONAL).marginModel(model));

      // 15 of 8,000 are 120,000. In fortieths 12 and 3 are left, by 28; in eighths of five 2 x 5.
      assertThat(Runs.trades(whole, "FUT").get(1).quantity()).isEqualTo(-28);
      assertThat(Runs.trades(whole, "TWO").get(1).quantity()).isEqualTo(7);
      assertThat(whole.initial(2)).isEqualTo(120_000);
      // A step is a fortieth without lots too, whatever rounding makes of the one that is exact.
      assertThat(withoutLots.initial(2)).isBetween(109_999.0, 120_000.0);
      assertThat(
              Runs.trades(withoutLots, "FUT").get(1).quantity()
                  / Runs.trades(withoutLots, "TWO").get(1).quantity())
          .isCloseTo(-4, within(CENT));
      assertThat(Runs.trades(fives, "FUT").get(1).quantity()).isEqualTo(-25);
      assertThat(Runs.trades(fives, "TWO").get(1).quantity()).isEqualTo(10);
      assertThat(fractions.initial(2)).isCloseTo(120_000, within(1e-3));
      assertThat(Runs.trades(fractions, "FUT").get(1).quantity()).isCloseTo(-28, within(CENT));
    }
  }

  /** A model may keep its last answer for as long as the book says that nothing changed. */
  @Test
  void whoeverGoesByTheVersionOfTheBookMissesNothing() {
    TestFund fund =
        overTwoSleeves(40, -5)
            .daily()
            .deciding(
                (point, orders) -> {
                  int day = point.market().date().getDayOfMonth();
                  orders.sleeve("bonds").target("FUT", Target.quantity(40 + 7 * day % 23));
                  orders.sleeve("trend").target("FUT", Target.quantity(day % 3 - 1));
                });
    double[] closes = {100, 99, 101, 92, 93, 88, 89, 84, 86, 88};
    MarginModel forgets = flat(false, book -> {});
    MarginModel remembers = flat(true, book -> {});

    Result always = Runs.run(fund, future(closes), whole().marginModel(forgets));
    Result kept = Runs.run(fund, future(closes), whole().marginModel(remembers));

    for (int row = 0; row < always.size(); row++) {
      assertThat(kept.nav(row)).isEqualTo(always.nav(row));
      assertThat(kept.initial(row)).as("row " + row).isEqualTo(always.initial(row));
    }
    assertThat(kept.trades()).containsExactlyElementsOf(always.trades());
    assertThat(kept.policyCounts()).containsKey("call:cut");
  }

  @Test
  void aModelSeesTheDeliveriesOfTheBook() {
    HandMarket hand = days(4).future("FUT", 100, 100, 100, 100);
    LocalDate delivery = hand.delivery(12);
    Set<LocalDate> seen = new TreeSet<>();
    MarginModel looking =
        flat(
            false,
            book -> {
              for (int row = 0; row < book.rows(); row++) {
                seen.add(book.delivery(row));
                assertThat(book.product(row).id()).isEqualTo("FUT");
                assertThat(book.asOf(book.date()).delivery(row)).isEqualTo(delivery);
                assertThat(book.asOf(book.date()).rows()).isEqualTo(book.rows());
                assertThat(book.asOf(book.date()).version()).isEqualTo(book.version());
                assertThat(book.asOf(book.date()).product(row)).isSameAs(book.product(row));
              }
            });

    Runs.run(holding(2), hand.build(), whole().marginModel(looking));

    assertThat(seen).containsExactly(delivery);
  }

  @Test
  void pastChangesOfMonthlyClosesAreRefused() {
    String[] months = {
      "2023-01-31", "2023-02-28", "2023-03-31", "2023-04-28", "2023-05-31", "2023-06-30",
      "2023-07-31", "2023-08-31", "2023-09-29", "2023-10-31", "2023-11-30", "2023-12-29"
    };
    Market market = HandMarket.on(months).rate(0).future("FUT", HandMarket.steady(100, 12)).build();
    Consumer<MarginBook> history =
        book -> {
          if (book.rows() > 0) {
            book.history(0);
          }
        };
    Consumer<MarginBook> change =
        book -> {
          if (book.rows() > 0) {
            book.change(0, 0);
          }
        };

    for (Consumer<MarginBook> reads : java.util.List.of(history, change)) {
      Refused.with(
              ErrorCode.CONFLICT,
              () -> Runs.run(holding(1), market, whole().marginModel(flat(false, reads))))
          .contains("a margin model that reads past changes", "monthly");
    }
  }

  /** What has opened may be called the day after; on its own day it is cut back to initial. */
  @Test
  void theFirstCloseOfTheMarketIsAnEarlierOneToo() {
    Set<LocalDate> seen = new TreeSet<>();
    MarginModel looking =
        flat(
            false,
            book -> {
              if (book.rows() > 0) {
                seen.add(book.asOf(LocalDate.of(2024, 6, 3)).date());
              }
            });

    Runs.run(holding(2), future(100, 100, 100), whole().marginModel(looking));

    assertThat(seen).containsExactly(LocalDate.of(2024, 6, 3));
  }
}
