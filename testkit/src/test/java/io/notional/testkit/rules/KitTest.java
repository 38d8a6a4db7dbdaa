package io.notional.testkit.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.notional.api.plugin.Plugin;
import io.notional.testkit.SpiRule;
import io.notional.testkit.broken.BrokenFunds;
import io.notional.testkit.broken.BrokenPlugins;
import io.notional.testkit.broken.GoodParts;
import io.notional.testkit.broken.GoodPlugin;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The kit takes what is good, and finds what is broken, each time by the rule that it breaks. */
class KitTest {
  /** Another JVM is started for these alone. */
  private static final Set<SpiRule> BY_JVM = EnumSet.of(SpiRule.DET_3, SpiRule.DET_4);

  private static Stream<Class<?>> broken() {
    return Stream.of(BrokenPlugins.class, BrokenFunds.class)
        .flatMap(holder -> Arrays.stream(holder.getDeclaredClasses()))
        .filter(Plugin.class::isAssignableFrom)
        .sorted(Comparator.comparing(Class::getSimpleName));
  }

  /** Such as DET_4 of Det4Hidden. */
  private static SpiRule rule(Class<?> type) {
    String name = type.getSimpleName().replaceFirst("(\\d+).*", "_$1").toUpperCase(Locale.ROOT);
    return SpiRule.valueOf(name);
  }

  private static Set<SpiRule> failed(Kit kit, Class<?> type) {
    return kit.check(new BrokenSamples(type.getName())).stream()
        .filter(Verdict::fails)
        .map(verdict -> verdict.rule().rule())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Kit without(Kit kit, Set<SpiRule> rules) {
    return kit.without(rules.toArray(SpiRule[]::new));
  }

  @ParameterizedTest
  @MethodSource("broken")
  void whatIsBrokenFailsByItsOwnRuleAndPassesWithoutIt(Class<?> type) {
    SpiRule rule = rule(type);
    Kit kit = BY_JVM.contains(rule) ? Kit.all() : without(Kit.all(), BY_JVM);
    assertThat(failed(kit, type)).containsExactly(rule);
    assertThat(failed(kit.without(rule), type)).isEmpty();
  }

  @Test
  void everyRuleThatCanBeCheckedIsCheckedAndHasSomethingBroken() {
    Set<SpiRule> checkable =
        Arrays.stream(SpiRule.values())
            .filter(rule -> rule.whyUnchecked().isEmpty())
            .collect(Collectors.toSet());
    assertThat(Kit.all().rules())
        .extracting(Rule::rule)
        .containsExactlyInAnyOrderElementsOf(checkable);
    assertThat(broken().map(KitTest::rule).collect(Collectors.toSet())).isEqualTo(checkable);
  }

  @ParameterizedTest
  @MethodSource("good")
  void whatIsGoodKeepsAllRules(Class<?> type) {
    assertThat(Kit.all().check(new BrokenSamples(type.getName())))
        .filteredOn(Verdict::fails)
        .isEmpty();
  }

  private static Stream<Class<?>> good() {
    return Stream.of(GoodPlugin.class, GoodParts.class);
  }

  @Test
  void theVerdictsOfAGoodPluginAreNotAllSilence() {
    Set<SpiRule> held =
        Stream.of(GoodPlugin.class, GoodParts.class)
            .flatMap(
                type ->
                    without(Kit.all(), BY_JVM).check(new BrokenSamples(type.getName())).stream())
            .filter(verdict -> verdict.outcome() instanceof Outcome.Holds)
            .map(verdict -> verdict.rule().rule())
            .collect(Collectors.toSet());
    assertThat(without(Kit.all(), BY_JVM).rules())
        .extracting(Rule::rule)
        .allSatisfy(rule -> assertThat(held).contains(rule));
  }
}
