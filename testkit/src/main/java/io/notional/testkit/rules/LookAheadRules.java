package io.notional.testkit.rules;

import io.notional.testkit.market.MarketFixture;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/** What comes later changes nothing earlier. */
final class LookAheadRules {
  private LookAheadRules() {}

  /** The market ends where a close of the run was, at several places. */
  static Outcome cut(Specimen specimen) {
    int days = specimen.sample().days();
    return compare(
        specimen,
        new int[] {days / 3, days * 2 / 3, days - 2},
        day -> market -> market.cutAfter(day));
  }

  /** Prices and rates go on otherwise, from soon after the start or from later on. */
  static Outcome changed(Specimen specimen) {
    int days = specimen.sample().days();
    return compare(
        specimen, new int[] {days / 16, days / 2}, day -> market -> market.changedAfter(day));
  }

  private static Outcome compare(
      Specimen specimen, int[] after, IntFunction<UnaryOperator<MarketFixture>> change) {
    return Conduct.comparing(specimen, (s, plain) -> difference(s, plain, after, change));
  }

  private static Optional<Evidence> difference(
      Specimen specimen,
      Trace plain,
      int[] after,
      IntFunction<UnaryOperator<MarketFixture>> change) {
    for (int days : after) {
      int day = quiet(specimen, specimen.sample().history() + days);
      LocalDate last = MarketFixture.of(0, specimen.weekdays()).date(day);
      Attempt other = specimen.run(Trial.on(change.apply(day)));
      Optional<Evidence> difference =
          other.ran().isEmpty()
              ? specimen.plain().differs(other)
              : plain.differs(other.ran().get(), last);
      if (difference.isPresent()) {
        return difference;
      }
    }
    return Optional.empty();
  }

  /**
   * A day on which no product is about to roll: data tell of a roll only when the next contract is
   * in use, so that a market that ends in between does not know of it yet.
   */
  private static int quiet(Specimen specimen, int day) {
    MarketFixture market = MarketFixture.of(0, specimen.weekdays());
    int quiet = day;
    while (isRolling(market.date(quiet))) {
      quiet--;
    }
    return quiet;
  }

  private static boolean isRolling(LocalDate date) {
    return date.getMonthValue() % 3 == 2;
  }
}
