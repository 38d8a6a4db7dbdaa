package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.treasury.TreasuryContract;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class SyntheticMarketTest {
  private static final SyntheticMarket THREE_YEARS = SyntheticMarket.builder().years(3).build();

  @Test
  void generatesAMarket() {
    Market market = SyntheticMarket.builder().build().generate();

    assertThat(market.instruments())
        .containsExactly("BILLS", "BONDS", "STOCKS", "TN", "ZB", "ZF", "ZN", "ZT");
    assertThat(market.cashRate()).isEqualTo("BILLRATE");
    assertThat(market.days().date(0)).isEqualTo("2000-01-03");
    assertThat(market.days().date(market.days().size() - 1)).isEqualTo("2025-01-02");
    assertThat(market.instruments())
        .allSatisfy(
            id -> {
              assertThat(market.firstDay(id)).isZero();
              assertThat(market.lastDay(id)).isEqualTo(market.days().size() - 1);
            });
  }

  @Test
  void everyDataRollHasACommonQuoteBeforeFirstIntention() {
    Market market = SyntheticMarket.builder().trendMarkets(2).build().generate();

    assertThat(market.futures().values())
        .allSatisfy(
            product -> {
              assertThat(product.rolls()).hasSize(100);
              for (RollStep step : product.rolls()) {
                assertThat(step.policy()).isEqualTo(RollStep.Policy.COMMON_QUOTE);
                LocalDate exit = product.contracts().get(step.from()).dates().firstIntention();
                assertThat(step.fromDate()).isBefore(exit);
              }
            });
  }

  @Test
  void marginsAreDatedAndSaneOnEveryDay() {
    Market market = SyntheticMarket.builder().trendMarkets(3).build().generate();

    assertThat(market.futures().values())
        .allSatisfy(
            product -> {
              for (int t = 0; t < market.days().size(); t++) {
                double notional = product.notionalPerContract(product.activeContract(t), t);
                assertThat(product.margins().policy(t)).isIn("dated", "carry-forward");
                assertThat(product.margins().on(t).maintenanceAmount() / notional)
                    .isBetween(0.001, 0.25);
              }
            });
  }

  /** Fails when the model changes, which is to be said in the release notes, or the Java does. */
  @Test
  void isTheSameToTheLastBitOnEveryJava() {
    SyntheticInputs inputs =
        SyntheticMarket.builder().trendMarkets(2).dividendYield(0.02).build().series();
    CRC32 sum = new CRC32();
    add(sum, inputs.stocks().closes());
    add(sum, inputs.billRate());
    for (FutureInput product : inputs.futures()) {
      product.contracts().forEach(contract -> add(sum, contract.closes()));
      add(sum, product.margin().initial());
    }

    assertThat(Long.toHexString(sum.getValue())).isEqualTo("fe852967");
    CRC32 bonds = new CRC32();
    add(bonds, inputs.bonds().closes());
    assertThat(Long.toHexString(bonds.getValue())).isEqualTo("919a60f3");
  }

  @Test
  void helpersChangeNothing() {
    SyntheticMarket recipe =
        SyntheticMarket.builder().years(3).trendMarkets(5).equityFuture(true).gold(true).build();
    ExecutorService helpers = Executors.newFixedThreadPool(4);
    try {
      assertThat(sum(recipe.generate(helpers))).isEqualTo(sum(recipe.generate()));
    } finally {
      helpers.shutdownNow();
    }
  }

  /** Of what a run reads: closes, marks, contracts in use and margins of all days. */
  private static long sum(Market market) {
    CRC32 sum = new CRC32();
    ByteBuffer bytes = ByteBuffer.allocate(8);
    for (int t = 0; t < market.days().size(); t++) {
      int day = t;
      market.securities().values().forEach(held -> add(sum, bytes, held.close(day)));
      for (FutureProduct product : market.futures().values()) {
        int active = product.activeContract(day);
        add(sum, bytes, active);
        add(sum, bytes, product.contracts().get(active).close(day));
        add(sum, bytes, product.margins().on(day).maintenanceAmount());
        add(sum, bytes, product.notionalPerContract(active, day));
      }
    }
    return sum.getValue();
  }

  private static void add(CRC32 sum, ByteBuffer bytes, double value) {
    sum.update(bytes.clear().putDouble(value).flip());
  }

  @Test
  void billsAccreteAtTheBillRate() {
    Market market = THREE_YEARS.generate();
    for (int t = 1; t < market.days().size(); t++) {
      double accreted = 1 + market.cashRate(t - 1) * market.days().elapsed(t) / 360;
      double before = market.securities().get("BILLS").close(t - 1);
      assertThat(market.securities().get("BILLS").close(t) / before)
          .isCloseTo(accreted, within(1e-12));
    }
  }

  @Test
  void callersMayAddToTheInputs() {
    FutureInput zn = THREE_YEARS.series().futures().get(2);
    FutureInput other = FutureInput.builder().from(zn).id("OTHER").build();

    assertThat(zn.id()).isEqualTo("ZN");
    assertThat(THREE_YEARS.inputs().future(other).build().futures()).containsKey("OTHER");
  }

  @Test
  void takesOtherNamesAndProducts() {
    SyntheticMarket options =
        SyntheticMarket.builder()
            .years(1)
            .startDate(LocalDate.of(1995, 2, 25))
            .stocks("WORLD")
            .bonds("NOTES")
            .bills("CASH3M")
            .billRate("R3M")
            .treasuries(List.of(TreasuryContract.UB))
            .build();

    assertThat(options.generate().instruments()).containsExactly("CASH3M", "NOTES", "UB", "WORLD");
    assertThat(options.generate().days().date(0)).isEqualTo("1995-02-27");
  }

  @Test
  void aRepoSpreadMakesFuturesDearerByItsCarry() {
    FutureInput plain = THREE_YEARS.series().futures().get(0);
    FutureInput spread =
        SyntheticMarket.builder().years(3).repoSpread(0.004).build().series().futures().get(0);
    int half = 100;
    double carry = 0;
    for (int row = 0; row < half; row++) {
      carry +=
          spread.contracts().get(4).closes().value(row)
              - plain.contracts().get(4).closes().value(row);
    }

    // About eight months of 40 bp on a price of about 100, over a factor below one.
    assertThat(carry / half).isBetween(0.2, 0.33);
  }

  @Test
  void reportsEveryViolationTogether() {
    assertThatThrownBy(
            () ->
                SyntheticMarket.builder()
                    .years(0)
                    .dividendYield(Double.NaN)
                    .treasuries(List.of(TreasuryContract.ZN, TreasuryContract.ZN))
                    .build())
        .isInstanceOfSatisfying(
            NotionalException.class,
            e -> {
              assertThat(e.problems()).hasSize(3);
              assertThat(e.problems().get(0).message())
                  .isEqualTo("years must be in [1, 100] but was 0");
              assertThat(e.problems().get(2).code()).isEqualTo(ErrorCode.CONFLICT);
            });
  }

  @Test
  void aRegimeOutsideItsRangesIsRefused() {
    assertThatThrownBy(() -> new Regime(1, 0.04, 4))
        .isInstanceOf(NotionalException.class)
        .hasMessageContaining("stock-bond correlation");
    assertThatThrownBy(() -> new Regime(0, Double.NaN, 4)).hasMessageContaining("NaN");
    assertThatThrownBy(() -> new Regime(0, 0.04, 0)).hasMessageContaining("mean years");
  }

  private static void add(CRC32 sum, DatedSeries series) {
    ByteBuffer bytes = ByteBuffer.allocate(12);
    for (int row = 0; row < series.size(); row++) {
      bytes.clear().putInt(series.epochDay(row)).putDouble(series.value(row));
      sum.update(bytes.array());
    }
  }
}
