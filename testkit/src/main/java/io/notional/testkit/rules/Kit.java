package io.notional.testkit.rules;

import io.notional.api.error.NotionalException;
import io.notional.api.plugin.Plugin;
import io.notional.core.catalog.Catalog;
import io.notional.testkit.SpiRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The rules that a plugin is tried by. Immutable, and safe for use by many threads.
 *
 * <pre>{@code
 * List<Verdict> broken =
 *     Kit.all().check(MyPlugin::new).stream().filter(Verdict::fails).toList();
 * }</pre>
 */
public final class Kit {
  private static final Kit ALL = new Kit(Rules.ALL);

  private final List<Rule> rules;

  private Kit(List<Rule> rules) {
    this.rules = List.copyOf(rules);
  }

  /** Every rule. */
  public static Kit all() {
    return ALL;
  }

  /** The same without some rules. */
  public Kit without(SpiRule... left) {
    Set<SpiRule> out = Set.of(left);
    return new Kit(rules.stream().filter(rule -> !out.contains(rule.rule())).toList());
  }

  /** The rules in their order. */
  public List<Rule> rules() {
    return rules;
  }

  /** All that the rules say of a plugin, rule by rule. */
  public List<Verdict> check(PluginSamples source) {
    Trials trials = Trials.of(source);
    List<Verdict> verdicts = new ArrayList<>();
    rules.forEach(rule -> verdicts.addAll(trials.check(rule)));
    return List.copyOf(verdicts);
  }

  /** A plugin and its samples, each a specimen that remembers its plain run. */
  public static final class Trials {
    private final Specimen whole;
    private final List<Specimen> specimens;

    private Trials(Specimen whole, List<Specimen> specimens) {
      this.whole = whole;
      this.specimens = specimens;
    }

    /** Of a plugin. */
    public static Trials of(PluginSamples source) {
      Plugin plugin = source.plugin();
      Optional<Catalog> host = host(source);
      Specimen whole = new Specimen(source, plugin, host.orElse(null), null);
      List<Specimen> specimens = new ArrayList<>();
      Specimen.Shared shared = new Specimen.Shared();
      host.ifPresent(
          catalog ->
              source
                  .samples()
                  .forEach(
                      sample ->
                          specimens.add(new Specimen(source, plugin, catalog, sample, shared))));
      return new Trials(whole, List.copyOf(specimens));
    }

    private static Optional<Catalog> host(PluginSamples source) {
      try {
        return Optional.of(source.host());
      } catch (NotionalException e) {
        return Optional.empty();
      }
    }

    /** What a rule says of the plugin, or of each of its components or samples. */
    public List<Verdict> check(Rule rule) {
      List<Verdict> verdicts = new ArrayList<>();
      for (Specimen specimen : subjects(rule)) {
        verdicts.add(new Verdict(rule, rule.subject(specimen), rule.check(specimen)));
      }
      return verdicts;
    }

    /** What a rule is asked about, one after the other. */
    public List<Specimen> subjects(Rule rule) {
      if (rule.scope() == Rule.Scope.PLUGIN) {
        return List.of(whole);
      }
      Set<String> seen = new HashSet<>();
      return specimens.stream()
          .filter(s -> rule.scope() == Rule.Scope.SAMPLE || seen.add(component(s.sample())))
          .toList();
    }

    private static String component(Sample sample) {
      return sample.kind() + " " + sample.id();
    }
  }
}
