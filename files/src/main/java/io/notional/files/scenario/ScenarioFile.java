package io.notional.files.scenario;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.instrument.AssetClass;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameters;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.Node;
import io.notional.core.config.Shown;
import io.notional.core.stress.Scenario;
import io.notional.files.input.InputFile;
import io.notional.files.input.InputHash;
import io.notional.files.tree.TreeReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.BiConsumer;

/**
 * A scenario that was read from a file, or is one of those that ship. Immutable.
 *
 * @param scenario what happens
 * @param hash of the file
 * @param instruments what it names of a market, by id, with the place of each
 */
public record ScenarioFile(Scenario scenario, InputHash hash, Map<String, String> instruments) {
  /** What may stand in such a file. */
  public static Parameters parameters() {
    return ScenarioSchema.ALL;
  }

  public ScenarioFile {
    instruments = Collections.unmodifiableMap(new LinkedHashMap<>(instruments));
  }

  /**
   * Reads a scenario.
   *
   * @throws NotionalException with every problem of the file
   */
  public static ScenarioFile read(Path file) {
    return read(TreeReader.open(file));
  }

  /**
   * Reads a scenario whose bytes are at hand.
   *
   * @throws NotionalException with every problem of the file
   */
  public static ScenarioFile read(InputFile file) {
    Node root = TreeReader.read(file);
    if (!(root instanceof Node.Mapping map)) {
      String message = "a scenario must be a map but was " + Shown.node(root);
      throw NotionalException.of(ErrorCode.WRONG_TYPE, message, root.where());
    }
    Config config = ConfigReader.read(map, ScenarioSchema.ALL, "");
    Reader reader = new Reader(config);
    Scenario scenario = reader.scenario();
    return new ScenarioFile(scenario, file.hash(), reader.instruments);
  }

  /** Turns the values of a file into a scenario; used once. */
  private static final class Reader {
    private final Config config;
    private final List<Problem> problems = new ArrayList<>();
    final Map<String, String> instruments = new LinkedHashMap<>();

    Reader(Config config) {
      this.config = config;
    }

    Scenario scenario() {
      Scenario.Builder builder =
          Scenario.builder()
              .name(config.text(ScenarioSchema.SCENARIO))
              .description(config.text(ScenarioSchema.DESCRIPTION))
              .days(config.integer(ScenarioSchema.DAYS))
              .costMultiplier(config.number(ScenarioSchema.COST_MULTIPLIER));
      if (config.has(ScenarioSchema.PATH)) {
        builder.path(config.numbers(ScenarioSchema.PATH));
      }
      if (config.has(ScenarioSchema.CASH_RATE)) {
        builder.cashRate(config.number(ScenarioSchema.CASH_RATE));
      }
      if (config.has(ScenarioSchema.MARGIN_DATE)) {
        builder.marginDate(config.date(ScenarioSchema.MARGIN_DATE));
      }
      groups(ScenarioSchema.RETURNS).forEach(entry -> classReturn(entry, builder));
      byId(
          ScenarioSchema.PRICE_CHANGES,
          ScenarioSchema.INSTRUMENT,
          ScenarioSchema.CHANGE,
          builder::putPriceChanges);
      byId(
          ScenarioSchema.MARGINS,
          ScenarioSchema.PRODUCT,
          ScenarioSchema.MULTIPLIER,
          builder::putMarginMultipliers);
      yields(builder);
      broker(builder);
      joint(builder);
      if (!problems.isEmpty()) {
        throw new NotionalException(problems);
      }
      return placed(builder);
    }

    /** What is wrong with the whole has the place of the scenario's name. */
    private Scenario placed(Scenario.Builder builder) {
      try {
        return builder.build();
      } catch (NotionalException e) {
        String where = config.where(ScenarioSchema.SCENARIO);
        throw new NotionalException(
            e.problems().stream().map(p -> new Problem(p.code(), p.message(), where)).toList());
      }
    }

    private List<Config> groups(String name) {
      return config.has(name) ? config.groups(name) : List.of();
    }

    private void classReturn(Config entry, Scenario.Builder builder) {
      try {
        builder.addClassReturns(
            new Scenario.ClassReturn(
                AssetClass.parse(entry.text(ScenarioSchema.ASSET_CLASS)),
                entry.number(ScenarioSchema.RETURN),
                entry.has(ScenarioSchema.OF_DURATION)
                    ? OptionalDouble.of(entry.number(ScenarioSchema.OF_DURATION))
                    : OptionalDouble.empty()));
      } catch (IllegalArgumentException e) {
        add(ErrorCode.OUT_OF_RANGE, e.getMessage(), entry.where(ScenarioSchema.ASSET_CLASS));
      }
    }

    private void byId(String list, String key, String value, BiConsumer<String, Double> put) {
      List<String> seen = new ArrayList<>();
      for (Config entry : groups(list)) {
        String id = entry.text(key);
        if (seen.contains(id)) {
          add(ErrorCode.CONFLICT, list + " gives " + id + " twice", entry.where(key));
        } else {
          put.accept(id, entry.number(value));
          instruments.putIfAbsent(id, entry.where(key));
        }
        seen.add(id);
      }
    }

    private void yields(Scenario.Builder builder) {
      if (config.has(ScenarioSchema.PARALLEL)) {
        if (config.has(ScenarioSchema.YIELDS)) {
          add(
              ErrorCode.CONFLICT,
              "give yields or parallel-yields, not both",
              config.where(ScenarioSchema.PARALLEL));
          return;
        }
        builder.addYieldShifts(new Scenario.YieldShift(1, config.number(ScenarioSchema.PARALLEL)));
      }
      for (Config entry : groups(ScenarioSchema.YIELDS)) {
        builder.addYieldShifts(
            new Scenario.YieldShift(
                entry.number(ScenarioSchema.TENOR), entry.number(ScenarioSchema.BASIS_POINTS)));
      }
    }

    private void broker(Scenario.Builder builder) {
      Config broker = config.group(ScenarioSchema.BROKER_FAILURE);
      boolean loss = broker.has(ScenarioSchema.LOSS);
      boolean days = broker.has(ScenarioSchema.FROZEN_DAYS);
      if (loss && days) {
        builder.brokerFailure(
            new Scenario.BrokerShock(
                broker.number(ScenarioSchema.LOSS), broker.integer(ScenarioSchema.FROZEN_DAYS)));
      } else if (!config.where(ScenarioSchema.BROKER_FAILURE).isEmpty()) {
        add(
            ErrorCode.MISSING_VALUE,
            "broker-failure must have loss and frozen-days but lacks "
                + (loss ? ScenarioSchema.FROZEN_DAYS : ScenarioSchema.LOSS),
            config.where(ScenarioSchema.BROKER_FAILURE));
      }
    }

    private void joint(Scenario.Builder builder) {
      Config joint = config.group(ScenarioSchema.JOINT);
      if (joint.has(ScenarioSchema.STOCK_SIGMAS)) {
        builder.joint(
            new Scenario.JointMove(
                joint.number(ScenarioSchema.STOCK_SIGMAS),
                joint.number(ScenarioSchema.CORRELATION),
                joint.integer(ScenarioSchema.LOOKBACK_DAYS)));
      } else if (!config.where(ScenarioSchema.JOINT).isEmpty()) {
        add(
            ErrorCode.MISSING_VALUE,
            "joint.stock-sigmas must be given: standard deviations, negative for a fall",
            config.where(ScenarioSchema.JOINT));
      }
    }

    private void add(ErrorCode code, String message, String where) {
      problems.add(new Problem(code, message, where));
    }
  }
}
