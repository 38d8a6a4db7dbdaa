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
    rules.add(plugin(SpiRule.ID_3, "says the same whenever it is asked", IdentityRules::steady));
    rules.add(
        component(
            SpiRule.ID_4, "sleeves stay, and collateral gets no orders", IdentityRules::sleeves));
    rules.add(
        sample(
            SpiRule.ID_5,
            "names no sleeve that is not there",
            s -> Conduct.refusals(s, SpiRule.ID_5)));
    rules.add(
        plugin(SpiRule.ID_6, "everything has a line of description", IdentityRules::described));
    rules.add(sample(SpiRule.DET_1, "repeats come to the same", DeterminismRules::repeats));
    rules.add(
        sample(
            SpiRule.DET_2, "other runs at the same time change nothing", DeterminismRules::others));
    rules.add(component(SpiRule.DET_3, "another JVM comes to the same", JvmRules::anotherJvm));
    rules.add(component(SpiRule.DET_4, "reads nothing from outside", JvmRules::staysInside));
    rules.add(
        sample(SpiRule.DET_6, "the order of a list changes nothing", DeterminismRules::anyOrder));
    rules.add(
        sample(SpiRule.LOOK_1, "cutting off the future changes nothing", LookAheadRules::cut));
    rules.add(
        sample(SpiRule.LOOK_2, "changing the future changes nothing", LookAheadRules::changed));
    rules.add(
        sample(
            SpiRule.LOOK_3,
            "keeps no view after its call",
            s -> Conduct.refusals(s, SpiRule.LOOK_3)));
    rules.add(
        sample(
            SpiRule.UNIT_1,
            "targets are finite and of their kind",
            s -> Conduct.refusals(s, SpiRule.UNIT_1)));
    rules.add(
        sample(SpiRule.UNIT_2, "capital is at most nav", s -> Conduct.refusals(s, SpiRule.UNIT_2)));
    rules.add(sample(SpiRule.UNIT_3, "costs are not negative and grow", TradingRules::costs));
    rules.add(
        sample(
            SpiRule.UNIT_4,
            "margins are sane and never zero for want of an input",
            MarginRules::margins));
    rules.add(sample(SpiRule.UNIT_5, "shares lie in [0, 1] and do not fall", TradingRules::shares));
    rules.add(sample(SpiRule.UNIT_6, "forecasts lie in [-20, 20]", SignalRules::forecasts));
    rules.add(sample(SpiRule.UNIT_8, "terms are those of something that trades", UnitRules::terms));
    rules.add(
        sample(SpiRule.UNIT_9, "a larger fund does the same, only larger", UnitRules::scales));
    rules.add(
        plugin(
            SpiRule.THREAD_1,
            "plugin and providers never change",
            StateRules::providersAreConstant));
    rules.add(component(SpiRule.THREAD_2, "nothing static changes", StateRules::nothingStatic));
    rules.add(plugin(SpiRule.THREAD_3, "starts no threads", CodeRules::startsNoThreads));
    rules.add(sample(SpiRule.THREAD_4, "its calls end", Conduct::ends));
    rules.add(
        component(
            SpiRule.ERR_1,
            "refuses with places, and all together",
            ConfigurationRules::contradictions));
    rules.add(
        component(SpiRule.ERR_2, "throws nothing on what it declares", ConfigurationRules::edges));
    rules.add(sample(SpiRule.ERR_3, "throws in no run", s -> Conduct.refusals(s, SpiRule.ERR_3)));
    rules.add(sample(SpiRule.ERR_4, "makes nothing up", SignalRules::nothingMadeUp));
    rules.add(
        sample(
            SpiRule.ERR_5,
            "a fund of little nav gets finite orders",
            s -> Conduct.refusals(s, SpiRule.ERR_5)));
    rules.add(plugin(SpiRule.ERR_6, "leaves the process alone", CodeRules::leavesTheProcessAlone));
    rules.add(
        sample(SpiRule.CONF_1, "reads what it declares, with units", ConfigurationRules::declared));
    rules.add(
        sample(
            SpiRule.CONF_2, "the sample and every preset are taken", ConfigurationRules::presets));
    rules.add(
        sample(
            SpiRule.CONF_3,
            "values written out make the same again",
            ConfigurationRules::roundTrip));
    rules.add(
        component(SpiRule.CONF_4, "what is not declared is refused", ConfigurationRules::refused));
    rules.add(
        sample(SpiRule.CONF_6, "holds what it requires", s -> Conduct.refusals(s, SpiRule.CONF_6)));
    rules.add(sample(SpiRule.CONF_7, "a margin model reads what it names", MarginRules::inputs));
    rules.add(sample(SpiRule.MEM_1, "remembers in its memory alone", MemoryRules::inMemoryAlone));
    rules.add(
        sample(SpiRule.MEM_2, "an array keeps its size", s -> Conduct.refusals(s, SpiRule.MEM_2)));
    rules.add(
        component(SpiRule.MEM_3, "parts have memories of their own", MemoryRules::partsApart));
    rules.add(
        component(
            SpiRule.MEM_4, "allocates nothing without a decision", MemoryRules::allocatesNothing));
    rules.add(
        sample(
            SpiRule.MEM_5,
            "a forecast does not depend on earlier ones",
            MemoryRules::askedOftener));
    rules.add(
        plugin(SpiRule.VER_1, "was built for an SPI version of this host", IdentityRules::version));
    rules.add(plugin(SpiRule.VER_2, "is at most of Java 17", CodeRules::java17));
    rules.add(
        plugin(SpiRule.VER_3, "needs the api, the toolkit and itself", CodeRules::needsLittle));
    rules.add(plugin(SpiRule.VER_4, "says its version", IdentityRules::ownVersion));
    return List.copyOf(rules);
  }

  private static Rule component(SpiRule rule, String title, Function<Specimen, Outcome> check) {
    return new Rule(rule, Rule.Scope.COMPONENT, title, check);
  }

  private static Rule plugin(SpiRule rule, String title, Function<Specimen, Outcome> check) {
    return new Rule(rule, Rule.Scope.PLUGIN, title, check);
  }

  private static Rule sample(SpiRule rule, String title, Function<Specimen, Outcome> check) {
    return new Rule(rule, Rule.Scope.SAMPLE, title, check);
  }
}
