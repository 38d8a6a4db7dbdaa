package io.notional.cli;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The methods and static fields of a class file by which an answer may depend on when and where it
 * is given. Reads the table of constants and the fields, as chapter 4 of the Java Virtual Machine
 * Specification lays them out. One use only.
 */
final class ClassUses {
  private static final Set<String> METHODS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.lang.System.identityHashCode",
          "java.lang.System.getProperty",
          "java.lang.System.getenv",
          "java.lang.Math.random",
          "java.time.Instant.now",
          "java.time.LocalDate.now",
          "java.time.LocalDateTime.now",
          "java.time.ZonedDateTime.now",
          "java.time.Year.now",
          "java.time.Clock.systemUTC",
          "java.time.Clock.systemDefaultZone",
          "java.time.ZoneId.systemDefault",
          "java.util.Locale.getDefault",
          "java.util.TimeZone.getDefault",
          "java.util.Random.<init>",
          "java.util.UUID.randomUUID",
          "java.util.concurrent.ThreadLocalRandom.current",
          "java.util.HashMap.<init>",
          "java.util.HashSet.<init>",
          "java.util.IdentityHashMap.<init>",
          "java.util.Set.of",
          "java.util.Set.copyOf",
          "java.util.Map.of",
          "java.util.Map.ofEntries",
          "java.util.Map.copyOf");

  private final DataInputStream in;
  private final Set<String> uses = new TreeSet<>();
  private Object[] constants = new Object[0];

  private ClassUses(InputStream in) {
    this.in = new DataInputStream(in);
  }

  /** In words, in the order of the alphabet; none for what is no class file. */
  static List<String> of(InputStream in) throws IOException {
    try (in) {
      ClassUses uses = new ClassUses(in);
      uses.read();
      return new ArrayList<>(uses.uses);
    }
  }

  private void read() throws IOException {
    in.skipNBytes(8);
    List<int[]> methods = new ArrayList<>();
    readConstants(methods);
    for (int[] method : methods) {
      int[] nameAndType = (int[]) constants[method[1]];
      String name = className(method[0]) + "." + constants[nameAndType[0]];
      if (METHODS.contains(name)) {
        uses.add(name.replace(".<init>", ""));
      }
    }
    in.skipNBytes(6);
    in.skipNBytes(2L * in.readUnsignedShort());
    readFields();
  }

  private String className(int index) {
    return constants[((int[]) constants[index])[0]].toString().replace('/', '.');
  }

  private void readConstants(List<int[]> methods) throws IOException {
    constants = new Object[in.readUnsignedShort()];
    for (int i = 1; i < constants.length; i++) {
      int tag = in.readUnsignedByte();
      switch (tag) {
        case 1 -> constants[i] = in.readUTF();
        case 3, 4, 17, 18 -> in.skipNBytes(4);
        case 5, 6 -> {
          in.skipNBytes(8);
          i++; // the table counts these twice
        }
        case 7, 8, 16, 19, 20 -> constants[i] = new int[] {in.readUnsignedShort()};
        case 9, 12 -> constants[i] = pair();
        case 10, 11 -> {
          int[] method = pair();
          constants[i] = method;
          methods.add(method);
        }
        case 15 -> in.skipNBytes(3);
        default -> throw new IOException("no class file");
      }
    }
  }

  private int[] pair() throws IOException {
    return new int[] {in.readUnsignedShort(), in.readUnsignedShort()};
  }

  private void readFields() throws IOException {
    int fields = in.readUnsignedShort();
    for (int f = 0; f < fields; f++) {
      int flags = in.readUnsignedShort();
      String name = constants[in.readUnsignedShort()].toString();
      String type = constants[in.readUnsignedShort()].toString();
      int attributes = in.readUnsignedShort();
      for (int a = 0; a < attributes; a++) {
        in.skipNBytes(2);
        in.skipNBytes(Integer.toUnsignedLong(in.readInt()));
      }
      if (Modifier.isStatic(flags) && mayChange(flags, type) && !name.startsWith("$")) {
        uses.add("the static field " + name);
      }
    }
  }

  private static boolean mayChange(int flags, String type) {
    return !Modifier.isFinal(flags) || type.startsWith("[") || type.startsWith("Ljava/util/");
  }
}
