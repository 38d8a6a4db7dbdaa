package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import io.notional.core.margin.ExchangeMargin;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Trade;
import io.notional.core.settings.LotPolicy;
import io.notional.core.simulation.RandomRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** After a call the account is cured by the least that the fund's order allows, or all is sold. */
class LiquidationProperties {
  private static final double ROUNDING = 1e-8;
  private static final Set<String> CUTS = Set.of("margin call", "initial margin");

  /** 10,000 for each contract net and 5,000 for each at all, so that sides offset. */
  private static final class NetMargin implements BoundMargin {
    private final MarginBook book;
    private double initial;

    NetMargin(MarginBook book) {
      this.book = book;
    }

    static double of(double net, double gross) {
      return 10_000 * Math.abs(net) + 5_000 * gross;
    }

    @Override
    public void assess() {
      double net = 0;
      double gross = 0;
      for (int row = 0; row < book.rows(); row++) {
        net += book.quantity(row);
        gross += Math.abs(book.quantity(row));
      }
      initial = of(net, gross);
    }

    @Override
    public double initial() {
      return initial;
    }

    @Override
    public double maintenance() {
      return 0.8 * initial;
    }
  }

  private static final MarginModel OFFSETTING =
      new MarginModel() {
        @Override
        public BoundMargin bind(MarginBook book) {
          return new NetMargin(book);
        }

        @Override
        public Set<MarginInput> reads() {
          return Set.of(MarginInput.PRICES);
        }

        @Override
        public boolean offsets() {
          return true;
        }
      };

  /**
   * A random book.
   *
   * @param dear costs of a contract as a fraction of its margin, at most
   */
  private static CutCase random(long seed, MarginModel model, double dear) {
    Random random = new Random(seed);
    LotPolicy lots = LotPolicy.values()[random.nextInt(2)];
    List<CutCase.Leg> legs = new ArrayList<>();
    int products = 1 + random.nextInt(6);
    for (int i = 0; i < products; i++) {
      double lot = 1 + random.nextInt(3);
      double size = 1 + random.nextInt(60) + (lots == LotPolicy.WHOLE ? 0 : random.nextDouble());
      double sign = random.nextBoolean() ? 1 : -1;
      double close = 100 - sign * (25 + 25 * random.nextDouble());
      double margin = 0.02 + 0.18 * random.nextDouble();
      double cost = random.nextBoolean() ? 0 : dear * random.nextDouble() * margin * 1000 * close;
      legs.add(new CutCase.Leg("F" + i, sign * size * lot, lot, close, margin, cost));
    }
    double below = 0.79 * random.nextDouble();
    double available = below * new CutCase(lots, 0, legs, model).requirement();
    return new CutCase(lots, available, legs, model);
  }

  @Property(tries = 300)
  void aCallIsCuredByTheLeastInTheFundsOrder(@ForAll long seed) {
    CutCase cut = random(seed, ExchangeMargin.MODEL, 0.9);
    Result result = cut.run();
    double[] sold = cut.sold(result);

    assertThat(result.state(CutCase.DAY)).isEqualTo(cut.endsAs(result));
    double excess = cut.requirement() - cut.available();
    int last = -1;
    for (int i = 0; i < sold.length; i++) {
      CutCase.Leg leg = cut.legs().get(i);
      excess -= sold[i] * (leg.perContract() - leg.cost());
      last = sold[i] > 0 ? i : last;
      if (cut.lots() == LotPolicy.WHOLE) {
        assertThat(sold[i] % leg.lot()).as("part of a lot").isZero();
      }
    }
    double nav = cut.nav();
    boolean gone = left(cut, sold) < 1e-9;
    assertThat(gone || excess <= ROUNDING * nav).as("after the cut " + excess).isTrue();
    for (int i = 0; i < last; i++) {
      assertThat(sold[i]).as("first " + i).isCloseTo(cut.legs().get(i).contracts(), within(1e-9));
    }
    CutCase.Leg partly = cut.legs().get(last);
    double freed = partly.perContract() - partly.cost();
    double step = cut.lots() == LotPolicy.WHOLE ? partly.lot() : 3 * ROUNDING * nav / freed;
    assertThat(excess + step * freed).as("a step less").isGreaterThan(ROUNDING * nav / 2);
  }

