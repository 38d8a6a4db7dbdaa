package io.notional.testkit.rules;

import io.notional.api.cost.CostModel;
import io.notional.api.cost.Fill;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.api.roll.RollWindow;
import io.notional.api.strategy.Signal;
import io.notional.api.strategy.SleeveTarget;
import io.notional.api.strategy.Target;
import io.notional.core.invariant.Comparison;
import io.notional.core.invariant.Finding;
import io.notional.core.invariant.OrderLog;
import io.notional.core.result.Diagnostic;
import io.notional.core.settings.LotPolicy;
import io.notional.testkit.SpiRule;
import io.notional.testkit.market.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Units and signs of what components answer. */
final class UnitRules {
  private static final double LARGER = 7;
  private static final double ROUNDING = 1e-9;
  private static final double[] QUANTITIES = {0.01, 1, 2, 10, 99, 100, 1000, 1e5, 1e7};
  private static final double[] PRICES = {0.01, 1, 100, 4321.5};
  private static final LocalDate DATE = LocalDate.of(2019, 6, 12);

  private UnitRules() {}

  /** A fill of which all is known. */
  private record KnownFill(
      Instrument instrument,
      LocalDate date,
      double quantity,
      double price,
      boolean isRollLeg,
      OptionalDouble dailyVolatility)
      implements Fill {}

  private record Held(String id, Terms terms) implements Instrument {}

  static Outcome costs(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.COST_MODEL)) {
      return Outcome.doesNotApply("it is no cost model");
    }
    Outcome refused = Conduct.refusals(specimen, SpiRule.UNIT_3);
    if (refused instanceof Outcome.Fails || specimen.plain().ran().isEmpty()) {
      return refused;
    }
    CostModel model = (CostModel) specimen.make();
    List<Evidence> evidence = new ArrayList<>();
    for (Listing listing :
        List.of(
            Listing.security("SHARE", AssetClass.EQUITY),
            Listing.future("FUTURE", AssetClass.BONDS))) {
      for (double price : PRICES) {
        for (double side : new double[] {1, -1}) {
          grows(evidence, model, new Held(listing.id(), listing.terms()), price, side);
        }
      }
    }
    return Outcome.of(evidence);
  }

  private static void grows(
      List<Evidence> evidence, CostModel model, Instrument held, double price, double side) {
    double before = 0;
    for (double quantity : QUANTITIES) {
      for (OptionalDouble volatility : List.of(OptionalDouble.empty(), OptionalDouble.of(0.01))) {
        Fill fill = new KnownFill(held, DATE, side * quantity, price, false, volatility);
        double cost = model.cost(fill);
        boolean leg =
            model.cost(new KnownFill(held, DATE, fill.quantity(), price, true, volatility)) >= 0;
        if (!(cost >= 0 && cost < Double.POSITIVE_INFINITY && leg)) {
          evidence.add(Evidence.of("cost()", "is " + cost + " for " + fill));
        }
        if (volatility.isEmpty()) {
          if (cost < before * (1 - ROUNDING)) {
            evidence.add(
                Evidence.of("cost()", "falls from " + before + " to " + cost + " at " + fill));
          }
          before = cost;
        }
      }
    }
  }

  /** A contract as the exchange's calendar has it, with weekdays alone. */
  private record Window(LocalDate firstIntention, LocalDate firstNotice, LocalDate lastTrade)
      implements RollWindow {
    @Override
    public int settlementDays(LocalDate from, LocalDate to) {
      return Math.toIntExact(weekdays(to) - weekdays(from));
    }

    /** Weekdays up to a date since a Monday long ago. */
    private static long weekdays(LocalDate date) {
      long days = Math.min(date.toEpochDay(), 1_000_000_000L) + 4;
      return Math.floorDiv(days, 7L) * 5 + Math.min(5, Math.floorMod(days, 7L));
    }
  }

  static Outcome shares(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.ROLL_RULE)) {
      return Outcome.doesNotApply("it is no roll rule");
    }
    Outcome refused = Conduct.refusals(specimen, SpiRule.UNIT_5);
    if (refused instanceof Outcome.Fails || specimen.plain().ran().isEmpty()) {
      return refused;
    }
    RollRule rule = (RollRule) specimen.make();
    List<Evidence> evidence = new ArrayList<>();
    LocalDate end = LocalDate.of(2019, 9, 19);
    never(
        evidence,
        rule,
        List.of(
            new Window(end.minusDays(21), end.minusDays(20), end),
            new Window(LocalDate.MAX, LocalDate.MAX, end),
            new Window(end, end.plusDays(1), end)),
        end);
    return Outcome.of(evidence);
  }

  private static void never(
      List<Evidence> evidence, RollRule rule, List<Window> windows, LocalDate end) {
    for (Window window : windows) {
      double before = 0;
      for (LocalDate date = end.minusDays(250); !date.isAfter(end); date = date.plusDays(1)) {
        double share = rule.shareRolled(date, window);
        if (!(share >= before - ROUNDING && share <= 1 + ROUNDING)) {
          evidence.add(
              Evidence.on(
                  date, "shareRolled()", "is " + share + " after " + before + " of " + window));
          return;
        }
        before = share;
      }
    }
  }

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
    return specimen.in(world).ran().map(trace -> trace.result().diagnostics()).orElse(List.of());
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

  static Outcome terms(Specimen specimen) {
    if (!specimen.sample().kind().equals(ComponentKind.INSTRUMENT)) {
      return Outcome.doesNotApply("it is no instrument");
    }
    if (specimen.plain() instanceof Attempt.Refused refused && refused.making()) {
      return Conduct.noRun();
    }
    Terms terms = ((Instrument) specimen.make()).terms();
    List<Evidence> evidence = new ArrayList<>();
    boolean margined = terms.funding() == Funding.MARGINED;
    if (!margined && terms.contractMultiplier() != 1) {
      evidence.add(
          Evidence.of(
              "contractMultiplier",
              "must be 1 of what is paid in full but was " + terms.contractMultiplier()));
    }
    if (margined && !(terms.lot() > 0)) {
      evidence.add(Evidence.of("lot", "must be above zero but was " + terms.lot()));
    }
    if (margined && !(terms.tickSize() > 0)) {
      evidence.add(Evidence.of("tickSize", "must be above zero but was " + terms.tickSize()));
    }
    return Outcome.of(evidence);
  }

  /** A larger fund does the same, only larger, where fractions trade. */
  static Outcome scales(Specimen specimen) {
    if (!specimen.sample().scales()) {
      return Outcome.doesNotApply("no sample says that it does not size by whole units");
    }
    return Conduct.comparing(
        specimen,
        (s, plain) -> {
          Attempt one = s.run(Trial.PLAIN.with(run -> run.contracts(LotPolicy.FRACTIONAL)));
          Attempt larger =
              s.run(Trial.PLAIN.with(run -> run.contracts(LotPolicy.FRACTIONAL).nav(LARGER * 1e8)));
          if (one.ran().isEmpty() || larger.ran().isEmpty()) {
            return one.differs(larger);
          }
          return Comparison.scaled(one.ran().get().result(), larger.ran().get().result(), LARGER)
              .stream()
              .findFirst()
              .map(UnitRules::evidence);
        });
  }

  private static Evidence evidence(Finding finding) {
    return Evidence.differs(finding.date(), finding.what(), finding.expected(), finding.actual());
  }
}
