package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.margin.BoundMargin;
import io.notional.api.margin.MarginModel;
import io.notional.core.margin.ExchangeMargin;
import java.util.Objects;

/**
 * The run's margin model bound to the fund's book, and its answers watched: what is below zero, not
 * a number or not finite, and maintenance above initial, is refused. Where a product has no margin,
 * NaN is handed on, since whoever asked knows to say which product and why.
 */
final class GuardedMargin {
  /** Two sums of the same products may differ by it, as a fraction. */
  private static final double ROUNDING = 1e-9;

  private static final String KIND = "margin model";

  private final MarginModel model;
  private final NetBook book;
  private final Guard guard;
  private final BoundMargin bound;

  /** The same where it is the kernel's own, which needs no watching; else null. */
  private final ExchangeSum own;

  private double initial;
  private double maintenance;

  /**
   * Binds a model.
   *
   * @param firstDay the day that an error names if the model cannot be bound
   */
  GuardedMargin(MarginModel model, NetBook book, Guard guard, int firstDay) {
    this.model = model;
    this.book = book;
    this.guard = guard;
    this.own = model == ExchangeMargin.MODEL ? new ExchangeSum(book) : null;
    this.bound = own == null ? bind(firstDay) : own;
  }

  private BoundMargin bind(int firstDay) {
    guard.enter(KIND, model, firstDay);
    try {
      return Objects.requireNonNull(model.bind(book), "bind answered null");
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw guard.failed(KIND, model, firstDay, e);
    } finally {
      guard.leave();
    }
  }

  /** Computes the margin of the book as it stands, perhaps on trial. */
  void assess() {
    if (own == null) {
      ask();
    } else {
      own.assess();
      initial = own.initial();
      maintenance = own.maintenance();
    }
    boolean sane = maintenance >= 0 && initial >= maintenance * (1 - ROUNDING);
    if (!(sane && initial < Double.POSITIVE_INFINITY)) {
      refuse();
    }
  }

  private void ask() {
    guard.enter(KIND, model, book.day());
    try {
      bound.assess();
      initial = bound.initial();
      maintenance = bound.maintenance();
    } catch (Exception | LinkageError | StackOverflowError | AssertionError e) {
      throw guard.failed(KIND, model, book.day(), e);
    } finally {
      guard.leave();
    }
  }

  private void refuse() {
    boolean missing = Double.isNaN(initial) || Double.isNaN(maintenance);
    if (!missing || book.withoutMargin() == null) {
      throw refusal();
    }
  }

  private NotionalException refusal() {
    String message =
        "the margin model gave "
            + initial
            + " initial and "
            + maintenance
            + " maintenance but both must be finite and zero or more, and maintenance at most"
            + " initial";
    return guard.refused(ErrorCode.NO_MARGIN, KIND, model, book.day(), message);
  }

  /** As it was last assessed. */
  double initial() {
    return initial;
  }

  /** As it was last assessed. */
  double maintenance() {
    return maintenance;
  }
}
