package io.notional.core.treasury;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Which note of a basket the short delivers. At the price of the theoretical future both rules name
 * the same note. Of equals the first in the basket counts.
 */
public final class CheapestToDeliver {
  private CheapestToDeliver() {}

  /**
   * The note with the highest implied repo.
   *
   * @param basket at least one note for the same delivery
   * @param futuresPrice the price of the future in points
   * @throws NotionalException {@code MISSING_VALUE} if the basket is empty
   */
  public static Deliverable atPrice(List<Deliverable> basket, double futuresPrice) {
    return lowest(basket, note -> -note.impliedRepo(futuresPrice));
  }

  /**
   * The note that gives the lowest futures price, which is the theoretical price of the future
   * without the value of the delivery options.
   *
   * @param basket at least one note for the same delivery
   * @param rate simple, decimal per year, ACT/360
   * @throws NotionalException {@code MISSING_VALUE} if the basket is empty
   */
  public static Deliverable atRate(List<Deliverable> basket, double rate) {
    return lowest(basket, note -> note.futuresPrice(rate));
  }

  private static Deliverable lowest(
      List<Deliverable> basket, ToDoubleFunction<Deliverable> measure) {
    if (basket.isEmpty()) {
      throw NotionalException.of(
          ErrorCode.MISSING_VALUE, "a basket needs at least one note but has none");
    }
    Deliverable best = basket.get(0);
    for (Deliverable note : basket) {
      if (measure.applyAsDouble(note) < measure.applyAsDouble(best)) {
        best = note;
      }
    }
    return best;
  }
}
