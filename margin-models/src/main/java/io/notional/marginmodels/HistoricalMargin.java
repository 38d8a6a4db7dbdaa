package io.notional.marginmodels;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import java.util.EnumSet;
import java.util.Set;

/**
 * Margin by filtered historical simulation: what the book would have lost in the past days, each
 * scaled to today's volatility.
 *
 * <pre>
 * gain of day i = sum over products of (net notional x change_i x sigma_today / sigma_i)
 * current       = expected shortfall or value at risk of the last window days, at the level
 * stressed      = the same of the last stress-window days, not scaled
 * risk          = sqrt(horizon) x (current + stress-weight x max(0, stressed - current))
 * maintenance   = max(floor x |net| notional, risk) + floor x notional of spreads between deliveries
 * initial       = initial-ratio x maintenance
 * </pre>
 *
 * <p>The stressed part keeps a calm market from asking for too little, so that margin rises less in
 * the next crisis (the anti-procyclical weight); it never lowers a requirement. Products offset
 * each other inside a group only. The floor is never zero, so that a series that stands still asks
 * for something. Needs past changes: a product with fewer than {@code min-history} falls to a named
 * policy, which is counted, and takes no part in offsets. Immutable.
 *
 * <p>A daily call costs one pass over both windows for each product held, a few microseconds:
 * prices move every day, so that there is no answer to keep. Past changes are read once.
 *
 * @see <a href="https://doi.org/10.1111/1467-9965.00038">Barone-Adesi, Giannopoulos and Vosper, VaR
 *     without correlations for portfolios of derivative securities (1999), for the scaling</a>
 */
public record HistoricalMargin(HistoricalSettings settings) implements MarginModel {
  /** Exchange margins where they answer for a short history. */
  @Override
  public Set<MarginInput> reads() {
    EnumSet<MarginInput> read = EnumSet.of(MarginInput.PRICES, MarginInput.HISTORY);
    if (settings.shortHistory() == ShortHistory.EXCHANGE) {
      read.add(MarginInput.EXCHANGE_MARGINS);
    }
    return read;
  }

  @Override
  public boolean offsets() {
    return true;
  }

  @Override
  public BoundMargin bind(MarginBook book) {
    return new BoundHistorical(book, settings);
  }
}
