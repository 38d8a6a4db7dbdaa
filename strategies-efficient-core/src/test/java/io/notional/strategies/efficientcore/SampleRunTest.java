package io.notional.strategies.efficientcore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.notional.core.market.Security;
import io.notional.core.result.Position;
import io.notional.core.result.PositionCursor;
import io.notional.core.result.Result;
import io.notional.core.result.Source;
import io.notional.strategies.efficientcore.GeneratedStocks.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * A sample of generated stocks: its weights are those of the whole system of equations, solved here
 * densely with a model that is estimated here, too, and the expected tracking error comes true.
 */
class SampleRunTest {
  private static final int WINDOW = 120;

  /** What a fit of the model to the past comes to, by the places of names. */
  @SuppressWarnings("ArrayRecordComponent") // lives as long as one test
  private record Model(
      List<String> names,
      double[] weights,
      String[] sectors,
      double[] betas,
      double[] specific,
      double variance) {}

  @Test
  void theWeightsSolveTheWholeProblem() {
    GeneratedStocks stocks = new GeneratedStocks(5, 150, 400);
    Result result =
        stocks.run("representative-sample", Map.of("names", 40, "of", 100, "window", WINDOW));

    SortedMap<Integer, Double> errors = GeneratedStocks.diagnosed(result, "ex-ante-tracking-error");
    PositionCursor cursor = new PositionCursor(result);
    int checked = 0;
    while (cursor.next()) {
      int day = cursor.day();
      if (errors.containsKey(day) && day > WINDOW) {
        Map<String, Double> held = held(result, cursor);
        Model model = fit(stocks, day, 100);
        double error = check(model, held);
        double perYear = stocks.market.days().closesPerYear();
        assertThat(errors.get(day)).isCloseTo(error * Math.sqrt(perYear), within(1e-9));
        checked++;
      }
    }
    assertThat(checked).isGreaterThan(3);
  }

  private static Map<String, Double> held(Result result, PositionCursor cursor) {
    Map<String, Double> shares = new TreeMap<>();
    for (Position position : cursor.positions()) {
      if (position.sleeve() == 0) {
        double value = position.marketValue(cursor.day()) / result.nav(cursor.row());
        shares.put(position.instrument(), value / GeneratedStocks.CAPITAL);
      }
    }
    return shares;
  }

  /** Deviations of weights from a solution that is found by elimination; the daily error. */
  private static double check(Model model, Map<String, Double> held) {
    List<String> sectors = new ArrayList<>(new TreeSet<>(Arrays.asList(model.sectors())));
    List<Integer> free = new ArrayList<>();
    for (int i = 0; i < model.names().size(); i++) {
      if (held.containsKey(model.names().get(i))) {
        free.add(i);
      }
    }
    int n = free.size();
    int size = n + sectors.size();
    double[][] system = new double[size][size + 1];
    double fixed = 0;
    double[] missing = new double[sectors.size()];
    for (int i = 0; i < model.names().size(); i++) {
      if (!free.contains(i)) {
        fixed -= model.betas()[i] * model.weights()[i];
        missing[sectors.indexOf(model.sectors()[i])] += model.weights()[i];
      }
    }
    for (int a = 0; a < n; a++) {
      int i = free.get(a);
      for (int b = 0; b < n; b++) {
        system[a][b] = model.variance() * model.betas()[i] * model.betas()[free.get(b)];
      }
      system[a][a] += model.specific()[i];
      system[a][size] = -model.variance() * model.betas()[i] * fixed;
      int k = n + sectors.indexOf(model.sectors()[i]);
      system[a][k] = -1;
      system[k][a] = 1;
    }
    for (int k = 0; k < missing.length; k++) {
      system[n + k][size] = missing[k];
    }
    double[] solution = solve(system);
    double exposure = fixed;
    double variance = 0;
    for (int a = 0; a < n; a++) {
      int i = free.get(a);
      double weight = model.weights()[i] + solution[a];
      assertThat(weight).isPositive();
      assertThat(held.get(model.names().get(i))).isCloseTo(weight, within(1e-12));
      exposure += model.betas()[i] * solution[a];
      variance += model.specific()[i] * solution[a] * solution[a];
    }
    for (int i = 0; i < model.names().size(); i++) {
      boolean out = !free.contains(i);
      variance += out ? model.specific()[i] * model.weights()[i] * model.weights()[i] : 0;
    }
    assertThat(held.values().stream().mapToDouble(w -> w).sum()).isCloseTo(1, within(1e-12));
    return Math.sqrt(variance + model.variance() * exposure * exposure);
  }

