package io.notional.core.internal.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.core.market.FutureProduct;
import io.notional.core.market.Market;
import io.notional.core.synthetic.SyntheticMarket;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GainsAheadProperties {
  private static final Market MARKET =
      SyntheticMarket.builder().years(1).treasuries(List.of()).trendMarkets(14).build().generate();
  private static final List<FutureProduct> PRODUCTS = List.copyOf(MARKET.futures().values());
  private static final int LAST = MARKET.days().size() - 1;

  /** However rarely or often something trades, to the last day of all, to the same bits. */
  @Property(tries = 60)
  void gainsAreThoseOfSingleDays(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int apart) {
    Random random = new Random(seed);
    FutureSlots slots = new FutureSlots(2, LAST);
    for (int day = 1; day <= LAST; day++) {
      double sum = 0;
      for (FutureSlots.Slot slot : slots.slots) {
        sum += slot.quantity() * slot.multiplier * slot.contract.change(day);
      }
      assertThat(slots.gain(1, day)).isEqualTo(sum);
      assertThat(slots.gain(0, day)).isZero();
      if (random.nextInt(apart) == 0) {
        FutureProduct product = PRODUCTS.get(random.nextInt(PRODUCTS.size()));
        leaveOthers(slots, product, product.activeContract(day));
        slots.add(1, product, product.activeContract(day), random.nextInt(9) - 4);
      }
      for (FutureProduct product : PRODUCTS) {
        leaveOthers(slots, product, product.activeContract(day));
      }
    }
  }

  private static void leaveOthers(FutureSlots slots, FutureProduct product, int active) {
    for (FutureSlots.Slot slot : slots.of(product)) {
      if (slot.contract.index() != active) {
        slots.add(1, product, slot.contract.index(), -slot.quantity());
      }
    }
  }
}
