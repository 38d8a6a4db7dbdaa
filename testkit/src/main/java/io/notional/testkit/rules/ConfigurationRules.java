package io.notional.testkit.rules;

import io.notional.api.error.ErrorCategory;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Preset;
import io.notional.testkit.SpiRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a component may be told, and what it does with it. */
final class ConfigurationRules {
  private static final int MOST_PAIRS = 40;

  private ConfigurationRules() {}

  /** Whatever is read is declared, with a unit where it is a number. */
  static Outcome declared(Specimen specimen) {
    List<Evidence> evidence = new ArrayList<>();
    requireUnits(evidence, specimen.provider().parameters(), "");
    if (specimen.plain() instanceof Attempt.Refused refused && refused.rule() == SpiRule.CONF_1) {
      evidence.add(refused.evidence(specimen, ""));
    }
    return Outcome.of(evidence);
  }

  private static void requireUnits(List<Evidence> evidence, Parameters parameters, String path) {
    for (Parameter parameter : parameters.list()) {
      if (isNumber(parameter) && parameter.unit().isBlank()) {
        evidence.add(Evidence.of(path + parameter.name(), "is a number without a unit"));
      }
      parameter
          .nested()
          .ifPresent(nested -> requireUnits(evidence, nested, path + parameter.name() + "."));
    }
  }

  private static boolean isNumber(Parameter parameter) {
    return Set.of(ParameterType.NUMBER, ParameterType.INTEGER, ParameterType.NUMBERS)
        .contains(parameter.type());
  }

  /** The sample is taken, and so is every preset. */
  static Outcome presets(Specimen specimen) {
    List<Evidence> evidence = new ArrayList<>();
    refusal(specimen, specimen.sample())
        .ifPresent(e -> evidence.add(Refusals.evidence(e, "create()", specimen, "")));
    for (Preset preset : untried(specimen)) {
      Sample sample = DerivedSamples.preset(specimen.provider(), preset);
      refusal(specimen, sample)
          .ifPresent(
              e ->
                  evidence.add(
                      Refusals.evidence(e, "create()", specimen, "preset " + preset.id())));
    }
    return Outcome.of(evidence);
  }

  /** Presets that no sample is made of: one that needs more than is required has a sample. */
  private static List<Preset> untried(Specimen specimen) {
    Set<String> tried = new TreeSet<>();
    for (Sample sample : specimen.source().samples()) {
      boolean same =
          sample.kind().equals(specimen.sample().kind())
              && sample.id().equals(specimen.sample().id());
      sample.preset().filter(preset -> same).ifPresent(tried::add);
    }
    return specimen.provider().presets().stream()
        .filter(preset -> !tried.contains(preset.id()))
        .toList();
  }

  /** What the host or the provider said in words against a sample. */
  private static Optional<NotionalException> refusal(Specimen specimen, Sample sample) {
    try {
      specimen.make(sample);
      return Optional.empty();
    } catch (NotionalException e) {
      boolean inWords = Refusals.rule(e, true) == SpiRule.CONF_2;
      return inWords ? Optional.of(e) : Optional.empty();
    }
  }

  /** A manifest is a spec. */
  static Outcome roundTrip(Specimen specimen) {
    return Conduct.comparing(
        specimen,
        (s, plain) ->
            new Attempt.Ran(plain).differs(s.run(s.sample().withAll(s.values()), Trial.PLAIN)));
  }

  /** Whatever lies outside of the declaration is refused, and every number has an outside. */
  static Outcome refused(Specimen specimen) {
    List<Evidence> evidence = new ArrayList<>();
    requireRanges(evidence, specimen.provider().parameters(), "");
    Optional<Map<String, Object>> values = made(specimen);
    if (values.isPresent()) {
      for (Edges.Change change : Edges.refused(specimen.provider().parameters(), values.get())) {
        if (specimen.isTaken(specimen.sample().withAll(change.values()))) {
          evidence.add(Evidence.of(change.path(), "is taken although it is " + change.value()));
        }
      }
    }
    return Outcome.of(evidence);
  }

  private static void requireRanges(List<Evidence> evidence, Parameters parameters, String path) {
    for (Parameter parameter : parameters.list()) {
      boolean open = Double.isInfinite(parameter.min()) || Double.isInfinite(parameter.max());
      if (isNumber(parameter) && open) {
        evidence.add(
            Evidence.of(
                path + parameter.name(),
                "no number is refused: its range is ["
                    + parameter.min()
                    + ", "
                    + parameter.max()
                    + "]"));
      }
      parameter
          .nested()
          .ifPresent(nested -> requireRanges(evidence, nested, path + parameter.name() + "."));
    }
  }

