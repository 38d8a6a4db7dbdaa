package io.notional.testkit.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.curve.BootstrappedCurve;
import io.notional.core.curve.ParYieldTable;
import io.notional.core.invariant.Comparison;
import io.notional.core.invariant.Invariants;
import io.notional.core.market.ContractDates;
import io.notional.core.market.FutureInput;
import io.notional.core.result.Result;
import io.notional.core.synthetic.SyntheticMarket;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What chance makes is what the host takes, and a run on it keeps the books. */
class ArbitraryProperties {
  @Provide
  Arbitrary<Funds.Case> runs() {
    return Funds.runs();
  }

  @Provide
  Arbitrary<ParYieldTable> parYields() {
    return Curves.parYields();
  }

  @Provide
  Arbitrary<BootstrappedCurve> curves() {
    return Curves.discount();
  }

  @Provide
  Arbitrary<FutureInput> products() {
    return Contracts.products();
  }

  @Provide
  Arbitrary<ContractDates> dates() {
    return Contracts.dates();
  }

  @Provide
  Arbitrary<SyntheticMarket> synthetic() {
    return Markets.synthetic();
  }

  @Property(tries = 80)
  void everyRunKeepsTheInvariants(@ForAll("runs") Funds.Case one) {
    Result result = one.run();
    Statistics.label("stopped").collect(result.stopped());
    Statistics.label("trades").collect(result.trades().isEmpty());
    assertThat(Invariants.check(result)).isEmpty();
  }

  @Property(tries = 20)
  void aCaseCanBeHadAgain(@ForAll("runs") Funds.Case one) {
    assertThat(Comparison.same(one.run(), one.run())).isEmpty();
  }

  @Property(tries = 100)
  void yieldsAreThoseOfMarkets(@ForAll("parYields") ParYieldTable table) {
    for (int row = 0; row < table.rows(); row++) {
      assertThat(table.parYield(row, 0)).isBetween(0.0, 0.2);
    }
  }

  @Property(tries = 100)
  void discountFactorsFall(@ForAll("curves") BootstrappedCurve curve) {
    assertThat(curve.discount(0)).isCloseTo(1, within(1e-12));
    assertThat(curve.discount(3650)).isLessThan(curve.discount(365));
  }

  @Property(tries = 60)
  void contractsFollowOneAnother(@ForAll("products") FutureInput product) {
    for (int i = 1; i < product.contracts().size(); i++) {
      assertThat(product.contracts().get(i).delivery())
          .isAfter(product.contracts().get(i - 1).delivery());
    }
  }

  @Property(tries = 100)
  void longsAreOutBeforeNotice(@ForAll("dates") ContractDates dates) {
    assertThat(dates.firstIntention()).isBeforeOrEqualTo(dates.firstNotice());
  }

  @Property(tries = 5)
  void syntheticMarketsAreMade(@ForAll("synthetic") SyntheticMarket market) {
    assertThat(market.generate().days().size()).isBetween(250, 800);
  }
}
