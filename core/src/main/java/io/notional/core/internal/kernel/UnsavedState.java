package io.notional.core.internal.kernel;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.strategy.Strategy;
import io.notional.core.catalog.Origin;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds components that remember something where no checkpoint can save it: in fields of their own.
 * A field that may change is such a place unless it is {@code transient}, Java's word for what need
 * not be saved.
 */
public final class UnsavedState {
  private UnsavedState() {}

  /** Whether a strategy, its rule and its sleeves remember nothing in fields of their own. */
  public static boolean isNone(Strategy strategy) {
    return isNone((Object) strategy)
        && isNone(strategy.rebalanceRule())
        && strategy.sleeves().stream().allMatch(UnsavedState::isNone);
  }

  private static boolean isNone(Object component) {
    for (Class<?> type = component.getClass(); isAuthored(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (mayChange(field)) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Checks a component.
   *
   * @throws NotionalException {@code STRATEGY_FAILED} with every field that may change
   */
  static void refuse(String kind, Object component) {
    List<Problem> problems = new ArrayList<>();
    for (Class<?> type = component.getClass(); isAuthored(type); type = type.getSuperclass()) {
      for (Field field : type.getDeclaredFields()) {
        if (mayChange(field)) {
          problems.add(
              Problem.of(
                  ErrorCode.STRATEGY_FAILED,
                  Origin.of(kind, component)
                      + " cannot be saved: its field "
                      + field.getName()
                      + " may change; what it remembers belongs into the memory of the decision"
                      + " point, and what need not be saved is transient"));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
  }

  private static boolean isAuthored(Class<?> type) {
    return type != null && type != Object.class;
  }

  private static boolean mayChange(Field field) {
    int modifiers = field.getModifiers();
    return !Modifier.isFinal(modifiers)
        && !Modifier.isStatic(modifiers)
        && !Modifier.isTransient(modifiers)
        && !field.isSynthetic();
  }
}
