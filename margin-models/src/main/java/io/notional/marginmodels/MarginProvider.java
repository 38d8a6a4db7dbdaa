package io.notional.marginmodels;

import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.margin.MarginModel;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.plugin.Provider;
import java.util.List;
import java.util.function.Supplier;

/** What the providers of margin models share. */
abstract class MarginProvider implements Provider<MarginModel> {
  private final String id;
  private final String description;

  MarginProvider(String id, String description) {
    this.id = id;
    this.description = description;
  }

  @Override
  public final String id() {
    return id;
  }

  @Override
  public final ComponentKind<MarginModel> kind() {
    return ComponentKind.MARGIN_MODEL;
  }

  @Override
  public final String description() {
    return description;
  }

  @Override
  public abstract MarginModel create(Config config, Context context);

  /** Makes a value, and tells of what it is refused with where it was written. */
  static <T> T at(String where, Supplier<T> maker) {
    try {
      return maker.get();
    } catch (NotionalException e) {
      List<Problem> placed =
          e.problems().stream()
              .map(p -> p.where().isEmpty() ? new Problem(p.code(), p.message(), where) : p)
              .toList();
      throw new NotionalException(placed);
    }
  }
}
