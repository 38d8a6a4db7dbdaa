package io.notional.core.story;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.api.instrument.AssetClass;
import io.notional.api.instrument.Funding;
import io.notional.api.instrument.Terms;
import io.notional.core.config.Nearest;
import io.notional.core.cost.Costs;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.market.Security;
import io.notional.core.market.SecurityInput;
import io.notional.core.market.SettlementLag;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A multiple of a mix of securities: with weights w, multiple L, returns r and cash rate c a day is
 * {@code L sum(w r) - (L - 1) c}. Immutable.
 *
 * @param weights of the mix by security, each above zero, of sum 1
 * @param leverage the multiple, in (0, 10]
 */
public record Mix(SortedMap<String, Double> weights, double leverage) {
  private static final double TOLERANCE = 1e-9;
  private static final double FIRST_PRICE = 100;
  private static final double MOST = 10;

  /**
   * Checks weights and multiple.
   *
   * @throws NotionalException {@code OUT_OF_RANGE} or {@code CONFLICT} with all that is wrong
   */
  public Mix {
    weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    Problems problems = new Problems();
    double sum = 0;
    for (Map.Entry<String, Double> part : weights.entrySet()) {
      sum += part.getValue();
      if (!(part.getValue() > 0)) {
        problems.add(
            ErrorCode.OUT_OF_RANGE,
            "the weight of "
                + part.getKey()
                + " in the mix must be greater than 0 but was "
                + part.getValue());
      }
    }
    if (!(Math.abs(sum - 1) <= TOLERANCE)) {
      problems.add(ErrorCode.CONFLICT, "the weights of the mix must sum to 1 but sum to " + sum);
    }
    if (!(leverage > 0 && leverage <= MOST)) {
      problems.add(
          ErrorCode.OUT_OF_RANGE, "leverage must be in (0, " + MOST + "] but was " + leverage);
    }
    problems.throwIfAny();
  }

  /** What it is, such as {@code 1.5 x (0.4 AGG + 0.6 IVV) - 0.5 cash}. */
  public String words() {
    List<String> parts = new ArrayList<>();
    weights.forEach((id, weight) -> parts.add(plain(weight) + " " + id));
    String cash = leverage < 1 ? " + " + plain(1 - leverage) : " - " + plain(leverage - 1);
    String rest = leverage == 1 ? "" : cash + " cash";
    return plain(leverage) + " x (" + String.join(" + ", parts) + ")" + rest;
  }

  private static String plain(double number) {
    return new BigDecimal(number).round(new MathContext(4)).stripTrailingZeros().toPlainString();
  }

  /**
   * Checks that a market has all of it.
   *
   * @throws NotionalException {@code UNKNOWN_NAME} for what is no security of the market
   */
  void requireIn(Market market) {
    Problems problems = new Problems();
    for (String id : weights.keySet()) {
      if (!market.securities().containsKey(id)) {
        problems.add(
            ErrorCode.UNKNOWN_NAME,
            Nearest.unknown("security of the mix", id, market.securities().keySet()));
      }
    }
    problems.throwIfAny();
  }

  /** The first valuation day with all of it. */
  int firstDay(Market market) {
    return weights.keySet().stream().mapToInt(market::firstDay).max().orElse(0);
  }

  /** The last valuation day with all of it. */
  int lastDay(Market market) {
    return weights.keySet().stream().mapToInt(market::lastDay).min().orElse(0);
  }

  /** The mix, unlevered and brought back to its weights at every close, as one security. */
  SecurityInput security(String id, Market market, int first, int last) {
    int[] days = new int[last - first + 1];
    double[] closes = new double[days.length];
    for (int t = first; t <= last; t++) {
      days[t - first] = market.days().epochDay(t);
      closes[t - first] =
          t == first ? FIRST_PRICE : closes[t - first - 1] * (1 + totalReturn(market, t));
    }
    return SecurityInput.builder()
        .id(id)
        .terms(Terms.builder().assetClass(AssetClass.FUNDS).funding(Funding.PAID_IN_FULL).build())
        .closes(DatedSeries.positive(id, days, closes))
        .settlement(SettlementLag.SAME_DAY)
        .costs(Costs.NONE)
        .build();
  }

  private double totalReturn(Market market, int t) {
    double sum = 0;
    for (Map.Entry<String, Double> part : weights.entrySet()) {
      Security security = market.securities().get(part.getKey());
      double now = security.close(t) + security.distribution(t);
      sum += part.getValue() * (now / security.close(t - 1) - 1);
    }
    return sum;
  }
}
