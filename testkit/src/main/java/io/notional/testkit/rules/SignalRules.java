package io.notional.testkit.rules;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.OrderLog;
import io.notional.core.result.Diagnostic;
import java.time.LocalDate;
import java.util.List;

/** What is forecast, and what is not known. */
final class SignalRules {
  private SignalRules() {}

  static Outcome forecasts(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.SIGNAL)) {
      return Outcome.doesNotApply("it is no signal");
    }
    for (World world : World.values()) {
      for (Diagnostic forecast : forecasts(specimen, world)) {
        if (Math.abs(forecast.value()) > Signal.CAP) {
          return Outcome.fails(
              Evidence.on(
                  date(specimen, world, forecast),
                  "forecast()",
                  "must be in [-20, 20] or NaN but was "
                      + forecast.value()
                      + " of "
                      + forecast.instrument()
                      + " "
                      + world.words()));
        }
      }
    }
    return specimen.plain().ran().isPresent() ? Outcome.HOLDS : Conduct.noRun();
  }

  private static List<Diagnostic> forecasts(Specimen specimen, World world) {
    return specimen
        .in(world)
        .ran()
        .<List<Diagnostic>>map(trace -> trace.result().diagnostics())
        .orElse(List.of());
  }

  private static LocalDate date(Specimen specimen, World world, Diagnostic forecast) {
    return specimen.in(world).ran().orElseThrow().result().market().days().date(forecast.day());
  }

  /** What is not known is no number: a forecast of one close, a duration of nothing. */
  static Outcome nothingMadeUp(Specimen specimen) {
    if (specimen.plain().ran().isEmpty()) {
      return Conduct.noRun();
    }
    if (specimen.sample().kind().equals(ComponentKind.SIGNAL)) {
      return ofOneClose(specimen);
    }
    if (specimen.sample().kind().equals(ComponentKind.SLEEVE)) {
      return withoutDurations(specimen);
    }
    return Outcome.doesNotApply(
        "it is neither a signal nor a sleeve; others have rules of their own");
  }

  /** A signal that always says the same needs no history. */
  private static Outcome ofOneClose(Specimen specimen) {
    List<Diagnostic> all = forecasts(specimen, World.FIRST_DAY);
    boolean varies =
        all.stream().map(Diagnostic::value).filter(v -> !v.isNaN()).distinct().count() > 1;
    for (Diagnostic forecast : all) {
      boolean madeUp = forecast.day() == 0 && Math.abs(forecast.value()) > 0;
      if (varies && madeUp) {
        return Outcome.fails(
            Evidence.on(
                date(specimen, World.FIRST_DAY, forecast),
                "forecast()",
                "is " + forecast.value() + " after a single close"));
      }
    }
    return Outcome.HOLDS;
  }

  private static Outcome withoutDurations(Specimen specimen) {
    Sample sample = specimen.sample().asking(SleeveTarget.duration(2));
    if (orders(specimen.run(sample, Trial.PLAIN)).isEmpty()) {
      return Outcome.doesNotApply("it takes no target of duration");
    }
    for (OrderLog.Ordered order :
        orders(specimen.run(sample, Trial.on(market -> market.withoutDurations())))) {
      if (order.target() instanceof Target.Notional target && target.weight() != 0) {
        return Outcome.fails(
            Evidence.on(
                order.date(),
                "allocate()",
                "orders "
                    + target.weight()
                    + " of "
                    + order.instrument()
                    + ", whose duration is unknown"));
      }
    }
    return Outcome.HOLDS;
  }

  private static List<OrderLog.Ordered> orders(Attempt attempt) {
    return attempt.ran().map(Trace::orders).orElse(List.of());
  }
}
