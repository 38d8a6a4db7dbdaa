package io.notional.testkit.rules;

import io.notional.testkit.SpiRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** All rules that can be checked, in the order of their numbers. */
final class Rules {
  static final List<Rule> ALL = all();

  private Rules() {}

  private static List<Rule> all() {
    List<Rule> rules = new ArrayList<>();
    rules.add(plugin(SpiRule.ID_1, "ids are words, and unique", IdentityRules::ids));
    rules.add(plugin(SpiRule.ID_2, "is found by its service file", IdentityRules::isFound));
    rules.add(sample(SpiRule.DET_1, "repeats come to the same", DeterminismRules::repeats));
    rules.add(
        sample(SpiRule.LOOK_1, "cutting off the future changes nothing", LookAheadRules::cut));
    rules.add(
        sample(SpiRule.LOOK_2, "changing the future changes nothing", LookAheadRules::changed));
    return List.copyOf(rules);
  }

  private static Rule plugin(SpiRule rule, String title, Function<Specimen, Outcome> check) {
    return new Rule(rule, Rule.Scope.PLUGIN, title, check);
  }

  private static Rule sample(SpiRule rule, String title, Function<Specimen, Outcome> check) {
    return new Rule(rule, Rule.Scope.SAMPLE, title, check);
  }
}
