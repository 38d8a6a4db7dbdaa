package io.notional.files.plan;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problems;
import io.notional.core.config.Node;
import io.notional.core.market.DatedSeries;
import io.notional.core.market.Market;
import io.notional.core.replicate.DearerFutures;
import io.notional.core.replicate.Part;
import io.notional.core.replicate.Replication;
import io.notional.core.replicate.Switched;
import io.notional.core.result.Result;
import io.notional.core.settings.RunSettings;
import io.notional.core.simulation.Simulation;
import io.notional.files.spec.Spec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Consumer;

/**
 * A fund and the alternatives to parts of it, each of which is a fund with one part more switched.
 * Immutable, and safe for use by many threads as far as the plugins are.
 */
public final class ReplicationPlan {
  private final List<Stage> stages;
  private final OptionalDouble spread;

  private ReplicationPlan(List<Stage> stages, OptionalDouble spread) {
    this.stages = stages;
    this.spread = spread;
  }

  /** A fund in which the parts up to this one are switched. */
  private record Stage(Part part, List<String> alternatives, PlannedFund fund) {}

  /**
   * What came of it.
   *
   * @param simulation the run as it is
   * @param replication empty where a run stopped
   * @param stop why it did
   */
  public record Outcome(
      Result simulation, Optional<Replication> replication, Optional<String> stop) {}

  /**
   * Switches the alternatives, part by part.
   *
   * @throws NotionalException with everything that is wrong with the specs that result
   */
  public static ReplicationPlan of(PlannedFund fund, List<Alternative> alternatives) {
    Problems problems = new Problems();
    requireOnce(alternatives, problems);
    List<Stage> stages = new ArrayList<>();
    PlannedFund last = fund;
    OptionalDouble spread = OptionalDouble.empty();
    for (Part part : Part.values()) {
      List<Alternative> own = alternatives.stream().filter(a -> a.part() == part).toList();
      if (own.isEmpty()) {
        continue;
      }
      for (Alternative alternative : own) {
        spread = alternative.financingSpread().isPresent() ? spread(alternative) : spread;
      }
      PlannedFund before = last;
      last = problems.attempt(() -> switched(before, own)).orElse(before);
      stages.add(new Stage(part, own.stream().map(Alternative::text).toList(), last));
    }
    problems.throwIfAny();
    return new ReplicationPlan(List.copyOf(stages), spread);
  }

  /** Of two values of one key the last would silently win. */
  private static void requireOnce(List<Alternative> alternatives, Problems problems) {
    Set<String> seen = new HashSet<>();
    for (Alternative alternative : alternatives) {
      if (!seen.add(alternative.key())) {
        problems.add(
            ErrorCode.CONFLICT,
            "--alternative must switch a key once but " + alternative.key() + " is given twice");
      }
    }
  }

  private static PlannedFund switched(PlannedFund fund, List<Alternative> alternatives) {
    Spec spec = fund.spec();
    Node.Mapping with = spec.with();
    Node.Mapping run = spec.run();
    for (Alternative alternative : alternatives) {
      if (alternative.isOfRun()) {
        run = alternative.in(run);
      } else if (alternative.financingSpread().isEmpty()) {
        with = alternative.in(with);
      }
    }
    return fund.with(
        new Spec(spec.strategy(), spec.preset(), spec.presetWhere(), with, run, spec.where()));
  }

  private static OptionalDouble spread(Alternative alternative) {
    Node value = alternative.value();
    String text = value instanceof Node.Scalar scalar ? scalar.text() : "a list or a map";
    double spread = Double.NaN;
    try {
      spread = Double.parseDouble(text);
    } catch (NumberFormatException e) {
      // reported below
    }
    if (!(Math.abs(spread) <= DearerFutures.MOST)) {
      throw NotionalException.of(
          ErrorCode.OUT_OF_RANGE,
          Alternative.FINANCING_SPREAD
              + " must be a number in [-"
              + DearerFutures.MOST
              + ", "
              + DearerFutures.MOST
              + "], decimal per year, but was "
              + text,
          value.where());
    }
    return OptionalDouble.of(spread);
  }

  /** Has the market of a plan loaded with what the alternatives need of it, and checks them. */
  public void addTo(RunPlanBuilder draft) {
    stages.forEach(stage -> draft.alsoFund(stage.fund()));
  }

  /**
   * Runs the fund and each stage over the same closes.
   *
   * @param plan of the fund, on a market with all that the alternatives need
   * @param prices of the fund that is replicated
   * @param step closes of a step of the regression
   * @param watcher is handed each run before its first day and after each, and may cancel it
   * @throws NotionalException as a run may be refused, and as {@link Replication#of}
   */
  public Outcome run(RunPlan plan, DatedSeries prices, int step, Consumer<Simulation> watcher) {
    Result simulation = plan.run(watcher);
    if (simulation.stopped()) {
      return stopped(simulation, "the simulation", simulation);
    }
    List<Switched> runs = new ArrayList<>();
    for (Stage stage : stages) {
      boolean dearer = spread.isPresent() && stage.part().compareTo(Part.FINANCING) >= 0;
      Market market =
          dearer ? DearerFutures.of(plan.market(), spread.getAsDouble()) : plan.market();
      Result result = run(stage.fund(), market, simulation, watcher);
      if (result.stopped()) {
        return stopped(simulation, "the run with another " + stage.part().words(), result);
      }
      runs.add(new Switched(stage.part(), stage.alternatives(), result));
    }
    Replication replication = Replication.of(simulation, runs, prices, step);
    return new Outcome(simulation, Optional.of(replication), Optional.empty());
  }

  private static Outcome stopped(Result simulation, String what, Result result) {
    String cause = what + " stopped " + result.worstState() + ": " + result.stopCause();
    return new Outcome(simulation, Optional.empty(), Optional.of(cause));
  }

  private static Result run(
      PlannedFund fund, Market market, Result simulation, Consumer<Simulation> watcher) {
    RunSettings settings =
        fund.config()
            .firstDate(simulation.date(0))
            .lastDate(simulation.date(simulation.size() - 1))
            .build();
    Simulation run = Simulation.of(fund.strategy(), market, settings);
    do {
      watcher.accept(run);
    } while (run.advance());
    return run.result();
  }
}
