package io.notional.core.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.core.settings.FillTiming;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.RandomRun;
import io.notional.core.simulation.Simulator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever a fund does at its first close, its record begins with the money that went in. */
class InitialNavProperties {
  /** What the books themselves agree to, of the highest nav. */
  private static final double TOLERANCE = 1e-9;

  @Property(tries = 100)
  void stepsOfNavAreTheirSources(@ForAll long seed) {
    Result result = new RandomRun(seed).ugly().result();
    double peak = peak(result);
    assertThat(result.reportedNav(0)).isEqualTo(result.config().nav());
    for (int row = 1; row < result.size(); row++) {
      double step = result.reportedNav(row) - result.reportedNav(row - 1);
      assertThat(sources(result, row)).isCloseTo(step, within(TOLERANCE * peak));
      double opening = result.reportedNav(row - 1);
      assertThat(result.dailyReturn(row))
          .isCloseTo((step - result.flow(row)) / opening, within(1e-12 * peak / opening));
    }
  }

  /** Without flows, between which returns compound. */
  @Property(tries = 100)
  void measuresBeginWithWhatWentIn(@ForAll long seed) {
    Result result = new RandomRun(seed, InitialNavProperties::withoutFlows).ugly().result();
    double initial = result.config().nav();
    double tolerance = TOLERANCE * peak(result);
    Measures measures = Measures.of(result);
    double sum = 0;
    double worst = 0;
    for (int row = 0; row < result.size(); row++) {
      sum += sources(result, row);
      // Below zero a fall from a higher peak than the first is a smaller multiple of it.
      double left = Math.max(0, result.nav(row));
      worst = row == 0 ? 0 : Math.max(worst, 1 - left / initial);
    }
    Performance performance = measures.performance();
    assertThat(performance.totalReturn() * initial).isCloseTo(sum, within(tolerance));
    double depth = performance.drawdown().map(Drawdown::depth).orElse(0.0);
    assertThat(depth).isGreaterThanOrEqualTo(worst);
    assertThat(costs(result)).isCloseTo(measures.trading().costs(), within(tolerance));
  }

  private static Result withoutFlows(Strategy strategy, Market market, RunSettings config) {
    return new Simulator().run(strategy, market, config.withoutFlows());
  }

  /** The properties are worth something only if first closes cost something. */
  @Example
  void firstClosesCostSomething() {
    int costly = 0;
    for (long seed = 0; seed < 40; seed++) {
      Result result = new RandomRun(seed).ugly().result();
      boolean same = result.config().fill() == FillTiming.SAME_CLOSE;
      costly += same && result.nav(0) < result.config().nav() * 0.9999 ? 1 : 0;
    }
    assertThat(costly).isGreaterThan(5);
  }

  private static double sources(Result result, int row) {
    double sum = 0;
    for (Source source : Source.values()) {
      sum += source(result, row, source);
    }
    return sum;
  }

  private static double source(Result result, int row, Source source) {
    double sum = 0;
    for (int sleeve = 0; sleeve < result.sleeves().size(); sleeve++) {
      sum += result.reportedAttribution(row, sleeve, source);
    }
    return sum;
  }

  private static double costs(Result result) {
    double paid = 0;
    for (int row = 0; row < result.size(); row++) {
      paid -= source(result, row, Source.COST);
    }
    return paid;
  }

  private static double peak(Result result) {
    double peak = result.config().nav();
    for (int row = 0; row < result.size(); row++) {
      peak = Math.max(peak, result.nav(row));
    }
    return peak;
  }
}
