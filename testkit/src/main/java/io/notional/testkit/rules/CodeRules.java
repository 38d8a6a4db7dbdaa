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
import java.util.regex.Pattern;

/** What the code of a plugin refers to, whether a run comes there or not. */
final class CodeRules {
  private static final int JAVA_17 = 61;

  private static final Pattern OUTSIDE =
      Pattern.compile(
          "java/lang/System\\.(currentTimeMillis|nanoTime|getenv|getProperty|getProperties)"
              + " .*|java/lang/(Integer|Long|Boolean)\\.(getInteger|getLong|getBoolean)"
              + " .*|java/time/\\w+\\.now .*|java/time/Clock\\.system\\w*"
              + " .*|java/time/ZoneId\\.systemDefault"
              + " .*|java/util/(Date|Random|GregorianCalendar)\\.<init>"
              + " \\(\\)V|java/util/(Locale|TimeZone)\\.getDefault .*|java/util/UUID\\.randomUUID"
              + " .*|java/util/Calendar\\.getInstance .*|java/lang/Math\\.random .*"
              + "|java/util/concurrent/ThreadLocalRandom\\..*|java/security/SecureRandom\\..*|java/util/SplittableRandom\\.<init>"
              + " \\(\\)V|java/lang/String\\.format"
              + " \\(Ljava/lang/String;.*|java/lang/String\\.formatted"
              + " .*|java/lang/String\\.to(Lower|Upper)Case"
              + " \\(\\).*|java/nio/file/Files\\..*|java/nio/file/Path\\.of"
              + " .*|java/nio/file/Paths\\..*"
              + "|java/io/(File|FileReader|FileWriter|FileInputStream|FileOutputStream|RandomAccessFile)\\..*"
              + "|java/net/.*|java/nio/channels/.*|java/lang/ProcessHandle\\..*");

  private static final Pattern THREADS =
      Pattern.compile(
          "java/lang/Thread\\.(<init>|start|startVirtualThread|ofVirtual|ofPlatform) .*"
              + "|java/util/concurrent/(Executors|ForkJoinPool|ThreadPoolExecutor|CompletableFuture)\\..*|java/util/Timer\\..*|java/util/Arrays\\.parallel\\w*"
              + " .*|java/util/\\w+\\.parallelStream .*|java/util/stream/\\w+\\.parallel .*");

  private static final Pattern PROCESS =
      Pattern.compile(
          "java/lang/System\\.(exit|out|err|setOut|setErr) .*"
              + "|java/lang/Runtime\\.(exit|halt|addShutdownHook) .*"
              + "|java/lang/Throwable\\.printStackTrace \\(\\)V"
              + "|java/lang/ProcessBuilder\\..*|java/lang/Runtime\\.exec .*");

  private static final Pattern OURS = Pattern.compile("io/notional/(?!api/|toolkit/).*");

  private CodeRules() {}

  private static List<Code.ClassFile> code(Specimen whole) {
    return Code.of(whole.plugin().getClass(), whole.source().loader());
  }

  static Outcome staysInside(Specimen whole) {
    return refersTo(whole, OUTSIDE);
  }

  static Outcome startsNoThreads(Specimen whole) {
    return refersTo(whole, THREADS);
  }

  static Outcome leavesTheProcessAlone(Specimen whole) {
    return refersTo(whole, PROCESS);
  }

  private static Outcome refersTo(Specimen whole, Pattern forbidden) {
    List<Evidence> evidence = new ArrayList<>();
    for (Code.ClassFile file : code(whole)) {
      for (String member : file.members()) {
        if (forbidden.matcher(member).matches()) {
          evidence.add(Evidence.of(dotted(file.name()), "refers to " + words(member)));
        }
      }
    }
    return Outcome.of(evidence);
  }

  private static String words(String member) {
    return dotted(member.substring(0, member.indexOf(' ')));
  }

  private static String dotted(String name) {
    return name.replace('/', '.');
  }

  static Outcome java17(Specimen whole) {
    List<Evidence> evidence = new ArrayList<>();
    for (Code.ClassFile file : code(whole)) {
      if (file.major() > JAVA_17) {
        evidence.add(
            Evidence.of(dotted(file.name()), "is of Java " + (file.major() - JAVA_17 + 17)));
      }
    }
    return Outcome.of(evidence);
  }

  /** Nothing of the host but its api and toolkit, and nothing that is not there. */
  static Outcome needsLittle(Specimen whole) {
    List<Evidence> evidence = new ArrayList<>();
    String own = whole.plugin().getClass().getPackageName().replace('.', '/');
    for (Code.ClassFile file : code(whole)) {
      for (String type : file.types()) {
        boolean itself = type.equals(own) || type.startsWith(own + "/");
        if (!itself && OURS.matcher(type).matches()) {
          evidence.add(Evidence.of(dotted(file.name()), "refers to " + dotted(type)));
        } else if (isMissing(type, whole.source().loader())) {
          evidence.add(
              Evidence.of(
                  dotted(file.name()), "refers to " + dotted(type) + ", which is not there"));
        }
      }
    }
    return Outcome.of(evidence);
  }

  private static boolean isMissing(String type, ClassLoader loader) {
    boolean primitive = type.length() <= 1;
    if (primitive || loader.getResource(type + ".class") != null) {
      return false;
    }
    try {
      Class.forName(dotted(type), false, loader);
      return false;
    } catch (ClassNotFoundException | LinkageError e) {
      return true;
    }
  }

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
    for (Code.ClassFile file : code(specimen)) {
      for (Field field : fields(dotted(file.name()), specimen.source().loader())) {
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
