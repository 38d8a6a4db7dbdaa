package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.strategy.Target;
import io.notional.core.market.DurationSource;
import io.notional.core.market.FutureInput;
import io.notional.core.market.MarginChain;
import io.notional.core.market.MarginPolicy;
import io.notional.core.result.Result;
import io.notional.core.simulation.HandMarket;
import io.notional.core.simulation.Runs;
import io.notional.core.simulation.TestFund;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What a run rests on where its inputs were incomplete: held from Tuesday to Friday. */
class InputPolicyTest {
  private static final double[] FLAT = {100, 100, 100, 100, 100};

  private static Result run(HandMarket hand, UnaryOperator<FutureInput.Builder> change) {
    TestFund fund =
        TestFund.withCollateral().bonds("FUT").target("bonds", "FUT", Target.quantity(1));
    return Runs.run(fund, hand.future("FUT", change, FLAT).build());
  }

  private static HandMarket week() {
    return HandMarket.weekdays("2024-06-03", 5).rate(0);
  }

  @Test
  void fixedMarginsCountFromTheirDateOn() {
    int wednesday = HandMarket.epochDay("2024-06-05");
    MarginChain chain =
        MarginChain.percentOfNotional(0.1, 0.08)
            .fixedFrom(new MarginPolicy.Fixed(wednesday, 7000, 6000));
    Result result = run(week(), input -> input.margin(chain));

    assertThat(PolicyUse.of(result))
        .containsEntry("margin:FUT:percent-of-notional", 1L)
        .containsEntry("margin:FUT:fixed", 3L);
    assertThat(result.maintenance(2)).isEqualTo(6000);
  }

  /** Known on some days. */
  private record Some(String policy) implements DurationSource {
    @Override
    public double years(LocalDate delivery, int epochDay) {
      return policy.equals(UNKNOWN) ? Double.NaN : 6;
    }

    @Override
    public String policy(LocalDate delivery, int epochDay) {
      return policy;
    }
  }

  @Test
  void durationsAreCountedByTheirSource() {
    for (String policy : List.of(DurationSource.STATED, DurationSource.UNKNOWN)) {
      Result result = run(week(), input -> input.durations(new Some(policy)));

      assertThat(PolicyUse.of(result)).containsEntry("duration:FUT:" + policy, 4L);
    }
  }

  @Test
  void closesWithoutAnExchangeRateAreCounted() {
    HandMarket hand = week();
    hand.builder()
        .exchangeRate("EUR", HandMarket.dated("EUR", List.of("2024-06-05"), 1))
        .exchangeRate("GBP", hand.series("GBP", FLAT));
    hand.future("ABROAD", input -> input.terms(HandMarket.future(1).currency("EUR").build()), FLAT);
    Result result = run(hand, input -> input);

    assertThat(PolicyUse.of(result))
        .containsEntry("not-tradable:no-exchange-rate:ABROAD", 2L)
        .doesNotContainKey("not-tradable:no-exchange-rate:FUT");
  }
}
