package io.notional.marginmodels;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * Fractions of notional, contract by contract, without offsets: {@code margin = sum |contracts| x
 * notional per contract x fraction}. Needs prices and exchange rates, and no margin file.
 * Immutable.
 *
 * @param others of products that are not named
 * @param byProduct by product id
 */
public record PercentMargin(MarginFractions others, Map<String, MarginFractions> byProduct)
    implements MarginModel {
  public PercentMargin {
    byProduct = Map.copyOf(byProduct);
  }

  @Override
  public Set<MarginInput> reads() {
    return EnumSet.of(MarginInput.PRICES);
  }

  @Override
  public BoundMargin bind(MarginBook book) {
    return new Bound(book);
  }

  private final class Bound implements BoundMargin {
    private final MarginBook book;
    private final ProductTable<MarginFractions> fractions;
    private double initial;
    private double maintenance;

    Bound(MarginBook book) {
      this.book = book;
      this.fractions = new ProductTable<>(book, Map.of(), id -> byProduct.getOrDefault(id, others));
    }

    @Override
    public void assess() {
      fractions.refresh();
      initial = 0;
      maintenance = 0;
      int rows = book.rows();
      for (int row = 0; row < rows; row++) {
        double contracts = Math.abs(book.quantity(row));
        if (contracts > 0) {
          double notional = contracts * book.notionalPerContract(row);
          initial += notional * fractions.of(row).initial();
          maintenance += notional * fractions.of(row).maintenance();
        }
      }
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
