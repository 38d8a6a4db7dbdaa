package io.notional.testkit.rules;

import io.notional.api.error.NotionalException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicReference;

/** The same answers, however often and wherever it is asked. */
final class DeterminismRules {
  private static final double TOLERANCE = 1e-9;

  private DeterminismRules() {}

  static Outcome repeats(Specimen specimen) {
    if (specimen.plain().ran().isEmpty()) {
      return Conduct.noRun();
    }
    return specimen.repeats().map(Outcome::fails).orElse(Outcome.HOLDS);
  }

  /** Two runs whose days alternate, and one on another thread. */
  static Outcome others(Specimen specimen) {
    return Conduct.comparing(
        specimen, (s, plain) -> alternating(s, plain).or(() -> elsewhere(s, plain)));
  }

  private static Optional<Evidence> alternating(Specimen specimen, Trace plain) {
    try {
      Specimen.Rehearsal one = specimen.rehearse(Trial.PLAIN);
      Specimen.Rehearsal other =
          specimen.rehearse(Trial.PLAIN.from(specimen.sample().history() + 7));
      while (one.simulation().advance()) {
        other.simulation().advance();
      }
      return plain.differs(one.trace());
    } catch (NotionalException e) {
      return Optional.of(
          Refusals.evidence(e, "run", specimen, "while another run goes on day by day"));
    }
  }

  private static Optional<Evidence> elsewhere(Specimen specimen, Trace plain) {
    AtomicReference<Attempt> done = new AtomicReference<>();
    Thread thread = new Thread(() -> done.set(specimen.run(Trial.PLAIN)), "notional-kit-other");
    thread.setContextClassLoader(Thread.currentThread().getContextClassLoader());
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
    return new Attempt.Ran(plain).differs(done.get());
  }

  /** Lists that the sample says to be in any order, reversed together. */
  static Outcome anyOrder(Specimen specimen) {
    List<String> lists = specimen.sample().anyOrder();
    if (lists.isEmpty()) {
      return Outcome.doesNotApply("no sample says that the order of a list means nothing");
    }
    return Conduct.comparing(
        specimen,
        (s, plain) -> {
          Map<String, Object> values = new LinkedHashMap<>(s.values());
          Attempt one = s.run(s.sample().withAll(values), Trial.PLAIN);
          lists.forEach(name -> values.computeIfPresent(name, (key, value) -> reversed(value)));
          Attempt other = s.run(s.sample().withAll(values), Trial.PLAIN);
          return one.ran().isEmpty() || other.ran().isEmpty()
              ? one.differs(other)
              : apart(one.ran().get(), other.ran().get());
        });
  }

  private static Object reversed(Object value) {
    List<Object> items = new ArrayList<>((List<?>) value);
    Collections.reverse(items);
    return items;
  }

  /** Sums in another order round otherwise, so that navs are compared to a billionth. */
  private static Optional<Evidence> apart(Trace one, Trace other) {
    for (int row = 0; row < one.result().size(); row++) {
      double nav = one.result().nav(row);
      if (row >= other.result().size()
          || Math.abs(other.result().nav(row) - nav) > TOLERANCE * Math.abs(nav)) {
        double actual = row < other.result().size() ? other.result().nav(row) : Double.NaN;
        return Optional.of(Evidence.differs(one.result().date(row), "nav", nav, actual));
      }
    }
    SortedMap<String, Double> traded = traded(one);
    SortedMap<String, Double> others = traded(other);
    return traded.keySet().equals(others.keySet())
        ? Optional.empty()
        : Optional.of(Evidence.of("trades", "expected " + traded + " but was " + others));
  }

  private static SortedMap<String, Double> traded(Trace trace) {
    SortedMap<String, Double> sums = new TreeMap<>();
    trace
        .result()
        .trades()
        .forEach(trade -> sums.merge(trade.instrument(), Math.abs(trade.quantity()), Double::sum));
    return sums;
  }
}
