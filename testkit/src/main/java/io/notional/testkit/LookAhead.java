package io.notional.testkit;

import io.notional.api.strategy.Strategy;
import io.notional.core.market.Market;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Finds a strategy that knows what comes after its close. It is run on a market, on the same one
 * cut after a date, on two that go on otherwise from there, and on the first one again: up to that
 * date every nav, trade and recorded diagnostic must be the same.
 *
 * <p>So a strategy is caught that keeps anything from an earlier run, in static fields or in an
 * instance that is used twice, or that got hold of the market it is run on. Not caught is knowledge
 * that is the same in all of these runs, such as a list of good dates in the code, or a state that
 * was filled before by a run on the same market: hand in a market that the strategy has not seen.
 *
 * <p>Immutable. The strategies are run one after the other.
 */
public final class LookAhead {
  private static final long ONE_FUTURE = 1;
  private static final long ANOTHER_FUTURE = 2;

  private final Market market;
  private final RunSettings settings;

  private LookAhead(Market market, RunSettings settings) {
    this.market = market;
    this.settings = settings;
  }

  /**
   * A check.
   *
   * @param settings with fills at the same close what is ordered on the date itself is seen, too
   */
  public static LookAhead on(Market market, RunSettings settings) {
    return new LookAhead(market, settings);
  }

  /**
   * What differs; empty for a strategy that knows nothing of the future.
   *
   * @param maker makes the strategy of a run, and is told on which market it is run, as an author
   *     might tell it
   * @param known the last dates that are the same in all runs
   * @return a line for each date at which something differs, naming the first difference
   * @throws IllegalArgumentException if nothing is traded until one of the dates, so that nothing
   *     could differ
   */
  public List<String> leaks(Function<Market, Strategy> maker, List<LocalDate> known) {
    List<String> leaks = new ArrayList<>();
    Result whole = run(maker, market, settings);
    for (LocalDate date : known) {
      List<Fact> expected = Fact.until(whole, date);
      if (expected.stream().noneMatch(Fact::isTrade)) {
        throw new IllegalArgumentException("nothing is traded until " + date);
      }
      OtherFuture future = new OtherFuture(market, (int) date.toEpochDay());
      difference(maker, future.changed(ONE_FUTURE), settings, expected, date, "changed")
          .or(() -> difference(maker, future.none(), until(date), expected, date, "cut"))
          .or(
              () ->
                  difference(
                      maker,
                      future.changed(ANOTHER_FUTURE),
                      settings,
                      expected,
                      date,
                      "changed again"))
          .or(() -> difference(maker, market, settings, expected, date, "as before"))
          .ifPresent(leaks::add);
    }
    return leaks;
  }

  private RunSettings until(LocalDate date) {
    boolean earlier = settings.lastDate().isPresent() && settings.lastDate().get().isBefore(date);
    return earlier ? settings : RunSettings.builder().from(settings).lastDate(date).build();
  }

  private static Result run(Function<Market, Strategy> maker, Market market, RunSettings settings) {
    return new Simulator().run(maker.apply(market), market, settings);
  }

  private static Optional<String> difference(
      Function<Market, Strategy> maker,
      Market other,
      RunSettings settings,
      List<Fact> expected,
      LocalDate date,
      String future) {
    String what = "with what comes after " + date + " " + future + ": ";
    List<Fact> facts;
    try {
      facts = Fact.until(run(maker, other, settings), date);
    } catch (RuntimeException e) {
      return Optional.of(what + "it fails, " + e.getMessage());
    }
    int same = 0;
    int both = Math.min(facts.size(), expected.size());
    while (same < both && facts.get(same).agrees(expected.get(same))) {
      same++;
    }
    return same == Math.max(facts.size(), expected.size())
        ? Optional.empty()
        : Optional.of(what + at(facts, same) + " in place of " + at(expected, same));
  }

  private static String at(List<Fact> facts, int k) {
    return k < facts.size() ? facts.get(k).toString() : "nothing";
  }
}
