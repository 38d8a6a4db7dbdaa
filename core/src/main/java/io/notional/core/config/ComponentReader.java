package io.notional.core.config;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.Parameters;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads components: an id, or a map with {@code use} and perhaps {@code preset} and {@code with}.
 */
final class ComponentReader {
  static final String USE = "use";
  static final String PRESET = "preset";
  static final String WITH = "with";

  private static final List<String> KEYS = List.of(USE, PRESET, WITH);

  private final List<Problem> problems;
  private final ScalarReader scalars;

  ComponentReader(List<Problem> problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
  }

  Optional<NamedComponent> read(Entry entry) {
    if (entry.node() instanceof Node.Mapping map) {
      return fromMap(entry, map);
    }
    if (entry.node() instanceof Node.Scalar scalar && !ScalarReader.isNothing(scalar)) {
      return Optional.of(
          component(entry, scalar.text(), Optional.empty(), none(scalar), scalar.where()));
    }
    problems.add(entry.wrongType());
    return Optional.empty();
  }

  private Optional<NamedComponent> fromMap(Entry entry, Node.Mapping map) {
    Keys.refuseUnknown(map, KEYS, entry.path(), problems);
    Optional<String> id = text(entry, map, USE);
    Optional<String> preset = text(entry, map, PRESET);
    Optional<Node.Mapping> with = with(entry, map);
    if (!map.entries().containsKey(USE)) {
      problems.add(missingUse(entry));
    }
    return id.flatMap(
            use -> with.map(values -> component(entry, use, preset, values, at(map, USE))))
        .map(component -> component.withPresetAt(at(map, PRESET)));
  }

  /** The place of a value, or else of the map that lacks it. */
  private static String at(Node.Mapping map, String key) {
    return map.entries().getOrDefault(key, map).where();
  }

  private Optional<String> text(Entry entry, Node.Mapping map, String key) {
    return Optional.ofNullable(map.entries().get(key))
        .flatMap(node -> scalars.text(inside(entry, Parameter.text(key), node)));
  }

  private Optional<Node.Mapping> with(Entry entry, Node.Mapping map) {
    Node node = map.entries().getOrDefault(WITH, none(map));
    if (node instanceof Node.Mapping values) {
      return Optional.of(values);
    }
    Parameter wanted = Parameter.group(WITH, Parameters.NONE);
    problems.add(inside(entry, wanted, node).wrongType());
    return Optional.empty();
  }

  private static Entry inside(Entry entry, Parameter parameter, Node node) {
    return new Entry(parameter, entry.path() + "." + parameter.name(), node);
  }

  private static Problem missingUse(Entry entry) {
    String message =
        entry.path() + "." + USE + " must be given: " + Expected.value(entry.parameter());
    return new Problem(ErrorCode.MISSING_VALUE, message, entry.node().where());
  }

  private static Node.Mapping none(Node near) {
    return new Node.Mapping(Map.of(), near.where());
  }

  private static NamedComponent component(
      Entry entry, String id, Optional<String> preset, Node.Mapping with, String where) {
    return NamedComponent.of(
        entry.parameter().kind().orElseThrow(), id, preset, with, entry.path() + "." + WITH, where);
  }
}
