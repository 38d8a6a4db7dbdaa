package io.notional.marginmodels;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Another model, stressed over ranges of dates. Inside a range it assesses today's positions amid
 * the prices, margins and past changes of the range's base date, each contract times its product's
 * multiplier; the margins of the range's own dates are not read, so that nothing is stressed twice.
 * Outside of all ranges it is the other model. Closes at which a stress answered are counted.
 * Immutable.
 *
 * <p>Contracts are as many as today, and cost what the product's contract in use cost on the base
 * date. The base date's margin must be there as any other must: a product that was not quoted or
 * had no margin then stops the run that needs it.
 *
 * @param model the model that is stressed
 * @param stresses ranges that do not overlap
 */
public record StressedMargin(MarginModel model, List<MarginStress> stresses)
    implements MarginModel {
  /**
   * @throws NotionalException {@code CONFLICT} if two ranges overlap
   */
  public StressedMargin {
    stresses = List.copyOf(stresses);
    for (int i = 0; i < stresses.size(); i++) {
      for (int j = 0; j < i; j++) {
        requireApart(stresses.get(j), stresses.get(i));
      }
    }
  }

  private static void requireApart(MarginStress one, MarginStress other) {
    if (!one.to().isBefore(other.from()) && !other.to().isBefore(one.from())) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "stresses must not overlap but one ends on "
              + one.to()
              + " and another starts on "
              + other.from());
    }
  }

  @Override
  public Set<MarginInput> reads() {
    EnumSet<MarginInput> all = EnumSet.of(MarginInput.PRICES);
    all.addAll(model.reads());
    return all;
  }

  @Override
  public boolean offsets() {
    return model.offsets();
  }

  @Override
  public BoundMargin bind(MarginBook book) {
    return new Bound(book);
  }

  private final class Bound implements BoundMargin {
    private final MarginBook book;
    private final BoundMargin live;
    private final BoundMargin[] stressed = new BoundMargin[stresses.size()];
    private final String[] counts = new String[stresses.size()];
    private BoundMargin last;

    Bound(MarginBook book) {
      this.book = book;
      this.live = model.bind(book);
      this.last = live;
      for (int i = 0; i < counts.length; i++) {
        MarginStress stress = stresses.get(i);
        counts[i] = "margin-stress:" + stress.from() + "/" + stress.to();
      }
    }

    @Override
    public void assess() {
      last = bound(book.date());
      last.assess();
    }

    private BoundMargin bound(LocalDate date) {
      for (int i = 0; i < stressed.length; i++) {
        MarginStress stress = stresses.get(i);
        if (stress.covers(date)) {
          if (stressed[i] == null) { // a base date that is never needed need not be known
            stressed[i] = model.bind(new MultipliedBook(book.asOf(stress.base()), stress));
          }
          if (book.rows() > 0) {
            book.count(counts[i]);
          }
          return stressed[i];
        }
      }
      return live;
    }

    @Override
    public double initial() {
      return last.initial();
    }

    @Override
    public double maintenance() {
      return last.maintenance();
    }
  }
}
