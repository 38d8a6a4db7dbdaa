package io.notional.core.comparison;

import io.notional.api.error.NotionalException;
import io.notional.api.strategy.Strategy;
import io.notional.core.lookthrough.Level;
import io.notional.core.lookthrough.LookThrough;
import io.notional.core.lookthrough.StatedWeights;
import io.notional.core.market.TradingDays;
import io.notional.core.measure.SleeveExposures;
import io.notional.core.nesting.HeldFees;
import io.notional.core.nesting.LookThroughWalk;
import io.notional.core.nesting.TargetLookThrough;
import io.notional.core.result.Result;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Supplier;

/**
 * A run to be compared. Immutable, if what makes strategies is.
 *
 * @param name what its column is called
 * @param strategies makes fresh ones, which are asked what they aim at
 */
public record Compared(String name, Supplier<Strategy> strategies, Result result) {
  public Compared {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(strategies, "strategies");
    Objects.requireNonNull(result, "result");
  }

  /** The row of the last close at or before a date, or else of the first. */
  int rowAt(LocalDate date) {
    TradingDays days = result.market().days();
    int day = days.atOrBefore(Math.toIntExact(date.toEpochDay()));
    return Math.max(0, Math.min(result.rowOfDay(day), result.size() - 1));
  }

  /**
   * Capital by what it is spent on, fractions of nav: the weights that the strategy states whatever
   * the market, or else the capital of its sleeves at the close of a row.
   */
  Map<String, Double> allocation(int row) {
    return stated().orElseGet(() -> held(row));
  }

  private Optional<Map<String, Double>> stated() {
    try {
      return Optional.of(StatedWeights.of(strategies.get()));
    } catch (NotionalException notStated) {
      return Optional.empty();
    }
  }

  private Map<String, Double> held(int row) {
    Map<String, Double> held = new LinkedHashMap<>();
    SleeveExposures exposures = new SleeveExposures(result);
    while (exposures.row() < row && exposures.next()) {
      // to the close
    }
    for (int s = 0; s < result.sleeves().size(); s++) {
      double capital = exposures.capital(s);
      if (capital != 0) {
        held.put(result.sleeves().get(s).id(), result.perNav(capital, row));
      }
    }
    return held;
  }

  /**
   * What it is exposed to: at its targets, if it states them whatever the market, or else as held
   * at the close of a row, at which funds in it are seen through too.
   */
  LookThrough lookThrough(Level level, int row) {
    int epochDay = result.market().days().epochDay(result.day(row));
    return TargetLookThrough.of(strategies.get(), result.market(), level, epochDay)
        .orElseGet(() -> LookThroughWalk.at(result, level, row));
  }

  /** What it and the funds in it charge a year; empty where one of them does not say. */
  OptionalDouble fee(int row) {
    return stated()
        .map(weights -> HeldFees.at(result, weights, row))
        .orElseGet(() -> HeldFees.held(result, row));
  }
}
