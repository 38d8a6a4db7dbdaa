package io.notional.core.tax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.settings.LotMethod;
import io.notional.core.settings.TaxSettings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Lots of many units against an account that keeps each unit by itself. */
class SecurityLotsProperties {
  private static final int WINDOW = 30;

  /** One unit of a purchase, sold when {@link #sold} is a day. */
  private static final class One {
    final int purchase;
    final int acquired;
    int heldFrom;
    double basis;
    double price;
    double disallowed;
    int sold = -1;
    boolean replaces;

    One(int purchase, int day, double basis) {
      this.purchase = purchase;
      this.acquired = day;
      this.heldFrom = day;
      this.basis = basis;
    }

    double loss() {
      return basis - price;
    }

    void defer(One loser) {
      loser.disallowed = loser.loss();
      basis += loser.loss();
      heldFrom -= loser.sold - loser.heldFrom;
      replaces = true;
    }
  }

  private final List<One> held = new ArrayList<>();
  private final List<One> sold = new ArrayList<>();

  private void buy(int purchase, int day, int units, double price) {
    for (int i = 0; i < units; i++) {
      One unit = new One(purchase, day, price);
      sold.stream()
          .filter(s -> s.loss() > 0 && s.disallowed == 0 && s.sold >= day - WINDOW)
          .findFirst()
          .ifPresent(unit::defer);
      held.add(unit);
    }
  }

  private void sell(int day, int units, double price, boolean dearest) {
    List<One> order = new ArrayList<>(held);
    if (dearest) {
      order.sort(Comparator.comparingDouble(unit -> -unit.basis));
    }
    List<One> gone = new ArrayList<>(order.subList(0, units));
    held.removeAll(gone);
    gone.sort(Comparator.comparingInt(unit -> unit.purchase)); // 1.1091-1(b)
    for (One unit : gone) {
      unit.sold = day;
      unit.price = price;
      sold.add(unit);
    }
    for (One unit : gone) {
      if (unit.loss() > 0) {
        held.stream()
            .filter(h -> h.acquired >= day - WINDOW && h.purchase != unit.purchase && !h.replaces)
            .findFirst()
            .ifPresent(h -> h.defer(unit));
      }
    }
  }

  @Property(tries = 150)
  void eachUnitByItselfComesToTheSame(@ForAll long seed) {
    Random random = new Random(seed);
    boolean dearest = random.nextBoolean();
    LotMethod method = dearest ? LotMethod.HIFO : LotMethod.FIFO;
    List<SaleRecord> sales = new ArrayList<>();
    SecurityLots lots =
        new SecurityLots(
            TaxSettings.builder().lots(method).build(), new StatedPicks(List.of()), sales);
    SecurityLotsProperties units = new SecurityLotsProperties();
    int day = 18_000;
    double price = 50;
    for (int event = 0; event < 25; event++) {
      day += random.nextInt(25);
      price = Math.max(5, price + 8 * random.nextGaussian());
      int count = 1 + random.nextInt(6);
      if (random.nextBoolean() || units.held.size() < count) {
        units.buy(event, day, count, price);
        lots.buy("S", day, count, price);
      } else {
        units.sell(day, count, price, dearest);
        lots.sell("S", day, count, price, false);
      }
    }
    compare(units, sales, lots);
  }

  private static void compare(
      SecurityLotsProperties units, List<SaleRecord> sales, SecurityLots lots) {
    double[] byTerm = new double[2];
    double disallowed = 0;
    for (One unit : units.sold) {
      boolean isLong = HoldingPeriod.isLong(unit.heldFrom, unit.sold);
      byTerm[isLong ? 1 : 0] += unit.price - unit.basis + unit.disallowed;
      disallowed += unit.disallowed;
    }
    for (SaleRecord record : sales) {
      Sale sale = record.toSale();
      byTerm[sale.longTerm() ? 1 : 0] -= sale.realised();
      disallowed -= sale.disallowed();
    }
    assertThat(byTerm[0]).isCloseTo(0, within(1e-6));
    assertThat(byTerm[1]).isCloseTo(0, within(1e-6));
    assertThat(disallowed).isCloseTo(0, within(1e-6));
    double basis = units.held.stream().mapToDouble(unit -> unit.basis).sum();
    double ofLots = lots.open().stream().mapToDouble(lot -> lot.quantity * lot.basis).sum();
    assertThat(ofLots).isCloseTo(basis, within(1e-6));
  }
}
