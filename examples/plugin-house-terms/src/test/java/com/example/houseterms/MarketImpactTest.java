package com.example.houseterms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.notional.api.cost.Fill;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class MarketImpactTest {
  private record Gold(String id, Terms terms) implements Instrument {}

  private static final Instrument GOLD =
      new Gold(
          "GC",
          Terms.builder()
              .assetClass(AssetClass.GOLD)
              .funding(Funding.MARGINED)
              .contractMultiplier(100)
              .build());

  @Test
  void aHundredthOfTheVolumeMovesTheDayByATenthOfItsDeviation() {
    MarketImpact model = new MarketImpact(2, 0.0002, 1, 10_000, 0.01);
    Fill fill = Fill.of(GOLD, LocalDate.of(2020, 3, 2), -100, 1500);

    // 100 x 2, and of 15,000,000 one basis point of spread and ten of impact
    assertEquals(200 + 1500 + 15_000, model.cost(fill), 1e-6);
  }
}
