package io.notional.testkit.rules;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What changes that should not: fields of plugins and providers, and what is static. */
final class StateRules {
  private StateRules() {}

  /** Plugin and providers have no fields that change, and make components side by side. */
  static Outcome providersAreConstant(Specimen whole) {
    List<Evidence> evidence = new ArrayList<>();
    requireFinal(evidence, whole.plugin().getClass());
    whole.plugin().providers().forEach(provider -> requireFinal(evidence, provider.getClass()));
    return Outcome.of(evidence.stream().distinct().toList());
  }

  private static void requireFinal(List<Evidence> evidence, Class<?> type) {
    for (Class<?> at = type; at != null && at != Object.class; at = at.getSuperclass()) {
      for (Field field : at.getDeclaredFields()) {
        int modifiers = field.getModifiers();
        if (!Modifier.isStatic(modifiers) && !Modifier.isFinal(modifiers)) {
          evidence.add(
              Evidence.of(at.getName() + "." + field.getName(), "is a field that is not final"));
        }
      }
    }
  }

  /** Static fields are final, and what they hold is the same after a run as before. */
  static Outcome nothingStatic(Specimen specimen) {
    List<Evidence> evidence = new ArrayList<>();
    List<Field> constants = new ArrayList<>();
    for (Code.ClassFile file : CodeRules.code(specimen)) {
      for (Field field : fields(CodeRules.dotted(file.name()), specimen.source().loader())) {
        if (!Modifier.isFinal(field.getModifiers())) {
          evidence.add(
              Evidence.of(
                  field.getDeclaringClass().getName() + "." + field.getName(),
                  "is static and not final"));
        } else {
          constants.add(field);
        }
      }
    }
    if (evidence.isEmpty() && specimen.plain().ran().isPresent()) {
      evidence.addAll(changed(specimen, constants));
    }
    return Outcome.of(evidence);
  }

  private static List<Field> fields(String name, ClassLoader loader) {
    try {
      Class<?> type = Class.forName(name, false, loader);
      return Arrays.stream(type.getDeclaredFields())
          .filter(field -> Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
          .toList();
    } catch (ClassNotFoundException | LinkageError e) {
      return List.of(); // VER-3 tells
    }
  }

  private static List<Evidence> changed(Specimen specimen, List<Field> constants) {
    specimen.run(Trial.PLAIN); // what is filled by the first run and stays is no state
    SortedMap<String, String> before = contents(constants);
    specimen.run(Trial.PLAIN);
    SortedMap<String, String> after = contents(constants);
    List<Evidence> evidence = new ArrayList<>();
    before.forEach(
        (name, content) -> {
          if (!content.equals(after.get(name))) {
            evidence.add(
                Evidence.of(
                    name,
                    "held " + content + " before a run and " + after.get(name) + " after it"));
          }
        });
    return evidence;
  }

  private static SortedMap<String, String> contents(List<Field> constants) {
    SortedMap<String, String> contents = new TreeMap<>();
    for (Field field : constants) {
      held(field)
          .ifPresent(
              value ->
                  contents.put(
                      field.getDeclaringClass().getName() + "." + field.getName(), content(value)));
    }
    return contents;
  }

  /** What a constant holds, unless a module does not open its package. */
  private static Optional<Object> held(Field field) {
    try {
      field.setAccessible(true);
      return Optional.ofNullable(field.get(null));
    } catch (IllegalAccessException | InaccessibleObjectException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** What can change of what a constant holds. */
  private static String content(Object value) {
    if (value instanceof double[] numbers) {
      return Arrays.toString(numbers);
    }
    if (value instanceof int[] numbers) {
      return Arrays.toString(numbers);
    }
    if (value instanceof long[] numbers) {
      return Arrays.toString(numbers);
    }
    if (value instanceof Object[] objects) {
      return Arrays.toString(objects);
    }
    boolean holder =
        value instanceof Collection<?> || value instanceof Map<?, ?> || value instanceof Number;
    boolean text = value instanceof StringBuilder || value instanceof CharSequence;
    return holder || text ? value.toString() : "";
  }
}
