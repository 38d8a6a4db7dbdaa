package io.notional.testkit.rules;

import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginBook;
import io.notional.api.margin.MarginInput;
import io.notional.api.margin.MarginModel;
import java.util.Set;
import java.util.function.Supplier;

/** A margin model that is fetched for each assessment and bound anew if it is another one. */
record SuppliedMargin(Supplier<MarginModel> supplier) implements MarginModel {
  @Override
  public BoundMargin bind(MarginBook book) {
    return new BoundMargin() {
      private MarginModel model;
      private BoundMargin bound;

      @Override
      public void assess() {
        MarginModel next = supplier.get();
        if (model != next) {
          model = next;
          bound = next.bind(book);
        }
        bound.assess();
      }

      @Override
      public double initial() {
        return bound.initial();
      }

      @Override
      public double maintenance() {
        return bound.maintenance();
      }
    };
  }

  @Override
  public Set<MarginInput> reads() {
    return supplier.get().reads();
  }

  @Override
  public boolean offsets() {
    return supplier.get().offsets();
  }
}
