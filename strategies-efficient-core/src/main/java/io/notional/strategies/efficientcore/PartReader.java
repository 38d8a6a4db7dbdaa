package io.notional.strategies.efficientcore;

import io.notional.api.error.ErrorCode;
import io.notional.api.instrument.Funding;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Context;
import io.notional.api.strategy.Sleeve;
import io.notional.api.strategy.SleeveTarget;
import io.notional.strategies.efficientcore.StackedFund.Part;
import io.notional.toolkit.ConfigProblems;
import io.notional.toolkit.Weights;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the sleeves of a stacked fund, and checks what they are to each other. Used once. */
final class PartReader {
  private static final String SLEEVES = StackedParameters.SLEEVES;

  private final Config config;
  private final Context context;
  private final ConfigProblems problems;
  private final Set<String> taken = new HashSet<>();
  private double capital;

  /**
   * A reader.
   *
   * @param collateral the name that no other sleeve may have
   */
  PartReader(Config config, Context context, String collateral, ConfigProblems problems) {
    this.config = config;
    this.context = context;
    this.problems = problems;
    taken.add(collateral);
  }

  /** The sleeves that could be read. */
  List<Part> read() {
    List<Config> groups = config.groups(SLEEVES);
    if (groups.isEmpty()) {
      String message = "sleeves must have at least one sleeve but is empty";
      problems.add(ErrorCode.MISSING_VALUE, message, config, SLEEVES);
    }
    List<Part> parts = new ArrayList<>();
    for (int i = 0; i < groups.size(); i++) {
      part(groups.get(i), problems.inside(SLEEVES + "[" + i + "]")).ifPresent(parts::add);
    }
    if (!(capital <= 1 + Weights.TOLERANCE)) {
      String message = "capital of sleeves must sum to at most 1 but sums to " + capital;
      problems.add(ErrorCode.CONFLICT, message, config, SLEEVES);
    }
    return parts;
  }

  private Optional<Part> part(Config group, ConfigProblems own) {
    Optional<Sleeve> sleeve =
        own.attempt(
            () ->
                context.component(ComponentKind.SLEEVE, group.component(StackedParameters.SLEEVE)));
    Optional<SleeveTarget> target = PartTarget.read(group, own);
    if (sleeve.isEmpty() || target.isEmpty()) {
      return Optional.empty();
    }
    requireOwnName(sleeve.get(), group, own);
    boolean funded = sleeve.get().funding() == Funding.PAID_IN_FULL;
    if (target.get() instanceof SleeveTarget.Capital held) {
      requireFunded(sleeve.get(), funded, group, own);
      capital += held.weight();
    } else if (funded && target.get() instanceof SleeveTarget.Notional held) {
      requireNotShort(sleeve.get(), held.weight(), group, own);
      capital += held.weight();
    }
    sleeve
        .get()
        .refusal(target.get())
        .ifPresent(why -> own.add(ErrorCode.CONFLICT, why, group, PartTarget.name(group)));
    if (funded && group.has(FundParameters.DURATION_DRIFT)) {
      String message =
          FundParameters.DURATION_DRIFT
              + " is only for futures, but '"
              + sleeve.get().id()
              + "' is paid in full";
      own.add(ErrorCode.CONFLICT, message, group, FundParameters.DURATION_DRIFT);
    }
    Part part = new Part(sleeve.get(), target.get());
    Part drifting = part.drifting(FundParameters.durationDrift(group));
    boolean ladder =
        group.component(StackedParameters.SLEEVE).id().equals(SleeveProvider.LADDER.id());
    return Optional.of(ladder ? drifting.ofFixedShares() : drifting);
  }

  private void requireOwnName(Sleeve sleeve, Config group, ConfigProblems own) {
    if (!taken.add(sleeve.id())) {
      String message =
          "sleeve must differ in its name from the collateral and other sleeves but is '"
              + sleeve.id()
              + "' too";
      own.add(ErrorCode.CONFLICT, message, group, StackedParameters.SLEEVE);
    }
  }

  private static void requireFunded(
      Sleeve sleeve, boolean funded, Config group, ConfigProblems own) {
    if (!funded) {
      String message =
          "capital is only for what is paid in full, but '"
              + sleeve.id()
              + "' is of futures: give it a notional";
      own.add(ErrorCode.CONFLICT, message, group, StackedParameters.CAPITAL);
    }
  }

  private static void requireNotShort(
      Sleeve sleeve, double weight, Config group, ConfigProblems own) {
    if (weight < 0) {
      String message =
          "notional must be zero or more, since '"
              + sleeve.id()
              + "' is paid in full, but was "
              + weight;
      own.add(ErrorCode.OUT_OF_RANGE, message, group, StackedParameters.NOTIONAL);
    }
  }
}
