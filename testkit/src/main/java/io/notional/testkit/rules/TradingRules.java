package io.notional.testkit.rules;

import io.notional.api.cost.CostModel;
import io.notional.api.cost.Fill;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Instrument;
import io.notional.api.instrument.Terms;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.roll.RollRule;
import io.notional.api.roll.RollWindow;
import io.notional.testkit.SpiRule;
import io.notional.testkit.market.Listing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** What trades cost, and when contracts roll. */
final class TradingRules {
  private static final double ROUNDING = 1e-9;
  private static final double[] QUANTITIES = {0.01, 1, 2, 10, 99, 100, 1000, 1e5, 1e7};
  private static final double[] PRICES = {0.01, 1, 100, 4321.5};
  private static final LocalDate DATE = LocalDate.of(2019, 6, 12);

  private TradingRules() {}

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
}
