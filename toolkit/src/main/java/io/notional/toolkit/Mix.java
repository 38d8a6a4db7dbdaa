package io.notional.toolkit;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import java.util.Locale;
import java.util.stream.IntStream;

/** What one unit of notional in fixed shares is like at a close. */
final class Mix {
  /** Of fewer returns no volatility is estimated that money could rest on. */
  private static final int FEWEST_RETURNS = 20;

  private final String sleeve;
  private final Weights weights;
  private final MarketView market;

  /**
   * A mix as a view shows it, valid as long as that.
   *
   * @param sleeve whose mix it is, for messages
   */
  Mix(String sleeve, Weights weights, MarketView market) {
    this.sleeve = sleeve;
    this.weights = weights;
    this.market = market;
  }

  /**
   * Modified duration in years; greater than zero.
   *
   * @throws NotionalException {@code BAD_ORDER} if a duration is unknown, or not above zero
   */
  double duration() {
    double years = 0;
    for (int i = 0; i < weights.size(); i++) {
      if (weights.share(i) > 0) {
        years += weights.share(i) * duration(weights.instrument(i));
      }
    }
    return years;
  }

  private double duration(String instrument) {
    double years = market.quote(instrument).duration().orElse(Double.NaN);
    if (!(years > 0)) {
      String known = Double.isNaN(years) ? "unknown" : "" + years;
      throw bad(
          "sleeve '%s' needs a duration greater than 0 of %s at %s but it is %s",
          sleeve, instrument, market.date(), known);
    }
    return years;
  }

  /**
   * Volatility of the mix, kept at its shares, from the signal series of its instruments; decimal
   * per year, greater than zero.
   *
   * @throws NotionalException {@code BAD_ORDER} if an instrument has too few returns, or none moved
   */
  double volatility(ExponentialVolatility estimate) {
    int[] held = IntStream.range(0, weights.size()).filter(i -> weights.share(i) > 0).toArray();
    Series[] indices = new Series[held.length];
    int returns = Integer.MAX_VALUE;
    for (int k = 0; k < held.length; k++) {
      String instrument = weights.instrument(held[k]);
      indices[k] = market.returnIndex(instrument);
      requireReturns(instrument, indices[k].size() - 1);
      returns = Math.min(returns, indices[k].size() - 1);
    }
    double sigma =
        estimate.forCloses(market.closesPerYear()).of(returns, ago -> change(held, indices, ago));
    if (!(sigma > 0 && sigma < Double.POSITIVE_INFINITY)) {
      throw bad(
          "sleeve '%s' needs a volatility greater than 0 at %s but it is %s",
          sleeve, market.date(), sigma);
    }
    return sigma;
  }

  private double change(int[] held, Series[] indices, int ago) {
    double change = 0;
    for (int k = 0; k < held.length; k++) {
      change += weights.share(held[k]) * (indices[k].ago(ago) / indices[k].ago(ago + 1) - 1);
    }
    return change;
  }

  private void requireReturns(String instrument, int returns) {
    if (returns < FEWEST_RETURNS) {
      throw bad(
          "sleeve '%s' needs %d closes of %s before %s to know its volatility but there are %d",
          sleeve, FEWEST_RETURNS, instrument, market.date(), returns);
    }
  }

  private static NotionalException bad(String words, Object... values) {
    return NotionalException.of(ErrorCode.BAD_ORDER, String.format(Locale.ROOT, words, values));
  }
}
