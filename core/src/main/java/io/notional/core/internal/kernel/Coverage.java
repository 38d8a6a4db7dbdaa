package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.market.DataRequirement;
import io.notional.core.market.FundEnd;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.TradingDays;
import io.notional.core.settings.RunSettings;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the first and last day of a run, and checks that what must cover it does. */
final class Coverage {
  /** Calendar days without a close between a date that is asked for and the close it means. */
  private static final int LONGEST_BREAK = 7;

  private final Market market;
  private final List<DataRequirement> comeAndGo;
  private final List<DataRequirement> throughout;
  private final RunSettings config;
  private boolean fromOutside;
  private boolean toOutside;

  /**
   * @param comeAndGo what the fund holds beside its collateral, if all of that may join and leave;
   *     else empty
   */
  Coverage(
      Market market,
      List<DataRequirement> requirements,
      List<DataRequirement> comeAndGo,
      RunSettings config) {
    this.market = market;
    this.config = config;
    this.comeAndGo = comeAndGo;
    this.throughout =
        requirements.stream()
            .filter(r -> r.coverage() != DataRequirement.Coverage.WHILE_QUOTED)
            .distinct()
            .toList();
  }

  /** A date outside of the market is a problem, and what follows from it is none. */
  int firstDay(List<Problem> problems) {
    TradingDays days = market.days();
    if (config.firstDate().isPresent()) {
      int asked = epochDay(config.firstDate());
      int day = days.atOrAfter(asked);
      if (day >= days.size() || days.epochDay(day) - asked > LONGEST_BREAK) {
        outside(problems, "firstDate", config.firstDate().get());
        fromOutside = true;
      }
      return Math.min(day, days.size() - 1);
    }
    int first = firstRate();
    for (DataRequirement requirement : throughout) {
      first = Math.max(first, market.firstDay(requirement.instrument()));
    }
    return Math.min(first, days.size() - 1);
  }

  int lastDay(List<Problem> problems) {
    TradingDays days = market.days();
    if (config.lastDate().isPresent()) {
      int asked = epochDay(config.lastDate());
      int day = days.atOrBefore(asked);
      if (day < 0 || asked - days.epochDay(day) > LONGEST_BREAK) {
        outside(problems, "lastDate", config.lastDate().get());
        toOutside = true;
      }
      return Math.max(day, 0);
    }
    int last = lastQuote();
    for (DataRequirement requirement : throughout) {
      boolean left = end(requirement.instrument()).filter(end -> !end.stopsHolders()).isPresent();
      last = left ? last : Math.min(last, market.lastDay(requirement.instrument()));
    }
    while (last > 0 && Double.isNaN(market.cashRate(last))) {
      last--;
    }
    return Math.max(last, 0);
  }

  /** A fund that has only what may join and leave ends when the last of it has left. */
  private int lastQuote() {
    return comeAndGo.stream()
        .mapToInt(r -> market.lastDay(r.instrument()))
        .max()
        .orElse(market.days().size() - 1);
  }

  void check(int first, int last, List<Problem> problems) {
    TradingDays days = market.days();
    Optional<String> apart = first > last ? apart(first, last) : Optional.empty();
    if (apart.isPresent()) {
      problems.add(Problem.of(ErrorCode.NOT_COVERED, apart.get()));
      return;
    }
    for (DataRequirement requirement : throughout) {
      String id = requirement.instrument();
      int from = market.firstDay(id);
      int to = market.lastDay(id);
      if (from > first && !fromOutside) {
        notCovered(problems, id, "starts on " + name(from), "after the run's first close", first);
      }
      Optional<FundEnd> end = end(id);
      if (end.isPresent() && to < first) {
        String stopped = "stopped on " + name(to) + " (" + end.get().cause() + ")";
        notCovered(problems, id, stopped, "before the run's first close", first);
      } else if (to < last && !toOutside && end.isEmpty()) {
        notCovered(problems, id, "ends on " + name(to), "before the run's last close", last);
      }
    }
    for (int t : new int[] {first, last}) {
      if (Double.isNaN(market.cashRate(t))) {
        problems.add(
            Problem.of(
                ErrorCode.NOT_COVERED,
                "the cash rate "
                    + market.cashRate()
                    + " has no value on or shortly before "
                    + days.date(t)));
      }
    }
    if (first > last && problems.isEmpty()) {
      problems.add(Problem.of(ErrorCode.NOT_COVERED, noDay(days.date(first), days.date(last))));
    }
  }

  /** Why data that are there never meet, of a run for which no dates were asked. */
  private Optional<String> apart(int first, int last) {
    TradingDays days = market.days();
    if (config.firstDate().isPresent() || config.lastDate().isPresent()) {
      return Optional.empty();
    }
    if (Double.isNaN(market.cashRate(firstRate()))) {
      return Optional.of(
          "the cash rate "
              + market.cashRate()
              + " has no value on or shortly before any valuation day from "
              + days.date(0)
              + " to "
              + days.date(days.size() - 1));
    }
    boolean quoted =
        throughout.stream().allMatch(r -> market.firstDay(r.instrument()) < days.size());
    return quoted ? Optional.of(noDay(days.date(first), days.date(last))) : Optional.empty();
  }

  /** How an instrument ended, if it is a fund that had to stop. */
  private Optional<FundEnd> end(String id) {
    return Optional.ofNullable(market.securities().get(id)).flatMap(Security::end);
  }

  /** Why a run has no day: two dates without one between them, or instruments that never meet. */
  private String noDay(LocalDate first, LocalDate last) {
    if (config.firstDate().isPresent() && config.lastDate().isPresent()) {
      return String.format(
          Locale.ROOT,
          "there is no valuation day from %s to %s: the last before is %s, the first after %s",
          config.firstDate().get(),
          config.lastDate().get(),
          last,
          first);
    }
    String rate =
        market.hasCashRate() ? " and the cash rate " + market.cashRate() + " is known" : "";
    return "there is no valuation day on which every instrument is quoted"
        + rate
        + ": the last one starts on "
        + first
        + " and the first one ends on "
        + last;
  }

  private int firstRate() {
    int t = 0;
    while (t < market.days().size() - 1 && Double.isNaN(market.cashRate(t))) {
      t++;
    }
    return t;
  }

  private String name(int day) {
    boolean inside = day >= 0 && day < market.days().size();
    return inside ? market.days().date(day).toString() : "no valuation day";
  }

  private void notCovered(
      List<Problem> problems, String id, String what, String relation, int day) {
    problems.add(
        Problem.of(
            ErrorCode.NOT_COVERED,
            id + " " + what + ", " + relation + " " + market.days().date(day)));
  }

  private void outside(List<Problem> problems, String setting, LocalDate date) {
    TradingDays days = market.days();
    problems.add(
        Problem.of(
            ErrorCode.NOT_COVERED,
            setting
                + " must be in ["
                + days.date(0)
                + ", "
                + days.date(days.size() - 1)
                + "], the valuation days of the market, but was "
                + date));
  }

  private static int epochDay(Optional<LocalDate> date) {
    return Math.toIntExact(date.orElseThrow().toEpochDay());
  }
}
