package io.notional.core.settings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * {@code flows}, {@code invest} and {@code withdraw} of the {@code run} section of a spec. None has
 * a default that would be told of runs without flows. Stateless, and safe for use by many threads.
 */
public final class FlowParameters {
  private static final String FLOWS = "flows";
  private static final String INVEST = "invest";
  private static final String WITHDRAW = "withdraw";
  private static final String FILE = "file";
  private static final String AMOUNT = "amount";
  private static final String FRACTION = "fraction";
  private static final String EVERY = "every";
  private static final String INDEX = "index";
  private static final String IN_KIND = "in-kind";

  static final List<Parameter> ALL =
      List.of(
          Parameter.groups(FLOWS, flow())
              .optional()
              .describedAs("what goes in and out after the first close"),
          Words.choice(INVEST, Invest.class).optional().describedAs("what contributions buy"),
          Words.choice(WITHDRAW, Withdraw.class).optional().describedAs("what withdrawals sell"));

  private FlowParameters() {}

  private static Parameters flow() {
    return Parameters.of(
        Parameter.number(AMOUNT, -FlowSize.MOST, FlowSize.MOST, "base currency")
            .optional()
            .describedAs("each time; a contribution is positive"),
        Parameter.number(FRACTION, -1, FlowSize.MOST_OF_NAV, "fraction of nav")
            .optional()
            .describedAs("in place of an amount"),
        Words.choice(EVERY, FlowSchedule.Every.class).optional().describedAs("how far apart"),
        Parameter.date("from").optional().describedAs("the first; a period after the first close"),
        Parameter.date("to").optional().describedAs("the last that may be; the last close"),
        Parameter.text(INDEX)
            .optional()
            .describedAs("the index of the market that amounts grow with, from the first close"),
        Parameter.flag(IN_KIND)
            .optional()
            .describedAs("whether securities change hands, at their close and without costs"),
        Parameter.text(FILE)
            .optional()
            .describedAs(
                "in place of all else: dated flows, date,amount or date,fraction or date,units"));
  }

  /**
   * A file of flows.
   *
   * @param file as a section names it
   * @param inKind whether all of its flows are in kind
   */
  public record FlowFile(NamedFile file, boolean inKind) {}

  /** The files that a section names, in its order. */
  public static List<FlowFile> files(Config run) {
    return run.groups(FLOWS).stream()
        .filter(entry -> entry.has(FILE))
        .map(
            entry ->
                new FlowFile(new NamedFile(entry.text(FILE), entry.where(FILE)), isInKind(entry)))
        .toList();
  }

  /** The indices of a market that a section names, by the places where it does. */
  public static SortedMap<String, String> indices(Config run) {
    SortedMap<String, String> indices = new TreeMap<>();
    run.groups(FLOWS).stream()
        .filter(entry -> entry.has(INDEX))
        .forEach(entry -> indices.putIfAbsent(entry.text(INDEX), entry.where(INDEX)));
    return indices;
  }

  /**
   * What a section says, without what its files say.
   *
   * @throws NotionalException with everything that is wrong with it
   */
  static CashFlows flows(Config run) {
    Problems problems = new Problems();
    List<FlowSchedule> schedules = new ArrayList<>();
    List<Config> entries = run.groups(FLOWS);
    entries.forEach(entry -> schedule(entry, problems).ifPresent(schedules::add));
    for (String policy : List.of(INVEST, WITHDRAW)) {
      if (run.has(policy) && entries.isEmpty()) {
        String message = "run." + policy + " says what is done with flows but run.flows has none";
        problems.add(ErrorCode.CONFLICT, message, run.where(policy));
      }
    }
    problems.throwIfAny();
    return new CashFlows(
        List.of(),
        schedules,
        run.has(INVEST) ? Words.constant(Invest.class, run.text(INVEST)) : Invest.PRO_RATA,
        run.has(WITHDRAW) ? Words.constant(Withdraw.class, run.text(WITHDRAW)) : Withdraw.PRO_RATA);
  }

  private static Optional<FlowSchedule> schedule(Config entry, Problems problems) {
    boolean amount = entry.has(AMOUNT);
    if (entry.has(FILE)) {
      alone(entry, problems);
      return Optional.empty();
    }
    if (amount == entry.has(FRACTION)) {
      String which = amount ? "both" : "neither";
      String message = "run.flows must have either amount or fraction, or a file, but has " + which;
      problems.add(ErrorCode.CONFLICT, message, amount ? entry.where(FRACTION) : place(entry));
      return Optional.empty();
    }
    if (!entry.has(EVERY)) {
      String message = "run.flows must say every: month, quarter or year";
      problems.add(ErrorCode.MISSING_VALUE, message, place(entry));
      return Optional.empty();
    }
    String named = amount ? AMOUNT : FRACTION;
    try {
      return Optional.of(
          new FlowSchedule(
              amount ? FlowSize.amount(entry.number(named)) : FlowSize.ofNav(entry.number(named)),
              Words.constant(FlowSchedule.Every.class, entry.text(EVERY)),
              date(entry, "from"),
              date(entry, "to"),
              entry.has(INDEX) ? Optional.of(entry.text(INDEX)) : Optional.empty(),
              isInKind(entry)));
    } catch (NotionalException e) {
      e.problems().forEach(p -> problems.add(p.code(), p.message(), entry.where(named)));
      return Optional.empty();
    }
  }

  private static boolean isInKind(Config entry) {
    return entry.has(IN_KIND) && entry.flag(IN_KIND);
  }

  private static void alone(Config entry, Problems problems) {
    for (String other : List.of(AMOUNT, FRACTION, EVERY, "from", "to", INDEX)) {
      if (entry.has(other)) {
        String message = "run.flows must have a file or " + other + " but has both";
        problems.add(ErrorCode.CONFLICT, message, entry.where(other));
      }
    }
  }

  /** Where the first of its values stands. */
  private static String place(Config entry) {
    return Stream.of(EVERY, "from", "to", INDEX, AMOUNT, FRACTION)
        .filter(entry::has)
        .map(entry::where)
        .findFirst()
        .orElse("");
  }

  private static Optional<LocalDate> date(Config entry, String name) {
    return entry.has(name) ? Optional.of(entry.date(name)) : Optional.empty();
  }
}
