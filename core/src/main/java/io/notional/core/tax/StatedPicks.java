package io.notional.core.tax;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.settings.StatedLot;
import java.time.LocalDate;
import java.util.List;

/**
 * The lots that an investor states by date of sale: what one sale of that date has no room for is
 * left to the next. Used by one thread.
 */
final class StatedPicks {
  private final List<Pick> stated;

  StatedPicks(List<StatedLot> stated) {
    this.stated = stated.stream().map(Pick::new).toList();
  }

  /** Units of one lot for the sales of one date. */
  static final class Pick {
    private final StatedLot lot;
    private double left;
    private boolean used;

    private Pick(StatedLot lot) {
      this.lot = lot;
      this.left = lot.quantity();
    }

    int acquired() {
      return Math.toIntExact(lot.acquired().toEpochDay());
    }

    /** How many of so many units it states; they are taken from it. */
    double ask(double units) {
      double asked = Math.min(units, left);
      left -= asked;
      used = true;
      return asked;
    }

    private boolean isOf(String instrument, LocalDate sold) {
      return lot.instrument().equals(instrument) && lot.sold().equals(sold) && left > 0;
    }

    /** What is stated must have been held. */
    void require(double missing, double asked) {
      if (missing > 1e-9 * Math.max(1, asked)) {
        throw NotionalException.of(
            ErrorCode.CONFLICT,
            "a sale of "
                + lot.instrument()
                + " on "
                + lot.sold()
                + " must take what was acquired on "
                + lot.acquired()
                + " but of "
                + asked
                + " units "
                + missing
                + " were not held",
            lot.where());
      }
    }
  }

  /** What is stated of a sale, in the order in which it is. */
  List<Pick> take(String instrument, int date) {
    LocalDate sold = LocalDate.ofEpochDay(date);
    return stated.stream().filter(pick -> pick.isOf(instrument, sold)).toList();
  }

  /** What is stated of sales that never were is refused. */
  void requireUsed() {
    stated.stream()
        .filter(pick -> !pick.used)
        .map(pick -> pick.lot)
        .findFirst()
        .ifPresent(
            lot -> {
              throw NotionalException.of(
                  ErrorCode.CONFLICT,
                  "a lot is stated for a sale of "
                      + lot.instrument()
                      + " on "
                      + lot.sold()
                      + " but there was none",
                  lot.where());
            });
  }
}
