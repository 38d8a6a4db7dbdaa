package io.notional.cli;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.catalog.Catalog;
import io.notional.core.catalog.Origin;
import io.notional.core.measure.Measures;
import io.notional.core.result.Result;
import io.notional.files.plan.RunPlan;
import io.notional.files.results.ResultFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Compares a result with that of the same plan run again: in the same Java with what static state
 * the first run left, under another locale and on another day; and in another Java with unordered
 * collections the other way round. Whatever differs is the doing of a component.
 */
final class PluginVerification {
  private final RunPlan plan;
  private final Catalog catalog;
  private final Map<String, byte[]> first;

  /**
   * @param catalog the plugins, those that were left out not counted
   * @param result of the plan
   */
  PluginVerification(RunPlan plan, Catalog catalog, Result result) {
    this.plan = plan;
    this.catalog = catalog;
    this.first = files(plan, result);
  }

  /** What a run of a plan comes to. */
  static Map<String, byte[]> files(RunPlan plan, Result result) {
    return ResultFiles.contents(result, Measures.of(result), plan.record(Path.of("")));
  }

  /**
   * Runs again in this process.
   *
   * @throws NotionalException {@code BAD_PLUGIN} if the result is another one
   */
  void here(Supplier<Map<String, byte[]>> again) {
    Map<String, byte[]> second;
    Perturbation other = Perturbation.begin();
    try {
      second = again.get();
    } catch (NotionalException e) {
      throw e.code() == ErrorCode.CANCELLED ? e : failed("in this Java", e.getMessage(), e);
    } finally {
      other.end();
    }
    compare("in this Java", second);
  }

  /**
   * Compares with what a run in another Java came to.
   *
   * @throws NotionalException {@code BAD_PLUGIN} if the result is another one
   */
  void elsewhere(OtherJava.Ending ending, Supplier<Map<String, byte[]>> written) {
    if (ending.code() != ExitCode.DONE) {
      String said = ending.said().strip().replace("notional: ", "").replaceAll("\\R", "; ");
      throw failed("in another Java", said, null);
    }
    compare("in another Java", written.get());
  }

  private void compare(String where, Map<String, byte[]> second) {
    Optional<FirstDifference> difference = FirstDifference.of(first, second);
    if (difference.isPresent()) {
      String message =
          component(difference.get())
              + " gave another result when the fund was run again "
              + where
              + ": first differs "
              + difference.get();
      throw refused(message, null);
    }
  }

  private NotionalException failed(String where, String why, NotionalException cause) {
    String message =
        Origin.of("strategy", plan.strategy())
            + " did not run again "
            + where
            + ": "
            + why.replaceAll("\\R", "; ");
    return refused(message, cause);
  }

  private NotionalException refused(String message, NotionalException cause) {
    List<Problem> problems = new ArrayList<>();
    problems.add(Problem.of(ErrorCode.BAD_PLUGIN, message));
    Suspects.of(catalog).forEach(line -> problems.add(Problem.of(ErrorCode.BAD_PLUGIN, line)));
    return new NotionalException(problems, cause);
  }

  /** The host buys bills for what is left after costs; no strategy orders them. */
  private boolean isSweep(FirstDifference difference) {
    String collateral = "sleeve " + plan.strategy().collateralSleeve() + ",";
    return difference.table().equals("trades.csv") && difference.row().startsWith(collateral);
  }

  /** Whose answer is the first to differ. */
  private String component(FirstDifference difference) {
    boolean cost = difference.column().equals(FirstDifference.COST) || isSweep(difference);
    if (cost && plan.config().costModel().isPresent()) {
      return Origin.of("cost model", plan.config().costModel().get());
    }
    if (cost) {
      return "a cost model of the market";
    }
    return switch (difference.table()) {
      case "margin.csv" -> Origin.of("margin model", plan.config().marginModel());
      case "rolls.csv" -> "a roll rule of the market";
      default -> Origin.of("strategy", plan.strategy());
    };
  }
}
