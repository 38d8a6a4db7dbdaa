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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What the rules say of a plugin, a line for each rule and one for each thing that breaks it. */
final class VerifyReport {
  /** How many rules do not hold. */
  static final String FAIL = "fail";

  private static final int MOST_EVIDENCE = 3;

  private static final String NOT_TRIED =
      "no other rule was tried: code that calls Runtime.halt may end Java without a word, and this"
          + " verdict with it";

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
    List<Rule> asked = asked(kit, trials);
    asked.forEach(rule -> print(rule, trials.check(rule)));
    if (asked.size() < kit.rules().size()) {
      out.println("  " + NOT_TRIED);
    }
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

  /** Of code that may halt Java the one rule that says so: a run of it might end this one too. */
  private static List<Rule> asked(Kit kit, Kit.Trials trials) {
    List<Rule> process = kit.rules().stream().filter(rule -> rule.rule() == SpiRule.ERR_6).toList();
    boolean halts =
        process.stream()
            .flatMap(rule -> RuleFinding.of(rule, trials.check(rule)).broken().stream())
            .flatMap(verdict -> ((Outcome.Fails) verdict.outcome()).evidence().stream())
            .anyMatch(evidence -> evidence.message().contains("java.lang.Runtime.halt"));
    return halts ? process : kit.rules();
  }

  private void print(Rule rule, List<Verdict> verdicts) {
    RuleFinding finding = RuleFinding.of(rule, verdicts);
    String reason = finding.reason().isEmpty() ? "" : ": " + finding.reason();
    line(rule, finding.outcome(), reason);
    finding.broken().forEach(this::evidence);
    switch (finding.outcome()) {
      case RuleFinding.FAILS -> fails++;
      case RuleFinding.HOLDS -> holds++;
      default -> silent++;
    }
  }

  /**
   * What each rule says, for programs.
   *
   * @return plain maps, lists, texts and numbers; under {@code fail} how many rules do not hold
   */
  Map<String, Object> document(Kit kit) {
    Kit.Trials trials = Kit.Trials.of(plugin);
    List<Rule> asked = asked(kit, trials);
    List<RuleFinding> findings =
        asked.stream().map(rule -> RuleFinding.of(rule, trials.check(rule))).toList();
    Map<String, Object> document = new LinkedHashMap<>();
    document.put("plugin", plugin.info().id());
    document.put("version", plugin.info().version());
    document.put("from", plugin.jar().toString());
    document.put(
        "not_tried", PluginSamples.withoutSample(plugin).stream().map(String::valueOf).toList());
    if (asked.size() < kit.rules().size()) {
      document.put("stopped", NOT_TRIED);
    }
    long hold = findings.stream().filter(f -> f.outcome().equals(RuleFinding.HOLDS)).count();
    long fail = findings.stream().filter(f -> f.outcome().equals(RuleFinding.FAILS)).count();
    document.put("hold", hold);
    document.put(FAIL, fail);
    document.put("do_not_apply", findings.size() - hold - fail);
    document.put("rules", findings.stream().map(this::document).toList());
    return document;
  }

  private Map<String, Object> document(RuleFinding finding) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("rule", finding.rule().rule().id());
    map.put("title", finding.rule().title());
    map.put("outcome", finding.outcome().toLowerCase(Locale.ROOT));
    if (!finding.reason().isEmpty()) {
      map.put("why", finding.reason());
    }
    if (!finding.broken().isEmpty()) {
      List<Object> evidence = new ArrayList<>();
      for (Verdict verdict : finding.broken()) {
        for (Evidence each : ((Outcome.Fails) verdict.outcome()).evidence()) {
          Map<String, Object> shown = new LinkedHashMap<>();
          shown.put("subject", verdict.subject());
          shown.put("shows", named(each));
          evidence.add(shown);
        }
      }
      map.put("evidence", evidence);
    }
    return map;
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
