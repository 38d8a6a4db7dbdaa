package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.instrument.Funding;
import io.notional.api.market.Requirement;
import io.notional.api.strategy.Sleeve;
import io.notional.core.config.NamedInstrument;
import io.notional.core.config.Nearest;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.settings.RunParameters;
import io.notional.files.market.MarketFile;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Checks the instruments that a fund names, and tells where its spec names the wrong ones. */
final class FundNames {
  private final Fund fund;
  private final Problems problems;
  private final Map<String, String> places;

  FundNames(Fund fund, Problems problems) {
    this.fund = fund;
    this.problems = problems;
    this.places = places(fund);
  }

  /** What a call cuts first must be among the futures that the fund may hold, each named once. */
  void checkCutOrder() {
    Set<String> held = new TreeSet<>();
    margined().forEach(sleeve -> sleeve.requirements().forEach(r -> held.add(r.instrument())));
    Set<String> seen = new HashSet<>();
    for (NamedInstrument named : fund.run().instruments(RunParameters.CUT_ORDER)) {
      check("futures product in run.cut-order", named.id(), held, named.where());
      if (!seen.add(named.id())) {
        String message = "run.cut-order must name a product once but has " + named.id() + " twice";
        problems.add(new Problem(ErrorCode.CONFLICT, message, named.where()));
      }
    }
  }

  /** The market must have all that the fund may hold, and as what the fund holds it. */
  void check(MarketFile market) {
    for (Sleeve sleeve : fund.strategy().sleeves()) {
      sleeve.requirements().stream()
          .map(Requirement::instrument)
          .distinct()
          .forEach(id -> check(sleeve, id, market));
    }
    checkMargin(market);
    fund.run()
        .instruments(RunParameters.REFERENCE)
        .forEach(named -> check(instrumentOf(market), named.id(), market.ids(), named.where()));
  }

  /** An instrument that an option names must be in the market. */
  static void checkOption(String option, String id, MarketFile market, Problems problems) {
    if (!market.ids().contains(id)) {
      String what = "instrument of " + market.name();
      String message = option + ": " + Nearest.unknown(what, id, market.ids());
      problems.add(ErrorCode.UNKNOWN_NAME, message);
    }
  }

  private void check(Sleeve sleeve, String id, MarketFile market) {
    if (!check(instrumentOf(market), id, market.ids(), place(id))) {
      return;
    }
    boolean future = market.futures().contains(id);
    if (future != isMargined(sleeve)) {
      String message =
          future
              ? " is paid in full but " + id + " is a future"
              : " holds futures but " + id + " is no future";
      problems.add(new Problem(ErrorCode.CONFLICT, "sleeve " + sleeve.id() + message, place(id)));
    }
  }

  /**
   * The settings of a margin model may name what the fund does not hold, but not what the market
   * lacks: that would be a slip that leaves a product at the margin of those not named. Presets and
   * defaults are written for many markets and may.
   */
  private void checkMargin(MarketFile market) {
    ResolvedConfig run = fund.run();
    run.instruments(RunParameters.MARGIN).stream()
        .filter(named -> fund.isWritten(named.where()))
        .forEach(named -> check(instrumentOf(market), named.id(), market.ids(), named.where()));
  }

  private boolean check(String what, String id, Collection<String> known, String where) {
    boolean is = known.contains(id);
    if (!is) {
      problems.add(new Problem(ErrorCode.UNKNOWN_NAME, Nearest.unknown(what, id, known), where));
    }
    return is;
  }

  private static String instrumentOf(MarketFile market) {
    return "instrument of " + market.name();
  }

  private String place(String id) {
    return places.getOrDefault(id, fund.spec().where());
  }

  /**
   * Where instruments are named first: in the spec, or else in a preset. What a strategy has by
   * itself has no place.
   */
  private static Map<String, String> places(Fund fund) {
    Map<String, String> written = new HashMap<>();
    Map<String, String> others = new HashMap<>();
    for (NamedInstrument named : fund.with().instruments()) {
      if (!named.where().isEmpty()) {
        Map<String, String> places = fund.isWritten(named.where()) ? written : others;
        places.putIfAbsent(named.id(), named.where());
      }
    }
    others.putAll(written);
    return others;
  }

  private Stream<? extends Sleeve> margined() {
    return fund.strategy().sleeves().stream().filter(FundNames::isMargined);
  }

  private static boolean isMargined(Sleeve sleeve) {
    return sleeve.funding() != Funding.PAID_IN_FULL;
  }
}
