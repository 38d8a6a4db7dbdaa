package io.notional.testkit.rules;

import java.util.ArrayList;
import java.util.List;
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

  static List<Code.ClassFile> code(Specimen whole) {
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

  static String dotted(String name) {
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
        } else if (!file.isOnlyNamed(type) && isMissing(type, whole.source().loader())) {
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
}
