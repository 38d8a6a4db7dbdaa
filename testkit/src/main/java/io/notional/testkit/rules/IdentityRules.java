package io.notional.testkit.rules;

import io.notional.api.plugin.Plugin;
import io.notional.api.plugin.Provider;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.regex.Pattern;

/** What a plugin is called, and how it is found. */
final class IdentityRules {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]*");

  private IdentityRules() {}

  static Outcome ids(Specimen whole) {
    List<Evidence> evidence = new ArrayList<>();
    requireWord(evidence, "id() of the plugin", whole.plugin().id());
    Set<String> seen = new HashSet<>();
    for (Provider<?> provider : whole.plugin().providers()) {
      String name = provider.kind() + " " + provider.id();
      requireWord(evidence, "id() of " + name, provider.id());
      if (!seen.add(name)) {
        evidence.add(Evidence.of("providers()", "two of them are " + name));
      }
    }
    return Outcome.of(evidence);
  }

  private static void requireWord(List<Evidence> evidence, String what, String id) {
    if (!ID.matcher(id).matches()) {
      evidence.add(
          Evidence.of(what, "must be lower-case letters, digits and hyphens but was '" + id + "'"));
    }
  }

  static Outcome isFound(Specimen whole) {
    Class<?> type = whole.plugin().getClass();
    List<Evidence> evidence = new ArrayList<>();
    if (!hasConstructor(type)) {
      evidence.add(
          Evidence.of(
              type.getName(), "must be public with a public constructor without arguments"));
    }
    if (!isNamed(whole.source().loader(), type)) {
      evidence.add(
          Evidence.of(
              "META-INF/services/" + Plugin.class.getName(), "does not name " + type.getName()));
    }
    return Outcome.of(evidence);
  }

  private static boolean hasConstructor(Class<?> type) {
    try {
      return Modifier.isPublic(type.getModifiers())
          && Modifier.isPublic(type.getConstructor().getModifiers());
    } catch (NoSuchMethodException e) {
      return false;
    }
  }

  private static boolean isNamed(ClassLoader loader, Class<?> type) {
    try {
      return ServiceLoader.load(Plugin.class, loader).stream()
          .anyMatch(service -> service.type() == type);
    } catch (ServiceConfigurationError e) {
      return false;
    }
  }
}
