package io.notional.files.market;

import io.notional.api.error.ErrorCode;
import io.notional.api.plugin.Config;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Nearest;
import io.notional.core.config.Node;
import io.notional.core.market.MarginPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the chain of margin policies of a future: {@code dated}, {@code carry-forward} and {@code
 * percent-of-notional}, the last two as maps of one key with their values.
 */
final class ChainReader {
  private static final String DATED = "dated";
  private static final String CARRY_FORWARD = "carry-forward";
  private static final String PERCENT = "percent-of-notional";
  private static final List<String> NAMES = List.of(DATED, CARRY_FORWARD, PERCENT);

  private final String path;
  private final Problems problems;

  ChainReader(String path, Problems problems) {
    this.path = path;
    this.problems = problems;
  }

  /**
   * Reads a chain.
   *
   * @param chain null when it was not written
   * @param where the place of the margin section
   */
  List<MarginPolicy> read(Node chain, String where) {
    if (!(chain instanceof Node.Listing list) || list.items().isEmpty()) {
      problems.add(
          ErrorCode.MISSING_VALUE,
          path + " must be given: a list of " + String.join(", ", NAMES),
          chain == null ? where : chain.where());
      return List.of();
    }
    List<MarginPolicy> policies = new ArrayList<>();
    for (int i = 0; i < list.items().size(); i++) {
      policy(list.items().get(i), path + "[" + i + "]").ifPresent(policies::add);
    }
    return policies;
  }

  private Optional<MarginPolicy> policy(Node node, String itemPath) {
    if (node instanceof Node.Scalar scalar) {
      return link(scalar.text(), Node.Mapping.EMPTY, scalar.where(), itemPath);
    }
    if (node instanceof Node.Mapping map && map.entries().size() == 1) {
      Map.Entry<String, Node> only = map.entries().entrySet().iterator().next();
      if (only.getValue() instanceof Node.Mapping values) {
        return link(only.getKey(), values, values.where(), itemPath + "." + only.getKey());
      }
    }
    problems.add(
        ErrorCode.WRONG_TYPE,
        itemPath + " must be a policy's name, or a map of one policy's name to its values",
        node.where());
    return Optional.empty();
  }

  private Optional<MarginPolicy> link(
      String name, Node.Mapping values, String where, String itemPath) {
    Node.Mapping placed = new Node.Mapping(values.entries(), where);
    return switch (name) {
      case DATED -> Optional.of(new MarginPolicy.Dated());
      case CARRY_FORWARD -> carryForward(placed, itemPath);
      case PERCENT -> percent(placed, itemPath);
      default -> {
        String message = Nearest.unknown("margin policy", name, NAMES);
        problems.add(ErrorCode.UNKNOWN_NAME, message, where);
        yield Optional.empty();
      }
    };
  }

  private Optional<MarginPolicy> carryForward(Node.Mapping values, String itemPath) {
    int before = problems.list().size();
    Config config =
        ConfigReader.read(values, MarketSchema.CARRY_FORWARD, itemPath, problems.list());
    return problems.list().size() > before
        ? Optional.empty()
        : Optional.of(new MarginPolicy.CarryForward(config.integer("max-age-days")));
  }

  private Optional<MarginPolicy> percent(Node.Mapping values, String itemPath) {
    int before = problems.list().size();
    Config config =
        ConfigReader.read(values, MarketSchema.PERCENT_OF_NOTIONAL, itemPath, problems.list());
    if (problems.list().size() > before) {
      return Optional.empty();
    }
    double initial = config.number("initial");
    double maintenance = config.number("maintenance");
    if (!(maintenance <= initial)) {
      problems.add(
          ErrorCode.CONFLICT,
          itemPath
              + ".maintenance must be at most initial ("
              + initial
              + ") but was "
              + maintenance,
          config.where("maintenance"));
      return Optional.empty();
    }
    return Optional.of(new MarginPolicy.PercentOfNotional(initial, maintenance));
  }
}
