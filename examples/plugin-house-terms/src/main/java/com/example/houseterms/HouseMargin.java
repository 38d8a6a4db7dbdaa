package com.example.houseterms;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import java.util.Set;

/**
 * What a broker asks for: the exchange's margin and a markup, and for each contract no less than a
 * move of so many of its daily deviations.
 *
 * <pre>
 * maintenance = sum |q| max(exchange maintenance (1 + markup), deviations x s x notional)
 * initial     = maintenance x (exchange initial / exchange maintenance), contract by contract
 * s           = sqrt(mean of the squared changes of the last 60 valuation days)
 * </pre>
 *
 * <p>With fewer than {@link #FEWEST} past changes the exchange's margin stands alone, which is
 * counted. Positions do not offset one another. Immutable.
 *
 * @param markup fraction of the exchange's margin, zero or more
 * @param deviations how many daily deviations, zero or more
 */
record HouseMargin(double markup, double deviations) implements MarginModel {
  static final int WINDOW = 60;
  static final int FEWEST = 20;

  @Override
  public BoundMargin bind(MarginBook book) {
    return new Bound(this, book);
  }

  @Override
  public Set<MarginInput> reads() {
    return Set.of(MarginInput.EXCHANGE_MARGINS, MarginInput.PRICES, MarginInput.HISTORY);
  }

  /** Follows one book; allocates nothing. */
  private static final class Bound implements BoundMargin {
    private final HouseMargin terms;
    private final MarginBook book;
    private double initial;
    private double maintenance;

    Bound(HouseMargin terms, MarginBook book) {
      this.terms = terms;
      this.book = book;
    }

    @Override
    public void assess() {
      initial = 0;
      maintenance = 0;
      for (int row = 0; row < book.rows(); row++) {
        double contracts = Math.abs(book.quantity(row));
        double exchange = book.exchangeMaintenance(row);
        double house = Math.max(exchange * (1 + terms.markup), floor(row));
        double ratio = exchange > 0 ? Math.max(1, book.exchangeInitial(row) / exchange) : 1;
        maintenance += contracts * house;
        initial += contracts * house * ratio;
      }
    }

    private double floor(int row) {
      int known = Math.min(WINDOW, book.history(row));
      if (known < FEWEST) {
        book.count("house-margin-without-history");
        return 0;
      }
      double squares = 0;
      for (int ago = 0; ago < known; ago++) {
        double change = book.change(row, ago);
        squares += change * change;
      }
      return terms.deviations * Math.sqrt(squares / known) * book.notionalPerContract(row);
    }

    @Override
    public double initial() {
      return initial;
    }

    @Override
    public double maintenance() {
      return maintenance;
    }
  }
}