  @Property(tries = 200)
  void costsAboveMarginsEndWithACureOrNothing(@ForAll long seed) {
    CutCase cut = random(seed, ExchangeMargin.MODEL, 3);
    Result result = cut.run();
    double[] sold = cut.sold(result);

    // Rounding is that of nav before the cut: costs may have eaten nearly all of it.
    boolean cured =
        result.initial(CutCase.DAY) <= result.eligible(CutCase.DAY) + ROUNDING * cut.nav();
    assertThat(cured || left(cut, sold) < 1e-9).as("left " + left(cut, sold)).isTrue();
    assertThat(result.state(CutCase.DAY)).isEqualTo(cut.endsAs(result));
  }

  @Example
  void costsThatEatNearlyAllOfNavToo() {
    costsAboveMarginsEndWithACureOrNothing(-923_133_002L);
  }

  private static double left(CutCase cut, double[] sold) {
    double left = 0;
    for (int i = 0; i < sold.length; i++) {
      left += cut.legs().get(i).contracts() - sold[i];
    }
    return left;
  }

  /** All positions shrink by k steps of n, n the lots of the largest, what is left rounded down. */
  @Property(tries = 300)
  void anOffsettingBookIsScaledByTheLeastStep(@ForAll long seed) {
    CutCase free = random(seed, OFFSETTING, 0);
    double below = 0.79 * new Random(~seed).nextDouble();
    CutCase cut = new CutCase(free.lots(), below * requirement(free, 0), free.legs(), OFFSETTING);
    double[] sold = cut.sold(cut.run());

    boolean whole = cut.lots() == LotPolicy.WHOLE;
    int largest = largest(cut);
    CutCase.Leg most = cut.legs().get(largest);
    double steps = whole ? most.contracts() / most.lot() : 1e6;
    double taken = sold[largest] / most.contracts();
    for (int i = 0; i < sold.length; i++) {
      CutCase.Leg leg = cut.legs().get(i);
      assertThat(leg.contracts() - sold[i]).isCloseTo(kept(cut, leg, taken), within(1e-6));
    }
    double rounding = ROUNDING * cut.nav();
    assertThat(requirement(cut, taken)).isLessThanOrEqualTo(cut.available() + rounding);
    assertThat(requirement(cut, taken - 1 / steps)).isGreaterThan(cut.available());
  }

  private static int largest(CutCase cut) {
    int largest = 0;
    for (int i = 1; i < cut.legs().size(); i++) {
      CutCase.Leg leg = cut.legs().get(i);
      CutCase.Leg most = cut.legs().get(largest);
      boolean larger = leg.contracts() / leg.lot() > most.contracts() / most.lot();
      largest = larger ? i : largest;
    }
    return largest;
  }

  private static double kept(CutCase cut, CutCase.Leg leg, double fraction) {
    double lots = leg.contracts() / leg.lot() * (1 - fraction);
    return leg.lot() * (cut.lots() == LotPolicy.WHOLE ? Math.floor(lots + 1e-6) : lots);
  }

  private static double requirement(CutCase cut, double fraction) {
    double net = 0;
    double gross = 0;
    for (CutCase.Leg leg : cut.legs()) {
      double kept = kept(cut, leg, fraction);
      net += Math.signum(leg.quantity()) * kept;
      gross += kept;
    }
    return NetMargin.of(net, gross);
  }

  /** Rolls, several contracts and sleeves, foreign currency: what goes first is gone. */
  @Property(tries = 300)
  void theOrderHoldsOnUglyMarkets(@ForAll long seed) {
    Result result = new RandomRun(seed).ugly().result();
    List<String> order = List.of("G", "F", "H"); // the last that the fund names comes first
    if (result.config().marginModel().offsets()) {
      return;
    }
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      int last = -1;
      for (Trade trade : result.trades()) {
        boolean cut = CUTS.contains(trade.reason()) && trade.day() == cursor.day();
        last = cut ? Math.max(last, order.indexOf(trade.instrument())) : last;
      }
      for (int i = 0; i < last; i++) {
        assertThat(net(cursor, order.get(i))).as(order.get(i)).isLessThan(1e-6);
      }
    }
  }

  /** Absolute net contracts of a product over sleeves. */
  private static double net(PositionCursor cursor, String product) {
    SortedMap<Integer, Double> contracts = new TreeMap<>();
    for (Position position : cursor.positions()) {
      if (position.instrument().equals(product)) {
        contracts.merge(position.contract().orElseThrow(), position.quantity(), Double::sum);
      }
    }
    return contracts.values().stream().mapToDouble(Math::abs).sum();
  }
}
