package io.notional.core.config;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Checks what was written against the parameters that a provider or a section declares, and fills
 * in defaults. All problems are found together. Numbers are plain decimals or have an exponent
 * (1e8); what is written in quotes is text. A component's own values are left to the catalog.
 */
public final class ConfigReader {
  private final List<Problem> problems;
  private final ScalarReader scalars;
  private final ComponentReader components;

  private ConfigReader(List<Problem> problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
    this.components = new ComponentReader(problems);
  }

  /**
   * Reads values, or throws with everything that is wrong with them.
   *
   * @param path the dotted name of the map in messages; empty at the top
   * @throws NotionalException if a key is not known or a value is missing, of another type or out
   *     of its range; {@code BAD_PLUGIN} if a default is so
   */
  public static ResolvedConfig read(Node.Mapping map, Parameters parameters, String path) {
    List<Problem> problems = new ArrayList<>();
    ResolvedConfig config = read(map, parameters, path, problems);
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
    return config;
  }

  /**
   * Reads values and adds what is wrong with them to a list, for callers that check several
   * sections.
   *
   * @param path the dotted name of the map in messages; empty at the top
   * @return what could be read; not to be used if a problem was added
   */
  public static ResolvedConfig read(
      Node.Mapping map, Parameters parameters, String path, List<Problem> problems) {
    return new ConfigReader(problems).map(map, parameters, path);
  }

  private ResolvedConfig map(Node.Mapping map, Parameters parameters, String path) {
    Keys.refuseUnknown(map, parameters.names(), path, problems);
    Map<String, ResolvedConfig.Value> values = new LinkedHashMap<>();
    for (Parameter parameter : parameters.list()) {
      value(map, parameter, path).ifPresent(value -> values.put(parameter.name(), value));
    }
    return new ResolvedConfig(parameters, values);
  }

  private Optional<ResolvedConfig.Value> value(Node.Mapping map, Parameter parameter, String path) {
    String name = Keys.inside(path, parameter.name());
    Node written = map.entries().get(parameter.name());
    if (written != null) {
      return checked(new Entry(parameter, name, written)).map(from(written));
    }
    if (parameter.fallback().isPresent()) {
      Node node = Node.of(parameter.fallback().get(), "");
      return fallback(parameter, name, node).map(from(node));
    }
    if (parameter.required()) {
      problems.add(missing(parameter, name, map.where()));
    } else if (parameter.type() == ParameterType.GROUP) {
      // Missing values of a group that was not written are reported at the map around it.
      Node nothing = new Node.Mapping(Map.of(), map.where());
      return checked(new Entry(parameter, name, nothing)).map(from(Node.Mapping.EMPTY));
    }
    return Optional.empty();
  }

  private Optional<?> checked(Entry entry) {
    return switch (entry.parameter().type()) {
      case NUMBER -> scalars.number(entry);
      case INTEGER -> scalars.integer(entry);
      case FLAG -> scalars.flag(entry);
      case TEXT, INSTRUMENT -> scalars.text(entry);
      case CHOICE -> scalars.choice(entry);
      case DATE -> scalars.date(entry);
      case TEXTS, INSTRUMENTS -> list(entry, scalars::text);
      case NUMBERS -> list(entry, scalars::number);
      case GROUP -> group(entry);
      case GROUPS -> groups(entry);
      case COMPONENT -> components.read(entry);
    };
  }

  /** A list, or a single value as a list of one. */
  private <T> Optional<List<T>> list(Entry entry, Function<Entry, Optional<T>> reader) {
    if (entry.node() instanceof Node.Scalar scalar && !ScalarReader.isNothing(scalar)) {
      return reader.apply(entry).map(List::of);
    }
    return listing(entry, reader);
  }

  private <T> Optional<List<T>> listing(Entry entry, Function<Entry, Optional<T>> reader) {
    if (!(entry.node() instanceof Node.Listing listing)) {
      problems.add(entry.wrongType());
      return Optional.empty();
    }
    List<T> values = new ArrayList<>();
    for (int i = 0; i < listing.items().size(); i++) {
      reader.apply(entry.item(i, listing.items().get(i))).ifPresent(values::add);
    }
    return Optional.of(List.copyOf(values));
  }

  private Optional<Config> group(Entry entry) {
    if (!(entry.node() instanceof Node.Mapping map)) {
      problems.add(entry.wrongItem());
      return Optional.empty();
    }
    return Optional.of(map(map, entry.parameter().nested().orElseThrow(), entry.path()));
  }

  private Optional<List<Config>> groups(Entry entry) {
    return listing(entry, this::group);
  }

  /**
   * A default goes through the same checks, so that a plugin cannot smuggle in what files may not.
   */
  private Optional<?> fallback(Parameter parameter, String name, Node node) {
    List<Problem> found = new ArrayList<>();
    Optional<?> value = new ConfigReader(found).checked(new Entry(parameter, name, node));
    if (!found.isEmpty()) {
      String message = "the default of " + name + " is refused: " + found.get(0).message();
      problems.add(Problem.of(ErrorCode.BAD_PLUGIN, message));
    }
    return value;
  }

  private static Problem missing(Parameter parameter, String name, String where) {
    String message = name + " must be given: " + Expected.value(parameter);
    return new Problem(ErrorCode.MISSING_VALUE, message, where);
  }

  private static Function<Object, ResolvedConfig.Value> from(Node node) {
    return value -> new ResolvedConfig.Value(value, node);
  }
}
