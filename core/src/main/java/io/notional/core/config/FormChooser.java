package io.notional.core.config;

import io.notional.api.error.Problem;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells which of several forms a value was written in, and writes out what was written in short.
 */
final class FormChooser {
  private static final Set<String> COMPONENT_KEYS =
      Set.of(ComponentReader.USE, ComponentReader.PRESET, ComponentReader.WITH);

  private final List<Problem> problems;

  FormChooser(List<Problem> problems) {
    this.problems = problems;
  }

  /** The value as one form has it in full; empty and a problem if it looks like none. */
  Optional<Entry> choose(Entry entry) {
    Parameter parameter = entry.parameter();
    if (parameter.type() != ParameterType.FORMS) {
      return Optional.of(full(entry));
    }
    for (Parameter form : parameter.alternatives().forms()) {
      if (takes(form, entry.node())) {
        return Optional.of(full(new Entry(form, entry.path(), entry.node())));
      }
    }
    problems.add(entry.wrongType());
    return Optional.empty();
  }

  private static boolean takes(Parameter form, Node node) {
    return switch (form.type()) {
      case GROUP -> node instanceof Node.Mapping;
      case COMPONENT ->
          node instanceof Node.Mapping map ? namesComponent(map) : node instanceof Node.Scalar;
      case TEXTS, INSTRUMENTS, NUMBERS, GROUPS, VARIANTS -> node instanceof Node.Listing;
      default -> node instanceof Node.Scalar && reads(form, node);
    };
  }

  private static boolean namesComponent(Node.Mapping map) {
    return map.entries().keySet().stream().anyMatch(COMPONENT_KEYS::contains);
  }

  /** Whether a single value is of a type, and where it has choices one of these. */
  private static boolean reads(Parameter form, Node node) {
    List<Problem> found = new ArrayList<>();
    ScalarReader scalars = new ScalarReader(found);
    Entry entry = new Entry(form, "", node);
    return switch (form.type()) {
      case NUMBER, INTEGER -> ScalarReader.finiteNumber(node).isPresent();
      case FLAG -> scalars.flag(entry).isPresent();
      case CHOICE -> scalars.choice(entry).isPresent();
      case DATE -> scalars.date(entry).isPresent();
      default -> scalars.text(entry).isPresent();
    };
  }

  private static Entry full(Entry entry) {
    List<String> shorts = entry.parameter().alternatives().shorts();
    if (shorts.isEmpty()) {
      return entry;
    }
    Node node = group(entry.parameter().nested().orElseThrow(), shorts, entry.node());
    return new Entry(entry.parameter(), entry.path(), node);
  }

  /** The last of the parameters takes, and reports, what none of them reads. */
  private static Node group(Parameters nested, List<String> names, Node node) {
    if (!(node instanceof Node.Scalar scalar) || ScalarReader.isNothing(scalar)) {
      return node;
    }
    String taker =
        names.stream()
            .filter(name -> reads(nested.find(name).orElseThrow(), node))
            .findFirst()
            .orElse(names.get(names.size() - 1));
    return new Node.Mapping(Map.of(taker, node), node.where());
  }
}
