package io.notional.strategies.managedfutures.program;

/** The names of the programme's parameters. */
public final class Names {
  public static final String MARKETS = "markets";
  public static final String GROUPS = "groups";
  public static final String ASSET_CLASS = "class";
  public static final String SECTOR = "sector";
  public static final String MIN_HISTORY = "min-history";
  public static final String START = "start";
  public static final String MAX_STALE_DAYS = "max-stale-days";
  public static final String LEAST_MOVES = "least-moves";
  public static final String MOST_TICK = "most-tick";
  public static final String NAMED = "markets-named";
  public static final String DROP = "drop-most-volatile";

  public static final String SIGNALS = "signals";
  public static final String SIGNAL = "signal";
  public static final String WEIGHT = "weight";
  public static final String FORECAST_MULTIPLIER = "forecast-multiplier";
  public static final String FORECAST_CAP = "forecast-cap";

  public static final String VOLATILITY = "volatility";
  public static final String CENTRE_OF_MASS = "center-of-mass";
  public static final String DAYS_OF_YEAR = "days-of-year";
  public static final String FLOOR_WINDOW = "floor-window";
  public static final String FLOOR_QUANTILE = "floor-quantile";
  public static final String LONG_RUN_WEIGHT = "long-run-weight";
  public static final String LONG_RUN = "long-run";
  public static final String MISSING = "missing-closes";

  public static final String WEIGHTS = "weights";
  public static final String CLASS_WEIGHTS = "class-weights";
  public static final String SLOTS = "slots";
  public static final String SIZE_BY = "size-by";
  public static final String RISK = "risk";
  public static final String NOTIONAL = "notional";
  public static final String MULTIPLIER = "diversification-multiplier";
  public static final String TARGET = "target-volatility";
  public static final String COVARIANCE = "covariance";
  public static final String MONTHS = "months";
  public static final String STEP = "step";
  public static final String SHRINKAGE = "shrinkage";

  public static final String LONG_ONLY = "long-only";
  public static final String MARKET_CAP = "market-cap";
  public static final String CAPS = "caps";
  public static final String OF = "of";
  public static final String LEVERAGE_CAP = "leverage-cap";
  public static final String MARGIN_CAP = "margin-cap";

  public static final String CALENDAR = "calendar";
  public static final String BUFFER = "buffer";
  public static final String CONTRACTS = "contracts";
  public static final String TRADING_COST = "trading-cost";
  public static final String COST_PENALTY = "cost-penalty";
  public static final String SLEEVE = "sleeve";

  /** The value of a multiplier that is to be estimated. */
  public static final String ESTIMATED = "estimated";

  /** The value by which a run may begin without any history. */
  public static final String FLAT = "flat";

  /** The value by which a day without a close is a return of zero. */
  public static final String ZERO = "zero";

  private Names() {}
}
