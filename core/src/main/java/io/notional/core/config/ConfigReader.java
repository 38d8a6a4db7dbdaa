package io.notional.core.config;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Config;
import io.notional.api.plugin.Parameter;
import io.notional.api.plugin.ParameterType;
import io.notional.api.plugin.Parameters;
import io.notional.api.plugin.Variant;
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
  private final FormChooser forms;

  private ConfigReader(List<Problem> problems) {
    this.problems = problems;
    this.scalars = new ScalarReader(problems);
    this.components = new ComponentReader(problems);
    this.forms = new FormChooser(problems);
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
      return read(new Entry(parameter, name, written));
    }
    if (parameter.fallback().isPresent()) {
      return fallback(parameter, name, Node.of(parameter.fallback().get(), ""));
    }
    if (parameter.required()) {
      problems.add(missing(parameter, name, map.where()));
    } else if (parameter.type() == ParameterType.GROUP) {
      // Missing values of a group that was not written are reported at the map around it.
      Node nothing = new Node.Mapping(Map.of(), map.where());
      return checked(new Entry(parameter, name, nothing))
          .map(value -> new ResolvedConfig.Value(value, Node.Mapping.EMPTY, parameter));
    }
    return Optional.empty();
  }

  private Optional<ResolvedConfig.Value> read(Entry written) {
    Optional<Entry> form = forms.choose(written);
    return form.flatMap(
        entry ->
            checked(entry)
                .map(value -> new ResolvedConfig.Value(value, entry.node(), entry.parameter())));
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
      case VARIANTS -> listing(entry, this::variant);
      case FORMS -> throw new IllegalStateException("a form is chosen before it is read");
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

  /** A kind alone, or a map of it to its values. */
  private Optional<Variant> variant(Entry entry) {
    Node node = entry.node();
    boolean single = node instanceof Node.Mapping map && map.entries().size() == 1;
    if (single) {
      var only = ((Node.Mapping) node).entries().entrySet().iterator().next();
      if (only.getValue() instanceof Node.Mapping values) {
        return variant(entry, only.getKey(), values);
      }
    }
    if (node instanceof Node.Scalar scalar && !ScalarReader.isNothing(scalar)) {
      return variant(entry, scalar.text(), new Node.Mapping(Map.of(), scalar.where()));
    }
    problems.add(entry.wrongItem());
    return Optional.empty();
  }

  private Optional<Variant> variant(Entry entry, String kind, Node.Mapping values) {
    Map<String, Parameters> kinds = entry.parameter().alternatives().variants();
    Parameters parameters = kinds.get(kind);
    if (parameters == null) {
      problems.add(entry.unknownKind(kind));
      return Optional.empty();
    }
    Config config = map(values, parameters, entry.path() + "." + kind);
    return Optional.of(new Variant(kind, config, entry.node().where()));
  }

  private Optional<List<Config>> groups(Entry entry) {
    return listing(entry, this::group);
  }

  /**
   * A default goes through the same checks, so that a plugin cannot smuggle in what files may not.
   */
  private Optional<ResolvedConfig.Value> fallback(Parameter parameter, String name, Node node) {
    List<Problem> found = new ArrayList<>();
    Optional<ResolvedConfig.Value> value =
        new ConfigReader(found).read(new Entry(parameter, name, node));
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
}
