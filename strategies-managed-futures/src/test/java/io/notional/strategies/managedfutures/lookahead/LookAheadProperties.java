package io.notional.strategies.managedfutures.lookahead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.notional.core.Notional;
import io.notional.core.market.Market;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.synthetic.SyntheticMarket;
import io.notional.testkit.LookAhead;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Who knows what comes is caught, and no programme is. */
class LookAheadProperties {
  private static final LocalDate FIRST = LocalDate.of(2001, 3, 1);
  private static final List<String> MARKETS = List.of("SYN01", "SYN02", "SYN03");
  private static final RunSettings SETTINGS =
      RunSettings.builder().firstDate(FIRST).fill(FillTiming.SAME_CLOSE).build();

  private static Market market(long seed) {
    return SyntheticMarket.builder()
        .seed(seed)
        .years(3)
        .treasuries(List.of())
        .trendMarkets(MARKETS.size())
        .build()
        .generate();
  }

  private static LocalDate day(Market market, Random random) {
    return market.days().date(350 + random.nextInt(380));
  }

  /** Of the last half-year, so that some decisions come before it. */
  private static LocalDate monthEnd(Market market, Random random) {
    LocalDate month = LocalDate.of(2002, 7 + random.nextInt(6), 1).minusDays(1);
    return market.days().date(market.days().atOrBefore((int) month.toEpochDay()));
  }

  @Property(tries = 3)
  void whoeverGetsAtLaterDataIsCaught(@ForAll long seed) {
    Market market = market(seed);
    List<LocalDate> monthEnd = List.of(monthEnd(market, new Random(seed)));

    for (Leaks leak : Leaks.values()) {
      List<String> found = LookAhead.on(market, SETTINGS).leaks(leak.maker(), monthEnd);
      assertThat(found.isEmpty()).as(leak + " " + found).isEqualTo(leak == Leaks.HONEST);
    }
  }

  @Property(tries = 2)
  void noProgrammeKnowsTheFuture(@ForAll long seed) {
    Market market = market(seed);
    Random random = new Random(seed);
    List<LocalDate> dates = List.of(day(market, random), monthEnd(market, random));
    Notional notional = Notional.load();

    for (String preset : List.of("tsmom", "century", "ewmac", "wtmf-classic", "wtmf")) {
      Map<String, Object> values =
          preset.equals("wtmf-classic")
              ? Map.of("markets", MARKETS, "long-only", List.of(), "drop-most-volatile", 1)
              : Map.of("markets", MARKETS);
      assertThat(
              LookAhead.on(market, SETTINGS)
                  .leaks(any -> notional.strategy("trend", preset, values), dates))
          .as(preset)
          .isEmpty();
    }
  }

  /** Before anything was traded nothing could differ: that is no proof. */
  @Example
  void nothingIsShownBeforeTheFirstTrade() {
    Notional notional = Notional.load();

    assertThatThrownBy(
            () ->
                LookAhead.on(market(1), SETTINGS)
                    .leaks(
                        any -> notional.strategy("trend", "tsmom", Map.of("markets", MARKETS)),
                        List.of(FIRST.minusDays(1))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing is traded until 2001-02-28");
  }
}
