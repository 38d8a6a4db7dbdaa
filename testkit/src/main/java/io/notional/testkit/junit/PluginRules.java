package io.notional.testkit.junit;

import io.notional.testkit.rules.Evidence;
import io.notional.testkit.rules.Kit;
import io.notional.testkit.rules.Outcome;
import io.notional.testkit.rules.PluginSamples;
import io.notional.testkit.rules.Rule;
import io.notional.testkit.rules.Specimen;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/**
 * The rules of the SPI as tests of a plugin, named by their numbers. Extend it with the plugin and,
 * where defaults and presets do not say enough, with samples of its components:
 *
 * <pre>{@code
 * class AcmeRulesTest extends PluginRules {
 *   @Override
 *   public Plugin plugin() {
 *     return new AcmePlugin();
 *   }
 *
 *   @Override
 *   public List<Sample> samples() {
 *     return List.of(
 *         Sample.of(ComponentKind.STRATEGY, "acme")
 *             .with("markets", List.of("ZN", "GC"))
 *             .scaling()
 *             .inAnyOrder("markets"));
 *   }
 * }
 * }</pre>
 *
 * <p>A rule that says nothing about a component counts as aborted, with its reason. The class needs
 * a constructor without arguments, since a second JVM makes it, too.
 */
public abstract class PluginRules implements PluginSamples {
  /** For subclasses. */
  protected PluginRules() {}

  /** The kit: every rule by default. */
  protected Kit kit() {
    return Kit.all();
  }

  /** No component is left out. Override it where others are tried elsewhere. */
  @Test
  protected void everyComponentHasASample() {
    List<String> missing = PluginSamples.withoutSample(this);
    if (!missing.isEmpty()) {
      throw new AssertionFailedError("without a sample: " + String.join(", ", missing));
    }
  }

  @TestFactory
  Stream<DynamicNode> rules() {
    Kit.Trials trials = Kit.Trials.of(this);
    return kit().rules().stream().map(rule -> tests(rule, trials));
  }

  private static DynamicNode tests(Rule rule, Kit.Trials trials) {
    List<DynamicTest> tests =
        trials.subjects(rule).stream()
            .map(
                specimen ->
                    DynamicTest.dynamicTest(name(rule, specimen), () -> test(rule, specimen)))
            .toList();
    return DynamicContainer.dynamicContainer(rule.toString(), tests);
  }

  private static String name(Rule rule, Specimen specimen) {
    return rule.rule().id() + " " + rule.subject(specimen);
  }

  private static void test(Rule rule, Specimen specimen) {
    Outcome outcome = rule.check(specimen);
    if (outcome instanceof Outcome.DoesNotApply nothing) {
      throw new TestAbortedException(nothing.why());
    }
    if (outcome instanceof Outcome.Fails broken) {
      throw new AssertionFailedError(
          rule.rule()
              + System.lineSeparator()
              + broken.evidence().stream()
                  .map(Evidence::toString)
                  .collect(Collectors.joining(System.lineSeparator())));
    }
  }
}
