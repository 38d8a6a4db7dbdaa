package io.notional.files.holdings;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.error.Problems;
import io.notional.api.plugin.Config;
import io.notional.api.strategy.Target;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import io.notional.core.config.Shown;
import io.notional.core.holdings.HeldCash;
import io.notional.core.holdings.HeldPosition;
import io.notional.core.holdings.Holdings;
import io.notional.core.holdings.LastTarget;
import io.notional.core.holdings.Remembered;
import io.notional.core.holdings.Unsettled;
import io.notional.core.holdings.WaitingOrder;
import io.notional.files.input.InputFile;
import io.notional.files.tree.TreeReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;

/** Holdings from a tree. */
final class HoldingsTree {
  private final Holdings.Builder holdings = Holdings.builder();
  private final Problems problems = new Problems();

  private HoldingsTree() {}

  static Holdings read(InputFile file) {
    Node root = TreeReader.read(file);
    if (!(root instanceof Node.Mapping map)) {
      String message = "holdings must be a map but were " + Shown.node(root);
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, root.where());
    }
    List<Problem> found = new ArrayList<>();
    ResolvedConfig config = ConfigReader.read(map, HoldingsSchema.ALL, "", found);
    if (!found.isEmpty()) {
      throw new NotionalException(found);
    }
    return new HoldingsTree().of(config);
  }

  private Holdings of(Config config) {
    if (config.has(HoldingsSchema.DATE)) {
      holdings.date(config.date(HoldingsSchema.DATE));
    }
    holdings.lineDrawn(config.number(HoldingsSchema.LINE));
    holdings.accruedFee(config.number(HoldingsSchema.FEE));
    if (config.has(HoldingsSchema.COMMITTED)) {
      holdings.committedNav(config.number(HoldingsSchema.COMMITTED));
    }
    if (config.has(HoldingsSchema.LAST_SALE)) {
      holdings.lastSale(config.date(HoldingsSchema.LAST_SALE));
    }
    each(config, HoldingsSchema.POSITIONS, HoldingsTree::position).forEach(holdings::addPositions);
    each(config, HoldingsSchema.CASH, HoldingsTree::cash).forEach(holdings::addCash);
    each(config, HoldingsSchema.UNSETTLED, HoldingsTree::unsettled).forEach(holdings::addUnsettled);
    each(config, HoldingsSchema.ORDERS, HoldingsTree::order).forEach(holdings::addOrders);
    each(config, HoldingsSchema.TARGETS, HoldingsTree::last).forEach(holdings::addTargets);
    each(config, HoldingsSchema.MEMORY, HoldingsTree::remembered).forEach(holdings::addMemory);
    problems.throwIfAny();
    return holdings.build();
  }

  private <T> List<T> each(Config config, String name, Function<Config, T> reader) {
    List<T> all = new ArrayList<>();
    for (Config group : config.groups(name)) {
      problems.attempt(() -> reader.apply(group)).ifPresent(all::add);
    }
    return all;
  }

  private static String text(Config group, String name) {
    return group.has(name) ? group.text(name) : "";
  }

  private static double number(Config group, String name) {
    return group.has(name) ? group.number(name) : 0;
  }

  private static HeldPosition position(Config group) {
    return new HeldPosition(
        text(group, HoldingsSchema.SLEEVE),
        group.text(HoldingsSchema.INSTRUMENT),
        text(group, HoldingsSchema.CONTRACT),
        group.number(HoldingsSchema.QUANTITY),
        group.where(HoldingsSchema.INSTRUMENT));
  }

  private static HeldCash cash(Config group) {
    return new HeldCash(
        group.text(HoldingsSchema.CURRENCY),
        group.number(HoldingsSchema.AMOUNT),
        group.where(HoldingsSchema.CURRENCY));
  }

  private static Unsettled unsettled(Config group) {
    boolean trade = group.has(HoldingsSchema.INSTRUMENT);
    if (trade != (group.has(HoldingsSchema.QUANTITY) && group.has(HoldingsSchema.PRICE))) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "what is unsettled must have instrument, quantity and price, or none of them",
          group.where(HoldingsSchema.DUE));
    }
    return new Unsettled(
        group.date(HoldingsSchema.DUE),
        group.number(HoldingsSchema.AMOUNT),
        text(group, HoldingsSchema.SLEEVE),
        text(group, HoldingsSchema.INSTRUMENT),
        number(group, HoldingsSchema.QUANTITY),
        number(group, HoldingsSchema.PRICE),
        group.where(HoldingsSchema.DUE));
  }

  private static WaitingOrder order(Config group) {
    return new WaitingOrder(
        group.text(HoldingsSchema.SLEEVE),
        group.text(HoldingsSchema.INSTRUMENT),
        target(group),
        group.has(HoldingsSchema.UNITS)
            ? OptionalDouble.of(group.number(HoldingsSchema.UNITS))
            : OptionalDouble.empty(),
        group.date(HoldingsSchema.DECIDED),
        group.text(HoldingsSchema.REASON),
        group.where(HoldingsSchema.INSTRUMENT));
  }

  private static LastTarget last(Config group) {
    return new LastTarget(
        group.text(HoldingsSchema.SLEEVE),
        group.text(HoldingsSchema.INSTRUMENT),
        target(group),
        group.where(HoldingsSchema.INSTRUMENT));
  }

  private static Target target(Config group) {
    List<Target> given = new ArrayList<>();
    number(group, HoldingsSchema.CAPITAL, Target::capital).ifPresent(given::add);
    number(group, HoldingsSchema.NOTIONAL, Target::notional).ifPresent(given::add);
    number(group, HoldingsSchema.QUANTITY, Target::quantity).ifPresent(given::add);
    if (given.size() != 1) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "a target must be one of capital, notional and quantity but has " + given.size(),
          group.where(HoldingsSchema.INSTRUMENT));
    }
    return given.get(0);
  }

  private static Optional<Target> number(
      Config group, String name, Function<Double, Target> target) {
    return group.has(name) ? Optional.of(target.apply(group.number(name))) : Optional.empty();
  }

  private static Remembered remembered(Config group) {
    String text = group.text(HoldingsSchema.VALUES).trim();
    try {
      double[] values =
          text.isEmpty()
              ? new double[0]
              : Arrays.stream(text.split("\\s+", -1)).mapToDouble(Double::parseDouble).toArray();
      return new Remembered(
          group.texts(HoldingsSchema.COMPONENT), group.text(HoldingsSchema.NAME), values);
    } catch (NumberFormatException e) {
      throw NotionalException.of(
          ErrorCode.WRONG_TYPE,
          "memory must be numbers with blanks between but has "
              + Shown.text(e.getMessage().replaceAll("^For input string: ", "")),
          group.where(HoldingsSchema.VALUES));
    }
  }
}
