package io.notional.strategies.managedfutures.sizing;

import io.notional.strategies.managedfutures.universe.Book;
import io.notional.strategies.managedfutures.universe.Groups;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * Positions of forecasts:
 *
 * <pre>
 * average_i = multiplier weight_i risk / sigma_i, or multiplier weight_i notional
 * position_i = average_i forecast_i / 10
 * </pre>
 *
 * <p>and, with a target of volatility, all of both times {@code target / sqrt(x' C x)}. Sources:
 * Carver, Systematic Trading (2015), chapters 9 to 11; Hurst, Ooi and Pedersen, A Century of
 * Evidence on Trend-Following Investing (2017), for the target. Immutable.
 */
public final class Sizing {
  private static final double AVERAGE = 10;

  private final Weighting weighting;
  private final int slots;
  private final ClassWeights classes;
  private final RiskSettings risk;
  private final WindowSettings window;

  /**
   * A way to size.
   *
   * @param slots what equal weights are divided by; 0 for the number of members
   * @param classWeights stated shares by class; empty for equal ones
   */
  public Sizing(
      Weighting weighting,
      int slots,
      Groups groups,
      Map<String, Double> classWeights,
      RiskSettings risk,
      WindowSettings window) {
    this.weighting = weighting;
    this.slots = slots;
    this.classes = new ClassWeights(groups, classWeights);
    this.risk = risk;
    this.window = window;
  }

  /**
   * Fills in weights, average positions and positions.
   *
   * @param multiple of the programme's own size
   * @param target volatility in place of the programme's own; empty to keep that
   * @return the window by which risk is measured
   */
  public ReturnWindow fill(Book book, double multiple, OptionalDouble target) {
    ReturnWindow returns = ReturnWindow.of(book, window);
    weigh(book, returns);
    double multiplier =
        risk.multiplier().orElseGet(() -> DiversificationMultiplier.asOf(book, returns));
    for (int i = 0; i < book.size(); i++) {
      if (book.members()[i]) {
        double unit = risk.byVolatility() ? risk.risk() / book.volatilities()[i] : risk.notional();
        book.averages()[i] = multiplier * book.weights()[i] * unit;
        book.positions()[i] = book.averages()[i] * book.forecasts()[i] / AVERAGE;
      }
    }
    OptionalDouble wanted = target.isPresent() ? target : risk.target();
    double factor = wanted.isPresent() ? scale(book, returns, wanted.getAsDouble()) : 1;
    scale(book, factor * multiple);
    return returns;
  }

  /**
   * The volatility that the book is meant to have, decimal per year; empty where it aims at none.
   */
  public OptionalDouble aim() {
    return risk.aim();
  }

  private void weigh(Book book, ReturnWindow returns) {
    switch (weighting) {
      case MARKETS -> Weighting.equal(book, slots);
      case CLASSES -> classes.fill(book);
      case RISK_PARITY -> Weighting.riskParity(book, returns);
    }
  }

  private static double scale(Book book, ReturnWindow returns, double target) {
    double volatility = Math.sqrt(returns.variance(book.positions()));
    return volatility > 0 ? target / volatility : 0;
  }

  private static void scale(Book book, double factor) {
    if (factor != 1) {
      for (int i = 0; i < book.size(); i++) {
        book.averages()[i] *= factor;
        book.positions()[i] *= factor;
      }
    }
  }
}
