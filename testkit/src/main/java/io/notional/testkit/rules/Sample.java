package io.notional.testkit.rules;

import io.notional.api.plugin.ComponentKind;
import io.notional.api.strategy.SleeveTarget;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A component in one configuration, under which the kit tries it. Made by {@link #of} and the
 * {@code with...} methods; immutable.
 *
 * @param kind what it is
 * @param id the id of its provider
 * @param name tells several samples of a component apart; empty for the only one
 * @param preset the preset that the values are laid over
 * @param values parameter names to values, as in a spec
 * @param history valuation days before the run's first close, one or more
 * @param days valuation days of the run, 60 or more
 * @param target what a sleeve is asked for; chosen by its funding when empty
 * @param scales whether the component claims that a larger fund does the same, only larger
 * @param anyOrder parameters whose lists, reversed together, say the same
 */
public record Sample(
    ComponentKind<?> kind,
    String id,
    String name,
    Optional<String> preset,
    Map<String, Object> values,
    int history,
    int days,
    Optional<SleeveTarget> target,
    boolean scales,
    List<String> anyOrder) {
  private static final int HISTORY = 300;
  private static final int DAYS = 320;
  private static final int LEAST_DAYS = 60;

  /**
   * @throws IllegalArgumentException if there is no history or the run is too short to say anything
   */
  public Sample {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(preset, "preset");
    Objects.requireNonNull(target, "target");
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    anyOrder = List.copyOf(anyOrder);
    if (history < 1 || days < LEAST_DAYS) {
      throw new IllegalArgumentException(
          "a sample has a history of 1 day or more and runs for "
              + LEAST_DAYS
              + " or more but was "
              + history
              + " and "
              + days);
    }
  }

  /** A component with all its defaults. */
  public static Sample of(ComponentKind<?> kind, String id) {
    return new Sample(
        kind,
        id,
        "",
        Optional.empty(),
        Map.of(),
        HISTORY,
        DAYS,
        Optional.empty(),
        false,
        List.of());
  }

  /** The same with a name of its own. */
  public Sample named(String text) {
    return new Sample(kind, id, text, preset, values, history, days, target, scales, anyOrder);
  }

  /** The same on top of a preset, which names it unless it has a name. */
  public Sample preset(String preset) {
    String text = name.isEmpty() ? preset : name;
    return new Sample(
        kind, id, text, Optional.of(preset), values, history, days, target, scales, anyOrder);
  }

  /** The same with a value. */
  public Sample with(String parameter, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(values);
    more.put(parameter, value);
    return with(more);
  }

  /** The same with these values and no others. */
  public Sample with(Map<String, Object> all) {
    return new Sample(kind, id, name, preset, all, history, days, target, scales, anyOrder);
  }

  /** The same with values that say all, so that no preset lies below them. */
  Sample withAll(Map<String, Object> all) {
    return new Sample(
        kind, id, name, Optional.empty(), all, history, days, target, scales, anyOrder);
  }

  /** The same with as many days known before the run, and as many run. */
  public Sample lasting(int newHistory, int newDays) {
    return new Sample(
        kind, id, name, preset, values, newHistory, newDays, target, scales, anyOrder);
  }

  /** The same, where a sleeve is asked for something in particular. */
  public Sample asking(SleeveTarget wanted) {
    return new Sample(
        kind, id, name, preset, values, history, days, Optional.of(wanted), scales, anyOrder);
  }

  /** The same, which claims that a larger fund does the same, only larger. */
  public Sample scaling() {
    return new Sample(kind, id, name, preset, values, history, days, target, true, anyOrder);
  }

  /** The same, which claims that these lists, reversed together, say the same. */
  public Sample inAnyOrder(String... parameters) {
    return new Sample(
        kind, id, name, preset, values, history, days, target, scales, List.of(parameters));
  }

  /** Such as {@code strategy efficient-core (NTSX)}. */
  @Override
  public String toString() {
    return kind + " " + id + (name.isEmpty() ? "" : " (" + name + ")");
  }
}
