package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.api.strategy.SleeveTarget;
import io.notional.toolkit.ConfigProblems;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleFunction;
import java.util.stream.Stream;

/** Reads the one target that a sleeve of a stacked fund has. */
final class PartTarget {
  private static final List<Kind> KINDS =
      List.of(
          new Kind(StackedParameters.CAPITAL, SleeveTarget::capital),
          new Kind(StackedParameters.NOTIONAL, SleeveTarget::notional),
          new Kind(StackedParameters.DURATION, SleeveTarget::duration),
          new Kind(StackedParameters.RISK, SleeveTarget::risk));

  private record Kind(String name, DoubleFunction<SleeveTarget> target) {}

  private PartTarget() {}

  /** The target; empty and a problem unless there is exactly one. */
  static Optional<SleeveTarget> read(Config group, ConfigProblems problems) {
    List<Kind> given = KINDS.stream().filter(kind -> group.has(kind.name())).toList();
    if (given.size() == 1) {
      Kind kind = given.get(0);
      return Optional.of(kind.target().apply(group.number(kind.name())));
    }
    String found = given.isEmpty() ? "none" : names(given.stream());
    String message = "sleeve must have one of " + names(KINDS.stream()) + " but has " + found;
    String where = given.isEmpty() ? StackedParameters.SLEEVE : given.get(1).name();
    problems.add(ErrorCode.CONFLICT, message, group, where);
    return Optional.empty();
  }

  /** Which target a sleeve has that {@link #read} found one of. */
  static String name(Config group) {
    return KINDS.stream().map(Kind::name).filter(group::has).findFirst().orElseThrow();
  }

  private static String names(Stream<Kind> kinds) {
    return String.join(", ", kinds.map(Kind::name).toList());
  }
}
