package io.notional.api.plugin;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apiguardian.api.API;
import org.apiguardian.api.API.Status;

/**
 * The parameters of a provider or of a group, in the order in which documents list them. Immutable.
 *
 * @param list the parameters; names are unique
 */
@API(status = Status.STABLE, since = "0.1")
public record Parameters(List<Parameter> list) {
  /** No parameters. */
  public static final Parameters NONE = new Parameters(List.of());

  /**
   * @throws IllegalArgumentException if two parameters have one name
   */
  public Parameters {
    list = List.copyOf(list);
    Set<String> names = new HashSet<>();
    for (Parameter parameter : list) {
      if (!names.add(parameter.name())) {
        throw new IllegalArgumentException("two parameters are named " + parameter.name());
      }
    }
  }

  /** The given parameters. */
  public static Parameters of(Parameter... parameters) {
    return new Parameters(List.of(parameters));
  }

  /** The parameter of that name. */
  public Optional<Parameter> find(String name) {
    for (Parameter parameter : list) {
      if (parameter.name().equals(name)) {
        return Optional.of(parameter);
      }
    }
    return Optional.empty();
  }

  /** The names in their order. */
  public List<String> names() {
    return list.stream().map(Parameter::name).toList();
  }
}
