package io.notional.cli;

import io.notional.testkit.SpiRule;
import io.notional.testkit.rules.Evidence;
import io.notional.testkit.rules.Kit;
import io.notional.testkit.rules.Outcome;
import io.notional.testkit.rules.PluginSamples;
import io.notional.testkit.rules.Rule;
import io.notional.testkit.rules.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** What the rules say of a plugin, a line for each rule and one for each thing that breaks it. */
final class VerifyReport {
  private static final int MOST_EVIDENCE = 3;

  private final PrintWriter out;
  private final JarSamples plugin;
  private int holds;
  private int fails;
  private int silent;

  VerifyReport(PrintWriter out, JarSamples plugin) {
    this.out = out;
    this.plugin = plugin;
  }

  /**
   * Prints what each rule says as soon as it has been asked.
   *
   * @return how many rules do not hold
   */
  int print(Kit kit) {
    String version = plugin.info().version();
    out.println(
        "plugin "
            + plugin.info().id()
            + (version.isEmpty() ? "" : " " + version)
            + ", from "
            + plugin.jar());
    PluginSamples.withoutSample(plugin)
        .forEach(component -> out.println("not tried, for want of a sample: " + component));
    Kit.Trials trials = Kit.Trials.of(plugin);
    kit.rules().forEach(rule -> print(rule, trials.check(rule)));
    long unchecked =
        List.of(SpiRule.values()).stream().filter(r -> r.whyUnchecked().isPresent()).count();
    out.println(
        Words.count(holds, "rule")
            + " hold, "
            + fails
            + " fail, "
            + silent
            + " do not apply; "
            + unchecked
            + " can have no check");
    return fails;
  }

  private void print(Rule rule, List<Verdict> verdicts) {
    List<Verdict> broken = verdicts.stream().filter(Verdict::fails).toList();
    List<String> reasons = new ArrayList<>();
    boolean held = false;
    for (Verdict verdict : verdicts) {
      held |= verdict.outcome() instanceof Outcome.Holds;
      if (verdict.outcome() instanceof Outcome.DoesNotApply nothing) {
        reasons.add(nothing.why());
      }
    }
    if (!broken.isEmpty()) {
      fails++;
      line(rule, "FAILS", "");
      broken.forEach(this::evidence);
    } else if (held) {
      holds++;
      line(rule, "holds", "");
    } else {
      silent++;
      line(rule, "does not apply", reasons.isEmpty() ? "" : ": " + reasons.get(0));
    }
  }

  private void line(Rule rule, String word, String reason) {
    String id = rule.rule().id();
    out.println(
        "  "
            + id
            + " ".repeat(Math.max(1, 10 - id.length()))
            + word
            + "  "
            + rule.title()
            + reason);
  }

  /** The host names the copy that it loaded. */
  private String named(Evidence evidence) {
    return evidence.toString().replace(plugin.info().location(), plugin.jar().toString());
  }

  private void evidence(Verdict verdict) {
    List<Evidence> evidence = ((Outcome.Fails) verdict.outcome()).evidence();
    evidence.stream()
        .limit(MOST_EVIDENCE)
        .forEach(each -> out.println("      " + verdict.subject() + " " + named(each)));
    int more = evidence.size() - MOST_EVIDENCE;
    if (more > 0) {
      out.println("      and " + more + " more");
    }
  }
}
