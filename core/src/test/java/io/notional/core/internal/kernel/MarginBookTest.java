package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginModel;
import io.notional.api.strategy.Target;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Refused;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What a margin model sees of a run: nothing of any later day. */
class MarginBookTest {
  private static final double ROUNDING = 1e-12;
  private static final LocalDate WEDNESDAY = LocalDate.of(2024, 6, 5);

  /** Looks at the book at every assessment, and asks for one. */
  private static MarginModel looking(Consumer<MarginBook> look) {
    return book ->
        new BoundMargin() {
          @Override
          public void assess() {
            if (book.rows() > 0) {
              look.accept(book);
            }
          }

          @Override
          public double initial() {
            return 1;
          }

          @Override
          public double maintenance() {
            return 1;
          }
        };
  }

  private static Result run(Market market, MarginModel model) {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(2));
    return Runs.run(fund, market, Runs.plain().marginModel(model));
  }

  private static Market market() {
    return HandMarket.weekdays("2024-06-03", 5)
        .rate(0)
        .future("FUT", input -> input.duration(6), 100, 110, 99, 101, 102)
        .build();
  }

  @Test
  void pastChangesEndWithTheDay() {
    List<Integer> histories = new ArrayList<>();
    run(
        market(),
        looking(
            book -> {
              int known = book.history(0);
              histories.add(known);
              assertThatThrownBy(() -> book.change(0, -1))
                  .isInstanceOf(IndexOutOfBoundsException.class)
                  .hasMessageContaining("FUT");
              assertThatThrownBy(() -> book.change(0, known))
                  .isInstanceOf(IndexOutOfBoundsException.class);
              assertThat(book.change(0, known - 1)).isCloseTo(0.1, within(ROUNDING));
              if (book.date().equals(WEDNESDAY)) {
                assertThat(book.change(0, 0)).isCloseTo(-0.1, within(ROUNDING));
              }
              assertThat(book.duration(0)).isEqualTo(6);
            }));

    // Held from Tuesday on, when one change is known.
    assertThat(histories).containsExactly(1, 2, 3, 4);
  }

  @Test
  void aChangeOfFaceExposureIsAFractionOfFace() {
    Market faces =
        HandMarket.weekdays("2024-06-03", 3)
            .rate(0)
            .future("FUT", input -> input.face(200_000), 100, 101, 103)
            .build();

    run(
        faces,
        looking(
            book -> {
              assertThat(book.change(0, book.history(0) - 1)).isCloseTo(0.005, within(ROUNDING));
              assertThat(book.duration(0)).isNaN();
            }));
  }

  @Test
  void anEarlierCloseIsThatOfTheDateOrBeforeAndNeverALaterOne() {
    List<LocalDate> seen = new ArrayList<>();
    run(
        market(),
        looking(
            book -> {
              MarginBook earlier = book.asOf(WEDNESDAY);
              assertThat(earlier.date()).isEqualTo(WEDNESDAY);
              if (book.date().isBefore(WEDNESDAY)) {
                assertThatThrownBy(() -> earlier.notionalPerContract(0))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("2024-06-05");
                assertThatThrownBy(() -> earlier.history(0))
                    .isInstanceOf(IllegalStateException.class);
                return;
              }
              seen.add(book.date());
              assertThat(earlier.notionalPerContract(0)).isEqualTo(99_000);
              assertThat(earlier.exchangeInitial(0)).isCloseTo(9_900, within(1e-9));
              assertThat(earlier.exchangeMaintenance(0)).isCloseTo(7_920, within(1e-9));
              assertThat(earlier.history(0)).isEqualTo(2);
              assertThat(earlier.change(0, 0)).isCloseTo(-0.1, within(ROUNDING));
              assertThat(earlier.quantity(0)).isEqualTo(2);
              assertThat(earlier.duration(0)).isEqualTo(6);
            }));
    assertThat(seen).hasSize(3);
  }

  @Test
  void beforeTheMarketThereIsNoClose() {
    Refused.with(
            ErrorCode.NOT_COVERED,
            () -> run(market(), looking(book -> book.asOf(LocalDate.of(2024, 6, 1)))))
        .contains("2024-06-01", "2024-06-03");
  }

  @Test
  void aPolicyIsCountedOnceAClose() {
    Result result =
        run(
            market(),
            looking(
                book -> {
                  book.count("mine");
                  book.count("mine");
                }));

    assertThat(result.policyCounts()).containsEntry("mine", 4L);
  }

  @Test
  void anEarlierCloseHasItsRatesAndCountsForTheBook() {
    HandMarket hand = HandMarket.weekdays("2024-06-03", 5).rate(0);
    hand.builder().exchangeRate("EUR", hand.series("EUR", 1.1, 1.2, 1.25, 1.5, 2));
    MarginChain amounts =
        MarginChain.percentOfNotional(0.10, 0.08)
            .fixedFrom(new MarginPolicy.Fixed(0, 10_000, 9_000));
    Market foreign =
        hand.future(
                "FUT",
                input -> input.terms(HandMarket.future(1).currency("EUR").build()).margin(amounts),
                100,
                110,
                99,
                101,
                102)
            .build();
    List<LocalDate> seen = new ArrayList<>();

    Result result =
        run(
            foreign,
            looking(
                book -> {
                  if (book.date().isAfter(WEDNESDAY)) {
                    MarginBook earlier = book.asOf(WEDNESDAY);
                    MarginBook again = earlier.asOf(WEDNESDAY.plusDays(1));
                    seen.add(again.date());
                    seen.add(earlier.asOf(WEDNESDAY.minusDays(1)).date());
                    assertThat(earlier.exchangeInitial(0)).isCloseTo(12_500, within(1e-9));
                    assertThat(earlier.exchangeMaintenance(0)).isCloseTo(11_250, within(1e-9));
                    assertThat(earlier.notionalPerContract(0)).isCloseTo(123_750, within(1e-9));
                    earlier.count("seen");
                  }
                }));

    // Whoever looks from Wednesday sees nothing later, whatever is asked for.
    assertThat(seen)
        .containsExactly(WEDNESDAY, WEDNESDAY.minusDays(1), WEDNESDAY, WEDNESDAY.minusDays(1));
    assertThat(result.policyCounts()).containsEntry("seen", 2L);
  }
}
