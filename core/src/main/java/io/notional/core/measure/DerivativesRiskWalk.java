package io.notional.core.measure;

import io.notional.api.instrument.AssetClass;
import io.notional.core.market.FutureProduct;
import io.notional.core.measure.DerivativesRisk.Day;
import io.notional.core.measure.DerivativesRisk.Limit;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Computes the days of {@link DerivativesRisk}. Used once. */
final class DerivativesRiskWalk {
  private final Result result;
  private final DerivativesRiskSettings settings;
  private final HistoricalVar horizon;
  private final HistoricalVar oneDay;
  private final SortedMap<String, Double> book = new TreeMap<>();
  private final SortedMap<String, Double> securities = new TreeMap<>();
  private boolean onlyBills;
  private double exposure;

  DerivativesRiskWalk(Result result, DerivativesRiskSettings settings) {
    this.result = result;
    this.settings = settings;
    result.market().days().requireDaily("Rule 18f-4");
    settings.reference().ifPresent(result.market()::requireKnown);
    this.horizon = historical(settings.horizonDays());
    this.oneDay = historical(1);
  }

  private HistoricalVar historical(int days) {
    return new HistoricalVar(result.market(), days, settings.windowDays(), settings.confidence());
  }

  List<Day> days() {
    List<Day> days = new ArrayList<>();
    PositionCursor cursor = new PositionCursor(result);
    while (cursor.next()) {
      collect(cursor);
      days.add(day(cursor, days));
    }
    return days;
  }

  private void collect(PositionCursor cursor) {
    book.clear();
    securities.clear();
    onlyBills = true;
    exposure = 0;
    double nav = result.nav(cursor.row());
    for (Position position : cursor.positions()) {
      double weight = position.notional(cursor.day()) / nav;
      book.merge(position.instrument(), weight, Double::sum);
      if (position.product().isPresent()) {
        exposure += equivalent(position, position.product().get(), cursor.day(), weight);
      } else {
        securities.merge(position.instrument(), weight, Double::sum);
        onlyBills &= !isExposure(position);
      }
    }
  }

  private static boolean isExposure(Position position) {
    return position.security().orElseThrow().terms().assetClass().isExposure();
  }

  private double equivalent(Position position, FutureProduct product, int day, double weight) {
    if (!product.terms().assetClass().equals(AssetClass.BONDS)) {
      return Math.abs(weight);
    }
    double years = Durations.of(product, position.contract().orElseThrow(), day).orElse(Double.NaN);
    return Math.abs(weight) * years / settings.tenYearDuration();
  }

  private Day day(PositionCursor cursor, List<Day> before) {
    int day = cursor.day();
    double loss = -result.dailyReturn(cursor.row());
    boolean exception = !before.isEmpty() && loss > before.get(before.size() - 1).oneDayVar();
    SortedMap<String, Double> reference = reference();
    double referenceVar = reference.isEmpty() ? Double.NaN : horizon.of(reference, day);
    Limit limit = reference.isEmpty() ? Limit.ABSOLUTE : Limit.RELATIVE;
    return new Day(
        horizon.of(book, day),
        referenceVar,
        limit,
        limit == Limit.ABSOLUTE
            ? settings.absoluteLimit()
            : settings.relativeLimit() * referenceVar,
        oneDay.of(book, day),
        loss,
        exception,
        exposure);
  }

  /** Weights of a portfolio's own value, which sum to 1; empty where there is no such portfolio. */
  private SortedMap<String, Double> reference() {
    SortedMap<String, Double> weights = new TreeMap<>();
    if (settings.reference().isPresent()) {
      weights.put(settings.reference().get(), 1.0);
      return weights;
    }
    double sum = securities.values().stream().mapToDouble(Double::doubleValue).sum();
    if (!onlyBills && sum > 0) {
      securities.forEach((id, weight) -> weights.put(id, weight / sum));
    }
    return weights;
  }
}
