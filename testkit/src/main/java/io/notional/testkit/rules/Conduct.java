package io.notional.testkit.rules;

import io.notional.api.plugin.ComponentKind;
import io.notional.testkit.SpiRule;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** What components do when they are called, under all conditions that the kit knows. */
final class Conduct {
  /** What those who order break alone: costs and margins have a fund of the kit around them. */
  private static final Set<SpiRule> OF_ORDERS =
      EnumSet.of(SpiRule.UNIT_2, SpiRule.CONF_6, SpiRule.MEM_2);

  private static final Set<ComponentKind<?>> WHO_ORDER =
      Set.of(
          ComponentKind.STRATEGY,
          ComponentKind.SLEEVE,
          ComponentKind.REBALANCE_RULE,
          ComponentKind.SIGNAL);

  private Conduct() {}

  /** What the rules that compare runs say where there is none. */
  static Outcome noRun() {
    return Outcome.doesNotApply("its plain run does not come to an end, as other rules say");
  }

  /**
   * What a rule that compares a run with the plain one says: nothing about a component that does
   * not come to the same when it is repeated.
   */
  static Outcome comparing(
      Specimen specimen, BiFunction<Specimen, Trace, Optional<Evidence>> comparison) {
    Optional<Trace> plain = specimen.plain().ran();
    if (plain.isEmpty()) {
      return noRun();
    }
    if (specimen.repeats().isPresent()) {
      return Outcome.doesNotApply("it does not come to the same when it is repeated");
    }
    return comparison.apply(specimen, plain.get()).map(Outcome::fails).orElse(Outcome.HOLDS);
  }

  /** No call broke the rule, in no world. */
  static Outcome refusals(Specimen specimen, SpiRule rule) {
    if (OF_ORDERS.contains(rule) && !WHO_ORDER.contains(specimen.sample().kind())) {
      return Outcome.doesNotApply("it orders nothing and remembers nothing");
    }
    List<Evidence> evidence = new ArrayList<>();
    for (World world : World.values()) {
      if (specimen.in(world) instanceof Attempt.Refused refused
          && !refused.wantsData()
          && broken(specimen, world, refused) == rule) {
        evidence.add(refused.evidence(specimen, world.words()));
      }
    }
    if (evidence.isEmpty() && specimen.plain().ran().isEmpty()) {
      return noRun();
    }
    return Outcome.of(evidence);
  }

  /** A fund of little or no nav has a rule of its own, unless it does the same on a good day. */
  private static SpiRule broken(Specimen specimen, World world, Attempt.Refused refused) {
    SpiRule rule = refused.rule();
    boolean thrown = rule == SpiRule.ERR_3 || rule == SpiRule.UNIT_1;
    boolean poor = world.isPoor() && specimen.plain().ran().isPresent();
    return poor && thrown ? SpiRule.ERR_5 : rule;
  }

  /** Its calls end, and soon. */
  static Outcome ends(Specimen specimen) {
    return specimen.plain() instanceof Attempt.Endless endless
        ? Outcome.fails(
            Evidence.of(
                "run",
                "was not over after "
                    + specimen.source().patience().toMillis()
                    + " ms; it was in "
                    + endless.where()))
        : Outcome.HOLDS;
  }
}
