package io.notional.core.theoretical;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The months in which a product is delivered, by the letters of exchanges. Immutable. */
public final class DeliveryCycle {
  /** March, June, September and December. */
  public static final DeliveryCycle QUARTERLY = parse("HMUZ");

  private static final String LETTERS = "FGHJKMNQUVXZ";

  private final Set<Month> months;

  private DeliveryCycle(Set<Month> months) {
    this.months = months;
  }

  /**
   * A cycle from its letters, {@code F} for January to {@code Z} for December, in their order.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} if there are none, others, or one twice
   */
  public static DeliveryCycle parse(String letters) {
    Set<Month> months = EnumSet.noneOf(Month.class);
    int last = -1;
    for (int i = 0; i < letters.length(); i++) {
      int place = LETTERS.indexOf(letters.charAt(i));
      if (place <= last) {
        throw wrong(letters);
      }
      months.add(Month.of(place + 1));
      last = place;
    }
    if (months.isEmpty()) {
      throw wrong(letters);
    }
    return new DeliveryCycle(months);
  }

  /** The first day of the month of a date, or else of the next delivery month. */
  LocalDate sameOrNext(LocalDate date) {
    LocalDate first = date.withDayOfMonth(1);
    while (!months.contains(first.getMonth())) {
      first = first.plusMonths(1);
    }
    return first;
  }

  /** The delivery month after one. */
  LocalDate next(LocalDate delivery) {
    return sameOrNext(delivery.plusMonths(1));
  }

  /** The delivery month before one. */
  LocalDate previous(LocalDate delivery) {
    LocalDate first = delivery.minusMonths(1);
    while (!months.contains(first.getMonth())) {
      first = first.minusMonths(1);
    }
    return first;
  }

  /** Its letters. */
  @Override
  public String toString() {
    List<String> letters = new ArrayList<>();
    months.forEach(month -> letters.add(String.valueOf(LETTERS.charAt(month.ordinal()))));
    return String.join("", letters);
  }

  private static NotionalException wrong(String letters) {
    return NotionalException.of(
        ErrorCode.OUT_OF_RANGE,
        "a cycle must be delivery months in their order, each a letter of "
            + LETTERS
            + ", but was '"
            + letters
            + "'");
  }
}
