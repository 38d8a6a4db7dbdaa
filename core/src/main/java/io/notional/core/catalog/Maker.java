package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.api.plugin.Component;
import io.notional.api.plugin.ComponentKind;
import io.notional.api.plugin.Context;
import io.notional.api.strategy.Sleeve;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Node;
import io.notional.core.config.ResolvedConfig;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Makes components, and is the context in which their providers obtain others. Immutable. */
final class Maker implements Context {
  private final ProviderTable providers;
  private final int depth;

  /**
   * @param depth how many components are being made around the next one
   */
  Maker(ProviderTable providers, int depth) {
    this.providers = providers;
    this.depth = depth;
  }

  @Override
  public <T> T component(ComponentKind<T> kind, Component component) {
    return nested(kind, make(kind, named(kind, component)).component());
  }

  private static <T> T nested(ComponentKind<T> kind, T made) {
    return made instanceof Sleeve sleeve && kind.type() == Sleeve.class
        ? kind.type().cast(new NestedSleeve(sleeve))
        : made;
  }

  /** Makes a component, and checks its values first if that was not done. */
  <T> Created<T> make(ComponentKind<T> kind, NamedComponent component) {
    Resolver.checkDepth(component, depth);
    ResolvedConfig config = component.config().orElseGet(() -> resolved(component));
    Registered<T> registered = providers.find(kind, component.id(), component.where());
    Context inner = new Maker(providers, depth + 1);
    T made =
        PluginCall.make(
            registered.subject(),
            "create()",
            () -> placed(component.where(), () -> registered.provider().create(config, inner)));
    if (!kind.type().isInstance(made)) {
      throw PluginCall.bad(
          registered.subject()
              + " made a "
              + made.getClass().getName()
              + ", which is no "
              + kind.type().getName());
    }
    return new Created<>(made, config);
  }

  /** What a provider refuses without a place, such as a default, was refused where it is named. */
  private static <T> T placed(String where, Supplier<T> making) {
    try {
      return making.get();
    } catch (NotionalException e) {
      List<Problem> problems = e.problems().stream().map(p -> placed(where, p)).toList();
      throw problems.equals(e.problems()) ? e : new NotionalException(problems, e);
    }
  }

  private static Problem placed(String where, Problem problem) {
    ErrorCode code = Fault.own(problem.code()) ? ErrorCode.BAD_PLUGIN : problem.code();
    String place = problem.where().isEmpty() ? where : problem.where();
    return new Problem(code, problem.message(), place);
  }

  private ResolvedConfig resolved(NamedComponent component) {
    List<Problem> problems = new ArrayList<>();
    NamedComponent resolved = new Resolver(providers, problems).resolve(component, depth);
    if (!problems.isEmpty()) {
      throw new NotionalException(problems);
    }
    return resolved.config().orElseThrow();
  }

  /** The host's own components carry values; one that a plugin made up has an id and no more. */
  private static NamedComponent named(ComponentKind<?> kind, Component component) {
    Objects.requireNonNull(component, "component");
    if (component instanceof NamedComponent named) {
      return named.kind().equals(kind) ? named : ofKind(kind, named);
    }
    return NamedComponent.of(
        kind, component.id(), Optional.empty(), Node.Mapping.EMPTY, "", component.where());
  }

  private static NamedComponent ofKind(ComponentKind<?> kind, NamedComponent named) {
    return NamedComponent.of(
            kind, named.id(), named.preset(), named.with(), named.path(), named.where())
        .withPresetAt(named.presetWhere());
  }
}
