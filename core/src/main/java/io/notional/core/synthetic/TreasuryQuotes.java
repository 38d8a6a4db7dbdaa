package io.notional.core.synthetic;

import io.notional.core.market.ContractDates;
import io.notional.core.treasury.TreasuryContract;
import java.time.LocalDate;
import java.util.List;

/**
 * Closes of the contracts of one Treasury product. A basket has one or two notes, at the ends of
 * the delivery window, issued at about par when the contract is listed: with yields below the
 * notional coupon the short end is the cheapest, above it the long end, and what lies between never
 * is. The future is the cheaper of the two by carry at the bill rate plus a spread, to the nearest
 * tick. Mutable, one thread.
 */
final class TreasuryQuotes {
  private final TreasuryContract product;
  private final CouponGrid grid;
  private final int[] epochDays;
  private final List<Contract> contracts;
  private int oldest;

  TreasuryQuotes(TreasuryContract product, CouponGrid grid, int[] epochDays) {
    this.product = product;
    this.grid = grid;
    this.epochDays = epochDays;
    this.contracts =
        ContractLife.all(epochDays, delivery -> dates(product, delivery)).stream()
            .map(Contract::new)
            .toList();
  }

  /** The longest term of a note in the basket of a listed contract, in whole years upward. */
  static int longestYears(TreasuryContract product) {
    int[] months = basketMonths(product);
    return months[months.length - 1] / 12 + 2;
  }

  TreasuryContract product() {
    return product;
  }

  List<Contract> contracts() {
    return contracts;
  }

  /** Quotes every listed contract; the grid stands on that day. */
  void quote(int day, double rate) {
    while (contracts.get(oldest).life().lastDay() < day) {
      oldest++;
    }
    for (int i = oldest; i < contracts.size(); i++) {
      Contract contract = contracts.get(i);
      if (contract.life().firstDay() > day) {
        break;
      }
      if (contract.basket == null) {
        contract.basket = basket(contract.life().delivery(), epochDays[day]);
      }
      double price = contract.futuresPrice(grid, epochDays[day], rate);
      contract.close(day, Math.rint(price / product.tickSize()) * product.tickSize());
    }
  }

  private DeliverableNote[] basket(LocalDate month, int today) {
    LocalDate delivery = lastBusinessDay(month);
    int[] months = basketMonths(product);
    DeliverableNote[] notes = new DeliverableNote[months.length];
    for (int i = 0; i < notes.length; i++) {
      int place = grid.indexOf(month.plusMonths(months[i]));
      notes[i] = new DeliverableNote(grid, place, product, today, delivery);
    }
    return notes;
  }

  /** Months from the delivery month to the months in which the basket's notes mature. */
  private static int[] basketMonths(TreasuryContract product) {
    return switch (product) {
      case ZT -> new int[] {23};
      case Z3N -> new int[] {35};
      case ZF -> new int[] {50, 59};
      case ZN -> new int[] {80, 119};
      case TN -> new int[] {113, 119};
      case ZB -> new int[] {182, 299};
      case UB -> new int[] {302, 359};
    };
  }

  private static ContractDates dates(TreasuryContract product, LocalDate delivery) {
    return ContractDates.treasury(
        delivery, product.lastTradeBeforeMonthEnd(), BusinessDays.CALENDAR);
  }

  private static LocalDate lastBusinessDay(LocalDate month) {
    int next = Math.toIntExact(month.plusMonths(1).toEpochDay());
    return LocalDate.ofEpochDay(BusinessDays.before(next, 1));
  }

  /** One contract with its basket. */
  static final class Contract extends QuotedContract {
    private DeliverableNote[] basket;

    Contract(ContractLife life) {
      super(life);
    }

    /** The notes that may be delivered; known once the contract is listed. */
    List<DeliverableNote> basket() {
      return List.of(basket);
    }

    private double futuresPrice(CouponGrid grid, int epochDay, double rate) {
      double lowest = Double.POSITIVE_INFINITY;
      for (DeliverableNote note : basket) {
        lowest = Math.min(lowest, note.futuresPrice(grid, epochDay, rate));
      }
      return lowest;
    }
  }
}