  private static Optional<Map<String, Object>> made(Specimen specimen) {
    try {
      return Optional.of(specimen.values());
    } catch (NotionalException e) {
      return Optional.empty();
    }
  }

  /** At the edges of the declaration a component is made, or refused in words. */
  static Outcome edges(Specimen specimen) {
    Optional<Map<String, Object>> values = made(specimen);
    if (values.isEmpty()) {
      return thrown(specimen, specimen.sample(), "").map(Outcome::fails).orElseGet(Conduct::noRun);
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Edges.Change change : Edges.allowed(specimen.provider().parameters(), values.get())) {
      thrown(specimen, specimen.sample().withAll(change.values()), change.toString())
          .ifPresent(evidence::add);
    }
    return Outcome.of(evidence);
  }

  private static Optional<Evidence> thrown(Specimen specimen, Sample sample, String with) {
    try {
      specimen.make(sample);
      return Optional.empty();
    } catch (NotionalException e) {
      boolean wrong = Refusals.rule(e, true) == SpiRule.ERR_2;
      return wrong
          ? Optional.of(Refusals.evidence(e, "create()", specimen, with))
          : Optional.empty();
    }
  }

  /** What a provider refuses it refuses with places, and all of it together. */
  static Outcome contradictions(Specimen specimen) {
    Optional<Map<String, Object>> values = made(specimen);
    if (values.isEmpty()) {
      return Conduct.noRun();
    }
    List<Evidence> evidence = new ArrayList<>();
    Map<Edges.Change, List<Problem>> wrong = new LinkedHashMap<>();
    for (Edges.Change change : Edges.allowed(specimen.provider().parameters(), values.get())) {
      List<Problem> problems = problems(specimen, change.values());
      if (!problems.isEmpty()) {
        wrong.put(change, problems);
        problems.stream()
            .filter(problem -> !isPlaced(problem))
            .forEach(
                problem ->
                    evidence.add(
                        Evidence.of(
                            "create()",
                            "has no place, with " + change + ": " + problem.message())));
      }
    }
    evidence.addAll(together(specimen, wrong));
    return Outcome.of(evidence);
  }

  private static boolean isPlaced(Problem problem) {
    return problem.where().startsWith("spec, ");
  }

  private static List<Problem> problems(Specimen specimen, Map<String, Object> values) {
    try {
      specimen.make(specimen.sample().withAll(values));
      return List.of();
    } catch (NotionalException e) {
      return e.code().category() == ErrorCategory.CONFIG ? e.problems() : List.of();
    }
  }

  /** Two changes that are refused at different places are both refused when both are made. */
  private static List<Evidence> together(
      Specimen specimen, Map<Edges.Change, List<Problem>> wrong) {
    List<Evidence> evidence = new ArrayList<>();
    List<Edges.Change> changes = List.copyOf(wrong.keySet());
    int pairs = 0;
    for (int i = 0; i < changes.size() && pairs < MOST_PAIRS; i++) {
      for (int j = i + 1; j < changes.size() && pairs < MOST_PAIRS; j++) {
        Set<String> one = places(wrong.get(changes.get(i)));
        Set<String> other = places(wrong.get(changes.get(j)));
        boolean top = !changes.get(i).path().contains(".") && !changes.get(j).path().contains(".");
        if (top && apart(one, other)) {
          pairs++;
          Set<String> both = places(problems(specimen, merged(changes.get(i), changes.get(j))));
          if (!both.isEmpty() && (apart(both, one) || apart(both, other))) {
            evidence.add(
                Evidence.of(
                    "create()",
                    "with " + changes.get(i) + " and " + changes.get(j) + " only one is reported"));
          }
        }
      }
    }
    return evidence;
  }

  private static Map<String, Object> merged(Edges.Change one, Edges.Change other) {
    Map<String, Object> values = new LinkedHashMap<>(one.values());
    values.put(other.path(), other.value());
    return values;
  }

  private static boolean apart(Set<String> one, Set<String> other) {
    return one.stream().noneMatch(other::contains);
  }

  private static Set<String> places(List<Problem> problems) {
    Set<String> places = new TreeSet<>();
    problems.stream().filter(ConfigurationRules::isPlaced).forEach(p -> places.add(p.where()));
    return places;
  }
}