  private static double[] solve(double[][] system) {
    int n = system.length;
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column; row < n; row++) {
        pivot = Math.abs(system[row][column]) > Math.abs(system[pivot][column]) ? row : pivot;
      }
      double[] swapped = system[pivot];
      system[pivot] = system[column];
      system[column] = swapped;
      for (int row = 0; row < n; row++) {
        double factor = row == column ? 0 : system[row][column] / system[column][column];
        for (int k = column; k <= n && factor != 0; k++) {
          system[row][k] -= factor * system[column][k];
        }
      }
    }
    double[] solution = new double[n];
    for (int row = 0; row < n; row++) {
      solution[row] = system[row][n] / system[row][row];
    }
    return solution;
  }

  /** The model of the basket's largest names, from the rows of the generator. */
  private static Model fit(GeneratedStocks stocks, int day, int most) {
    SortedMap<String, Row> today = stocks.rows.get(stocks.market.days().epochDay(day));
    List<String> names =
        today.entrySet().stream()
            .sorted(
                (a, b) ->
                    Double.compare(b.getValue().capitalisation(), a.getValue().capitalisation()))
            .limit(most)
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    double all = names.stream().mapToDouble(name -> today.get(name).capitalisation()).sum();
    int n = names.size();
    double[] weights = new double[n];
    String[] sectors = new String[n];
    double[][] returns = new double[n][];
    for (int i = 0; i < n; i++) {
      weights[i] = today.get(names.get(i)).capitalisation() / all;
      sectors[i] = today.get(names.get(i)).sector();
      returns[i] = returns(stocks, names.get(i), day);
    }
    double[] market = market(weights, returns);
    double variance = variance(market, market, 1);
    double[] betas = new double[n];
    double[][] rest = new double[n][];
    for (int i = 0; i < n; i++) {
      betas[i] = returns[i] == null ? 1 : variance(returns[i], market, 1) / variance;
      rest[i] = returns[i] == null ? null : residual(returns[i], betas[i], market);
    }
    double[] specific = specific(sectors, rest);
    List<String> ids = names.stream().map(name -> "US:" + name).toList();
    return new Model(ids, weights, sectors, betas, specific, variance);
  }

  /** Null for a name that is younger than the window. */
  private static double[] returns(GeneratedStocks stocks, String name, int day) {
    double[] returns = new double[WINDOW];
    for (int k = 0; k < WINDOW; k++) {
      int t = day - WINDOW + 1 + k;
      Row now = stocks.rows.get(stocks.market.days().epochDay(t)).get(name);
      Row before = stocks.rows.get(stocks.market.days().epochDay(t - 1)).get(name);
      if (now == null || before == null) {
        return null;
      }
      returns[k] = (now.price() + now.dividend()) / before.price() - 1;
    }
    return returns;
  }

  private static double[] market(double[] weights, double[][] returns) {
    double[] market = new double[WINDOW];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      for (int t = 0; t < WINDOW && returns[i] != null; t++) {
        market[t] += weights[i] * returns[i][t];
      }
      sum += returns[i] != null ? weights[i] : 0;
    }
    for (int t = 0; t < WINDOW; t++) {
      market[t] /= sum;
    }
    return market;
  }

  private static double variance(double[] a, double[] b, int lost) {
    double meanA = Arrays.stream(a).average().orElseThrow();
    double meanB = Arrays.stream(b).average().orElseThrow();
    double sum = 0;
    for (int t = 0; t < a.length; t++) {
      sum += (a[t] - meanA) * (b[t] - meanB);
    }
    return sum / (a.length - lost);
  }

  private static double[] residual(double[] returns, double beta, double[] market) {
    double[] rest = new double[returns.length];
    for (int t = 0; t < rest.length; t++) {
      rest[t] = returns[t] - beta * market[t];
    }
    return rest;
  }

  private static double[] specific(String[] sectors, double[][] rest) {
    double[] specific = new double[rest.length];
    double all = 0;
    int known = 0;
    for (int i = 0; i < rest.length; i++) {
      if (rest[i] == null) {
        continue;
      }
      double[] own = rest[i].clone();
      int count = 0;
      for (int j = 0; j < rest.length; j++) {
        count += rest[j] != null && sectors[j].equals(sectors[i]) ? 1 : 0;
      }
      for (int j = 0; j < rest.length && count > 1; j++) {
        for (int t = 0; t < own.length && rest[j] != null && sectors[j].equals(sectors[i]); t++) {
          own[t] -= rest[j][t] / count;
        }
      }
      double shared = count > 1 ? count / (count - 1.0) : 1;
      specific[i] = variance(own, own, 2) * shared;
      all += specific[i];
      known++;
    }
    double mean = all / known;
    for (int i = 0; i < rest.length; i++) {
      if (rest[i] == null) {
        double sum = 0;
        int count = 0;
        for (int j = 0; j < rest.length; j++) {
          boolean same = rest[j] != null && sectors[j].equals(sectors[i]);
          sum += same ? specific[j] : 0;
          count += same ? 1 : 0;
        }
        specific[i] = count > 0 ? sum / count : mean;
      }
    }
    return Arrays.stream(specific).map(v -> Math.max(v, mean / 100)).toArray();
  }

  @Test
  void sectorsHaveTheWeightsOfTheFullBasket() {
    GeneratedStocks stocks = new GeneratedStocks(8, 200, 300);
    Result result = stocks.run("representative-sample", Map.of("names", 30));

    PositionCursor cursor = new PositionCursor(result);
    int checked = 0;
    while (cursor.next()) {
      int epochDay = stocks.market.days().epochDay(cursor.day());
      if (!GeneratedStocks.diagnosed(result, "names").containsKey(cursor.day())) {
        continue;
      }
      Map<String, Double> difference = new TreeMap<>();
      double all =
          stocks.rows.get(epochDay).values().stream().mapToDouble(Row::capitalisation).sum();
      stocks
          .rows
          .get(epochDay)
          .values()
          .forEach(r -> difference.merge(r.sector(), -r.capitalisation() / all, Double::sum));
      held(result, cursor)
          .forEach(
              (name, share) ->
                  difference.merge(
                      stocks.rows.get(epochDay).get(name.substring(3)).sector(),
                      share,
                      Double::sum));
      assertThat(difference.values()).allSatisfy(d -> assertThat(d).isCloseTo(0, within(1e-12)));
      checked++;
    }
    assertThat(checked).isGreaterThan(4);
  }

  /** Three hundred of two thousand names. */
  @Test
  void theTrackingErrorIsAsExpected() {
    GeneratedStocks stocks = new GeneratedStocks(3, 2000, 900);
    Result sample = stocks.run("representative-sample", Map.of("names", 300));
    Result full = stocks.run("largest-names", Map.of("names", 2000));

    double expected = 0;
    int dates = 0;
    int first = 0;
    for (Map.Entry<Integer, Double> entry :
        GeneratedStocks.diagnosed(sample, "ex-ante-tracking-error").entrySet()) {
      if (!Double.isNaN(entry.getValue()) && entry.getKey() > 252) {
        first = first == 0 ? entry.getKey() : first;
        expected += entry.getValue() * entry.getValue();
        dates++;
      }
    }
    double before = Math.sqrt(expected / dates);
    double after = trackingError(stocks, sample, full, first);

    assertThat(dates).isGreaterThan(8);
    assertThat(after / before).isBetween(0.7, 1.3);
    assertThat(before).isBetween(0.001, 0.02);
  }

  private static double trackingError(
      GeneratedStocks stocks, Result sample, Result full, int firstDay) {
    List<Double> differences = new ArrayList<>();
    double[][] returns = {sleeveReturns(sample), sleeveReturns(full)};
    for (int row = sample.rowOfDay(firstDay) + 1; row < sample.size(); row++) {
      differences.add(returns[0][row] - returns[1][row]);
    }
    double mean = differences.stream().mapToDouble(d -> d).average().orElseThrow();
    double squares = differences.stream().mapToDouble(d -> (d - mean) * (d - mean)).sum();
    return Math.sqrt(squares / (differences.size() - 1) * stocks.market.days().closesPerYear());
  }

  private static double[] sleeveReturns(Result result) {
    double[] returns = new double[result.size()];
    PositionCursor cursor = new PositionCursor(result);
    double before = Double.NaN;
    while (cursor.next()) {
      double value = 0;
      for (Position position : cursor.positions()) {
        Security security = position.security().orElseThrow();
        value += position.sleeve() == 0 ? position.quantity() * security.close(cursor.day()) : 0;
      }
      int row = cursor.row();
      double gained = row == 0 ? 0 : result.attribution(row, 0, Source.PRICE);
      gained += row == 0 ? 0 : result.attribution(row, 0, Source.INCOME);
      returns[row] = gained / before;
      before = value;
    }
    return returns;
  }
}
