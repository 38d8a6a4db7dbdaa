package io.notional.core.tax;

import io.notional.core.settings.LotMethod;
import io.notional.core.settings.StatedLot;
import io.notional.core.settings.TaxSettings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Lots of securities that are identical to each other, kept a second time from the regulation
 * alone: all trades are known ahead, and a loss looks both ways along them at once, where {@link
 * SecurityLots} goes day by day and remembers losses that are not met yet. Under {@link
 * LotMethod#STATED} it states lots by chance and tells which.
 */
final class LookAheadLots {
  private static final double DUST = 1e-9;

  /** A trade; a sale has negative units, and the price is after costs. */
  record Deal(String instrument, int date, double units, double price, boolean inKind) {}

  /** What a purchase still has, apart where it replaced something. */
  static final class Part {
    final Deal deal;
    final int place;
    final boolean replaces;
    final int from;
    final double basis;
    double units;

    Part(Deal deal, int place, double units, double basis, int from, boolean replaces) {
      this.deal = deal;
      this.place = place;
      this.units = units;
      this.basis = basis;
      this.from = from;
      this.replaces = replaces;
    }
  }

  /** Units of a purchase to come that a loss has met already. */
  private record Claim(double units, double loss, int days) {}

  /** Units of a part that a sale took. */
  private record Taken(Part part, double units) {}

  /** What a year realised: short-term, long-term, deferred and handed out. */
  static final class Year {
    final double[] byTerm = new double[2];
    double deferred;
    double inKind;
  }

  private final TaxSettings settings;
  private final Random random;
  private final List<Deal> deals;
  private final List<Part> parts = new ArrayList<>();
  private final List<List<Claim>> claims = new ArrayList<>();
  private final Map<Integer, Year> years;
  private final Set<String> sales = new HashSet<>();
  private final List<StatedLot> stated = new ArrayList<>();

  LookAheadLots(TaxSettings settings, List<Deal> deals, Random random, Map<Integer, Year> years) {
    this.settings = settings;
    this.random = random;
    this.deals = List.copyOf(deals);
    this.years = years;
    deals.forEach(deal -> claims.add(new ArrayList<>()));
  }

  /** Walks all trades. */
  void walk() {
    for (int place = 0; place < deals.size(); place++) {
      if (deals.get(place).units() > 0) {
        buy(deals.get(place), place);
      } else {
        sell(deals.get(place), place);
      }
    }
  }

  List<Part> parts() {
    return parts;
  }

  List<StatedLot> stated() {
    return stated;
  }

  private void buy(Deal deal, int place) {
    double rest = deal.units();
    for (Claim claim : claims.get(place)) {
      double basis = deal.price() + claim.loss();
      parts.add(new Part(deal, place, claim.units(), basis, deal.date() - claim.days(), true));
      rest -= claim.units();
    }
    if (rest > DUST) {
      parts.add(new Part(deal, place, rest, deal.price(), deal.date(), false));
    }
  }

  private void sell(Deal deal, int place) {
    Year year = years.computeIfAbsent(date(deal.date()).getYear(), any -> new Year());
    List<Taken> taken = take(deal);
    for (Taken some : taken) {
      double gain = some.units() * (deal.price() - some.part().basis);
      if (deal.inKind()) {
        year.inKind += gain;
      } else {
        year.byTerm[term(some.part(), deal)] += gain;
      }
    }
    if (settings.washSales() && !deal.inKind()) {
      taken.sort(Comparator.comparingInt(some -> some.part().place));
      taken.stream()
          .filter(some -> some.part().basis > deal.price())
          .forEach(loss -> meet(loss, deal, place, year));
    }
  }

  private List<Taken> take(Deal deal) {
    List<Taken> taken = new ArrayList<>();
    double left = -deal.units();
    if (settings.lots() == LotMethod.STATED && !deal.inKind()) {
      left = state(deal, left, taken);
    }
    List<Part> order = new ArrayList<>();
    parts.stream()
        .filter(part -> part.deal.instrument().equals(deal.instrument()))
        .forEach(order::add);
    order.sort(order(deal));
    takeFrom(order, left, taken);
    return taken;
  }

  /** States a part of the first sale of a day, by the date of a purchase. */
  private double state(Deal sale, double units, List<Taken> taken) {
    Part any = parts.get(random.nextInt(parts.size()));
    int date = any.deal.date();
    LocalDate sold = date(sale.date());
    boolean first = sales.add(sold + sale.instrument());
    if (!first || !any.deal.instrument().equals(sale.instrument())) {
      return units;
    }
    List<Part> ofDate = new ArrayList<>(parts);
    ofDate.removeIf(
        part -> part.deal.date() != date || !part.deal.instrument().equals(sale.instrument()));
    double held = ofDate.stream().mapToDouble(part -> part.units).sum();
    double picked = 0.9 * random.nextDouble() * Math.min(held, units);
    if (picked < 1) {
      return units;
    }
    stated.add(new StatedLot(sold, sale.instrument(), date(date), picked, ""));
    takeFrom(ofDate, picked, taken);
    return units - picked;
  }

  private void takeFrom(List<Part> order, double units, List<Taken> taken) {
    double left = units;
    for (Part part : order) {
      double some = Math.min(left, part.units);
      if (some > DUST) {
        taken.add(new Taken(part, some));
        part.units -= some;
        left -= some;
      }
    }
    parts.removeIf(part -> part.units <= DUST);
  }

  private Comparator<Part> order(Deal sale) {
    if (sale.inKind()) {
      return Comparator.comparingDouble(part -> part.basis);
    }
    return switch (settings.lots()) {
      case FIFO, STATED -> Comparator.comparingInt(part -> part.place);
      case HIFO -> Comparator.comparingDouble(part -> -part.basis);
      case LOWEST_GAIN ->
          Comparator.comparingDouble(
              part ->
                  (sale.price() - part.basis)
                      * (term(part, sale) == 1 ? settings.longRate() : settings.shortRate()));
    };
  }

  private static int term(Part part, Deal sale) {
    return HoldingPeriod.isLong(part.from, sale.date()) ? 1 : 0;
  }

  private static LocalDate date(int epochDay) {
    return LocalDate.ofEpochDay(epochDay);
  }

  /** Meets a loss with purchases of the 61 days, the earliest first. */
  private void meet(Taken lost, Deal sale, int place, Year year) {
    double loss = lost.part().basis - sale.price();
    int days = sale.date() - lost.part().from;
    double left = lost.units();
    for (int other = 0; other < deals.size() && left > DUST; other++) {
      Deal deal = deals.get(other);
      boolean near = Math.abs(deal.date() - sale.date()) <= settings.washDays();
      if (near && deal.units() > 0 && other != lost.part().place) {
        double met =
            other < place ? meetHeld(other, left, loss, days) : claim(other, left, loss, days);
        left -= met;
        year.deferred += met * loss;
        year.byTerm[term(lost.part(), sale)] += met * loss;
      }
    }
  }

  private double meetHeld(int place, double units, double loss, int days) {
    for (Part part : parts) {
      if (part.place == place && !part.replaces) {
        double met = Math.min(units, part.units);
        part.units -= met;
        int at = parts.indexOf(part);
        parts.add(at, new Part(part.deal, place, met, part.basis + loss, part.from - days, true));
        parts.removeIf(rest -> rest.units <= DUST);
        return met;
      }
    }
    return 0;
  }

  private double claim(int place, double units, double loss, int days) {
    double claimed = claims.get(place).stream().mapToDouble(Claim::units).sum();
    double met = Math.min(units, deals.get(place).units() - claimed);
    if (met <= DUST) {
      return 0;
    }
    claims.get(place).add(new Claim(met, loss, days));
    return met;
  }
}
