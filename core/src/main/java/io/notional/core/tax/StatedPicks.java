package io.notional.core.tax;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.core.settings.StatedLot;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The lots that an investor states by sale, each taken once. Used by one thread. */
final class StatedPicks {
  private final List<StatedLot> stated;
  private final Set<StatedLot> used = new HashSet<>();

  StatedPicks(List<StatedLot> stated) {
    this.stated = stated;
  }

  /** Units of one lot for one sale. */
  record Pick(StatedLot lot) {
    int acquired() {
      return Math.toIntExact(lot.acquired().toEpochDay());
    }

    double quantity() {
      return lot.quantity();
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
    return stated.stream()
        .filter(lot -> lot.instrument().equals(instrument) && lot.sold().equals(sold))
        .filter(used::add)
        .map(Pick::new)
        .toList();
  }

  /** What is stated of sales that never were is refused. */
  void requireUsed() {
    stated.stream()
        .filter(lot -> !used.contains(lot))
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
