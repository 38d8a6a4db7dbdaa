package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problems;
import io.notional.api.instrument.Funding;
import io.notional.api.market.DataRequirement;
import io.notional.api.strategy.Sleeve;
import io.notional.core.config.NamedInstrument;
import io.notional.core.config.Nearest;
import io.notional.core.settings.RunParameters;
import io.notional.core.settings.TaxParameters;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks the instruments that a fund names, and tells where its spec names the wrong ones. */
final class FundNames {
  /** What only measures read. */
  private static final List<String> MEASURES =
      List.of(
          RunParameters.REFERENCE,
          RunParameters.BENCHMARK,
          RunParameters.BOND_BENCHMARK,
          TaxParameters.TAXES);

  private final PlannedFund fund;
  private final Problems problems;
  private final Map<String, String> places;

  FundNames(PlannedFund fund, Problems problems) {
    this.fund = fund;
    this.problems = problems;
    this.places = places(fund);
  }

  /** What a call cuts first must be among the futures that the fund may hold, each named once. */
  void checkLiquidationOrder() {
    Set<String> held = new TreeSet<>();
    margined().forEach(sleeve -> sleeve.requirements().forEach(r -> held.add(r.instrument())));
    Set<String> seen = new HashSet<>();
    for (NamedInstrument named : fund.settings().instruments(RunParameters.LIQUIDATION_ORDER)) {
      if (!held.contains(named.id())) {
        String message = Nearest.unknown("futures product in run.cut-order", named.id(), held);
        problems.add(ErrorCode.UNKNOWN_NAME, message, named.where());
      }
      if (!seen.add(named.id())) {
        String message = "run.cut-order must name a product once but has " + named.id() + " twice";
        problems.add(ErrorCode.CONFLICT, message, named.where());
      }
    }
  }

  /** The market must have all that the fund may hold, and as what the fund holds it. */
  void check(MarketNames market) {
    for (Sleeve sleeve : fund.sleeves()) {
      sleeve.requirements().stream()
          .map(DataRequirement::instrument)
          .distinct()
          .forEach(id -> check(sleeve, id, market));
    }
    checkMargin(market);
    checkIndices(market);
    new TaxNames(fund, problems).check(market);
    for (String measure : MEASURES) {
      fund.settings()
          .instruments(measure)
          .forEach(named -> market.require(named.id(), named.where(), problems));
    }
  }

  /** Flows may grow with what the market knows. */
  private void checkIndices(MarketNames market) {
    fund.indices()
        .forEach(
            (id, where) -> {
              if (!market.indices().contains(id)) {
                String message = Nearest.unknown("index of " + market.name(), id, market.indices());
                problems.add(ErrorCode.UNKNOWN_NAME, message, where);
              }
            });
  }

  private void check(Sleeve sleeve, String id, MarketNames market) {
    if (!market.require(id, place(id), problems)) {
      return;
    }
    boolean future = market.futures().contains(id);
    if (future != isMargined(sleeve)) {
      String message =
          future
              ? " is paid in full but " + id + " is a future"
              : " holds futures but " + id + " is no future";
      problems.add(ErrorCode.CONFLICT, "sleeve " + sleeve.id() + message, place(id));
    }
  }

  /**
   * The settings of a margin model may name what the fund does not hold, but not what the market
   * lacks: that would be a slip that leaves a product at the margin of those not named. Presets and
   * defaults are written for many markets and may.
   */
  private void checkMargin(MarketNames market) {
    fund.settings().instruments(RunParameters.MARGIN).stream()
        .filter(named -> fund.isWritten(named.where()))
        .forEach(named -> market.require(named.id(), named.where(), problems));
  }

  private String place(String id) {
    return places.getOrDefault(id, fund.spec().where());
  }

  /**
   * Where instruments are named first: in the spec, or else in a preset. What a strategy has by
   * itself has no place.
   */
  private static Map<String, String> places(PlannedFund fund) {
    Map<String, String> written = new HashMap<>();
    Map<String, String> others = new HashMap<>();
    for (NamedInstrument named : fund.values().instruments()) {
      if (!named.where().isEmpty()) {
        Map<String, String> places = fund.isWritten(named.where()) ? written : others;
        places.putIfAbsent(named.id(), named.where());
      }
    }
    others.putAll(written);
    return others;
  }

  private Stream<Sleeve> margined() {
    return fund.sleeves().stream().filter(FundNames::isMargined);
  }

  private static boolean isMargined(Sleeve sleeve) {
    return sleeve.funding() != Funding.PAID_IN_FULL;
  }
}
