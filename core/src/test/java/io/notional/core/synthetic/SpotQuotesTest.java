package io.notional.core.synthetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.FutureInput;
import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.market.RollStep;
import io.notional.core.market.Security;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class SpotQuotesTest {
  private static final SyntheticMarket BOTH =
      SyntheticMarket.builder().years(6).equityFuture(true).gold(true).repoSpread(0.002).build();

  @Test
  void theyAreProductsOfTheMarketOnEveryDay() {
    Market market = BOTH.generate();

    assertThat(market.instruments()).contains("ES", "GC", "GOLD");
    assertThat(market.futures().get("ES").terms().assetClass()).isEqualTo(AssetClass.EQUITY);
    assertThat(market.futures().get("GC").terms().assetClass()).isEqualTo(AssetClass.GOLD);
    for (String id : new String[] {"ES", "GC", "GOLD"}) {
      assertThat(market.firstDay(id)).isZero();
      assertThat(market.lastDay(id)).isEqualTo(market.days().size() - 1);
    }
    assertThat(market.futures().get("ES").rolls()).hasSize(24);
    assertThat(market.futures().get("GC").rolls()).hasSize(36);
    for (FutureProduct product : market.futures().values()) {
      assertThat(product.rolls())
          .extracting(RollStep::policy)
          .containsOnly(RollStep.Policy.COMMON_QUOTE);
    }
  }

  /** Within half a tick of the financed spot, by the days left to the third Friday. */
  @Test
  void aPriceIsSpotCarriedAtBillsAndTheSpread() {
    Market market = BOTH.generate();
    Security stocks = market.securities().get("STOCKS");
    FutureProduct future = market.futures().get("ES");

    for (int t = 0; t < market.days().size(); t += 7) {
      var contract = future.contracts().get(future.activeContract(t));
      double left = contract.dates().lastTrade().toEpochDay() - market.days().epochDay(t);
      double rate = market.cashRate(t);
      double fair = stocks.close(t) * Math.pow(1 + rate / 360, left) * Math.exp(0.002 * left / 360);
      assertThat(contract.close(t)).isCloseTo(fair, within(0.005 + 1e-9));
      assertThat(contract.close(t) * 100)
          .isCloseTo(Math.rint(contract.close(t) * 100), within(1e-6));
    }
  }

  @Test
  void dividendsAreNotEarned() {
    SyntheticMarket paying = SyntheticMarket.builder().from(BOTH).dividendYield(0.04).build();
    DatedSeries first = paying.series().futures().get(5).contracts().get(1).closes();
    DatedSeries without = BOTH.series().futures().get(5).contracts().get(1).closes();

    assertThat(paying.series().futures().get(5).id()).isEqualTo("ES");
    assertThat(first.value(0)).isLessThan(without.value(0));
  }

  @Test
  void nothingElseOfTheMarketChanges() {
    SyntheticMarket plain =
        SyntheticMarket.builder().from(BOTH).equityFuture(false).gold(false).build();

    SyntheticInputs with = BOTH.series();
    SyntheticInputs without = plain.series();

    assertThat(without.gold()).isEmpty();
    assertThat(sum(with.stocks().closes())).isEqualTo(sum(without.stocks().closes()));
    assertThat(with.futures()).hasSize(without.futures().size() + 2);
    for (int i = 0; i < without.futures().size(); i++) {
      assertThat(sum(with.futures().get(i))).isEqualTo(sum(without.futures().get(i)));
    }
  }

  /** Fails when the model changes, which is to be said in the release notes, or the Java does. */
  @Test
  void theyAreTheSameToTheLastBitOnEveryJava() {
    SyntheticInputs inputs = BOTH.series();

    assertThat(Long.toHexString(sum(inputs.gold().orElseThrow().closes()))).isEqualTo("f9d6d7e6");
    assertThat(Long.toHexString(sum(inputs.futures().get(5)))).isEqualTo("a36b5800ef2757dd");
    assertThat(Long.toHexString(sum(inputs.futures().get(6)))).isEqualTo("975b2c26cde389f9");
    assertThat(LocalDate.ofEpochDay(inputs.gold().orElseThrow().closes().epochDay(0)))
        .isEqualTo("2000-01-03");
  }

  private static long sum(FutureInput product) {
    long all = 0;
    for (var contract : product.contracts()) {
      all = all * 31 + sum(contract.closes());
    }
    return all;
  }

  private static long sum(DatedSeries series) {
    CRC32 sum = new CRC32();
    for (int row = 0; row < series.size(); row++) {
      byte[] bits = ByteBuffer.allocate(8).putDouble(series.value(row)).array();
      sum.update(bits);
    }
    return sum.getValue();
  }
}
