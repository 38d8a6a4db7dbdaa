package io.notional.strategies.managedfutures.universe;

import io.notional.api.market.MarketView;
import io.notional.api.market.Series;
import io.notional.api.strategy.DecisionPoint;
import java.util.Arrays;
import java.util.List;

/**
 * All markets at one decision, as columns that one step after another fills in: who takes part,
 * volatility, forecast, weight, average position, position. Columns are the arrays themselves, one
 * element a market in the order of the universe. Used by one thread, during one decision.
 */
public final class Book {
  private final DecisionPoint point;
  private final MarketView view;
  private final List<String> markets;
  private final boolean[] quoted;
  private final boolean[] members;
  private final Series[] indices;
  private final double[] volatilities;
  private final double[] forecasts;
  private final double[] weights;
  private final double[] averages;
  private final double[] positions;

  /** A book in which nothing is known yet. */
  public Book(DecisionPoint point, List<String> markets) {
    this.point = point;
    this.view = point.market();
    this.markets = markets;
    int size = markets.size();
    this.quoted = new boolean[size];
    this.members = new boolean[size];
    this.indices = new Series[size];
    this.volatilities = new double[size];
    this.forecasts = new double[size];
    this.weights = new double[size];
    this.averages = new double[size];
    this.positions = new double[size];
    Arrays.fill(volatilities, Double.NaN);
    Arrays.fill(forecasts, Double.NaN);
  }

  /** The decision. */
  public DecisionPoint point() {
    return point;
  }

  /** What was known of the market. */
  public MarketView view() {
    return view;
  }

  /** How many markets the universe has. */
  public int size() {
    return members.length;
  }

  /** The id of a market. */
  public String market(int i) {
    return markets.get(i);
  }

  /** Which markets are quoted at this close, at a price above zero. */
  public boolean[] quoted() {
    return quoted;
  }

  /** Which markets take part: those that are quoted and passed every filter. */
  public boolean[] members() {
    return members;
  }

  /** How many markets take part. */
  public int count() {
    int count = 0;
    for (boolean member : members) {
      count += member ? 1 : 0;
    }
    return count;
  }

  /** Return indices of markets that are quoted. */
  public Series[] indices() {
    return indices;
  }

  /** Ex-ante volatilities, decimal per year; NaN where unknown. */
  public double[] volatilities() {
    return volatilities;
  }

  /** Combined forecasts, 10 for an average one; NaN where there is none. */
  public double[] forecasts() {
    return forecasts;
  }

  /** Shares of the book, which sum to one over its members unless a rule fixes them. */
  public double[] weights() {
    return weights;
  }

  /** Notional at an average forecast, a fraction of nav, zero or more. */
  public double[] averages() {
    return averages;
  }

  /** Notional that is wanted, a signed fraction of nav. */
  public double[] positions() {
    return positions;
  }

  /** Notional of one contract or unit, a fraction of nav. */
  public double unit(int i) {
    return view.quote(market(i)).notionalPerUnit() / point.fund().nav();
  }
}
