package io.notional.core.catalog;

import io.notional.api.error.ErrorCode;
import io.notional.api.error.NotionalException;
import io.notional.api.error.Problem;
import io.notional.core.config.ConfigReader;
import io.notional.core.config.NamedComponent;
import io.notional.core.config.Node;
import io.notional.core.config.Overlay;
import io.notional.core.config.ResolvedConfig;
import java.util.List;

/** Checks what a configuration says of a component and, all the way down, of its own components. */
final class Resolver {
  /** Deeper nesting is a provider whose default is, perhaps through others, itself. */
  static final int MAX_DEPTH = 16;

  private final ProviderTable providers;
  private final List<Problem> problems;

  Resolver(ProviderTable providers, List<Problem> problems) {
    this.providers = providers;
    this.problems = problems;
  }

  /**
   * The component with its checked values.
   *
   * @param depth how many components this one is inside of
   * @return the same component, without values, if its provider or preset is not known
   * @throws NotionalException {@code CONFLICT} if components are nested too deep
   */
  NamedComponent resolve(NamedComponent component, int depth) {
    checkDepth(component, depth);
    ResolvedConfig config;
    try {
      config = values(component);
    } catch (NotionalException e) {
      problems.addAll(e.problems());
      return component;
    }
    return component.withConfig(config.withComponents(inner -> resolve(inner, depth + 1)));
  }

  /** Throws at once, since a list of all such problems could be very long. */
  static void checkDepth(NamedComponent component, int depth) {
    if (depth >= MAX_DEPTH) {
      throw NotionalException.of(
          ErrorCode.CONFLICT,
          "components are nested more than "
              + MAX_DEPTH
              + " deep: "
              + component.kind()
              + " '"
              + component.id()
              + (component.path().isEmpty() ? "'" : "' at " + component.path())
              + " may contain itself",
          component.where());
    }
  }

  private ResolvedConfig values(NamedComponent component) {
    Registered<?> registered = providers.find(component.kind(), component.id(), component.where());
    Node.Mapping with = placed(component);
    if (component.preset().isPresent()) {
      String id = component.preset().get();
      var preset = registered.preset(id, component.presetWhere());
      Node.Mapping base = (Node.Mapping) Node.of(preset.values(), "preset " + id);
      with = Overlay.of(registered.parameters(), base, with);
    }
    return ConfigReader.read(with, registered.parameters(), component.path(), problems);
  }

  /** What is missing is reported where the values begin, or else where the component is named. */
  private static Node.Mapping placed(NamedComponent component) {
    Node.Mapping with = component.with();
    return with.where().isEmpty() ? new Node.Mapping(with.entries(), component.where()) : with;
  }
}
