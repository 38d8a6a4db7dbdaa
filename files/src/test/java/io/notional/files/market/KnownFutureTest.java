package io.notional.files.market;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.treasury.TreasuryContract;
import java.util.List;
import org.junit.jupiter.api.Test;

class KnownFutureTest {
  @Test
  void isFoundByTheSymbolAndByTheNameOfItsPrices() {
    KnownFuture corn = KnownFuture.of("zc").orElseThrow();
    assertThat(KnownFuture.of("CORN")).contains(corn);
    assertThat(List.of(corn.multiplier(), corn.tick(), corn.currency(), corn.assetClass()))
        .containsExactly("50", "0.25", "USD", "commodities");
    assertThat(KnownFuture.of("NONE")).isEmpty();
  }

  @Test
  void namesEveryProductOnce() {
    assertThat(KnownFuture.all()).extracting(KnownFuture::symbol).doesNotHaveDuplicates();
    assertThat(KnownFuture.all()).extracting(KnownFuture::also).doesNotHaveDuplicates();
    assertThat(KnownFuture.all()).hasSizeGreaterThan(40);
  }

  /** Two tables have multipliers, and the contracts of the core have theirs. */
  @Test
  void agreesWithWhatElseKnowsMultipliers() {
    for (KnownFuture future : KnownFuture.all()) {
      double multiplier = Double.parseDouble(future.multiplier());
      assertThat(KnownContract.multiplier(future.symbol()).orElse(multiplier))
          .as(future.symbol())
          .isEqualTo(multiplier);
    }
    for (TreasuryContract contract : TreasuryContract.values()) {
      KnownFuture known = KnownFuture.of(contract.name()).orElseThrow();
      assertThat(Double.parseDouble(known.multiplier())).isEqualTo(contract.pointValue());
      assertThat(Double.parseDouble(known.tick())).isEqualTo(contract.tickSize());
    }
  }

  @Test
  void asksForLessMaintenanceThanInitialMargin() {
    assertThat(KnownFuture.all())
        .allMatch(f -> Double.parseDouble(f.maintenance()) < Double.parseDouble(f.initial()));
  }
}
