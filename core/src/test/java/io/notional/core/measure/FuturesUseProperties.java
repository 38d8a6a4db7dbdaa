package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.instrument.Funding;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.result.FuturesGains;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.simulation.RandomRun;
import java.util.OptionalDouble;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Markets add up to what the fund as a whole is known for. */
class FuturesUseProperties {
  @Property(tries = 100)
  void gainsOfMarketsAreThoseOfSleevesOfFutures(@ForAll long seed) {
    Result result = new RandomRun(seed).ugly().result();
    FuturesGains gains = FuturesGains.of(result);
    double peak = peak(result);
    for (int row = 0; row < result.size(); row++) {
      double sum = 0;
      for (String product : gains.products().keySet()) {
        sum += gains.gain(product, row) - gains.cost(product, row);
      }
      assertThat(sum).isCloseTo(ofSleeves(result, row), within(1e-9 * peak));
    }
  }

  private static double ofSleeves(Result result, int row) {
    double sum = 0;
    for (int s = 0; s < result.sleeves().size(); s++) {
      if (result.sleeves().get(s).funding() == Funding.MARGINED) {
        sum += result.attribution(row, s, Source.PRICE);
        sum += result.attribution(row, s, Source.CARRY);
        sum += result.attribution(row, s, Source.COST);
      }
    }
    return sum;
  }

  private static double peak(Result result) {
    double peak = result.initialNav();
    for (int row = 0; row < result.size(); row++) {
      peak = Math.max(peak, Math.abs(result.nav(row)));
    }
    return peak;
  }

  @Property(tries = 100)
  void leverageAndTurnoverAreThoseOfTheFund(@ForAll long seed) {
    Result result = new RandomRun(seed).ugly().result();
    Measures measures = Measures.of(result);
    Assume.that(!result.stopped());
    double leverage = 0;
    double net = 0;
    double turnover = 0;
    for (FuturesUse.OfClass ofClass : measures.futures().classes()) {
      leverage += ofClass.amounts().leverage();
      net += ofClass.amounts().netLeverage();
      turnover += ofClass.amounts().turnover();
    }
    double margined = 0;
    for (int s = 0; s < result.sleeves().size(); s++) {
      boolean futures = result.sleeves().get(s).funding() == Funding.MARGINED;
      margined += futures ? measures.exposure().sleeves().get(s).notional() : 0;
    }
    assertThat(turnover)
        .isCloseTo(measures.trading().futuresTurnover(), within(1e-9 * (1 + turnover)));
    assertThat(net).isCloseTo(margined, within(1e-9 * (1 + leverage)));
    assertThat(leverage).isGreaterThanOrEqualTo(Math.abs(net) - 1e-9);
  }

  @Property(tries = 200)
  void marginOfMarketsIsThatOfTheAccountWhereNothingIsOffset(@ForAll long seed) {
    RandomRun run = new RandomRun(seed);
    Assume.that(run.config().marginModel() == ExchangeMargin.MODEL);
    Result result = run.ugly().result();
    Assume.that(!result.stopped() && result.size() > 1);
    double sum = 0;
    for (int row = 1; row < result.size(); row++) {
      sum += result.initial(row) / result.nav(row);
    }
    double ofMarkets = 0;
    for (FuturesUse.OfMarket market : FuturesUse.of(result).markets()) {
      OptionalDouble margin = market.amounts().marginToEquity();
      assertThat(margin).isPresent();
      ofMarkets += margin.getAsDouble();
    }
    double average = sum / (result.size() - 1);
    assertThat(ofMarkets).isCloseTo(average, within(1e-9 * (1 + average)));
  }
}
